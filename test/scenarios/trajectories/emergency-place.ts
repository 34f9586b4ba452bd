import type { Actor } from '../../../domain/case/case.ts';
import { add, complete, confirm, setFact } from '../commands.ts';
import { exodus } from '../care/words.ts';
import type { Scenario } from '../story.ts';

const shelter: Actor = { agency: 'opvang-utrecht', role: 'care-worker' };

/**
 * T11 (S4:1809-1811): there is no place yet, and he would end in the street shelter. An emergency place is arranged, by
 * phone; the shelter knows of nothing, then of him: only then has he a bed.
 */
export const emergencyPlace: Scenario = async ({ on, open }) => {
  await on('2026-03-02');
  const guidance = await open('prison-exit-guidance', {
    by: exodus,
    dates: { release: '2026-04-01' },
    parties: [exodus],
  });
  await on('2026-03-30');
  await guidance.by(exodus, add('emergency-place', 'Nog nergens plek'), setFact('emergencyShelter', shelter));
  await guidance.by(exodus, complete('emergency-place'));
  await guidance.shows({
    'emergency-place': { status: 'open', due: '2026-04-01', owner: shelter, waitingOn: shelter },
  });
  await guidance.by(shelter, {
    type: 'confirm',
    item: 'emergency-place',
    confirmed: false,
    reason: 'Bij ons is niets bekend',
  });
  await guidance.shows({ 'emergency-place': { status: 'open', owner: exodus, reported: null } });
  await on('2026-03-31');
  await guidance.by(exodus, complete('emergency-place'));
  await on('2026-04-02');
  await guidance.refuses(exodus, confirm('emergency-place'), 403, 'not-allowed');
  await guidance.by(shelter, confirm('emergency-place'));
  await guidance.shows({
    'emergency-place': {
      status: 'done',
      deadlineStatus: 'met', // by the day on which it was arranged
      reported: { by: exodus, on: '2026-03-31' },
      confirmed: { by: shelter, on: '2026-04-02' },
    },
  });
};
