import { expect, test } from 'vitest';
import type { Command, CommandType } from '../../../domain/case/commands.ts';
import type { Opening } from '../../../domain/case/messages.ts';
import { asWritten } from '../../../domain/reading/reader.ts';
import { viewTrajectory, type ItemView } from '../../../domain/reading/view.ts';
import { seeChange, type Family, type SeenChange } from '../../../domain/what-if/change.ts';
import { createWorld, type World } from '../../../domain/what-if/world.ts';
import { tries } from '../../../web/commands/tries.ts';
import { everyStory } from '../../scenarios/every.ts';
import { pureStage } from '../../scenarios/pure-stage.ts';
import type { Stage } from '../../scenarios/stage.ts';
import { tell } from '../../scenarios/story.ts';

type Items = Map<string, ItemView>;

/** Every item of a world as it stands, by trajectory and name. */
const itemsOf = (world: World): Items =>
  new Map(
    [...world.cases].flatMap(([id, c]) =>
      viewTrajectory(asWritten(c), world.now, 'nl').items.map(
        (each) => [`${id}/${each.item}`, each] as const,
      ),
    ),
  );

/** What a page shows of how an item stands. */
const standing = (item: ItemView | null | undefined) =>
  item ? [item.status, item.due, item.deadlineStatus] : undefined;

/** Commands by which another item than the one they are about moved, opened or ended. */
const moving = new Set<CommandType>();
let looked = 0;

function noteMoves(command: Command, before: Items, after: Items): void {
  const own = 'item' in command ? command.item : undefined;
  for (const [key, is] of after) {
    const was = before.get(key);
    if (was && is.item !== own && (was.due !== is.due || was.status !== is.status)) moving.add(command.type);
  }
}

/** What was shown is what is, and of what was not shown nothing moved. */
function isSo({ cases }: SeenChange, before: Items, after: Items): void {
  for (const { id, changes } of cases) {
    const shown = new Map(changes.map((each) => [each.item, each.after]));
    for (const [item, is] of shown)
      expect([item, standing(after.get(`${id}/${item}`))]).toEqual([item, standing(is)]);
    for (const [key, is] of after) {
      const [of, item] = [key.slice(0, id.length), key.slice(id.length + 1)];
      if (of === id && !shown.has(item))
        expect([key, standing(is)]).toEqual([key, standing(before.get(key))]);
    }
  }
}

/** Looks at each command before it is given, and at what it did. */
function lookingFirst(world: World, stage: Stage): Stage {
  let first: Opening | undefined;
  return {
    ...stage,
    open: (opening) => stage.open((first ??= opening) && opening),
    send: async (id, command) => {
      const { defaults } = first!;
      const family: Family = {
        case: world.cases.get(id)!,
        relatives: [...world.cases.values()].filter((each) => each.id !== id),
        settingsOf: () => ({ defaults, closedDays: [], parameters: {} }),
      };
      const kept = JSON.stringify([...world.cases]);
      const body = command.body as Command;
      const seen = seeChange(family, command.actor, body, world.now, 'nl');
      expect(JSON.stringify([...world.cases])).toBe(kept);
      const before = itemsOf(world);
      const outcome = await stage.send(id, command);
      if (outcome === undefined) return outcome;
      looked += 1;
      if ('outcome' in seen) expect(outcome).toMatchObject({ outcome: 'refused', code: seen.code });
      else {
        expect(outcome.outcome).toBe('accepted');
        const after = itemsOf(world);
        noteMoves(body, before, after);
        isSo(seen, before, after);
      }
      return outcome;
    },
  };
}

test.each(everyStory)(
  'in %s what is shown of a command beforehand is what it does, and looking changes nothing',
  async (_, scenario) => {
    const world = createWorld(0);
    await scenario(tell(lookingFirst(world, pureStage(world))));
  },
);

test('every command that moved something in a story offers to look first', () => {
  expect(looked).toBeGreaterThan(200);
  expect([...moving].filter((type) => tries[type] === 'never')).toEqual([]);
});
