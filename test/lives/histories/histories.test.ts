import { beforeAll, describe, expect, test } from 'vitest';
import { commandSchema, type InternalCommand } from '../../../domain/case/commands.ts';
import { checkNames } from './checks.ts';
import { historyOf, live, told } from './life.ts';
import { tallyOf } from './tally.ts';

/** How many steps are taken: `HISTORIES=1000000 npx vitest run --project lives test/lives/histories`. */
const wanted = Number(process.env['HISTORIES'] ?? 6000);
/** Where the seeds begin: another number gives other histories. */
const from = Number(process.env['HISTORIES_FROM'] ?? 1);

/** What no client of the API says: trajectories tell it each other, or the store tells them. */
const beside: InternalCommand['type'][] = [
  'share-date',
  'share-fact',
  'share-organisation',
  'share-settings',
  'related-changed',
  'related-continued',
  'need-changed',
  'client-deceased',
  'client-alive',
  'continue',
];

describe('in every history of every definition', () => {
  const tally = tallyOf();
  const first = new Map<string, number>();

  beforeAll(() => {
    for (let seed = from; tally.steps < wanted; seed++)
      for (const { check } of live(historyOf(seed), tally))
        if (!first.has(check.name)) first.set(check.name, seed);
  }, 0);

  test.each(checkNames())('%s', (name) => {
    const seed = first.get(name);
    if (seed !== undefined) expect.fail(told(historyOf(seed), name));
  });

  test('every command is accepted and refused, and trajectories tell each other', () => {
    const commands = commandSchema.options.map((each) => each.shape.type.value);
    const never = (by: ReadonlyMap<string, number>) => commands.filter((type) => !by.has(type));
    // There is one version of each definition, so that no case moves to another.
    expect(never(tally.accepted)).toEqual(['migrate']);
    expect(never(tally.refused)).toEqual([]);
    for (const message of beside) expect(tally.accepted.get(message) ?? 0, message).toBeGreaterThan(0);
  });
});
