import { afterAll, beforeAll, expect, test } from 'vitest';
import { trajectorySchema } from '../../api/schemas/trajectory.ts';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention } from './caller.ts';
import { daysFromNow } from '../setup/clock.ts';

let system: System;
let casemanager: ReturnType<typeof caller>;
let id: string;

beforeAll(async () => {
  system = await startSystem();
  casemanager = caller(system, 'casemanager');
  id = (await casemanager.post('/v1/trajectories', newDetention())).body.id;
});
afterAll(() => system?.stop());

const goal = {
  type: 'add',
  item: 'plan-goal',
  title: 'Geldig ID bij ontslag',
  due: daysFromNow(90),
  reason: 'Uit de intake',
};
const leave = {
  type: 'add',
  item: 'reintegration-leave',
  due: daysFromNow(30),
  reason: 'Pasfoto laten maken',
};

test('leave is refused without a goal, by field, and told which there are', async () => {
  const none = await casemanager.command(id, leave);
  expect(none.status).toBe(422);
  expect(none.body).toMatchObject({
    type: '/problems/must-serve',
    errors: [{ in: 'body', pointer: '/serves', code: 'must-serve' }],
  });
  expect((await casemanager.command(id, goal)).status).toBe(200);
  const wrong = await casemanager.command(id, { ...leave, serves: 'plan-goal-4' });
  expect(wrong.body.detail).toContain('“plan-goal-4”');
  expect(wrong.body.detail).toContain('plan-goal (Geldig ID bij ontslag)');
  expect((await casemanager.command(id, { ...leave, serves: 'Geldig ID' })).status).toBe(400); // no name of an item
  expect((await casemanager.command(id, { ...leave, serves: 'plan-goal' })).status).toBe(200);
});

test('the basic conditions are told with their task; a wrong state is refused at its own field', async () => {
  const complete = (findings: object) =>
    casemanager.command(id, { type: 'complete', item: 'basic-conditions', findings });
  const wrong = await complete({ housing: { value: 'fine' } });
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors).toMatchObject([
    { in: 'body', pointer: '/findings/housing/value', code: 'wrong-value' },
  ]);
  expect((await complete({ housing: { value: 'in-order', wanted: 'x'.repeat(201) } })).status).toBe(400);
  expect((await complete({ housing: { value: 'place-needed', wanted: 'Beschermd wonen' } })).status).toBe(
    200,
  );
});

test('the trajectory shows what serves what, what was found, and how far the plan is, as the document says', async () => {
  const { body } = await casemanager.get(`/v1/trajectories/${id}`);
  const shown = trajectorySchema.parse(body);
  expect(shown).toMatchObject({
    plan: { status: 'preparing', adoptedOn: null },
    facts: { housing: 'place-needed', placeNeeded: true },
  });
  const item = (name: string) => shown.items.find((each) => each.item === name);
  expect(item('plan-goal')).toMatchObject({ title: 'Geldig ID bij ontslag', serves: null, label: null });
  expect(item('reintegration-leave')).toMatchObject({ serves: 'plan-goal', kind: 'decision' });
  expect(item('leave-victim-interests')).toMatchObject({ status: 'open', label: 'assumed' });
  expect(item('basic-conditions')).toMatchObject({
    findings: [{ fact: 'housing', value: 'place-needed', wanted: 'Beschermd wonen' }],
  });
  expect(item('place-registered')).toMatchObject({ status: 'open' });
});
