import { describe, expect, test } from 'vitest';
import type { Command } from '../../../domain/case/commands.ts';
import { addOwn, hold, promise } from '../../scenarios/commands.ts';
import { caseManager, municipality } from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';

const stranger = { agency: 'pi-zuid', role: 'case-manager' };
const agreed = (owner: typeof stranger): Command => ({
  ...(hold('first-mdo', '2026-03-02') as Extract<Command, { type: 'hold-meeting' }>),
  agreements: [{ text: 'Belt terug', owner, by: '2026-03-16' }],
});
const asked: [string, (who: typeof stranger) => Command, string][] = [
  ['an item of one’s own', (who) => addOwn('Belt terug', who, '2026-03-16'), '/owner'],
  ['a promise', (who) => promise(who, 'Belt terug', '2026-03-16'), '/by'],
  ['an agreement of a meeting', agreed, '/agreements/0/owner'],
];

/** Whoever is given something to do comes to see the case. */
describe('an agency from outside', () => {
  test.each(asked)('is brought in by who steers the case: %s', (_, command) => {
    const play = plan('2026-03-02');
    play.by(caseManager, command(stranger));
    expect(play.current().parties).toContainEqual(stranger);
  });

  test.each(asked.slice(0, 2))('is not brought in by who only takes part: %s', (_, command, pointer) => {
    const play = plan('2026-03-02', { parties: [municipality] });
    const refused = { status: 403, code: 'not-allowed', pointer };
    expect(play.asks(municipality, command(stranger))).toMatchObject(refused);
    expect(play.current().parties).not.toContainEqual(stranger);
    play.by(municipality, command(municipality), command(caseManager)); // those who are here
    play.by(municipality, command({ agency: 'bw-de-brug', role: 'care-worker' })); // a partner by default
  });
});

test('a default partner that takes no part yet is told nothing of what somebody outside is to do', () => {
  const coach = { agency: 'pi-noord', role: 'practice-supervisor' };
  const check = begin('alliance-check', {
    on: '2026-06-01',
    by: coach,
    facts: { worker: { agency: 'bw-de-brug', role: 'care-worker' } },
  });
  check.by(coach, {
    type: 'add',
    item: 'strain-route',
    owner: { role: 'outside', outside: 'person-1' },
    due: '2026-06-30',
    reason: 'Op verzoek',
  });
  check.on('2026-08-01');
  const told = check.events().flatMap((each) => (each.type === 'reminded' ? [each.to.agency] : []));
  expect(told.length).toBeGreaterThan(0);
  expect(told).not.toContain('reclassering');
});
