import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../api/routes/index.ts';
import { MOST_CHANGED } from '../../domain/what-if/caseload.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
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
  (await casemanager.get(`/v1/trajectories/${id}`)).body.items.find(
    (each: { item: string }) => each.item === item,
  );
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
    const id = await opened({
      parameters: { 'information-request-probation': { amount: 60, unit: 'days' } },
    });
    expect((await itemOf(id)).due > (await itemOf(await opened())).due).toBe(true);
    const why = await casemanager.get(
      `/v1/trajectories/${id}/items/information-request-probation/explanation`,
    );
    asDescribed('explainItem', why);
    expect(why.body.overridden).toMatchObject({ by: 'start', amount: 60, unit: 'days', reason: null });
    for (const [item, code] of [
      ['first-mdo', 'norm-not-overridable'],
      ['nothing', 'unknown-item'],
    ] as const) {
      const parameters = { [item]: { amount: 1, unit: 'days' } };
      const { pointers } = problemOf(
        await casemanager.post('/v1/trajectories', newDetention({ parameters })),
        422,
        code,
      );
      expect(pointers).toEqual([`/parameters/${item}`]);
    }
  });

  test('the administrator sets it for every organisation, a case director for the region, and the nearest counts', async () => {
    for (const [agency, region] of [
      ['pi-zuid', 'zuid'],
      ['zvh-midden', 'zuid'],
    ] as const)
      await system.store.putOrganisation({ agency, name: agency, defaults: {}, closedDays: [], region });
    const item = 'violence-risk-screener';
    const south = caller(system, 'casemanager-zuid');
    const { organisation: _own, ...anywhere } = setting({ item });
    const everywhere = await caller(system, 'admin').put(path, { ...anywhere, amount: 2 });
    asDescribed('setParameter', everywhere);
    expect((await south.get(path)).body.items).toEqual([
      expect.objectContaining({ organisation: null, region: null, item, amount: 2 }),
    ]);
    const wanted = { ...anywhere, region: 'zuid', amount: 21 };
    const ofRegion = await caller(system, 'director').put(path, wanted);
    expect(ofRegion.body.parameter).toMatchObject({
      region: 'zuid',
      organisation: null,
      setBy: { agency: 'zvh-midden' },
    });
    const amounts = async (query: string) =>
      (await south.get(`${path}${query}`)).body.items.map((each: { amount: number }) => each.amount);
    expect((await amounts('')).sort()).toEqual([2, 21]);
    expect((await amounts('?region=zuid')).sort()).toEqual([2, 21]);
    expect(await amounts('?organisation=pi-noord&type=warm-handover')).toEqual([]);

    const started = newDetention({ organisation: 'pi-zuid', parties: [] });
    const { id } = (await south.post('/v1/trajectories', started)).body;
    const why = await south.get(`/v1/trajectories/${id}/items/${item}/explanation`);
    asDescribed('explainItem', why);
    const by = {
      by: 'region',
      where: 'zuid',
      setBy: { agency: 'zvh-midden', role: 'case-director' },
      reason: anywhere.reason,
    };
    expect(why.body.overridden).toMatchObject({ ...by, amount: 21, unit: 'days' });
  });

  test('who does not set terms there is refused', async () => {
    const { organisation: _own, ...anywhere } = setting();
    problemOf(await casemanager.put(path, setting()), 403, 'not-allowed');
    problemOf(await coordinator.put(path, setting({ organisation: 'pi-zuid' })), 403, 'not-allowed');
    problemOf(await coordinator.put(path, anywhere), 403, 'not-allowed');
    problemOf(await caller(system, 'admin').put(path, setting()), 403, 'not-allowed');
    problemOf(
      await caller(system, 'director').put(path, { ...anywhere, region: 'noord' }),
      403,
      'not-allowed',
    );
    expect(
      problemOf(await coordinator.put(path, setting({ region: 'zuid' })), 400, 'invalid-input').pointers,
    ).toEqual(['/region']);
    problemOf(await coordinator.get(`${path}?organisation=pi-noord&region=zuid`), 400, 'invalid-input');
  });

  test('a norm, an unknown item, type or unit, and a missing reason are refused, each by its field', async () => {
    const tries: [more: object, status: number, code: string, pointer: string][] = [
      [{ item: 'first-mdo' }, 422, 'norm-not-overridable', '/item'],
      [{ item: 'nothing' }, 422, 'unknown-item', '/item'],
      [{ type: 'nothing' }, 422, 'unknown-type', '/type'],
      [{ unit: 'years' }, 400, 'invalid-input', '/unit'],
      [{ reason: ' ' }, 400, 'invalid-input', '/reason'],
      [{ reason: 'a\0b' }, 400, 'invalid-input', '/reason'],
      [{ running: { preview: '0'.repeat(32), reason: '\0' } }, 400, 'invalid-input', '/running/reason'],
      [{ amount: -1 }, 400, 'invalid-input', '/amount'],
    ];
    for (const [more, status, code, pointer] of tries) {
      const { pointers } = problemOf(await coordinator.put(path, setting(more)), status, code);
      expect(pointers).toEqual([pointer]);
    }
    const norm = await preview({ type, item: 'first-mdo', amount: 21, unit: 'days' });
    expect(problemOf(norm, 422, 'norm-not-overridable').pointers).toEqual(['/caseload/item']);
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
    expect(moved[0]).toMatchObject({
      items: [item],
      refused: null,
      dates: [{ item, from: before, late: false }],
    });
    expect((await itemOf(ids[0]!, item)).due).toBe(before);

    const running = { preview: seen.body.preview, reason: 'Overleg met de gemeente van 20 november' };
    const answer = await coordinator.put(path, setting({ ...change, running }));
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    asDescribed('setParameter', answer);
    expect(answer.body.running.length).toBe(seen.body.cases.length);
    expect([seen.body.next, seen.body.remaining, answer.body.next]).toEqual([null, 0, null]);
    expect(new Set(answer.body.running.map((each: { outcome: string }) => each.outcome))).toEqual(
      new Set(['accepted']),
    );
    for (const id of ids) expect(await itemOf(id, item)).toMatchObject({ due: to, flags: ['overridden'] });
    const events = (await casemanager.get(`/v1/trajectories/${ids[0]}/events`)).body.items;
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'term-overridden', item, reason: running.reason }),
    );
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

  test('a part of the caseload begins after the case that was named', async () => {
    const wanted = { ...change, amount: 45, organisation: 'pi-noord' };
    const whole = (await preview(wanted)).body;
    const rest = (await preview({ ...wanted, after: whole.cases[0].trajectory })).body;
    const idsOf = (seen: { cases: { trajectory: string }[] }) => seen.cases.map((each) => each.trajectory);
    expect(idsOf(rest)).toEqual(idsOf(whole).slice(1));
    const running = { preview: rest.preview, reason: 'x' };
    problemOf(await coordinator.put(path, setting({ ...wanted, running })), 409, 'preview-outdated');
    const answer = await coordinator.put(
      path,
      setting({ ...wanted, running: { ...running, after: whole.cases[0].trajectory } }),
    );
    expect(idsOf({ cases: answer.body.running })).toEqual(idsOf(rest));
  });

  test('nobody sees cases of others in it', async () => {
    const seen = (await preview(change, caller(system, 'casemanager-zuid'))).body;
    expect(seen.cases.map((each: { organisation: string }) => each.organisation)).toEqual(['pi-zuid']);
    expect((await preview(change, caller(system, 'care'))).body).toMatchObject({ looked: 0, cases: [] });
  });
});

test('a large caseload comes in parts, and others are answered meanwhile', async () => {
  const { case: c } = (await system.store.trajectory(await opened()))!;
  const copies = Array.from({ length: MOST_CHANGED + 3 }, (_, n) => `zz-copy-${String(n).padStart(3, '0')}`);
  for (const id of copies) await system.store.publish(publicationOf({ ...c, id }, []));
  const change = { type, item: 'language-level', amount: 4, unit: 'days', organisation: 'pi-noord' };
  const progress = { done: false, meanwhile: 0 };
  const whole = preview(change).finally(() => (progress.done = true));
  for (; !progress.done; progress.meanwhile += 1) await (await fetch(`${system.url}/health/live`)).json();
  expect(progress.meanwhile).toBeGreaterThan(5);
  const first = (await whole).body;
  expect(first.cases).toHaveLength(MOST_CHANGED);
  const rest = (await preview({ ...change, after: first.next })).body;
  expect(rest).toMatchObject({ looked: first.remaining, next: null, remaining: 0 });
  const seen = [...first.cases, ...rest.cases].map((each: { trajectory: string }) => each.trajectory);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(copies));
  expect(rest.preview).not.toBe(first.preview);
});

test('a move to a version that does not exist is refused by name, before and in earnest', async () => {
  const id = await opened();
  const command = { type: 'migrate', definition: 'detention-reintegration@9', reason: 'De wet is veranderd' };
  const answer = problemOf(await casemanager.command(id, command), 422, 'unknown-version');
  expect(answer.detail).toContain('detention-reintegration@1');
  problemOf(await casemanager.post('/v1/simulations', { trajectoryId: id, command }), 422, 'unknown-version');
  problemOf(
    await casemanager.command(id, { ...command, definition: 'detention-reintegration@1' }),
    409,
    'same-version',
  );
});
