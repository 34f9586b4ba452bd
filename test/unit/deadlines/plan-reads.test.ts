import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import { instantOf } from '../../../domain/calendar/zone.ts';
import { definitions } from '../../../domain/catalogue.ts';
import type { Case, ItemState } from '../../../domain/case/case.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import type { EventBody } from '../../../domain/case/events.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { replan } from '../../../domain/deadlines/plan.ts';
import { readsOf } from '../../../domain/deadlines/plan-reads.ts';
import { drawsOf, type Draw } from '../../../domain/national/random.ts';
import { rules } from '../../../domain/rules.ts';
import { openingOf } from '../play.ts';
import { municipality, probation } from '../../scenarios/people.ts';
import type { FactValue } from '../../../domain/policy/values.ts';

const start = '2027-03-01';

function opened(definition: Definition, id: string): Case {
  const dates = Object.fromEntries(
    Object.entries(definition.dates).flatMap(([name, { required }]) => (required ? [[name, start]] : [])),
  );
  const required = Object.entries(definition.facts).filter(([, fact]) => fact.required);
  const facts = Object.fromEntries(
    required.map(([name, { type, values }]): [string, FactValue] => {
      if (type === 'party') return [name, name === 'giver' ? probation : municipality];
      const value = { number: 3, boolean: true, choice: Object.keys(values ?? {})[0]!, text: 'text' };
      return [name, value[type]];
    }),
  );
  const result = rules.open(
    id,
    openingOf(definition.id, { on: start, dates, facts }),
    instantOf(start, 10),
    definition,
  );
  if ('outcome' in result) throw new Error(result.detail.en);
  return result.case;
}

const among = <T>(list: readonly T[], chance: number): T => list[Math.floor(chance * list.length)] as T;

/** Anything that can happen to what a plan reads, sensible or not. */
function happening(definition: Definition, c: Case, draw: Draw, n: number): EventBody | undefined {
  const [kind, which, value] = ['kind', 'which', 'value'].map((name) => draw(`${name}/${n}`)) as [
    number,
    number,
    number,
  ];
  const day = addDays(start, Math.floor(value * 300));
  if (kind < 0.25) {
    const date = among(Object.keys(definition.dates), which);
    return { type: 'date-set', date, on: value < 0.15 ? null : day, from: null };
  }
  if (kind < 0.5) {
    const named = among(Object.entries(definition.facts), which);
    if (named === undefined) return undefined;
    const [fact, { type, values }] = named;
    if (type === 'party') return undefined;
    const wanted = {
      choice: among(Object.keys(values ?? {}), value),
      boolean: value < 0.5,
      number: Math.floor(value * 20),
      text: `text ${n}`,
    }[type];
    return { type: 'fact-set', fact, value: wanted, from: null };
  }
  if (kind < 0.6 && c.related.length > 0)
    return {
      type: 'related-changed',
      id: among(c.related, which).id,
      trajectory: 'any',
      phase: among(['accepted', 'returned', 'running'], value),
      status: value < 0.5 ? 'open' : 'closed',
    };
  if (kind < 0.65) {
    const adHoc = { title: 'Extra', owner: { role: 'case-manager' }, due: day, origin: 'added' as const };
    return {
      type: 'item-added',
      item: `added-${n}`,
      state: { n: 1, status: 'open', opened: true, adHoc, due: day },
    };
  }
  const key = among(Object.keys(c.items), which);
  const state = c.items[key] as ItemState;
  const outcomes = definition.items.find(({ name }) => name === state.of)?.outcomes?.map(({ id }) => id) ?? [
    'accepted',
    'delivered',
  ];
  if (state.status === 'done' && value < 0.4) return { type: 'item-reopened', item: key, on: day };
  if (state.status !== 'open') return undefined;
  if (value < 0.15) return { type: 'item-skipped', item: key, on: day };
  return { type: 'item-completed', item: key, on: day, outcome: among(outcomes, value) };
}

describe('a plan that reckons only what reads a change', () => {
  test.each(definitions().map((definition) => [definition.id, definition] as const))(
    '%s: gives what a whole plan gives',
    (_, definition) => {
      let compared = 0;
      for (let seed = 0; seed < 12; seed += 1) {
        const draw = drawsOf(99, seed);
        let c = opened(definition, `${definition.id}-${seed}`);
        for (let n = 0; n < 40; n += 1) {
          const now = instantOf(addDays(start, n * 5), 12);
          const body = happening(definition, c, draw, n);
          const event = {
            sequence: c.sequence + 1,
            at: now,
            recordedAt: now,
            actor: { agency: 'a', role: 'r' },
          };
          if (body) c = evolve(c, { ...body, ...event });
          for (let round = 0; round < 6; round += 1) {
            const changes = replan(definition, c, now);
            // Of a case with parameters that were never seen before nothing is remembered.
            expect(changes).toEqual(replan(definition, { ...c, parameters: { ...c.parameters } }, now));
            compared += 1;
            if (changes.length === 0) break;
            c = evolve(c, { type: 'planned', changes, ...event, sequence: c.sequence + 1 });
          }
        }
      }
      expect(compared).toBeGreaterThan(400);
    },
  );

  test('every item reads at least itself', () => {
    for (const definition of definitions())
      for (const [place, { name }] of definition.items.entries())
        expect(readsOf(definition).readers.get(name), `${definition.id}: ${name}`).toContain(place);
  });
});
