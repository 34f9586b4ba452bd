import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { operations } from '../../api/routes/index.ts';
import { startSystem, type System } from '../setup/api.ts';
import { caller } from './caller.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());

/** What comes in a query by mistake, or on purpose. */
const odd = [
  '',
  'null',
  'undefined',
  'NaN',
  '0',
  '-1',
  '1e309',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '2100-12-31',
  '2026-03-02T00:00:00Z',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  '%00',
  '%F0%9F%8E%84',
  "'; drop table deadlines; --",
  '../../etc/passwd',
  'a'.repeat(6_000),
];

/** The names of the query of an operation; none where it takes no query. */
const namesOf = (query: z.ZodType | undefined): string[] =>
  query instanceof z.ZodObject ? Object.keys(query.shape) : [];

const lists = operations.filter(({ method, query }) => method === 'get' && namesOf(query).length > 0);

test('every operation with a query is tried', () => {
  const known = lists.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining(['listCalendarDays', 'listDeadlines', 'listTrajectories']));
});

test.each(lists.map((each) => [each.id, each] as const))(
  '%s answers odd queries with what is wrong, never as a fault of its own',
  async (_, { path, query }) => {
    const coordinator = caller(system, 'coordinator');
    const address = `/v1${path.replaceAll(/\{\w+\}/g, 'nothing')}`;
    const names = namesOf(query);
    const good: Record<string, string> = Object.fromEntries(
      names.filter((name) => /^(from|to)$/.test(name)).map((name) => [name, '2026-03-02']),
    );
    const queries = names.flatMap((name) => [
      ...odd.map((value) => new URLSearchParams({ ...good, [name]: value }).toString()),
      `${new URLSearchParams(good).toString()}&${name}=a&${name}=b`,
      `${new URLSearchParams(good).toString()}&${name}[]=a`,
      `${new URLSearchParams(good).toString()}&${name}[x]=a`,
      `${new URLSearchParams(good).toString()}&${name}=%E0%A4%A`,
      `${new URLSearchParams(good).toString()}&${name}`,
    ]);
    for (const each of queries) {
      const { status, body } = await coordinator.get(`${address}?${each}`);
      expect([status < 500, each.slice(0, 80), body.detail]).toEqual([true, each.slice(0, 80), body.detail]);
    }
  },
  120_000,
);
