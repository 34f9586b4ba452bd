import { beforeAll, expect, test } from 'vitest';
import { definitions } from '../../../domain/catalogue.ts';
import { createWorld } from '../../../domain/world.ts';
import { everyStory } from '../../scenarios/every.ts';
import { pureStage } from '../../scenarios/pure-stage.ts';
import { tell } from '../../scenarios/story.ts';

/** What the stories lived through: `type opened`, `type closed`, and `type/phase` for every phase it was in. */
const lived = new Set<string>();

beforeAll(async () => {
  for (const [, scenario] of everyStory) {
    const world = createWorld(0);
    await scenario(tell(pureStage(world)));
    const types = new Map([...world.cases].map(([id, c]) => [id, c.definition.split('@')[0]]));
    for (const [id, { status, phase }] of world.cases)
      lived
        .add(`${types.get(id)} opened`)
        .add(`${types.get(id)} ${status}`)
        .add(`${types.get(id)}/${phase}`);
    for (const { id, event } of world.events) if (event.type === 'phase-changed') lived.add(`${types.get(id)}/${event.from}`);
  }
});

/** Add a story to `test/scenarios` for what is named here. */
const missing = (wanted: string[]) => wanted.filter((each) => !lived.has(each));

test('every trajectory of the catalogue is opened by a story, and closed by a person in one', () => {
  expect(missing(definitions().flatMap(({ id }) => [`${id} opened`, `${id} closed`]))).toEqual([]);
});

test('every phase of every trajectory is lived through in a story', () => {
  expect(missing(definitions().flatMap(({ id, phases }) => phases.map((phase) => `${id}/${phase.id}`)))).toEqual([]);
});

test('a trajectory that no story opens is named', () => {
  expect(missing(['warm-handover opened', 'unheard-of opened'])).toEqual(['unheard-of opened']);
});
