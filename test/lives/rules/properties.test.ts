import { expect, describe, test } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import type { Day, Instant } from '../../../domain/calendar/types.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { attendanceOf } from '../../../domain/people/owner.ts';
import { itemNamed } from '../../../domain/policy/items.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { Command, Envelope } from '../../../domain/case/commands.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { canonical, fingerprint } from '../../../domain/case/fingerprint.ts';
import { actorFor } from '../../../domain/what-if/simulate.ts';
import { rules } from '../../../domain/rules.ts';
import { caseManager } from '../../scenarios/people.ts';
import { at, openingOf } from '../../unit/play.ts';
import { chanceOf } from '../histories/chance.ts';
import { historyOf, walk } from '../histories/life.ts';

const hour = 3_600_000;
const start: Day = '2026-03-02';
const seeds = Array.from({ length: 45 }, (_, n) => n + 1);

/** A trajectory as a random history leaves it, and when that is. */
function lived(seed: number): { case: Case; end: Instant } {
  const world = walk(historyOf(seed));
  return { case: world.cases.get('history')!, end: world.now };
}

describe('time', () => {
  const stretch = (c: Case, from: Instant, cuts: number[]): { case: Case; events: CaseEvent[] } => {
    const events: CaseEvent[] = [];
    let current = c;
    for (const now of cuts.map((each) => from + each * hour)) {
      const result = rules.step({ id: current.id, case: current, commands: [], undelivered: [], now });
      current = result.case;
      events.push(...result.events);
    }
    return { case: current, events };
  };
  /** What happened, apart from when it was processed. */
  const happened = (events: CaseEvent[]) =>
    events.flatMap((each) =>
      each.type === 'summary-given'
        ? []
        : [
            {
              type: each.type,
              at: each.at,
              ...('item' in each && { item: each.item }),
              ...('rung' in each && { rung: each.rung, due: each.due }),
            },
          ],
    );

  test('cut into many steps or taken in one gives the same case and the same events', () => {
    for (const seed of seeds) {
      const chance = chanceOf(seed);
      const cuts = Array.from({ length: chance.whole(2, 30) }, () => chance.whole(1, 24 * 300));
      cuts.sort((a, b) => a - b);
      const { case: c, end } = lived(seed);
      const many = stretch(c, end, cuts);
      const one = stretch(c, end, [cuts.at(-1)!]);
      expect(happened(one.events), `seed ${seed}`).toEqual(happened(many.events));
      expect(canonical({ ...one.case.items }), `seed ${seed}`).toBe(canonical({ ...many.case.items }));
      expect(one.case.phase).toBe(many.case.phase);
    }
  });

  test('a command received in time counts as in time, however late it is processed', () => {
    for (const seed of seeds) {
      const { case: c, end } = lived(seed);
      const said = (now: Instant) => {
        const body: Command = {
          type: 'promise',
          by: { role: 'case-manager' },
          text: 'Bellen',
          due: addDays(start, 900),
        };
        const envelope: Envelope = {
          id: 'late',
          hash: fingerprint(body),
          actor: actorFor(c, body),
          receivedAt: end + 5 * hour,
          body,
        };
        return rules.step({ id: c.id, case: c, commands: [envelope], undelivered: [], now });
      };
      const soon = said(end + 5 * hour);
      const late = said(end + 60 * 24 * hour);
      expect(late.outcomes.map((each) => each.outcome.outcome)).toEqual(
        soon.outcomes.map((each) => each.outcome.outcome),
      );
      const then = rules.step({
        id: c.id,
        case: soon.case,
        commands: [],
        undelivered: [],
        now: end + 60 * 24 * hour,
      });
      expect(canonical(late.case.items), `seed ${seed}`).toBe(canonical(then.case.items));
    }
  });
});

test('a case of sixty items stays under ten kilobytes, before compression and apart from its memory of commands', () => {
  const longStay = { by: caseManager, dates: { admission: start, expectedRelease: '2031-09-01' } };
  const opened = rules.step({
    id: 'case-1',
    open: openingOf('detention-reintegration', { on: start, ...longStay }),
    commands: [],
    undelivered: [],
    now: at(start),
  });
  const definition = definitionOf('detention-reintegration')!;
  let c = opened.case;
  for (let on = start; Object.keys(c.items).length < 60; on = addDays(on, 7)) {
    const now = at(on, '18:00');
    const meetings = Object.entries(c.items).filter(
      ([, each]) => each.status === 'open' && each.due! <= on && /mdo|talk/.test(each.of!),
    );
    const commands = meetings.map(([item], n): Envelope => {
      const attendance = attendanceOf(itemNamed(definition, c.items[item]!.of!)!, caseManager);
      const body: Command = { type: 'hold-meeting', item, on, attendance, agreements: [] };
      return { id: `${on}-${n}`, hash: fingerprint(body), actor: caseManager, receivedAt: now, body };
    });
    ({ case: c } = rules.step({ id: c.id, case: c, commands, undelivered: [], now }));
  }
  const { seen, ...rest } = c;
  expect(seen.length).toBeGreaterThan(30);
  // A last meeting can bring two items at once.
  const ofSixty = (JSON.stringify(rest).length / Object.keys(c.items).length) * 60;
  expect(ofSixty).toBeLessThan(10 * 1024);
});
