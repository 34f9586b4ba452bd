import { expect, test } from 'vitest';
import type { Actor, Case, ItemState } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { itemOf, kindOf } from '../../../domain/case/items.ts';
import { definitionOf, definitions } from '../../../domain/catalogue.ts';
import { addresseeOf } from '../../../domain/deadlines/ladder.ts';
import { mayCommand } from '../../../domain/people/access.ts';
import { holderOf, ownerOf } from '../../../domain/people/owner.ts';
import { agenciesOf, coordinatorOf, partyFor } from '../../../domain/people/parties.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import type { ItemKind } from '../../../domain/policy/values.ts';
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
function watch(world: World) {
  const looked = new WeakSet<Case>();
  const seen = new Set<string>();
  const faults = new Set<string>();
  const look = (): void => {
    for (const c of world.cases.values()) {
      if (looked.has(c)) continue;
      looked.add(c);
      for (const { of, status } of Object.values(c.items))
        if (of !== undefined && status === 'open') seen.add(`${c.definition}/${of}`);
      if (c.status === 'open') for (const fault of stuck(c)) faults.add(fault);
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

/** A trajectory with all that a professional can add to it, left alone for two years. */
function leftAlone(definition: Definition, held: Record<string, string>): ReturnType<typeof watch> {
  const world = createWorld(at(exampleDay, '09:00'));
  const { seen, faults, look } = watch(world);
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
