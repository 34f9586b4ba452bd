import { describe, expect, test } from 'vitest';
import { definitions } from '../../../domain/catalogue.ts';
import { outgoingTypes, typesOf } from '../../../domain/partners/outgoing.ts';
import { createWorld, type World } from '../../../domain/what-if/world.ts';
import { everyStory } from '../../scenarios/every.ts';
import { pureStage } from '../../scenarios/pure-stage.ts';
import { tell, type Scenario } from '../../scenarios/story.ts';

const worlds = new Map<Scenario, Promise<World>>();

/** Tells a story once, and gives the world that it left. */
function playedOut(scenario: Scenario): Promise<World> {
  const known = worlds.get(scenario);
  if (known) return known;
  const world = createWorld(0);
  const telling = scenario(tell(pureStage(world))).then(() => world);
  worlds.set(scenario, telling);
  return telling;
}

test.each(everyStory)('%s, by the pure rules', async (_, scenario) => {
  await playedOut(scenario);
});

/** Add a story to `test/scenarios` for what these name. */
describe('the catalogue is lived', () => {
  test('every trajectory is opened by a story, and closed by a person in one', async () => {
    const { statuses } = await lived();
    const wanted = definitions().flatMap(({ id }) => [`${id} opened`, `${id} closed`]);
    expect(wanted.filter((each) => !statuses.has(each))).toEqual([]);
  });

  test('every phase of every trajectory is lived through', async () => {
    const { phases } = await lived();
    const wanted = definitions().flatMap(({ id, phases: known }) =>
      known.map((phase) => `${id}/${phase.id}`),
    );
    expect(wanted.filter((each) => !phases.has(each))).toEqual([]);
  });
});

test('whatever systems of agencies can be told happens in a story, or where people tell each other', async () => {
  const { told } = await lived();
  // Tried in `test/unit/partners`.
  const between = ['nl.traject.signal.raised', 'nl.traject.signal.answered', 'nl.traject.party.left'];
  expect(Object.keys(outgoingTypes).filter((type) => !told.has(type))).toEqual(between);
});

/** What all stories together lived through. */
async function lived() {
  const [statuses, phases, told] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [, scenario] of everyStory) {
    const world = await playedOut(scenario);
    const typeOf = (id: string) => world.cases.get(id)!.definition.split('@')[0];
    for (const [id, { status, phase }] of world.cases) {
      statuses.add(`${typeOf(id)} opened`).add(`${typeOf(id)} ${status}`);
      phases.add(`${typeOf(id)}/${phase}`);
    }
    for (const { id, event } of world.events) {
      if (event.type === 'phase-changed') phases.add(`${typeOf(id)}/${event.from}`);
      for (const type of typesOf({ definition: world.cases.get(id)!.definition, data: { ...event } }))
        told.add(type);
    }
  }
  return { statuses, phases, told };
}
