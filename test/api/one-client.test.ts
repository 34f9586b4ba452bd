import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDay } from '../../domain/calendar/format.ts';
import { startSystem, type System } from '../setup/api.ts';
import { daysFromNow } from '../setup/clock.ts';
import { caller, newDetention, problemOf } from './caller.ts';

let system: System;
let casemanager: ReturnType<typeof caller>;
let south: ReturnType<typeof caller>;
let coordinator: ReturnType<typeof caller>;

beforeAll(async () => {
  system = await startSystem();
  [casemanager, south, coordinator] = [
    caller(system, 'casemanager'),
    caller(system, 'casemanager-zuid'),
    caller(system, 'coordinator'),
  ];
});
afterAll(() => system?.stop());

const newReference = () => `TULP-${randomUUID().slice(0, 8)}`;
const detention = (reference: string, more = {}) =>
  newDetention({ client: { reference }, parties: [], ...more });
const atSouth = (reference: string) => detention(reference, { organisation: 'pi-zuid' });
/** Starts one for a client, and gives its id and the client's. */
async function started(
  reference = newReference(),
  body = detention(reference),
  by = casemanager,
): Promise<{ id: string; client: string; reference: string }> {
  const { id } = (await by.post('/v1/trajectories', body)).body;
  const { client } = (await by.post('/v1/clients/_search', { reference })).body;
  return { id, client: client.id, reference };
}
const alarmsOf = async (id: string): Promise<string[]> =>
  (await system.store.events(id)).flatMap(({ data }) =>
    data['type'] === 'alarm-raised' ? [data['code'] as string] : [],
  );

describe('a reference', () => {
  test.each([
    ['of nothing to be seen', '\u200b\u2060', 'a text with at least one visible character'],
    ['that is a citizen service number', '123.456.782', /citizen service number \(BSN\), which is not kept/],
  ])('%s is refused, with the field and what to do', async (_, reference, why) => {
    const { errors, pointers } = problemOf(
      await casemanager.post('/v1/trajectories', detention(reference)),
      400,
      'invalid-input',
    );
    expect(pointers).toEqual(['/client/reference']);
    expect((errors as unknown as { detail: string }[])[0]!.detail).toMatch(why);
  });

  test('is found without case, accents or form, within its system', async () => {
    const accented = `Zoë–${randomUUID().slice(0, 8)}`;
    const { id, client } = await started(accented);
    for (const text of [accented.toUpperCase(), accented.replace('ë', 'e').replace('–', '-')]) {
      const { body } = await casemanager.post('/v1/clients/_search', { reference: text });
      expect(body.client.id).toBe(client);
      expect(body.trajectories.map((row: { id: string }) => row.id)).toEqual([id]);
    }
    const elsewhere = { client: { reference: accented, system: 'brp-zuid' } };
    await casemanager.post('/v1/trajectories', detention(accented, elsewhere));
    const { clients } = (await casemanager.post('/v1/clients/_search', { reference: accented })).body;
    expect(clients.map((each: { system: string }) => each.system).toSorted()).toEqual(['brp-zuid', 'shared']);
  });
});

describe('a second trajectory of a type that cannot run twice', () => {
  test('is refused with the way to the first, where one may see that; not once it is closed', async () => {
    const { id, reference } = await started();
    const again = await casemanager.post('/v1/trajectories', detention(reference.toLowerCase()));
    expect(problemOf(again, 409, 'already-running').detail).toContain(`/trajectories/${id}`);
    await casemanager.command(id, { type: 'close', outcome: 'completed', reason: 'Klaar' });
    expect((await casemanager.post('/v1/trajectories', detention(reference))).status).toBe(201);
  });

  test('starts beside one that others run: both coordinators hear that, and not which', async () => {
    const { id: first, reference } = await started();
    const { id: second } = (await south.post('/v1/trajectories', atSouth(reference))).body;
    for (const id of [first, second]) await expect.poll(() => alarmsOf(id)).toContain('another-runs');
    expect(JSON.stringify(await system.store.events(first))).not.toContain(second);
    expect(JSON.stringify(await system.store.events(second))).not.toContain(first);
  });

  test('is told of also where a case opened it, which sees no other', async () => {
    const { id, reference } = await started();
    const care = { type: 'critical-time-intervention', organisation: 'bw-de-brug', dates: {}, facts: {} };
    const first = (await caller(system, 'care').post('/v1/trajectories', detention(reference, care))).body.id;
    const beside = {
      type: 'open',
      trajectory: care.type,
      organisation: 'pi-noord',
      reason: 'Samen naar huis',
    };
    expect((await casemanager.command(id, beside)).body).toMatchObject({ published: true });
    const second = (await system.store.trajectory(id))!.case.related.at(-1)!.id;
    expect(await system.store.waitFor(second, 1, 120_000)).toBe(true);
    const { startTelling } = await import('../../api/telling.ts');
    const told = async (of: string) => (await alarmsOf(of)).filter((code) => code === 'another-runs').length;
    for (const _ of [1, 2]) {
      const telling = startTelling(system.services, () => undefined);
      for (const each of [first, second]) await expect.poll(() => told(each)).toBe(1);
      await telling.stop();
    }
    expect(await told(id)).toBe(0);
  });

  test('two at once are one', async () => {
    const reference = newReference();
    const answers = await Promise.all(
      [1, 2, 3].map(() => casemanager.post('/v1/trajectories', detention(reference))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status } of answers) expect([201, 409, 503]).toContain(status);
  });

  test('killed between reservation and start: others wait a minute, the same request goes on', async () => {
    const { client, reference, id } = await started();
    await casemanager.command(id, { type: 'close', outcome: 'completed', reason: 'Klaar' });
    const lost = {
      trajectory: randomUUID(),
      client,
      type: 'detention-reintegration',
      viewer: { agency: 'pi-noord' } as never,
      judged: [],
    };
    await system.store.reserve({ ...lost, at: system.now() });
    problemOf(await casemanager.post('/v1/trajectories', detention(reference)), 503, 'unavailable');
    await system.store.release(lost.trajectory);
    await system.store.reserve({ ...lost, at: system.now() - 61_000 });
    expect((await casemanager.post('/v1/trajectories', detention(reference))).status).toBe(201);
  });
});

describe('two records of one person', () => {
  test('are read as one by a coordinator who sees both, and as they were when undone', async () => {
    const [one, other] = [await started(), await started()];
    const merge = { into: one.client, from: other.client, reason: 'Dezelfde persoon' };
    problemOf(await casemanager.post('/v1/clients/merges', merge), 403, 'not-allowed');
    const hidden = await started(newReference(), undefined, casemanager);
    expect(hidden.client).toBeDefined();
    const elsewhere = newReference();
    await south.post('/v1/trajectories', atSouth(elsewhere));
    const { client } = (await south.post('/v1/clients/_search', { reference: elsewhere })).body;
    problemOf(await coordinator.post('/v1/clients/merges', { ...merge, from: client.id }), 404, 'not-found');
    const key = randomUUID();
    const made = await coordinator.post('/v1/clients/merges', merge, key);
    expect(made.status).toBe(201);
    expect((await coordinator.post('/v1/clients/merges', merge, key)).body).toEqual(made.body);
    problemOf(
      await coordinator.post('/v1/clients/merges', { into: other.client, from: one.client, reason: 'Ring' }),
      409,
      'merged-already',
    );
    const seen = async (reference: string) =>
      ((await casemanager.post('/v1/clients/_search', { reference })).body.trajectories as { id: string }[])
        .map(({ id }) => id)
        .toSorted();
    for (const { reference } of [one, other])
      expect(await seen(reference)).toEqual([one.id, other.id].toSorted());
    expect((await coordinator.delete(`/v1/clients/merges/${made.body.id}`)).status).toBe(200);
    expect(await seen(one.reference)).toEqual([one.id]);
    expect(await seen(other.reference)).toEqual([other.id]);
    problemOf(await coordinator.delete(`/v1/clients/merges/${randomUUID()}`), 404, 'not-found');
  });
});

describe('a client who died', () => {
  const statusesOf = (ids: string[]) =>
    Promise.all(ids.map(async (id) => (await system.store.trajectory(id))!.status));

  test('all that runs for him rests at once, also elsewhere, until it is taken back for all', async () => {
    const { id, client, reference } = await started();
    const { id: elsewhere } = (await south.post('/v1/trajectories', atSouth(reference))).body;
    const died = { on: daysFromNow(-1), reason: 'Gemeld door de familie' };
    const path = `/v1/clients/${client}/deceased`;
    problemOf(await caller(system, 'municipality').post(path, died), 404, 'not-found');
    problemOf(await casemanager.post(path, { ...died, on: daysFromNow(2) }), 422, 'died-in-future');
    const key = randomUUID();
    const made = await casemanager.post(path, died, key);
    expect(made.status).toBe(201);
    expect((await casemanager.post(path, died, key)).body).toEqual(made.body);
    problemOf(await casemanager.post(path, died), 409, 'deceased-already');
    await expect.poll(() => statusesOf([id, elsewhere])).toEqual(['closed', 'closed']);
    expect((await casemanager.get(`/v1/trajectories/${id}`)).body).toMatchObject({
      status: 'closed',
      deceasedOn: died.on,
    });
    const { items } = (await casemanager.get('/v1/deadlines')).body;
    expect(items.map(({ trajectory }: { trajectory: string }) => trajectory)).not.toContain(id);
    problemOf(await casemanager.command(id, { type: 'pause', reason: 'x' }), 409, 'client-deceased');
    const again = await casemanager.post('/v1/trajectories', detention(reference));
    const day = formatDay(died.on, 'en');
    expect(problemOf(again, 409, 'client-deceased').detail).toContain(day);
    const care = { type: 'critical-time-intervention', organisation: 'bw-de-brug', dates: {}, facts: {} };
    const stranger = await caller(system, 'care').post('/v1/trajectories', detention(reference, care));
    expect(problemOf(stranger, 409, 'client-deceased').detail).not.toContain(day);

    expect((await casemanager.delete(path)).status).toBe(200);
    await expect.poll(() => statusesOf([id, elsewhere])).toEqual(['open', 'open']);
    expect((await casemanager.command(id, { type: 'pause', reason: 'x' })).status).toBe(200);
    problemOf(await casemanager.delete(path), 404, 'not-found');
  });

  test('what a killed process did not tell is told afterwards', async () => {
    const { id, client } = await started();
    await system.store.recordDeceased({
      id: randomUUID(),
      client,
      on: daysFromNow(-1),
      reason: 'Gemeld',
      by: { agency: 'pi-noord', role: 'case-manager' },
      at: system.now(),
    });
    expect(await statusesOf([id])).toEqual(['open']);
    const { startTelling } = await import('../../api/telling.ts');
    const telling = startTelling(system.services, () => undefined);
    await expect.poll(() => statusesOf([id])).toEqual(['closed']);
    await telling.stop();
  });
});

describe('a trajectory that was closed by mistake', () => {
  test('goes on once under a new id, to which the old one leads', async () => {
    const { id, reference } = await started();
    const path = `/v1/trajectories/${id}/continuations`;
    const why = { reason: 'Verkeerde dossier' };
    problemOf(await casemanager.post(path, why), 409, 'not-closed');
    const asks = (to: object) => casemanager.command(id, { type: 'ask', to, title: 'Kan dit?' });
    await asks({ agency: 'bw-de-brug', role: 'care-worker' });
    await asks({ name: 'Mevrouw Özdemir' });
    const before = (await casemanager.get(`/v1/trajectories/${id}`)).body;
    const paused = randomUUID();
    const first = await casemanager.command(id, { type: 'pause', track: 'plan', reason: 'Ziek' }, paused);
    await casemanager.command(id, { type: 'close', outcome: 'completed', reason: 'Klaar' });
    problemOf(await south.post(path, why), 404, 'not-found');
    const key = randomUUID();
    const made = await casemanager.post(path, why, key);
    expect(made.status).toBe(201);
    const next = made.body.id;
    expect(next).not.toBe(id);
    expect((await casemanager.post(path, why, key)).body.id).toBe(next);
    expect(problemOf(await casemanager.post(path, why), 409, 'continued-already').detail).toContain(next);

    const { body } = await casemanager.get(`/v1/trajectories/${id}`);
    expect(body).toMatchObject({ id: next, status: 'open', openedAt: before.openedAt, dates: before.dates });
    expect(body.items.map(({ item }: { item: string }) => item)).toEqual(
      before.items.map(({ item }: { item: string }) => item),
    );
    const mother = { item: 'asked-2', waitingOn: { name: 'Mevrouw Özdemir' } };
    expect(body.items).toContainEqual(expect.objectContaining(mother));
    const question = await caller(system, 'care').get(`/v1/trajectories/${id}/questions/asked-1`);
    expect(question.body).toMatchObject({ trajectory: next, status: 'open', mayAnswer: true });
    const { items } = (await casemanager.get(`/v1/trajectories/${id}/events`)).body;
    expect(items.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
      items.map((_: unknown, n: number) => n + 1),
    );
    expect(items.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['opened', 'closed', 'continued']),
    );
    // A command for the old one reaches the new one; one that was given before keeps its outcome.
    expect((await casemanager.command(id, { type: 'resume', track: 'plan', reason: 'Beter' })).status).toBe(
      200,
    );
    expect(
      (await casemanager.command(id, { type: 'pause', track: 'plan', reason: 'Ziek' }, paused)).body.sequence,
    ).toBe(first.body.sequence);
    problemOf(await casemanager.post('/v1/trajectories', detention(reference)), 409, 'already-running');
  });

  test('not beside one that runs meanwhile', async () => {
    const { id, reference } = await started();
    await casemanager.command(id, { type: 'close', outcome: 'completed', reason: 'Klaar' });
    await started(reference);
    const answer = await casemanager.post(`/v1/trajectories/${id}/continuations`, { reason: 'Vergissing' });
    problemOf(answer, 409, 'already-running');
  });
});

describe('a signal', () => {
  const meeting = (reference: string, organisation: string) => ({
    type: 'multi-agency-meeting',
    client: { reference },
    organisation,
    dates: { planned: daysFromNow(30) },
    facts: {
      kind: 'mdo',
      purpose: 'Wonen na vrijlating',
      convenor: { agency: organisation, role: 'case-manager' },
    },
    parties: [],
  });
  const signalsIn = async (id: string): Promise<string[]> =>
    Object.entries((await system.store.trajectory(id))!.case.items).flatMap(([, { adHoc, status }]) =>
      adHoc?.kind === 'signal' ? [`${adHoc.from ?? 'here'} ${status}`] : [],
    );

  test('reaches the other trajectories of the client where their organisation takes part, also later ones, once', async () => {
    const { startTelling } = await import('../../api/telling.ts');
    const one = await started();
    const unseen = await started(one.reference, meeting(one.reference, 'pi-zuid'), south);
    const raised = { type: 'raise', kind: 'concern', text: 'Hij slaapt niet' };
    expect((await casemanager.command(one.id, raised)).body).toMatchObject({ published: true });
    const later = await started(one.reference, meeting(one.reference, 'pi-noord'));
    for (const _ of [1, 2]) {
      const telling = startTelling(system.services, () => undefined);
      await expect.poll(() => signalsIn(later.id)).toEqual([`${one.id} open`]);
      await telling.stop();
    }
    expect(await signalsIn(one.id)).toEqual(['here open']);
    expect(await signalsIn(unseen.id)).toEqual([]);
  });
});
