import {
  add,
  answer,
  close,
  complete,
  decide,
  decideBoth,
  hold,
  present,
  setDate,
  setFact,
} from '../commands.ts';
import { care, caseManager, client, probation, supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';
import { exodus, expert, livesThere } from './words.ts';

/** Case 1 (S4:1727-1780): a clean house straight from detention; first a talk without the supervisor, then the three of them. */
export const cleanHouse: Scenario = async ({ on, open }) => {
  await on('2026-06-01');
  const house = await open('sheltered-housing', { by: care, dates: { registration: '2026-06-01' } });
  await house.due({
    'advice-request': '2026-06-15',
    'risk-assessment': '2026-06-15',
    screening: '2026-06-22',
  });

  await on('2026-06-10');
  await house.told('advice-request', [['2026-06-08', 'probation-worker at reclassering', 'half-way']]);
  await house.by(probation, answer('advice-request', 'delivered'), answer('risk-assessment', 'delivered'));
  await house.by(care, decide('screening', 'suitable', 'Zeer gemotiveerd om te stoppen'));
  await house.due({ intake: '2026-06-24' });

  await on('2026-06-17');
  await house.by(care, hold('intake', '2026-06-17', [], present(client, care)));
  await house.due({ 'place-decision': '2026-06-24' });
  await house.by(
    care,
    decide('place-decision', 'confirmed', 'Kamer in het cleanhouse'),
    setDate('arrival', '2026-07-01', 'Komt uit detentie'),
  );
  await house.is({ phase: 'placed' });
  await house.due({ 'introductory-talk': '2026-07-01', 'three-way-talk': null });

  await on('2026-07-01');
  await house.is({ phase: 'living' });
  await house.by(care, hold('introductory-talk', '2026-07-01', [], present(client, care)));
  await house.shows({
    'supervisor-contact': { status: 'waiting', waitingReason: 'wacht op een eerder onderdeel' },
  });

  await on('2026-07-08');
  await house.told('three-way-talk', [
    ['2026-07-06', 'care-worker at bw-de-brug', 'half-way'], // half-way is a Saturday
    ['2026-07-08', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await house.by(care, hold('three-way-talk', '2026-07-08', [], present(client, supervisor, care)));
  // What they agreed: how often client and supervisor meet, what goes to whom, and a goal of his own.
  await house.by(
    care,
    setFact('supervisorContactWeeks', 2),
    setFact('reportWeeks', 4),
    setFact('reportTo', supervisor),
  );
  await house.by(care, setFact('ownGoals', 'Werk vinden'));
  await house.due({
    'supervisor-contact': '2026-07-22',
    report: '2026-08-05',
    'three-way-talk-2': '2026-10-08',
  });

  await on('2026-07-22');
  await house.by(supervisor, hold('supervisor-contact', '2026-07-22'));
  await house.due({ 'supervisor-contact-2': '2026-08-05' });
  await on('2026-08-05');
  await house.by(care, complete('report'));
  await house.shows({ 'report-received': { due: '2026-08-12', waitingOn: { agency: 'reclassering' } } });
  await house.by(
    supervisor,
    answer('report-received', 'accepted'),
    hold('supervisor-contact-2', '2026-08-05'),
  );

  await on('2026-10-08');
  await house.by(care, hold('three-way-talk-2', '2026-10-08', [], present(client, supervisor, care)));
  await house.due({ 'three-way-talk-3': '2027-01-08' });
  await house.is({ phase: 'living', readyToClose: false });
};

/** Case 2 (S4:1781-1816): a year of talks in prison; the client chooses, and is handed over face to face. */
export const outsideHelpInPrison: Scenario = async ({ on, open }) => {
  await on('2026-02-02');
  const guidance = await open('prison-exit-guidance', {
    by: caseManager,
    dates: { release: '2027-02-01' },
    parties: [exodus],
  });
  await guidance.due({
    'first-talk': '2026-02-16',
    'safety-house-checked': '2026-02-16',
    'hours-funded': '2026-03-02',
    'options-explained': '2026-10-30', // three months before is Sunday 1 November
    'client-choice': '2026-12-01',
  });

  await on('2026-02-12');
  await guidance.told('first-talk', [['2026-02-09', 'prison-exit-worker at exodus', 'half-way']]);
  await guidance.by(exodus, complete('safety-house-checked'), setFact('knownAtSafetyHouse', true));
  await guidance.by(
    exodus,
    setFact('hoursFunded', true),
    complete('hours-funded'),
    hold('first-talk', '2026-02-12'),
  );
  await guidance.due({ talk: '2026-03-12' });
  await on('2026-03-12');
  await guidance.by(exodus, hold('talk', '2026-03-12'));
  await guidance.due({ 'talk-2': '2026-04-09' });

  await on('2026-10-30');
  await guidance.told('talk-2', [
    ['2026-03-26', 'prison-exit-worker at exodus', 'before-14'],
    ['2026-04-07', 'prison-exit-worker at exodus', 'before-3'], // day 3 is Easter Monday
    ['2026-04-09', 'prison-exit-worker at exodus', 'on-the-day'],
  ]);
  await guidance.by(exodus, hold('talk-2', '2026-10-30'), complete('options-explained'));

  await on('2026-11-30');
  await guidance.by(exodus, decide('client-choice', 'no-choice-yet', 'Wil nu nog geen behandeling'));
  await guidance.due({ 'client-choice-2': '2026-12-14' });
  await guidance.is({ phase: 'building-trust', readyToClose: false });
  await on('2026-12-14');
  await guidance.by(
    exodus,
    decide('client-choice-2', 'chosen', 'Nieuwe omgeving, met behandeling'),
    setFact('chosenPlace', { agency: 'bw-de-brug', role: 'care-worker' }),
  );
  await guidance.is({ phase: 'choosing' });
  await guidance.hasOpened('warm-handover', 0);

  await on('2026-12-21', '00:05'); // 42 days before
  const handover = await guidance.opened('warm-handover');
  await handover.due({ package: '2027-01-18', 'handover-talk': '2027-01-25', acceptance: null });
  await on('2027-01-18');
  await handover.by(exodus, complete('package'));
  await handover.due({ acceptance: '2027-02-01' });
  await on('2027-01-25');
  await handover.by(exodus, hold('handover-talk', '2027-01-25', [], present(client, exodus, care)));
  await handover.by(care, answer('acceptance', 'accepted'));
  await guidance.shows({ handover: { status: 'done', deadlineStatus: 'met' } });

  await on('2027-02-01');
  await guidance.is({ phase: 'available' });
  await guidance.due({ call: '2027-02-08' });
  await on('2027-02-08');
  await guidance.by(exodus, hold('call', '2027-02-08'));
  await guidance.due({ 'call-2': '2027-03-08' });
  await on('2027-05-03');
  await guidance.is({ readyToClose: true, status: 'open' });
  await guidance.by(exodus, close('ended', 'Kan altijd nog bellen'));
  await guidance.is({ status: 'closed' });
};

/** Case 4 (S4:1866-1921): everything at once is too much; the expert he trusts stays until he trusts the new care worker. */
export const trustedExpertStays: Scenario = async (story) => {
  const { on, open } = story;
  const house = await livesThere(story, '2026-06-01');
  await on('2026-06-15');
  await house.by(care, add('incident', 'Komt niet meer op zijn werk'));
  await house.due({ incident: '2026-06-16' });
  await house.by(care, decide('incident', 'loss-of-protection', 'Zijn baas wilde niet wachten'));
  await house.by(care, decide('incident-plan', 'reported', 'Werk kwijt; ook gemeld waardoor'));
  await house.due({ 'client-informed': '2026-06-16' });
  await house.by(care, complete('client-informed'));

  const talks = await open('multi-agency-meeting', {
    by: care,
    dates: { planned: '2026-06-18' },
    facts: { kind: 'person-centred-approach', purpose: 'Wat heeft hij nodig?', convenor: care },
    parties: [supervisor, expert],
  });
  await talks.shows({
    invitation: { due: '2026-06-16', flags: [] },
    'client-prepared': { due: '2026-06-18' },
  });
  await talks.alarms('opened-late', []);
  await talks.by(care, complete('invitation'), complete('client-prepared'));

  await on('2026-06-18');
  const agreements = [
    { text: 'Jobcoach inzetten', owner: care, by: '2026-07-02' },
    { text: 'Mee naar het eerste gesprek', owner: expert, by: '2026-06-25' },
  ];
  await talks.by(care, hold('meeting', '2026-06-18', agreements, present(client, care, supervisor, expert)));
  await talks.shows({
    'agreement-1': { due: '2026-07-02', owner: care },
    'agreement-2': { due: '2026-06-25', owner: expert },
  });
  await talks.by(
    care,
    decide('next-date', 'planned', 'Eén lijn houden'),
    setDate('nextMeeting', '2026-07-02', 'Hoe gaat het?'),
  );
  await talks.due({ 'next-meeting': '2026-07-02', 'client-prepared-2': '2026-06-30' });
  await on('2026-06-25');
  await talks.by(expert, complete('agreement-2'));

  await on('2026-07-02');
  await talks.told('agreement-1', [
    ['2026-06-25', 'care-worker at bw-de-brug', 'half-way'],
    ['2026-07-02', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await talks.by(
    care,
    complete('agreement-1'),
    hold('next-meeting', '2026-07-02', [], present(client, care, supervisor, expert)),
  );
  // A relapse is told, with what caused it, and what still goes well.
  await house.by(care, add('incident', 'Heeft gebruikt'), decide('incident-2', 'rising-risk', 'Weer alleen'));
  await house.by(care, decideBoth('incident-plan-2', 'reported', 'own-plan', 'Terugval; samen verder'));
  await house.due({ 'client-informed-2': '2026-07-03' });
  await house.by(care, complete('client-informed-2'));
  await house.is({ phase: 'living' });

  await talks.by(care, decide('next-date-2', 'not-needed', 'Werkt weer en vertrouwt zijn begeleider'));
  await talks.is({ phase: 'ended', readyToClose: true, status: 'open' });
  await talks.by(care, close('ended', 'De expert stopt'));
  await talks.is({ status: 'closed' });
};
