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
  kept,
  present,
  promise,
  setDate,
  setFact,
} from '../commands.ts';
import { care, client, municipality, officer, probation, prosecutor, team } from '../people.ts';
import type { Scenario } from '../story.ts';
import { arrestDay, arrested, attempt } from './words.ts';

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
  await zsm.by(
    probation,
    attempt('context-contact', 'reached'),
    decide('risk-check', 'guidance', 'Laag risico, geen inkomen'),
  );
  await zsm.due({ 'risk-check-questioned': '2026-03-03' });
  await zsm.by(probation, setFact('helpSituation', 'none'), complete('help-mapped'));
  await zsm.due({ 'help-contact': '2026-03-09' });

  await story.on('2026-03-04');
  await zsm.by(
    probation,
    complete('risk-check-questioned'),
    decide('advice', 'conditional-dismissal', 'Eerst inkomen en onderdak'),
  );
  await zsm.shows({ 'risk-check-questioned': { deadlineStatus: 'met-late' } });
  await zsm.told('risk-check-questioned', [['2026-03-03', 'probation-worker at reclassering', 'on-the-day']]);
  await zsm.by(probation, setFact('probationInvolved', true));
  await zsm.by(prosecutor, decide('disposal', 'conditional-dismissal', 'Met begeleiding'));
  await zsm.shows({ 'follow-up-appointment': { due: '2026-03-04', status: 'open' } });
  await zsm.by(probation, setDate('appointment', '2026-03-06', 'Afspraak aan de balie'));
  await zsm.shows({ 'follow-up-appointment': { status: 'done', deadlineStatus: 'met' } });

  await story.on('2026-03-06');
  await zsm.by(probation, complete('appointment-kept'), setFact('helpBy', team), complete('help-contact'));
  await zsm.by(team, confirm('help-contact'));
  await zsm.by(probation, setFact('helpSituation', 'started'));
  await zsm.due({ 'light-monitoring': '2026-03-20', 'weekly-review': '2026-03-09' });
  await story.on('2026-03-20');
  await zsm.by(
    probation,
    complete('light-monitoring'),
    setFact('helpSituation', 'existing'),
    complete('help-checked'),
  );
  await zsm.by(probation, setFact('hours', 5));
  await zsm.is({ readyToClose: true, status: 'open' });
  await zsm.hasOpened('supervision', 0);
  await zsm.by(probation, close('help-runs', 'Uitkering en kamer geregeld'));
  await zsm.is({ status: 'closed' });
};

/** E2 (S3:484-486): a son hit his mother; the community officer reports that it goes wrong more often there. The family is taken on. */
export const familyKnownToTheOfficer: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: true });
  await zsm.due({ 'victim-safety': '2026-03-02' });
  await zsm.by(probation, complete('victim-safety'), attempt('context-contact', 'not-reached'));
  await zsm.due({ 'context-contact-2': '2026-03-03' });
  await zsm.by(probation, promise(officer, 'Zoekt de eerdere meldingen op', '2026-03-03'));

  await story.on('2026-03-03');
  await zsm.told('context-contact-2', [['2026-03-03', 'probation-worker at reclassering', 'on-the-day']]);
  await zsm.told('promise-1', [['2026-03-03', 'community-officer at politie', 'on-the-day']]);
  await zsm.by(officer, kept('promise-1'));
  await zsm.by(
    probation,
    attempt('context-contact-2', 'reached'),
    decide('risk-check', 'care-plan', 'Het hele gezin heeft hulp nodig'),
  );
  await zsm.lacks('context-contact-3');
  await zsm.by(
    probation,
    setFact('helpSituation', 'complex'),
    handOver(team, 'Het buurtteam kent het gezin'),
  );
  await zsm.due({ 'short-case-direction': '2026-03-10' });
  const handover = await zsm.opened('warm-handover');
  await handover.by(probation, complete('package'));
  await handover.due({ acceptance: '2026-03-17' });

  await story.on('2026-03-10');
  const agreed = [{ text: 'Gezinsgesprek', owner: team, by: '2026-03-24' }];
  await zsm.by(
    probation,
    hold('short-case-direction', '2026-03-10', agreed, present(probation, officer, team)),
  );
  await zsm.shows({
    'agreement-1': { owner: team, due: '2026-03-24' },
    'short-case-direction-2': { due: '2026-03-17' },
  });
  await handover.told('acceptance', [
    ['2026-03-10', 'neighbourhood-team at buurtteam', 'after-7@2026-03-10'],
  ]);
  await handover.by(team, answer('acceptance', 'accepted'));
  await zsm.shows({
    handover: { status: 'done' },
    'short-case-direction-2': { status: 'cancelled' },
    'weekly-review': { status: 'cancelled' },
  });
  await zsm.by(prosecutor, decide('disposal', 'dismissal', 'Hulp is op gang'));
  await zsm.is({ phase: 'handed-over', readyToClose: true });
};

/** E3 (S3:486-488): a man of 50 loses his place in the shelter and is confused: a bed for tonight, a short diagnosis, and care takes him on. */
export const noPlaceToStay: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: true, helpSituation: 'complex' });
  await zsm.by(
    probation,
    complete('victim-safety'),
    attempt('context-contact', 'reached'),
    add('short-diagnosis', 'Is er acute zorg nodig?'),
  );
  await zsm.due({ 'short-diagnosis': '2026-03-09', 'short-case-direction': '2026-03-09' });
  await zsm.by(probation, addOwn('Een bed voor vannacht', municipality, arrestDay));
  await zsm.shows({ 'added-1': { due: '2026-03-02', owner: municipality, deadlineStatus: 'due-today' } });
  await zsm.by(probation, handOver(care, 'Plek met zorg nodig'));
  const handover = await zsm.opened('warm-handover');

  await story.on('2026-03-04');
  await zsm.told('added-1', [['2026-03-03', 'coordinator at reclassering', 'coordinator']]);
  await zsm.by(municipality, complete('added-1', arrestDay));
  await zsm.shows({ 'added-1': { status: 'done', deadlineStatus: 'met' } }); // told late, done that night
  await zsm.by(
    probation,
    complete('short-diagnosis'),
    decide('advice', 'conditional-dismissal', 'Zorg is nodig, geen straf'),
  );
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
  ]);
  await zsm.by(
    probation,
    setFact('probationInvolved', false),
    decide('disposal', 'conditional-dismissal', 'Bericht van het OM'),
  );
  await zsm.is({ readyToClose: true });
};

/** E4 (S3:489-492): grief and anger over jewels; a fine would end the case and not the quarrel. So it is talked out before it escalates. */
export const angerOverJewels: Scenario = async (story) => {
  const support = { agency: 'slachtofferhulp', role: 'victim-support' };
  const zsm = await arrested(story, { victim: true });
  await zsm.by(probation, complete('victim-safety'), attempt('context-contact', 'reached'));
  await zsm.by(
    probation,
    decide('risk-check', 'guidance', 'Geen geschiedenis van geweld; de ruzie kan oplopen'),
  );
  await zsm.by(
    probation,
    complete('risk-check-questioned'),
    complete('help-mapped'),
    add('talk', 'Over zijn vrouw en haar sieraden'),
  );
  await zsm.due({ talk: '2026-03-09' });
  await zsm.by(
    probation,
    { type: 'assign', role: 'victim-support', agency: 'slachtofferhulp' },
    add('victim-support', 'Zij wil het teruggeven'),
  );
  await zsm.shows({ 'victim-support': { due: '2026-03-04', waitingOn: { agency: 'slachtofferhulp' } } });

  await story.on('2026-03-05');
  await zsm.told('victim-support', [
    ['2026-03-03', 'victim-support at slachtofferhulp', 'half-way'],
    ['2026-03-04', 'victim-support at slachtofferhulp', 'on-the-day'],
  ]);
  await zsm.by(support, answer('victim-support', 'accepted'));
  const returned = [
    { text: 'De sieraden gaan via de wijkagent naar zijn dochters', owner: officer, by: '2026-03-12' },
  ];
  await zsm.by(probation, hold('talk', '2026-03-05', returned, present(client, probation)));
  await zsm.by(
    probation,
    decide('advice', 'conditional-dismissal', 'Zoekt haar niet op'),
    setFact('helpSituation', 'not-needed'),
  );
  await zsm.by(probation, setFact('probationInvolved', false));
  await zsm.by(prosecutor, decide('disposal', 'penalty', 'Toch een boete')); // advice and decision are two records
  await zsm.shows({
    advice: { outcome: 'conditional-dismissal' },
    disposal: { outcome: 'penalty' },
    'follow-up-appointment': {
      status: 'waiting',
      waitingReason: 'alleen bij een OM-afdoening met reclasseringsbemoeienis',
    },
  });
  await zsm.is({ phase: 'decided', readyToClose: true });

  await story.on('2026-03-12');
  await zsm.told('agreement-1', [
    ['2026-03-09', 'community-officer at politie', 'half-way'], // half-way is a Sunday
    ['2026-03-12', 'community-officer at politie', 'on-the-day'],
  ]);
  await zsm.by(officer, complete('agreement-1'));
  await zsm.by(probation, setFact('hours', 4), close('settled', 'De dochters hebben de sieraden'));
  await story.on('2026-04-01');
  await zsm.told('weekly-review', [
    ['2026-03-05', 'probation-worker at reclassering', 'half-way'],
    ['2026-03-09', 'probation-worker at reclassering', 'on-the-day'],
  ]); // and nothing since the close
};
