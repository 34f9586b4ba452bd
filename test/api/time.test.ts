import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention } from './caller.ts';

const DAY = 86_400_000;
let system: System;
beforeAll(async () => {
  system = await startSystem({ skipTime: true });
});
afterAll(() => system?.stop());

interface Item {
  item: string;
  status: string;
  due: string | null;
  deadlineStatus: string;
}

test('terms pass while nobody acts: reminders, escalation, overdue; what is done late is met late', async () => {
  const casemanager = caller(system, 'casemanager');
  const admission = dayOf(system.now());
  const { id } = (await casemanager.post('/v1/trajectories', newDetention({ dates: { admission } }))).body;
  const item = async (name: string): Promise<Item> =>
    (await casemanager.get(`/v1/trajectories/${id}`)).body.items.find((one: Item) => one.item === name);
  const { due } = await item('basic-conditions');
  expect(due! <= addDays(admission, 10)).toBe(true);

  await system.pass(20 * DAY);
  await expect
    .poll(
      async () =>
        (await casemanager.get(`/v1/trajectories/${id}/events`)).body.items.filter(
          (event: { type: string }) => event.type === 'deadline-passed',
        ).length,
      { timeout: 120_000 },
    )
    .toBeGreaterThan(0);
  expect(await item('basic-conditions')).toMatchObject({ status: 'open', deadlineStatus: 'overdue' });
  const counts = (await casemanager.get('/v1/deadlines/counts')).body;
  expect(counts['overdue']).toBeGreaterThan(0);
  const { overdue } = (await casemanager.get('/v1/worklist')).body;
  expect(overdue.map((row: Item) => row.item)).toContain('basic-conditions');
  const { items } = (await casemanager.get(`/v1/trajectories/${id}/events`)).body;
  const reminded = items.filter(
    (event: { type: string; item: string }) => event.type === 'reminded' && event.item === 'basic-conditions',
  );
  expect(reminded.length).toBeGreaterThan(2);

  const done = await casemanager.command(id, {
    type: 'complete',
    item: 'basic-conditions',
    on: dayOf(system.now()),
  });
  expect(done.body).toMatchObject({ outcome: 'accepted', published: true });
  expect(await item('basic-conditions')).toMatchObject({ status: 'done', deadlineStatus: 'met-late' });
});
