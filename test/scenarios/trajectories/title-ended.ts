import {
  add,
  answer,
  close,
  complete,
  confirm,
  decide,
  hold,
  present,
  setDate,
  setFact,
} from '../commands.ts';
import { livesThere } from '../care/words.ts';
import { care, client, municipality, officer } from '../people.ts';
import type { Actor } from '../../../domain/case/case.ts';
import type { Scenario } from '../story.ts';

const shelter: Actor = { agency: 'opvang-utrecht', role: 'care-worker' };

/** T10 (S4:1520-1574): prepared for next year, and then a hearing ends the title at once: all is due today. */
export const titleEndedByHearing: Scenario = async (story) => {
  const { on } = story;
  const house = await livesThere(story, '2026-06-01', {}, [officer]);
  await house.by(care, setDate('titleEnd', '2027-06-01', 'Einde van de titel'));
  const title = await house.opened('title-end');
  await title.due({
    'diagnostics-ready': '2026-12-01',
    'municipality-chosen': '2026-12-01',
    'indication-applied': '2026-12-31', // five months before is New Year's Day
    'client-informed': '2027-04-01',
    'forensic-expertise': null,
  });
  await on('2026-09-01');
  await title.by(care, complete('diagnostics-ready'));
  await title.is({ phase: 'preparing' });

  await on('2026-09-14', '15:00');
  await house.by(care, setDate('titleEnd', '2026-09-14', 'Ter zitting beëindigd'));
  await title.is({ phase: 'ended-undecided', dates: { titleEnd: '2026-09-14' } });
  await title.shows({
    'diagnostics-ready': { status: 'done', deadlineStatus: 'met' },
    'municipality-chosen': { due: '2026-09-14', flags: ['late-by-change'], deadlineStatus: 'due-today' },
    'indication-applied': { due: '2026-09-14', flags: ['late-by-change'] },
    'client-informed': { due: '2026-09-14', flags: ['late-by-change'] },
    contact: { due: '2026-09-21', status: 'open' },
    'forensic-expertise': { due: '2026-12-14', label: 'practice' },
  });
  await title.alarms('late-by-change', [['2026-09-14', 'coordinator at bw-de-brug', null]]);
  await title.by(care, complete('municipality-chosen'), complete('indication-applied'));
  await title.shows({ 'indication-decided': { status: 'open', due: '2026-09-14', owner: municipality } });

  await on('2026-09-17');
  await title.told('client-informed', []);
  await title.by(care, complete('client-informed'));
  await title.by(municipality, decide('indication-decided', 'refused', 'Geen binding met de gemeente'));
  await title.is({ phase: 'ended-undecided', readyToClose: false });
  await title.shows({ 'shelter-arranged': { status: 'open', due: '2026-09-17', owner: municipality } });
  await house.shows({ 'title-end-prepared': { status: 'open' } });
  await title.by(care, setFact('shelter', shelter));
  await title.by(municipality, complete('shelter-arranged'));
  await title.is({ phase: 'ended-undecided', readyToClose: false }); // a bed is there when the shelter says so
  await title.by(shelter, confirm('shelter-arranged'));
  await title.shows({
    'shelter-arranged': {
      status: 'done',
      reported: { by: municipality, on: '2026-09-17' },
      confirmed: { by: shelter, on: '2026-09-17' },
    },
  });
  await title.is({ phase: 'aftercare', readyToClose: false });
  await house.shows({ 'title-end-prepared': { status: 'done' } });

  await on('2026-09-21');
  await title.by(
    care,
    hold('contact', '2026-09-21', [], present(client, care)),
    add('community-officer-talk', 'Buurt en politie weten wie te bellen'),
  );
  await title.due({ 'contact-2': '2026-09-28', 'community-officer-talk': '2026-10-05' });
  await on('2026-09-28');
  await title.by(
    care,
    hold('contact-2', '2026-09-28'),
    hold('community-officer-talk', '2026-09-28', [], present(care, officer)),
  );
  await on('2026-12-14');
  await title.told('contact-3', [
    ['2026-10-01', 'care-worker at bw-de-brug', 'half-way'],
    ['2026-10-05', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await title.by(care, hold('contact-3', '2026-12-14'), complete('forensic-expertise'));
  await title.is({ readyToClose: true, status: 'open' });
  await title.by(care, close('aftercare-ended', 'Hij redt het in de opvang'));
  await title.is({ status: 'closed' });
  await house.is({ phase: 'living', status: 'open' });
};

/** T10 (S4:1552-1574): applied for in time; the municipality of origin stands surety, the indication is there before the title ends. */
export const titleEndsInTime: Scenario = async ({ on, open }) => {
  await on('2026-06-01', '10:00');
  const title = await open('title-end', { by: care, dates: { titleEnd: '2027-01-04' } });
  await title.due({
    'diagnostics-ready': '2026-07-03', // six months before is a Saturday
    'municipality-chosen': '2026-07-03',
    'indication-applied': '2026-08-04',
    'indication-decided': null,
    'client-informed': '2026-11-04',
  });
  await on('2026-07-03');
  await title.told('diagnostics-ready', [
    ['2026-06-19', 'care-worker at bw-de-brug', 'before-14'],
    ['2026-06-30', 'care-worker at bw-de-brug', 'before-3'],
    ['2026-07-03', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await title.by(
    care,
    complete('diagnostics-ready'),
    setFact('municipality', 'Zeist'),
    complete('municipality-chosen'),
  );
  await title.by(care, setFact('kind', 'wmo'), complete('indication-applied'));
  await title.is({ phase: 'applied' });
  await title.due({ 'indication-decided': '2026-09-04' });
  await title.by(care, add('guarantee', 'Zeist vraagt garantstelling'));
  await title.shows({ guarantee: { due: '2026-11-04', waitingOn: { agency: 'gemeente-utrecht' } } });

  await on('2026-09-08');
  await title.told('indication-decided', [
    ['2026-08-21', 'aftercare-coordinator at gemeente-utrecht', 'before-14'],
    ['2026-09-01', 'aftercare-coordinator at gemeente-utrecht', 'before-3'],
    ['2026-09-04', 'aftercare-coordinator at gemeente-utrecht', 'on-the-day'],
  ]);
  await title.by(
    municipality,
    answer('guarantee', 'accepted'),
    decide('indication-decided', 'granted', 'Beschermd wonen, een jaar'),
  );
  await title.is({ phase: 'decided', readyToClose: false });
  await title.shows({ 'shelter-arranged': { status: 'waiting' }, contact: { status: 'waiting' } });
  await title.by(care, complete('client-informed'));

  await on('2027-01-04', '10:00');
  await title.is({ phase: 'aftercare' });
  await title.due({ contact: '2027-01-11', 'forensic-expertise': '2027-04-02' }); // three months later is a Sunday
  await on('2027-04-02');
  await title.by(
    care,
    hold('contact', '2027-04-02', [], present(client, care)),
    complete('forensic-expertise'),
  );
  await on('2027-04-05');
  await title.is({ readyToClose: true });
  await title.by(care, close('aftercare-ended', 'Woont en werkt'));
  await title.is({ status: 'closed' });
};
