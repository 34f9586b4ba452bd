import { add, answer, close, complete, decide, handOver, hold, setDate, setFact } from '../commands.ts';
import { care, probation, prosecutor } from '../people.ts';
import type { Scenario } from '../story.ts';
import { arrested, attempt } from './words.ts';

/** E1 (S3:481-483): a woman of 19 without income or a proper place to live. No help yet: contact is made, not referred. */
export const nineteenWithoutIncome: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: false });
  await zsm.due({
    'context-contact': '2026-03-02',
    'risk-check': '2026-03-03',
    'help-mapped': '2026-03-04',
    advice: '2026-03-09',
    disposal: '2026-03-16',
  });
  await zsm.by(probation, attempt('context-contact', 'reached'), decide('risk-check', 'guidance', 'Laag risico, geen inkomen'));
  await zsm.due({ 'risk-check-questioned': '2026-03-03' });
  await zsm.by(probation, setFact('helpSituation', 'none'), complete('help-mapped'));
  await zsm.due({ 'help-contact': '2026-03-09' });

  await story.on('2026-03-04');
  await zsm.by(probation, complete('risk-check-questioned'), decide('advice', 'conditional-dismissal', 'Eerst inkomen en onderdak'));
  await zsm.shows({ 'risk-check-questioned': { deadlineStatus: 'met-late' } });
  await zsm.told('risk-check-questioned', [
    ['2026-03-03', 'probation-worker at reclassering', 'on-the-day'],
    ['2026-03-04', 'coordinator at reclassering', 'coordinator'],
  ]);
  await zsm.by(probation, setFact('probationInvolved', true));
  await zsm.by(prosecutor, decide('disposal', 'conditional-dismissal', 'Met begeleiding'));
  await zsm.shows({ 'follow-up-appointment': { due: '2026-03-04', status: 'open' } });
  await zsm.by(probation, setDate('appointment', '2026-03-06', 'Afspraak aan de balie'), complete('follow-up-appointment'));

  await story.on('2026-03-06');
  await zsm.by(probation, complete('appointment-kept'), complete('help-contact'), setFact('helpSituation', 'started'));
  await zsm.due({ 'light-monitoring': '2026-03-20', 'weekly-review': '2026-03-09' });
  await story.on('2026-03-20');
  await zsm.by(probation, complete('light-monitoring'), setFact('helpSituation', 'existing'), complete('help-checked'));
  await zsm.by(probation, setFact('hours', 5));
  await zsm.is({ readyToClose: true, status: 'open' });
  await zsm.hasOpened('supervision', 0);
  await zsm.by(probation, close('help-runs', 'Uitkering en kamer geregeld'));
  await zsm.is({ status: 'closed' });
};

/** E2 (S3:484-486): a son and his mother; the community officer knows the family. The neighbourhood team takes it on. */
export const familyKnownToTheOfficer: Scenario = async (story) => {
  const team = { agency: 'buurtteam', role: 'neighbourhood-team' };
  const zsm = await arrested(story, { victim: true });
  await zsm.due({ 'victim-safety': '2026-03-02' });
  await zsm.by(probation, complete('victim-safety'), attempt('context-contact', 'not-reached'));
  await zsm.due({ 'context-contact-2': '2026-03-03' });

  await story.on('2026-03-03');
  await zsm.told('context-contact-2', [['2026-03-03', 'probation-worker at reclassering', 'on-the-day']]);
  await zsm.by(probation, attempt('context-contact-2', 'reached'), decide('risk-check', 'care-plan', 'Het hele gezin heeft hulp nodig'));
  await zsm.lacks('context-contact-3');
  await zsm.by(probation, setFact('helpSituation', 'complex'), handOver(team, 'Het buurtteam kent het gezin'));
  await zsm.due({ 'short-case-direction': '2026-03-10' });
  const handover = await zsm.opened('warm-handover');
  await handover.by(probation, complete('package'));
  await handover.due({ acceptance: '2026-03-17' });

  await story.on('2026-03-10');
  await zsm.by(probation, hold('short-case-direction', '2026-03-10', [{ text: 'Gezinsgesprek', owner: team, by: '2026-03-24' }]));
  await zsm.shows({ 'agreement-1': { owner: team, due: '2026-03-24' }, 'short-case-direction-2': { due: '2026-03-17' } });
  await handover.told('acceptance', [['2026-03-10', 'neighbourhood-team at buurtteam', 'after-7@2026-03-10']]);
  await handover.by(team, answer('acceptance', 'accepted'));
  await zsm.shows({
    handover: { status: 'done' },
    'short-case-direction-2': { status: 'cancelled' },
    'weekly-review': { status: 'cancelled' },
  });
  await zsm.by(prosecutor, decide('disposal', 'dismissal', 'Hulp is op gang'));
  await zsm.is({ phase: 'handed-over', readyToClose: true });
};

/** E3 (S3:486-488): a man of 50 loses his place in the shelter and is confused. A short diagnosis, and care takes him on. */
export const noPlaceToStay: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: true, helpSituation: 'complex' });
  await zsm.by(
    probation,
    complete('victim-safety'),
    attempt('context-contact', 'reached'),
    add('short-diagnosis', 'Is er acute zorg nodig?'),
  );
  await zsm.due({ 'short-diagnosis': '2026-03-09', 'short-case-direction': '2026-03-09' });
  await zsm.by(probation, handOver(care, 'Plek met zorg nodig'));
  const handover = await zsm.opened('warm-handover');

  await story.on('2026-03-04');
  await zsm.by(probation, complete('short-diagnosis'), decide('advice', 'conditional-dismissal', 'Zorg is nodig, geen straf'));
  await handover.by(probation, complete('package'));
  await handover.due({ acceptance: '2026-03-18' });
  await story.on('2026-03-26');
  await handover.told('acceptance', [
    ['2026-03-11', 'care-worker at bw-de-brug', 'after-7@2026-03-11'],
    ['2026-03-18', 'care-worker at bw-de-brug', 'after-14@2026-03-18'],
    ['2026-03-20', 'coordinator at bw-de-brug', 'coordinator@2026-03-20'],
    ['2026-03-25', 'case-director at zvh-midden', 'case-director@2026-03-25'],
  ]);
  await handover.by(care, answer('acceptance', 'accepted'));
  await zsm.is({ phase: 'handed-over', readyToClose: false }); // the prosecution has not decided
  await zsm.told('disposal', [
    ['2026-03-09', 'prosecutor at om', 'half-way'],
    ['2026-03-16', 'prosecutor at om', 'on-the-day'],
    ['2026-03-17', 'coordinator at reclassering', 'coordinator'],
    ['2026-03-19', 'case-director at zvh-midden', 'case-director'],
  ]);
  await zsm.by(probation, decide('disposal', 'conditional-dismissal', 'Bericht van het OM'));
  await zsm.is({ readyToClose: true });
};

/** E4 (S3:489-492): low risk and few problems: nothing is done, and that is a decision with its reason. */
export const nothingNeeded: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: true, helpSituation: 'not-needed' });
  await zsm.by(probation, complete('victim-safety'), attempt('context-contact', 'reached'));
  await zsm.by(
    probation,
    decide('risk-check', 'nothing', 'Eenmalig, uit rouw'),
    complete('help-mapped'),
    decide('advice', 'penalty', 'Een boete volstaat'),
  );
  await zsm.lacks('risk-check-questioned');
  await zsm.by(prosecutor, decide('disposal', 'penalty', 'Eens met het advies'));
  await zsm.shows({ 'follow-up-appointment': { status: 'waiting', waitingReason: 'alleen bij een OM-afdoening met de reclassering' } });
  await zsm.by(probation, setFact('hours', 1));
  await zsm.is({ phase: 'decided', readyToClose: true });
  await zsm.by(probation, close('nothing-needed', 'Afgedaan'));
  await story.on('2026-04-01');
  await zsm.told('weekly-review', []);
};
