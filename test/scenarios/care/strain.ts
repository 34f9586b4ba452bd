import {
  add,
  addOwn,
  close,
  complete,
  decide,
  decideBoth,
  hold,
  kept,
  present,
  promise,
  setFact,
  write,
} from '../commands.ts';
import { care, client, supervisor } from '../people.ts';
import type { Scenario } from '../story.ts';
import { livesThere } from './words.ts';

/** Case 3 (S4:1817-1865): he threatens to drink; the alliance holds, nothing is reported, nobody is labelled. */
export const whatIfQuestion: Scenario = async (story) => {
  const { on, open } = story;
  const house = await livesThere(story, '2026-03-02');
  await house.due({ report: '2026-04-02', 'supervisor-contact': '2026-03-23' }); // four weeks later is Easter Monday
  await on('2026-04-02');
  await house.by(care, complete('report'));
  await house.shows({ 'report-received': { status: 'cancelled' } }); // nobody was agreed to receive it

  await on('2026-04-13');
  await house.told('supervisor-contact', [
    ['2026-03-16', 'supervisor at reclassering', 'half-way'],
    ['2026-03-23', 'supervisor at reclassering', 'on-the-day'],
  ]);
  await house.by(care, add('incident', 'Zegt weer te gaan drinken'));
  await house.by(care, decide('incident', 'rising-risk', 'Wil van de medicatie af'));
  await house.by(care, decide('incident-plan', 'own-plan', 'Zijn keuze; samen doorgedacht'));
  await house.lacks('client-informed'); // nothing was reported

  const alliance = await open('alliance-check', { by: care, dates: {}, facts: { worker: care } });
  await alliance.due({ 'client-view': '2026-04-24', 'worker-view': '2026-04-24', talk: null }); // day 14 is Koningsdag
  await alliance.by(
    care,
    decideBoth('client-view', 'goal-and-task', 'bond-and-trust', 'Voelt zich gedwongen'),
  );
  await alliance.by(care, decide('worker-view', 'clarity-of-frame', 'Ik ga niet over de medicatie'));
  await alliance.due({ talk: '2026-05-04' });
  await on('2026-04-16');
  await alliance.by(care, hold('talk', '2026-04-16', [], present(client, care)));
  await alliance.is({ phase: 'discussed', readyToClose: true, status: 'open' });
  await alliance.lacks('strain-route', 'handover-2');
  await alliance.by(care, close('discussed', 'We praten weer'));
  await house.is({ phase: 'living' });
};

/** Case 5 (S4:1922-1960): much resistance, much patience; a person ends the stay after an incident, with the reasons. */
export const stoppedWithReasons: Scenario = async (story) => {
  const { on } = story;
  const house = await livesThere(story, '2026-06-01');
  await house.due({ 'three-way-talk-2': '2026-09-08' });

  await on('2026-07-06'); // sooner than planned: what do we expect of each other?
  await house.by(care, hold('three-way-talk-2', '2026-07-06', [], present(client, supervisor, care)));
  await house.due({ 'three-way-talk-3': '2026-10-06' });
  await house.by(care, addOwn('Signaleringsplan: groen, oranje, rood', care, '2026-08-03'));
  await house.by(care, promise(care, 'Budgetbeheer aanvragen', '2026-07-20'));
  await on('2026-07-20');
  await house.told('promise-1', [
    ['2026-07-13', 'care-worker at bw-de-brug', 'half-way'],
    ['2026-07-20', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await house.by(care, kept('promise-1'), complete('added-1'));

  await on('2026-08-10');
  await house.by(
    care,
    add('incident', 'Ruzie met zijn ex'),
    decide('incident', 'rising-risk', 'Zij komt niet meer langs'),
  );
  await house.due({ 'incident-plan': '2026-08-11' });
  await on('2026-08-13');
  await house.told('incident-plan', [['2026-08-11', 'care-worker at bw-de-brug', 'on-the-day']]);
  await house.by(care, decide('incident-plan', 'own-plan', 'Samen besproken'));

  await on('2026-09-14');
  await house.by(
    care,
    add('incident', 'Incident met medebewoners'),
    decide('incident-2', 'breach', 'Ruzie in de keuken'),
  );
  await house.by(care, decideBoth('incident-plan-2', 'reported', 'own-plan', 'Veiligheid in de groep'));
  await house.is({ phase: 'living', readyToClose: false }); // no incident ends a stay by itself
  await house.by(care, complete('client-informed'), setFact('stay', 'ended-negatively', 'Samen besproken'));
  await house.is({ phase: 'ended-negatively', readyToClose: false });
  await house.due({ 'outflow-reasons': '2026-09-21', 'final-report': '2026-09-28' });
  await on('2026-09-18');
  await house.by(care, write('outflow-reasons', 'Paste niet in de groep'), complete('final-report'));
  await house.is({ readyToClose: true, status: 'open' });
  await house.by(care, close('ended-negatively', 'Veiligheid van de groep'));
  await house.is({ status: 'closed' });
};

/** Case 6 (S4:1961-2017): a message every morning; he tells of his relapse himself, and a clean man leaves a tolerance site. */
export const messageEveryMorning: Scenario = async (story) => {
  const { on } = story;
  const house = await livesThere(story, '2026-06-01');
  await house.by(
    care,
    setFact('supervisorContactWeeks', 2),
    setFact('abstinent', true),
    setFact('toleranceSite', true),
  );
  await house.due({ 'supervisor-contact': '2026-06-22', 'site-mismatch': '2026-06-15' });
  await house.by(care, promise(care, 'Elke ochtend een bericht', '2026-06-22'));
  await on('2026-06-12');
  await house.by(care, decide('site-mismatch', 'stays', 'Nog geen andere kamer; elke dag contact'));

  await on('2026-06-22');
  await house.by(care, kept('promise-1'), complete('own-risk-assessment'));
  await house.by(supervisor, hold('supervisor-contact', '2026-06-22', [], present(client, supervisor, care)));
  await house.due({ 'supervisor-contact-2': '2026-07-06' });
  await on('2026-07-06');
  await house.by(
    supervisor,
    hold('supervisor-contact-2', '2026-07-06', [], present(client, supervisor, care)),
  );
  await house.by(
    care,
    add('incident', 'Vertelt zelf dat hij gebruikt'),
    decide('incident', 'rising-risk', 'Spanning thuis'),
    decide('incident-plan', 'reported', 'Opname, zoals afgesproken'),
  );
  await house.by(care, complete('client-informed'));
  await house.by(supervisor, setFact('stay', 'suspended', 'Samen besproken'));
  await house.is({ phase: 'suspended' });
  await house.due({
    'return-talk': '2026-07-13',
    'away-contact': '2026-07-20',
    'supervisor-contact-3': null,
  });

  await on('2026-07-16');
  await house.told('return-talk', [
    ['2026-07-09', 'care-worker at bw-de-brug', 'half-way'],
    ['2026-07-13', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await house.by(care, hold('return-talk', '2026-07-16', [], present(client, care)));

  await on('2026-08-03');
  await house.by(supervisor, setFact('stay', 'running', 'Samen besproken'));
  await house.by(care, setFact('toleranceSite', false), setFact('site', 'Abstinente locatie'));
  await house.due({ 'own-risk-assessment-2': '2026-08-17' }); // the move made it stale
  await house.is({ phase: 'living' });
  await house.by(care, complete('own-risk-assessment-2'));
  await house.lacks('own-risk-assessment-3', 'return-talk-2');
  await house.due({ 'three-way-talk-2': '2026-09-08' });
};
