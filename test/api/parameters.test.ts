import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../api/routes/index.ts';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, problemOf } from './caller.ts';

let system: System;
let casemanager: ReturnType<typeof caller>;
let coordinator: ReturnType<typeof caller>;
beforeAll(async () => {
  system = await startSystem();
  casemanager = caller(system, 'casemanager');
  coordinator = caller(system, 'coordinator');
});
afterAll(() => system?.stop());

const path = '/v1/parameters';
const type = 'detention-reintegration';
const setting = (more: object = {}) => ({
  organisation: 'pi-noord',
  type,
  item: 'information-request-probation',
  amount: 30,
  unit: 'days',
  reason: 'Afspraak met de reclassering',
  ...more,
});
const opened = async (more: Record<string, unknown> = {}): Promise<string> =>
  (await casemanager.post('/v1/trajectories', newDetention(more))).body.id;
const itemOf = async (id: string, item = 'information-request-probation') =>
  (await casemanager.get(`/v1/trajectories/${id}`)).body.items.find((each: { item: string }) => each.item === item);
const preview = (caseload: object, who = coordinator) => who.post('/v1/simulations', { caseload });
const asDescribed = (operationId: string, answer: { status: number; body: unknown }): void => {
  operations.find((one) => one.id === operationId)!.answers[answer.status]!.schema.parse(answer.body);
};

describe('setting a term', () => {
  test('counts for cases that start later, is listed with what the definition says, and keeps its history', async () => {
    const before = await opened();
    const due = (await itemOf(before)).due;
    for (const amount of [25, 30]) {
      const answer = await coordinator.put(path, setting({ amount }));
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      asDescribed('setParameter', answer);
      expect(answer.body.running).toEqual([]);
    }
    expect((await itemOf(before)).due).toBe(due);
    const after = await opened();
    expect((await itemOf(after)).due > due).toBe(true);
    const { items } = (await casemanager.get(`${path}?type=${type}`)).body;
    expect(items).toEqual([
      expect.objectContaining({
        amount: 30,
        setBy: { agency: 'pi-noord', role: 'coordinator' },
        standard: expect.objectContaining({ label: 'assumed', source: 'S1:1345-1350' }),
      }),
    ]);
    const history = (await casemanager.get(`${path}?history=true`)).body.items;
    expect(history.map((each: { amount: number }) => each.amount)).toEqual([30, 25]);
    expect((await casemanager.get(`${path}?organisation=pi-zuid`)).body.items).toEqual([]);
  });

  test('the request for one case goes before what the organisation set', async () => {
    const id = await opened({ parameters: { 'information-request-probation': { amount: 60, unit: 'days' } } });
    expect((await itemOf(id)).due > (await itemOf(await opened())).due).toBe(true);
  });

  test('the administrator sets it for every organisation', async () => {
    const item = 'violence-risk-screener';
    expect((await caller(system, 'admin').put(path, setting({ organisation: '*', item, amount: 2 }))).status).toBe(200);
    const listed = (await caller(system, 'casemanager-zuid').get(path)).body.items;
    expect(listed).toEqual([expect.objectContaining({ organisation: '*', item, amount: 2 })]);
  });

  test('who is not the coordinator of that organisation is refused', async () => {
    problemOf(await casemanager.put(path, setting()), 403, 'not-allowed');
    problemOf(await coordinator.put(path, setting({ organisation: 'pi-zuid' })), 403, 'not-allowed');
    problemOf(await coordinator.put(path, setting({ organisation: '*' })), 403, 'not-allowed');
    problemOf(await caller(system, 'admin').put(path, setting()), 403, 'not-allowed');
  });

  test('a norm, an unknown item, type or unit, and a missing reason are refused, each by its field', async () => {
    const tries: [more: object, status: number, code: string, pointer: string][] = [
      [{ item: 'first-mdo' }, 422, 'norm-not-overridable', '/item'],
      [{ item: 'nothing' }, 422, 'unknown-item', '/item'],
      [{ type: 'nothing' }, 422, 'unknown-type', '/type'],
      [{ unit: 'years' }, 400, 'invalid-input', '/unit'],
      [{ reason: ' ' }, 400, 'invalid-input', '/reason'],
      [{ amount: -1 }, 400, 'invalid-input', '/amount'],
    ];
    for (const [more, status, code, pointer] of tries) {
      const { pointers } = problemOf(await coordinator.put(path, setting(more)), status, code);
      expect(pointers).toEqual([pointer]);
    }
    problemOf(await preview({ type, item: 'first-mdo', amount: 21, unit: 'days' }), 422, 'norm-not-overridable');
  });
});

describe('running cases', () => {
  const item = 'information-request-municipality';
  const change = { type, item, amount: 40, unit: 'days' as const };

  test('change only as the preview showed: each case by a command of its own, with the reason in its record', async () => {
    const ids = [await opened(), await opened()];
    const before = (await itemOf(ids[0]!, item)).due;
    const seen = await preview({ ...change, organisation: 'pi-noord' });
    asDescribed('simulate', seen);
    const moved = seen.body.cases.filter((each: { trajectory: string }) => ids.includes(each.trajectory));
    expect(moved).toHaveLength(2);
    const { to } = moved[0].dates[0];
    expect(moved[0]).toMatchObject({ items: [item], refused: null, dates: [{ item, from: before, late: false }] });
    expect((await itemOf(ids[0]!, item)).due).toBe(before);

    const running = { preview: seen.body.preview, reason: 'Overleg met de gemeente van 20 november' };
    const answer = await coordinator.put(path, setting({ ...change, running }));
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    asDescribed('setParameter', answer);
    expect(answer.body.running.length).toBe(seen.body.cases.length);
    expect(new Set(answer.body.running.map((each: { outcome: string }) => each.outcome))).toEqual(new Set(['accepted']));
    for (const id of ids) expect(await itemOf(id, item)).toMatchObject({ due: to, flags: ['overridden'] });
    const events = (await casemanager.get(`/v1/trajectories/${ids[0]}/events`)).body.items;
    expect(events).toContainEqual(expect.objectContaining({ type: 'term-overridden', item, reason: running.reason }));
  });

  test('a preview that no longer holds is refused, and nothing is set', async () => {
    const wanted = { ...change, amount: 50 };
    const seen = (await preview({ ...wanted, organisation: 'pi-noord' })).body;
    const id = await opened();
    const due = (await itemOf(id, item)).due;
    const running = { preview: seen.preview, reason: 'x' };
    problemOf(await coordinator.put(path, setting({ ...wanted, running })), 409, 'preview-outdated');
    expect((await itemOf(id, item)).due).toBe(due);
    const { items } = (await casemanager.get(`${path}?type=${type}`)).body;
    expect(items.find((each: { item: string }) => each.item === item).amount).toBe(40);
  });

  test('nobody sees cases of others in it', async () => {
    const seen = (await preview(change, caller(system, 'casemanager-zuid'))).body;
    expect(seen).toMatchObject({ looked: 0, cases: [] });
  });
});

test('a move to a version that does not exist is refused by name, before and in earnest', async () => {
  const id = await opened();
  const command = { type: 'migrate', definition: 'detention-reintegration@9', reason: 'De wet is veranderd' };
  const answer = problemOf(await casemanager.command(id, command), 422, 'unknown-version');
  expect(answer.detail).toContain('detention-reintegration@1');
  problemOf(await casemanager.post('/v1/simulations', { trajectoryId: id, command }), 422, 'unknown-version');
  problemOf(await casemanager.command(id, { ...command, definition: 'detention-reintegration@1' }), 409, 'same-version');
});
