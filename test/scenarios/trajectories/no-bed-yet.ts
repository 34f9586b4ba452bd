import { answer, close, complete, confirm, decide, hold, setDate, setFact } from '../commands.ts';
import { care, caseManager, client, director, probation } from '../people.ts';
import { present } from '../commands.ts';
import type { Scenario } from '../story.ts';

/**
 * T1 and T9 (S1:1546-1555, S4:869-979): release nears without a bed: alarm at six, four and two weeks. On the waiting list he is
 * bridged, gets his room, is moved for a while, and comes back.
 */
export const noBedYet: Scenario = async ({ on, open }) => {
  await on('2026-06-01', '10:00');
  const dates = { admission: '2026-06-01', expectedRelease: '2026-10-05' };
  const plan = await open('detention-reintegration', {
    by: caseManager,
    dates,
    facts: { legalFrameAfter: 'none' },
  });
  await plan.shows({ 'place-confirmed': { status: 'waiting' } });
  await plan.by(caseManager, setFact('placeNeeded', true));
  await plan.due({ 'place-registered': '2026-06-08', 'place-confirmed': '2026-09-21' });
  await on('2026-06-08');
  await plan.by(probation, complete('place-registered'));
  await plan.shows({
    'place-registered': {
      status: 'open',
      owner: care,
      reported: { by: probation, on: '2026-06-08' },
    },
  });
  await plan.refuses(probation, confirm('place-registered'), 403, 'not-allowed');
  await plan.hasOpened('sheltered-housing', 0);
  await plan.by(care, {
    type: 'confirm',
    item: 'place-registered',
    confirmed: false,
    reason: 'Niets gekregen',
  });
  await plan.shows({ 'place-registered': { status: 'open', owner: probation, reported: null } });
  await plan.by(probation, complete('place-registered'));
  await plan.by(care, confirm('place-registered'));
  await plan.shows({
    'place-registered': {
      status: 'done',
      reported: { by: probation, on: '2026-06-08' },
      confirmed: { by: care, on: '2026-06-08' },
    },
  });
  // That there is a place, nobody says in the stead of the house.
  await plan.refuses(probation, answer('place-confirmed', 'accepted'), 403, 'not-allowed');
  const house = await open('sheltered-housing', { by: care, dates: { registration: '2026-06-08' } });
  await house.by(probation, answer('advice-request', 'delivered'), answer('risk-assessment', 'delivered'));
  await house.by(care, decide('screening', 'suitable', 'Past hier'));
  await on('2026-06-15');
  await house.by(care, hold('intake', '2026-06-15', [], present(client, care)));
  await house.by(care, decide('place-decision', 'waiting-list', 'Vol tot het najaar'));
  await house.is({ phase: 'waiting' });
  await house.due({ 'place-decision-2': '2026-07-13' });

  await on('2026-09-24');
  await house.told('place-decision-2', [
    ['2026-06-29', 'care-worker at bw-de-brug', 'before-14'],
    ['2026-07-10', 'care-worker at bw-de-brug', 'before-3'],
    ['2026-07-13', 'care-worker at bw-de-brug', 'on-the-day'],
  ]);
  await plan.told('place-confirmed', [
    ['2026-08-24', 'coordinator at pi-noord', 'six-weeks@2026-08-24'],
    ['2026-09-07', 'coordinator at pi-noord', 'four-weeks@2026-09-07'],
    ['2026-09-18', 'care-worker at bw-de-brug', 'before-3'],
    ['2026-09-21', 'care-worker at bw-de-brug', 'on-the-day'],
    ['2026-09-22', 'coordinator at pi-noord', 'two-weeks'],
    ['2026-09-24', 'case-director at zvh-midden', 'case-director'],
  ]);
  await house.by(
    care,
    decide('place-decision-2', 'ambulatory-bridge', 'Eerst bij zijn zus, met begeleiding'),
  );
  await plan.by(care, answer('place-confirmed', 'accepted'));
  await house.due({ 'ambulatory-contact': '2026-10-08', 'place-decision-3': '2026-10-22' });

  await on('2026-10-08');
  await house.by(care, hold('ambulatory-contact', '2026-10-08'));
  await house.due({ 'ambulatory-contact-2': '2026-10-22' });
  await on('2026-10-22');
  await house.by(
    care,
    decide('place-decision-3', 'confirmed', 'Kamer vrij'),
    setDate('arrival', '2026-11-02', 'Kamer vrij'),
  );
  await house.is({ phase: 'placed' });
  await house.shows({ 'ambulatory-contact-2': { status: 'cancelled' } });
  await on('2026-11-02');
  await house.by(care, hold('introductory-talk', '2026-11-02'), setFact('letterAddress', true));
  await house.due({ 'letter-address': '2026-11-09', 'three-way-talk': '2026-11-09' });
  await on('2026-11-09');
  await house.by(care, complete('letter-address'), setFact('stay', 'relocated', 'Samen besproken'));
  await house.is({ phase: 'relocated' });
  await house.due({ 'return-talk': '2026-11-16', 'letter-address-2': '2026-11-16' });
  await on('2026-11-16');
  await house.by(care, hold('return-talk', '2026-11-16'), setFact('stay', 'running', 'Samen besproken'));
  await house.is({ phase: 'living', readyToClose: false });
  await house.refuses(director, close('ended', 'Wil weg'), 403, 'not-allowed'); // who may act in one case does not end a stay
};
