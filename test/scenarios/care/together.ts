import {
  absent,
  add,
  answer,
  close,
  complete,
  decide,
  hold,
  kept,
  present,
  promise,
  setDate,
  setFact,
} from '../commands.ts';
import { care, client, director, officer, probation, supervisor, team } from '../people.ts';
import type { Scenario } from '../story.ts';
import { debtAdviser, livesThere } from './words.ts';

/** Case 7 (S4:2018-2069): his past was in this neighbourhood; the team talks first, then with him, then he with his housemates. */
export const safetyWithoutStigma: Scenario = async (story) => {
  const { on, open } = story;
  const house = await livesThere(story, '2026-06-01');
  await on('2026-06-22');
  await house.by(
    care,
    add('incident', 'Nieuwe informatie over veiligheid'),
    decide('incident', 'rising-risk', 'Zijn verleden in de buurt'),
    decide('incident-plan', 'own-plan', 'Eerst in het team'),
  );
  const conference = await open('multi-agency-meeting', {
    by: care,
    dates: { planned: '2026-07-02' },
    facts: {
      kind: 'case-conference',
      purpose: 'Kan hij veilig blijven?',
      convenor: care,
      preparedWithoutClient: true,
    },
    parties: [supervisor],
  });
  await conference.due({
    invitation: '2026-06-23',
    preparation: '2026-06-30',
    'client-prepared': '2026-06-30',
    meeting: '2026-07-02',
  });
  await conference.by(care, complete('invitation'));

  await on('2026-06-30');
  await conference.told('preparation', [
    ['2026-06-26', 'care-worker at bw-de-brug', 'half-way'],
    ['2026-06-30', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await conference.by(
    care,
    hold('preparation', '2026-06-30', [], present(care, supervisor)),
    complete('client-prepared'),
  );

  await on('2026-07-02');
  const agreements = [
    { text: 'Gesprek met de medebewoners', owner: care, by: '2026-07-09' },
    { text: 'Huisafspraken op papier', owner: care, by: '2026-07-16' },
  ];
  await conference.by(care, hold('meeting', '2026-07-02', agreements, present(client, care, supervisor)));
  await conference.by(care, decide('next-date', 'not-needed', 'Hij krijgt een kans'));
  await conference.is({ phase: 'ended', readyToClose: false }); // two outcomes are not done yet
  await on('2026-07-09');
  await conference.by(care, complete('agreement-1'));
  await on('2026-07-21');
  await conference.told('agreement-2', [
    ['2026-07-09', 'care-worker at bw-de-brug', 'half-way'],
    ['2026-07-16', 'care-worker at bw-de-brug', 'on-the-day'],
    ['2026-07-17', 'coordinator at bw-de-brug', 'coordinator'],
    ['2026-07-21', 'case-director at zvh-midden', 'case-director'],
  ]);
  await conference.by(care, complete('agreement-2'));
  await conference.is({ readyToClose: true, status: 'open' });
  await conference.by(care, close('ended', 'Afspraken gemaakt'));
  await house.is({ phase: 'living', status: 'open' });
};

/** Case 10 (S4:2146-2188): debts stand between him and a home; clear answers, a compromise, savings, then he moves on. */
export const debtsBeforeAHome: Scenario = async (story) => {
  const { on, open } = story;
  const house = await livesThere(story, '2026-06-01', {}, [team]);
  const table = await open('multi-agency-meeting', {
    by: care,
    dates: { planned: '2026-06-25' },
    facts: { kind: 'rto', purpose: 'Schulden geregeld voor een eigen woning', convenor: care },
    parties: [debtAdviser],
  });
  await table.due({ invitation: '2026-06-11', 'client-prepared': '2026-06-23' });
  await table.by(care, complete('invitation'));
  await on('2026-06-23');
  await table.by(care, complete('client-prepared'));

  await on('2026-06-25');
  const agreements = [
    { text: 'Regeling met schuldeisers', owner: debtAdviser, by: '2026-07-23' },
    { text: 'Urgentie aanvragen', owner: care, by: '2026-07-09' },
  ];
  await table.by(
    care,
    hold('meeting', '2026-06-25', agreements, present(client, care, debtAdviser)),
    decide('next-date', 'not-needed', 'Duidelijk'),
  );
  await house.by(care, promise(care, 'Benzinegeld bespreken', '2026-07-09'));
  await on('2026-07-09');
  await house.by(care, kept('promise-1'));
  await table.by(care, complete('agreement-2'));

  await on('2026-07-30');
  await table.told('agreement-1', [
    ['2026-07-09', 'debt-adviser at schuldhulp', 'before-14'],
    ['2026-07-20', 'debt-adviser at schuldhulp', 'before-3'],
    ['2026-07-23', 'debt-adviser at schuldhulp', 'on-the-day'],
    ['2026-07-27', 'coordinator at bw-de-brug', 'coordinator'],
    ['2026-07-30', 'case-director at zvh-midden', 'case-director'],
  ]);
  await table.is({ readyToClose: false });
  await table.by(debtAdviser, complete('agreement-1'));
  await table.is({ readyToClose: true });
  await table.by(care, close('ended', 'Regeling loopt'));

  await on('2026-09-07');
  await house.by(
    care,
    add('outflow-decision', 'Eigen woning'),
    decide('outflow-decision', 'all-confident', 'Werkt en spaart'),
  );
  await house.shows({ 'outflow-decision': { status: 'open', due: '2026-09-21', owner: supervisor } });
  await house.by(supervisor, decide('outflow-decision', 'all-confident', 'Eens'));
  await house.due({ 'final-report': '2026-09-21', handover: '2026-10-05' });
  const handover = await house.opened('warm-handover');
  await handover.by(care, complete('package'));
  await handover.due({ acceptance: '2026-09-21' });
  await on('2026-09-14');
  await handover.by(care, hold('handover-talk', '2026-09-14', [], present(client, care, team)));
  await handover.by(team, answer('acceptance', 'accepted'));
  await house.by(care, complete('final-report'));
  await house.is({ phase: 'ended', readyToClose: true, status: 'open' });
  await house.by(care, close('moved-out', 'Eigen woning'));
  await house.is({ status: 'closed' });
};

/** Case 11 (S4:2189-2242): all say the same, each from their own place; he does not agree, and later decides himself. */
export const hisOwnDecision: Scenario = async ({ on, open }) => {
  const therapist = { agency: 'verslavingszorg', role: 'care-worker' };
  await on('2026-06-01');
  const talk = await open('multi-agency-meeting', {
    by: director,
    dates: { planned: '2026-06-18' },
    facts: {
      kind: 'safety-house',
      purpose: 'Andere plek, andere stad',
      convenor: director,
      preparedWithoutClient: true,
    },
    parties: [supervisor, officer, care],
  });
  await talk.due({
    invitation: '2026-06-04',
    preparation: '2026-06-16',
    'client-prepared': '2026-06-16',
    meeting: '2026-06-18',
  });
  await on('2026-06-04');
  await talk.told('invitation', [
    ['2026-06-02', 'case-director at zvh-midden', 'half-way'],
    ['2026-06-04', 'case-director at zvh-midden', 'on-the-day'],
  ]);
  await talk.by(director, complete('invitation'));

  await on('2026-06-16');
  const roles = [
    { text: 'Zegt wat niet veranderen betekent', owner: supervisor, by: '2026-06-18' },
    { text: 'Blijft naast de cliënt staan', owner: care, by: '2026-06-18' },
  ];
  await talk.by(
    director,
    hold('preparation', '2026-06-16', roles, present(director, supervisor, officer, care)),
    complete('client-prepared'),
  );

  await on('2026-06-18');
  const visits = [
    { text: 'Twee keer per week langs: zijn dochter, zijn vogeltje', owner: care, by: '2026-07-16' },
  ];
  await talk.by(
    director,
    hold('meeting', '2026-06-18', visits, [
      ...present(client, director, supervisor, officer, care),
      absent(therapist, 'Spoedgeval'),
    ]),
  );
  await talk.by(supervisor, complete('agreement-1'));
  await talk.by(care, complete('agreement-2'));
  // He does not agree. That ends nothing: the talks go on.
  await talk.by(
    director,
    decide('next-date', 'planned', 'Wil nog niet verhuizen'),
    setDate('nextMeeting', '2026-07-16', 'Hoe nu verder?'),
  );
  await talk.is({ phase: 'following-up', readyToClose: false });
  await talk.due({ 'invitation-2': '2026-07-02', 'next-meeting': '2026-07-16', 'agreement-3': '2026-07-16' });

  await on('2026-07-16');
  await talk.by(care, complete('agreement-3'));
  await talk.by(director, hold('next-meeting', '2026-07-16', [], present(client, director, care)));
  await talk.by(director, decide('next-date-2', 'not-needed', 'Hij besloot zelf te verhuizen'));
  await talk.is({ phase: 'ended', readyToClose: true });
  await talk.by(director, close('ended', 'Hij verhuist'));

  const house = await open('sheltered-housing', {
    by: care,
    dates: { registration: '2026-07-16' },
    facts: { site: 'Nachtopvang' },
  });
  await house.due({ 'risk-assessment': '2026-07-30', screening: '2026-08-06' });
  await house.by(probation, answer('advice-request', 'delivered'), answer('risk-assessment', 'delivered'));
  await house.by(
    care,
    decide('screening', 'suitable', 'Met uitzicht op groepswonen'),
    hold('intake', '2026-07-16'),
  );
  await house.by(
    care,
    decide('place-decision', 'confirmed', 'Plek in de nachtopvang'),
    setDate('arrival', '2026-07-27', 'Vogeltje mag mee'),
  );
  await on('2026-08-14');
  await house.by(care, complete('own-risk-assessment'));
  await on('2026-08-17');
  await house.by(care, setFact('site', 'Doorstroomvoorziening'), setFact('transitionalHouse', true));
  await house.due({ 'own-risk-assessment-2': '2026-08-31', 'transitional-end': '2028-08-17' });
  await house.is({ phase: 'living' });
};
