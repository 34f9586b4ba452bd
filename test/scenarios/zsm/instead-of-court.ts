import {
  add,
  addOwn,
  answer,
  close,
  complete,
  confirm,
  decide,
  handOver,
  hold,
  present,
  setDate,
  setFact,
} from '../commands.ts';
import { client, municipality, probation, prosecutor, team } from '../people.ts';
import type { Actor } from '../../../domain/case/case.ts';
import type { Scenario } from '../story.ts';
import { arrestDay, arrested, attempt } from './words.ts';

/** E5 (S3:509-516): not a summons but a conditional dismissal; settled with the municipality the neighbourhood team guides, the workplace watches. */
export const neighbourhoodTeamInstead: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: true });
  await zsm.by(
    probation,
    complete('victim-safety'),
    attempt('context-contact', 'reached'),
    setFact('helpSituation', 'none'),
  );
  await zsm.by(probation, addOwn('Overleg: wie begeleidt meneer?', municipality, arrestDay));
  await zsm.by(municipality, complete('added-1'));
  await zsm.by(
    probation,
    decide('advice', 'conditional-dismissal', 'Begeleiding door het buurtteam'),
    setFact('probationInvolved', true),
  );
  await zsm.by(prosecutor, decide('disposal', 'conditional-dismissal', 'In plaats van dagvaarden'));
  await zsm.by(probation, setDate('leaving', '2026-03-02', 'Gaat naar huis'));
  await zsm.shows({ 'follow-up-appointment': { due: '2026-03-02', label: 'norm' } });

  await story.on('2026-03-04'); // left without an appointment: that is heard
  await zsm.told('follow-up-appointment', [
    ['2026-03-03', 'coordinator at reclassering', 'coordinator'],
    ['2026-03-04', 'case-director at zvh-midden', 'case-director'],
  ]);
  await zsm.by(probation, setDate('appointment', '2026-03-05', 'Gebeld'), handOver(team));
  await zsm.shows({
    'follow-up-appointment': { deadlineStatus: 'met-late' },
    'appointment-kept': { due: '2026-03-06' },
  });
  await zsm.by(probation, setFact('helpBy', team), complete('help-contact'));
  await zsm.shows({ 'help-contact': { status: 'open', waitingOn: team } });
  await zsm.by(team, confirm('help-contact'));
  await zsm.by(probation, setFact('helpSituation', 'started'));
  await zsm.due({ 'light-monitoring': '2026-03-18' });
  const handover = await zsm.opened('warm-handover');
  await handover.by(probation, complete('package'));
  await handover.by(team, answer('acceptance', 'accepted'));

  await story.on('2026-03-18');
  await zsm.by(
    probation,
    complete('appointment-kept'),
    complete('light-monitoring'),
    setFact('monitoringWeeks', 4),
  );
  await zsm.due({ 'light-monitoring-2': '2026-04-15' });
  await zsm.hasOpened('supervision', 0);
  await zsm.is({ phase: 'handed-over', readyToClose: true });
};

/** E6 (S3:517-525): a woman of 65 agrees to go step by step; the condition is a training, no supervision. */
export const stepByStep: Scenario = async (story) => {
  const socialWorker = { agency: 'maatschappelijk-werk', role: 'care-worker' };
  const zsm = await arrested(story, { victim: false });
  await zsm.by(
    probation,
    attempt('context-contact', 'reached'),
    add('talk', 'Samen op huisbezoek', '2026-03-04'),
  );
  await story.on('2026-03-04');
  await zsm.told('talk', [
    ['2026-03-03', 'probation-worker at reclassering', 'half-way'],
    ['2026-03-04', 'probation-worker at reclassering', 'on-the-day'],
  ]);
  await zsm.by(
    probation,
    hold('talk', '2026-03-04', [], present(client, probation, socialWorker)),
    decide('risk-check', 'guidance', 'Wil zelf stap voor stap'),
  );
  await zsm.by(
    probation,
    add('short-intervention', 'Training als voorwaarde', '2026-05-01'),
    setFact('probationInvolved', true),
  );
  await zsm.by(probation, decide('advice', 'conditional-dismissal', 'Met de training als voorwaarde'));
  await zsm.by(prosecutor, decide('disposal', 'conditional-dismissal', 'In plaats van een boete'));
  await zsm.by(
    probation,
    setDate('appointment', '2026-03-11', 'Eerste bijeenkomst'),
    setFact('helpSituation', 'started'),
  );
  await zsm.due({
    'appointment-kept': '2026-03-12',
    'light-monitoring': '2026-03-18',
    'short-intervention': '2026-05-01',
  });

  await story.on('2026-05-06');
  await zsm.told('short-intervention', [
    ['2026-04-17', 'probation-worker at reclassering', 'before-14'],
    ['2026-04-28', 'probation-worker at reclassering', 'before-3'],
    ['2026-05-01', 'probation-worker at reclassering', 'on-the-day'],
    ['2026-05-06', 'coordinator at reclassering', 'coordinator'], // 5 May is a holiday
  ]);
  await zsm.by(
    probation,
    complete('short-intervention'),
    setFact('helpSituation', 'existing'),
    complete('help-checked'),
  );
  await zsm.is({ readyToClose: true });
  await zsm.hasOpened('supervision', 0);
};

/** E7 (S3:589-604): much help exists and works: check it, tell the prosecution, and leave it at that. */
export const helpAlreadyWorks: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: true, helpSituation: 'existing' });
  await zsm.due({ 'help-checked': '2026-03-04' });
  await zsm.by(probation, complete('victim-safety'), attempt('context-contact', 'not-reached'));
  await story.on('2026-03-03');
  await zsm.by(
    probation,
    attempt('context-contact-2', 'reached'),
    decide('risk-check', 'nothing', 'Weet goed waar ze hulp vindt'),
  );
  await zsm.is({ readyToClose: false }); // the prosecution does not know yet that help goes well
  await zsm.by(
    probation,
    complete('help-mapped'),
    complete('help-checked'),
    decide('advice', 'conditional-dismissal', 'Hulp loopt goed'),
  );
  await zsm.shows({
    'help-contact': { status: 'waiting' },
    'light-monitoring': { status: 'waiting' },
    'help-checked': { deadlineStatus: 'met' },
  });
  await zsm.by(probation, setFact('probationInvolved', false));
  await zsm.by(prosecutor, decide('disposal', 'conditional-dismissal', 'Zonder bijzondere voorwaarden'));
  await zsm.is({ readyToClose: true });
  await zsm.by(probation, close('help-runs', 'Redt het binnen haar mogelijkheden'));
  await zsm.is({ status: 'closed' });
};

const debtVolunteers: Actor = { agency: 'schuldhulpmaatje', role: 'volunteer-coordinator' };

/** E8 (S3:611-622): debts in a full household; a debt volunteer first, the advice only if that succeeds. */
export const debtVolunteerFirst: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: false, helpSituation: 'none' });
  await zsm.by(probation, attempt('context-contact', 'reached'));
  await zsm.by(
    probation,
    setFact('helpBy', debtVolunteers),
    add('help-asked', 'Kan een schuldhulpmaatje meekijken?', '2026-03-05'),
  );
  await zsm.shows({
    advice: { status: 'waiting', waitingReason: 'wacht op antwoord: kan de hulp starten?' },
  });
  await zsm.refuses(probation, decide('advice', 'conditional-dismissal', 'Vast'), 409, 'item-waiting');
  await story.on('2026-03-05');
  await zsm.told('help-asked', [
    ['2026-03-03', 'volunteer-coordinator at schuldhulpmaatje', 'half-way'],
    ['2026-03-05', 'volunteer-coordinator at schuldhulpmaatje', 'on-the-day'],
  ]);
  await zsm.by(debtVolunteers, answer('help-asked', 'accepted'));
  await zsm.shows({ 'help-asked': { status: 'open' }, advice: { status: 'open', due: '2026-03-09' } });
  await zsm.by(probation, complete('help-contact'));
  await zsm.by(debtVolunteers, confirm('help-contact'), answer('help-asked', 'delivered'));
  await zsm.by(probation, setFact('helpSituation', 'started'));
  await zsm.by(probation, decide('advice', 'conditional-dismissal', 'Er is een maatje'));
  await zsm.shows({ 'help-asked': { status: 'done' }, advice: { deadlineStatus: 'met' } });
  await zsm.by(prosecutor, decide('disposal', 'conditional-dismissal', 'Eens'));
  await zsm.due({ 'light-monitoring': '2026-03-19' });
  await zsm.is({ readyToClose: false });
};
