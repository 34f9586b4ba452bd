import { expect, test } from 'vitest';
import type { Actor, Case, ItemState } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { itemOf, kindOf } from '../../../domain/case/items.ts';
import { catalogue, definitionOf, definitions } from '../../../domain/catalogue.ts';
import { addresseeOf } from '../../../domain/deadlines/ladder.ts';
import { mayCommand } from '../../../domain/people/access.ts';
import { holderOf, ownerOf } from '../../../domain/people/owner.ts';
import { agenciesOf, coordinatorOf, partyFor } from '../../../domain/people/parties.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import { answerKinds, type AnswerKind, type ItemKind } from '../../../domain/policy/values.ts';
import { recorder } from '../../../domain/case/recorder.ts';
import { isRefusal } from '../../../domain/case/refusal.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { exampleDates, exampleDay, exampleFacts } from '../../../domain/what-if/example.ts';
import { createWorld, type World } from '../../../domain/what-if/world.ts';
import { everyStory } from '../../scenarios/every.ts';
import { defaults } from '../../scenarios/people.ts';
import { pureStage } from '../../scenarios/pure-stage.ts';
import type { Stage } from '../../scenarios/stage.ts';
import { tell } from '../../scenarios/story.ts';
import { at, openingOf } from '../../unit/play.ts';

const reason = 'Omdat';
const on = '2026-03-02';

/** By which command an item of a kind is finished. */
const finishing: Record<ItemKind, (item: string) => Command> = {
  task: (item) => ({ type: 'complete', item }),
  milestone: (item) => ({ type: 'complete', item }),
  decision: (item) => ({ type: 'decide', item, outcome: 'x', also: [], reason }),
  meeting: (item) => ({ type: 'hold-meeting', item, on, attendance: [], agreements: [] }),
  request: (item) => ({ type: 'answer', item, answer: 'accepted' }),
  signal: (item) => ({ type: 'respond', item, response: 'note', reason }),
};

function finish(definition: Definition, key: string, state: ItemState): Command {
  const tells = itemOf(definition, state)?.tells;
  if (tells !== undefined) return { type: 'set-date', date: tells, on, reason };
  if (state.reported) return { type: 'confirm', item: key, confirmed: true };
  const kind = kindOf(definition, state);
  // What came back is sent again.
  return kind === 'request' && state.turned ? { type: 'request', item: key } : finishing[kind](key);
}

/** Who could act: whoever owns it, who holds it for an owner without access, who steers, and the coordinator. */
function people(definition: Definition, c: Case, state: ItemState): Actor[] {
  const owner = ownerOf(definition, c, itemOf(definition, state), state);
  const holder = holderOf(definition, c, state, owner);
  const steering = definition.steeredBy.map((role) => partyFor(c, role) ?? { agency: c.organisation, role });
  return [owner, holder, ...steering, coordinatorOf(c)].flatMap(({ agency, role }) =>
    agency === undefined ? [] : [{ agency, role }],
  );
}

/** What waits on nobody in a case: open, and nobody may finish it, or nobody who can look is told. */
function* stuck(c: Case): Generator<string> {
  const definition = definitionOf(c.definition)!;
  const agencies = agenciesOf(definition, c);
  for (const [key, state] of Object.entries(c.items)) {
    if (state.status !== 'open') continue;
    const item = itemOf(definition, state);
    const command = finish(definition, key, state);
    if (people(definition, c, state).every((who) => mayCommand(definition, c, who, command)))
      yield `${c.definition} ${key}: nobody may ${command.type}`;
    const { agency, role } = addresseeOf(definition, c, item, state, 'owner');
    if (!agencies.includes(agency) && state.adHoc?.origin !== 'asked')
      yield `${c.definition} ${key}: told is ${role} of ${agency}, who cannot look`;
  }
}

/** Looks at every case of a world that changed since. */
function watch(world: World, find: (c: Case) => Iterable<string> = stuck) {
  const looked = new WeakSet<Case>();
  const seen = new Set<string>();
  const faults = new Set<string>();
  const look = (): void => {
    for (const c of world.cases.values()) {
      if (looked.has(c)) continue;
      looked.add(c);
      for (const { of, status } of Object.values(c.items))
        if (of !== undefined && status === 'open') seen.add(`${c.definition}/${of}`);
      if (c.status === 'open') for (const fault of find(c)) faults.add(fault);
    }
  };
  return { seen, faults, look };
}

/** A stage that looks after whatever happens. */
function watched(stage: Stage, look: () => void): Stage {
  const looking = async <T>(result: Promise<T>): Promise<T> => {
    const value = await result;
    look();
    return value;
  };
  return {
    ...stage,
    open: (opening) => looking(stage.open(opening)),
    send: (id, command) => looking(stage.send(id, command)),
    advance: (until) => looking(stage.advance(until)),
  };
}

test.each(everyStory)(
  'in %s somebody may finish whatever is open, and somebody who can look is told',
  async (_, scenario) => {
    const world = createWorld(0);
    const { faults, look } = watch(world);
    await scenario(tell(watched(pureStage(world), look)));
    expect([...faults]).toEqual([]);
  },
);

/**
 * Somebody does it after all, in the words by which it is settled, or sends again what came back: as all does
 * that will not be done.
 */
function goesOn(c: Case, key: string, given: AnswerKind): boolean {
  const definition = definitionOf(c.definition)!;
  const state = c.items[key]!;
  if ((given === 'delivered' || given === 'withdrawn') && !state.turned) return false;
  const settling = itemOf(definition, state)?.settledBy ?? ['delivered'];
  const ways = state.turned
    ? [{ type: 'request' as const, item: key }]
    : answerKinds
        .filter((each) => settling.includes(each))
        .map((each) => ({ type: 'answer' as const, item: key, answer: each, reason }));
  return people(definition, c, state).some((who) => ways.some((body) => said(c, who, body) !== undefined));
}

/** The case after what somebody says, before anything follows from it by rule; undefined where it is refused. */
function said(c: Case, actor: Actor, body: Command): Case | undefined {
  const situation = { catalogue, definition: definitionOf(c.definition)!, c, actor };
  const decision = decide({ ...situation, now: c.clock, today: dayOf(c.clock) }, body);
  if (isRefusal(decision)) return undefined;
  const record = recorder(c, c.clock, c.clock);
  for (const event of Array.isArray(decision) ? decision : decision.events) record.add(event, { actor });
  return record.case;
}

/** The answers to a request, were it open, that are taken and after which it waits on nobody. */
function* deadEnds(c: Case): Generator<string> {
  const definition = definitionOf(c.definition)!;
  for (const [key, state] of Object.entries(c.items)) {
    if (kindOf(definition, state) !== 'request') continue;
    const open: ItemState = { ...state, status: 'open', opened: true, outcome: undefined };
    const asked = { ...c, items: { ...c.items, [key]: open } };
    for (const given of answerKinds)
      for (const who of people(definition, asked, open)) {
        const after = said(asked, who, { type: 'answer', item: key, answer: given, reason });
        if (after && after.items[key]!.status === 'open' && !goesOn(after, key, given))
          yield `${c.definition} ${key}: ${given} by ${who.role}`;
      }
  }
}

/** A trajectory with all that a professional can add to it, left alone for two years. */
function leftAlone(
  definition: Definition,
  held: Record<string, string>,
  find?: (c: Case) => Iterable<string>,
): ReturnType<typeof watch> {
  const world = createWorld(at(exampleDay, '09:00'));
  const { seen, faults, look } = watch(world, find);
  const by: Actor = { agency: 'pi-noord', role: definition.steeredBy[0]! };
  const opening = openingOf(definition.id, {
    on: exampleDay,
    time: '09:00',
    by,
    dates: exampleDates(definition),
    facts: exampleFacts(definition),
    defaults: held,
  });
  world.open('alone', opening);
  look();
  for (const { name, discretionary } of definition.items)
    if (discretionary) world.send('alone', by, { type: 'add', item: name, title: 'Iets', reason });
  for (let month = 1; month <= 24; month++) {
    world.advance(world.now + 30 * 86_400_000);
    look();
  }
  return { seen, faults, look };
}

test.each(definitions())('so they may in $id, where nobody does a thing', (definition) => {
  const { faults, seen } = leftAlone(definition, defaults);
  expect([...faults]).toEqual([]);
  expect(seen.size).toBeGreaterThan(0);
});

test.each(definitions())('and where nobody holds a role in $id but who steers it', (definition) => {
  expect([...leftAlone(definition, {}).faults]).toEqual([]);
});

test.each(definitions())(
  'every answer that is taken in $id settles it, or leaves it on somebody',
  (definition) => {
    expect([...leftAlone(definition, defaults, deadEnds).faults]).toEqual([]);
  },
);
