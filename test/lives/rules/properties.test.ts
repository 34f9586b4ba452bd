import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import type { Day, Instant } from '../../../domain/calendar/types.ts';
import type { Actor, Case } from '../../../domain/case/case.ts';
import { type Command, type Envelope, commandSchema } from '../../../domain/case/commands.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { canonical, fingerprint } from '../../../domain/case/fingerprint.ts';
import { replan } from '../../../domain/deadlines/plan.ts';
import { actorFor } from '../../../domain/what-if/simulate.ts';
import { rules } from '../../../domain/rules.ts';
import { caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { at, openingOf } from '../../unit/play.ts';

const hour = 3_600_000;
const start: Day = '2026-03-02';
const openings = {
  'detention-reintegration': {
    by: caseManager,
    dates: { admission: start, expectedRelease: '2026-09-01' },
    facts: { placeNeeded: true },
  },
  'conditional-release': { by: probation, dates: { conditionalRelease: '2026-09-01' }, facts: {} },
  'warm-handover': {
    by: probation,
    dates: { needed: '2026-06-01' },
    facts: { giver: probation, receiver: municipality },
  },
};
type Type = keyof typeof openings;
const types = Object.keys(openings) as Type[];

const day = fc.integer({ min: -20, max: 400 }).map((n) => addDays(start, n));
const reason = fc.constant('Reden');

/** Any command on what there is and what there is not: by number, so that it fits whatever the case holds by then. */
const wish = fc.record({
  type: fc.constantFrom(...commandSchema.options.map((each) => each.shape.type.value)),
  pick: fc.nat(200),
  day,
  reason,
  flag: fc.boolean(),
  amount: fc.integer({ min: 0, max: 90 }),
  byOwner: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  later: fc
    .oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 24 * 45 }))
    .map((hours) => hours * hour),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
const wishes = fc.array(wish, { minLength: 1, maxLength: 12 });

/** Names that every object has: as unknown as any other that the definition lacks. */
const inherited = ['constructor', 'toString', '__proto__'];

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

function commandOf(c: Case, { type, pick: n, day: on, reason: why, flag, amount }: Wish): Command {
  const definition = definitionOf(c.definition)!;
  const item = pick(
    [...Object.keys(c.items), ...definition.items.map((each) => each.name), 'no-such-item', ...inherited],
    n,
  );
  const outcomes = definition.items
    .find((each) => each.name === c.items[item]?.of)
    ?.outcomes?.map((each) => each.id) ?? ['granted'];
  const fact = pick([...Object.keys(definition.facts), ...inherited], n);
  const { values, type: kind } = (Object.hasOwn(definition.facts, fact) && definition.facts[fact]) || {
    type: 'text' as const,
  };
  const value = {
    boolean: flag,
    choice: pick([...Object.keys(values ?? {}), 'none-of-these'], amount),
    party: pick([municipality, probation], n),
    number: 'Pools',
    text: 'Pools',
  }[kind];
  const owners: Partial<Actor>[] = [
    { role: 'case-manager' },
    { role: 'mentor' },
    { agency: 'reclassering', role: 'adviser' },
  ];
  const owner = pick([...owners, ...inherited.map((role) => ({ role }))], n);
  const bodies: Record<Command['type'], unknown> = {
    'set-date': {
      type,
      date: pick([...Object.keys(definition.dates), 'birthday', ...inherited], n),
      on: amount > 80 ? null : on,
      reason: why,
    },
    'set-fact': { type, fact, value, reason: why },
    complete: { type, item, ...(flag && { on }) },
    decide: { type, item, outcome: pick(outcomes, amount), reason: why },
    'hold-meeting': {
      type,
      item,
      on,
      attendance: [
        { role: 'client', present: flag, ...(!flag && { reason: why }) },
        {
          agency: 'pi-noord',
          role: 'case-manager',
          present: amount > 10,
          ...(amount <= 10 && { reason: why }),
        },
      ],
      agreements: flag ? [{ text: 'Bellen', owner, by: addDays(on, amount) }] : [],
    },
    request: { type, item },
    answer: {
      type,
      item,
      answer: pick(['received', 'accepted', 'delivered', 'refused', 'withdrawn', 'not-received'], amount),
      ...(flag && { reason: why }),
    },
    ask: {
      type,
      to: flag ? municipality : { outside: 'outside-1' },
      title: 'Kan dit?',
      ...(amount > 50 && { by: on }),
      ...(flag && { about: item }),
    },
    forward: { type, item, to: flag ? probation : { role: 'client' }, reason: why },
    chase: { type, item },
    'plan-meeting': { type, item, on, ...(flag && { at: '14:00', place: 'Kamer 1' }) },
    'not-held': { type, item, on, why: pick(['client-absent', 'cancelled-late', 'cancelled-in-time'], n) },
    raise: { type, kind: pick(['concern', 'danger', 'change'], n), text: why },
    respond: {
      type,
      item: pick([item, 'raised-1', 'raised-2'], n),
      response: pick(['talk', 'ask', 'meet', 'note'], amount),
      reason: why,
    },
    confirm: { type, item, confirmed: flag, ...(amount > 20 && { reason: why }) },
    leave: { type, agency: pick(['reclassering', 'leger-des-heils', 'pi-noord'], n), reason: why },
    add: flag ? { type, item, due: on, reason: why } : { type, title: 'Extra', owner, due: on, reason: why },
    skip: { type, item, reason: why },
    reopen: { type, item, reason: why },
    extend: { type, item, until: on, reason: why },
    acknowledge: { type, item },
    assign: {
      type,
      role: pick(['probation-worker', 'supervisor', 'mentor', ...inherited], n),
      agency: pick(['reclassering', 'leger-des-heils'], amount),
    },
    pause: {
      type,
      ...(flag && { track: pick(['plan', 'release', 'music'], n) }),
      reason: why,
      ...(amount > 40 && { reviewOn: on }),
    },
    resume: { type, ...(flag && { track: pick(['plan', 'release'], n) }), reason: why },
    promise: { type, by: owner, text: 'Bellen', due: on },
    settle: { type, promise: pick(['promise-1', 'promise-2', item], n), kept: flag },
    'override-term': {
      type,
      item,
      amount,
      unit: pick(['days', 'weeks', 'months', 'working-days'], n),
      reason: why,
      ...(flag && { lasting: true }),
    },
    migrate: {
      type,
      definition: pick([c.definition, `${definition.id}@2`, 'warm-handover@1'], n),
      reason: why,
    },
    open: {
      type,
      trajectory: pick(
        [...(definition.offers ?? []).map((offer) => offer.type), 'warm-handover', 'journey', ...inherited],
        n,
      ),
      dates: flag ? { [pick(['planned', 'release', 'birthday', ...inherited], amount)]: on } : {},
      facts: flag ? { [fact]: value } : {},
      ...(amount > 40 && { organisation: 'humanitas' }),
      reason: why,
    },
    'hand-over': {
      type,
      to: pick(
        [
          municipality,
          { agency: 'pi-zuid', role: 'case-manager' },
          { agency: 'pi-zuid', role: 'constructor' },
        ],
        n,
      ),
      reason: why,
    },
    close: amount > 85 ? { type, outcome: 'ended', reason: why } : { type: 'acknowledge', item },
  };
  // The schema refuses the inherited names; the rules must stand them too.
  const { success, data } = commandSchema.safeParse(bodies[type]);
  if (success) return data;
  const named = JSON.stringify(bodies[type]);
  expect(
    inherited.some((each) => named.includes(`"${each}"`)),
    named,
  ).toBe(true);
  return { also: [], attendance: [], agreements: [], ...(bodies[type] as object) } as unknown as Command;
}

const actors: Actor[] = [caseManager, coordinator, probation, municipality];

interface Life {
  case: Case;
  events: CaseEvent[];
  wakeAt?: Instant;
  /** Every command with the instant at which it came, and the instants at which a step was taken. */
  said: Envelope[];
  end: Instant;
}

/** Lives a trajectory through the wishes; `each` sees the case after every step. */
function live(type: Type, list: Wish[], each: (now: Instant, life: Life) => void = () => undefined): Life {
  const id = 'case-1';
  let now = at(start, '10:00');
  const open = openingOf(type, { on: start, ...openings[type] });
  const opened = rules.step({ id, open, commands: [], undelivered: [], now });
  const life: Life = {
    case: opened.case,
    events: [...opened.events],
    said: [],
    end: now,
    ...(opened.wakeAt !== undefined && { wakeAt: opened.wakeAt }),
  };
  each(now, life);
  for (const [n, next] of list.entries()) {
    now += next.later;
    const body = commandOf(life.case, next);
    const actor = next.byOwner ? actorFor(life.case, body) : pick(actors, next.pick);
    const envelope: Envelope = { id: `c${n}`, hash: fingerprint(body), actor, receivedAt: now, body };
    const result = rules.step({ id, case: life.case, commands: [envelope], undelivered: [], now });
    expect(result.outcomes[0]?.outcome.outcome, canonical(body)).not.toBe('failed');
    life.case = result.case;
    life.events.push(...result.events);
    life.said.push(envelope);
    if (result.wakeAt === undefined) delete life.wakeAt;
    else life.wakeAt = result.wakeAt;
    each(now, life);
  }
  life.end = now;
  return life;
}

const runs = { numRuns: 20 };
/** Without what only says how the steps were cut: the memory of commands, and the clock between two events. */
const plain = ({ seen: _seen, clock: _clock, ...rest }: Case) => rest;
const check = (property: (type: Type, list: Wish[]) => void) =>
  fc.assert(fc.property(fc.constantFrom(...types), wishes, property), runs);

describe('any commands at any time', () => {
  test('give events or a refusal, never an exception; the next wake-up lies ahead; the plan is settled; no number is missing', () => {
    check((type, list) => {
      const life = live(type, list, (now, { case: c, wakeAt }) => {
        expect(c.clock).toBe(now);
        if (wakeAt !== undefined) expect(wakeAt).toBeGreaterThan(now);
        // Under another id nothing is remembered of it: the whole plan is reckoned.
        if (c.status === 'open')
          expect(replan(definitionOf(c.definition)!, { ...c, id: `${c.id}-${now}` }, now)).toEqual([]);
      });
      expect(life.events.map((each) => each.sequence)).toEqual(life.events.map((_, n) => n + 1));
      expect(life.case.sequence).toBe(life.events.length);
    });
  });

  test('give the same when told again', () => {
    check((type, list) => {
      expect(canonical(live(type, list))).toBe(canonical(live(type, list)));
    });
  });

  test('are all in the events: applied to the opening they give the case', () => {
    check((type, list) => {
      const { case: c, events } = live(type, list);
      const open = openingOf(type, { on: start, ...openings[type] });
      const blank = blankOf(type, c, open.facts);
      expect(canonical(plain(events.reduce(evolve, blank)))).toBe(canonical(plain(c)));
    });
  });

  test('give no rung twice for the same due date, and events in order of time', () => {
    check((type, list) => {
      const life = live(type, list);
      const { events } = rules.step({
        id: 'case-1',
        case: life.case,
        commands: [],
        undelivered: [],
        now: life.end + 400 * 24 * hour,
      });
      const all = [...life.events, ...events];
      const rungs = all.flatMap((each) =>
        each.type === 'reminded' ? [`${each.item}/${each.due}/${each.rung}`] : [],
      );
      expect(new Set(rungs).size).toBe(rungs.length);
      for (const [n, each] of all.entries()) expect(each.at).toBeGreaterThanOrEqual(all[n - 1]?.at ?? 0);
    });
  });
});

/** The case as it is before its first event: what `opened` tells, and nothing that followed. */
function blankOf(type: Type, c: Case, facts: Record<string, unknown>): Case {
  const definition = definitionOf(type)!;
  const { dates } = openingOf(type, { on: start, ...openings[type] });
  const defaults = Object.entries(definition.facts).map(([name, fact]) => [
    name,
    facts[name] ?? fact.default ?? null,
  ]);
  return {
    ...c,
    status: 'open',
    phase: definition.phases.at(-1)!.id,
    readyToClose: false,
    organisation: openings[type].by.agency,
    clock: c.openedAt,
    sequence: 0,
    outgoing: 0,
    parties: [],
    dates: dates as Record<string, Day>,
    facts: Object.fromEntries(defaults.filter(([, value]) => value !== null)) as Case['facts'],
    factsAt: Object.fromEntries(Object.keys(facts).map((name) => [name, c.openedAt])),
    items: {},
    related: [],
    paused: [],
    alarms: [],
  };
}

describe('time', () => {
  const stretch = (c: Case, from: Instant, cuts: number[]): { case: Case; events: CaseEvent[] } => {
    const events: CaseEvent[] = [];
    let current = c;
    for (const now of cuts.map((each) => from + each * hour)) {
      const result = rules.step({ id: 'case-1', case: current, commands: [], undelivered: [], now });
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
    const cut = fc
      .uniqueArray(fc.integer({ min: 1, max: 24 * 300 }), { minLength: 1, maxLength: 30 })
      .map((each) => each.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.constantFrom(...types), wishes, cut, (type, list, cuts) => {
        const { case: c, end } = live(type, list);
        const many = stretch(c, end, cuts);
        const one = stretch(c, end, [cuts.at(-1)!]);
        expect(happened(one.events)).toEqual(happened(many.events));
        expect(canonical({ ...one.case.items })).toBe(canonical({ ...many.case.items }));
        expect(one.case.phase).toBe(many.case.phase);
      }),
      runs,
    );
  });

  test('a command received in time counts as in time, however late it is processed', () => {
    check((type, list) => {
      const { case: c, end } = live(type, list);
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
        return rules.step({ id: 'case-1', case: c, commands: [envelope], undelivered: [], now });
      };
      const soon = said(end + 5 * hour);
      const late = said(end + 60 * 24 * hour);
      expect(late.outcomes.map((each) => each.outcome.outcome)).toEqual(
        soon.outcomes.map((each) => each.outcome.outcome),
      );
      const then = rules.step({
        id: 'case-1',
        case: soon.case,
        commands: [],
        undelivered: [],
        now: end + 60 * 24 * hour,
      });
      expect(canonical(late.case.items)).toBe(canonical(then.case.items));
    });
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
  let c = opened.case;
  for (let on = start; Object.keys(c.items).length < 60; on = addDays(on, 7)) {
    const now = at(on, '18:00');
    const meetings = Object.entries(c.items).filter(
      ([, each]) => each.status === 'open' && each.due! <= on && /mdo|talk/.test(each.of!),
    );
    const commands = meetings.map(([item], n): Envelope => {
      const body: Command = { type: 'hold-meeting', item, on, attendance: [], agreements: [] };
      return { id: `${on}-${n}`, hash: fingerprint(body), actor: caseManager, receivedAt: now, body };
    });
    ({ case: c } = rules.step({ id: 'case-1', case: c, commands, undelivered: [], now }));
  }
  const { seen, ...rest } = c;
  expect(seen.length).toBeGreaterThan(30);
  expect(JSON.stringify(rest).length).toBeLessThan(10 * 1024);
});
