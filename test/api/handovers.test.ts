import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishHandovers } from '../../api/handovers.ts';
import { operations } from '../../api/routes/index.ts';
import { startSystem, type System } from '../setup/api.ts';
import { caller, newDetention, problemOf } from './caller.ts';

let system: System;
let coordinator: ReturnType<typeof caller>;
beforeAll(async () => {
  system = await startSystem();
  coordinator = caller(system, 'coordinator');
  await coordinator.get('/v1/me');
});
afterAll(() => system?.stop());

const role = 'case-manager';
const unavailable = { outcome: 'unavailable', retryAfterSeconds: 1 } as const;
/** Somebody new at the prison, as if she had signed in. */
async function colleague(name: string, roles = [role]): Promise<string> {
  const id = randomUUID();
  await system.store.putPerson({ id, agency: 'pi-noord', name, team: 'Team West', roles }, system.now());
  return id;
}
/** So many cases of somebody. */
const casesOf = (person: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const { body } = await caller(system, 'casemanager').post('/v1/trajectories', newDetention());
      const given = await coordinator.command(body.id, { type: 'assign', role, agency: 'pi-noord', person });
      expect(given.status).toBe(200);
      return body.id as string;
    }),
  );
interface Row {
  trajectory: string;
  person: string | null;
  open: number;
  to: string;
  outcome: string;
  code: string | null;
}
const held = async (from: string): Promise<Row[]> =>
  described('listHeldCases', await coordinator.get(`/v1/handovers/cases?from=${from}`)).items;
const described = (id: string, { status, body }: { status: number; body: unknown }) => {
  expect([status, body]).toEqual([200, body]);
  operations.find((each) => each.id === id)!.answers[200]!.schema.parse(body);
  return body as { items: Row[]; next: string | null; remaining: number };
};
const give = async (body: object, key?: string) =>
  described('giveCases', await coordinator.post('/v1/handovers', body, key));
const told = async (person: string) =>
  (
    await system.store.messages({ agency: 'pi-noord', role, covering: { mine: [person], covered: [person] } })
  ).items.filter((each) => each.toPerson === person);

describe('a colleague leaves', () => {
  test('her access ends, what she held is nobody’s, and her coordinator gives it all to others with one reason', async () => {
    const casemanager = caller(system, 'casemanager');
    await casemanager.get('/v1/me');
    const ids = await casesOf('casemanager', 5);
    const [bas, carla] = [await colleague('Bas'), await colleague('Carla')];
    const left = { agency: 'pi-noord', left: true };
    expect((await caller(system, 'admin').put('/v1/people/casemanager/departure', left)).status).toBe(200);
    expect((await casemanager.get('/v1/worklist')).status).toBe(401);
    const { items } = await system.store.messages({ agency: 'pi-noord', role: 'coordinator' });
    expect(items.map(({ code }) => code)).toContain('colleague-left');
    const nobodys = async () => (await coordinator.get('/v1/worklist?of=nobody')).body.nextFive as Row[];
    expect((await nobodys()).map(({ trajectory }) => trajectory)).toEqual(expect.arrayContaining([...ids]));
    const rows = await held('casemanager');
    expect(rows.map(({ trajectory }) => trajectory).toSorted()).toEqual(ids.toSorted());
    expect(rows[0]!.open).toBeGreaterThan(0);

    const reason = 'Sanne werkt hier niet meer';
    const wish = { from: ['casemanager'], to: [bas, carla], reason };
    const key = randomUUID();
    const done = await give(wish, key);
    expect(done).toMatchObject({ next: null, remaining: 0 });
    expect(done.items.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'accepted'));
    expect(new Set(done.items.map(({ to }) => to))).toEqual(new Set([bas, carla]));
    expect(await held('casemanager')).toEqual([]);
    expect(await held(`${bas},${carla}`)).toHaveLength(5);
    const timeline = await coordinator.get(`/v1/trajectories/${ids[0]}/events`);
    expect(
      timeline.body.items.filter((each: { reason: string | null }) => each.reason === reason),
    ).toHaveLength(1);
    for (const person of [bas, carla])
      expect((await told(person)).map(({ code, trajectory }) => [code, trajectory])).toEqual([
        ['cases-given', null],
      ]);

    expect(await give(wish, key)).toEqual(done);
    expect(await told(bas)).toHaveLength(1);
    problemOf(await coordinator.post('/v1/handovers', { ...wish, to: [] }, key), 409, 'key-reused');
    await caller(system, 'admin').put('/v1/people/casemanager/departure', { ...left, left: false });
  });
});

describe('a team is given to others after a reorganisation', () => {
  test('at once, but for what somebody else took or closed meanwhile, which says so', async () => {
    const [anna, bas, carla, dirk] = await Promise.all(
      ['Anna', 'Bas', 'Carla', 'Dirk'].map((name) => colleague(name)),
    );
    await Promise.all([casesOf(anna!, 3), casesOf(bas!, 3)]);
    const cases = (await held(`${anna},${bas}`)).map(({ trajectory, person }) => ({
      trajectory,
      role,
      from: person,
    }));
    expect(cases).toHaveLength(6);
    const [taken, closed] = cases.map(({ trajectory }) => trajectory);
    await coordinator.command(taken!, { type: 'assign', role, agency: 'pi-noord', person: dirk });
    const end = { type: 'close', outcome: 'withdrawn', reason: 'Verhuisd' };
    expect((await caller(system, 'casemanager').command(closed!, end)).status).toBe(200);
    const done = await give({
      from: [anna, bas],
      cases,
      to: [carla],
      reason: 'Team Oost gaat op in Team West',
    });
    const outcomes = done.items.map(({ outcome, code }) => [outcome, code]);
    expect(outcomes.slice(0, 2)).toEqual(Array.from({ length: 2 }, () => ['refused', 'held-by-another']));
    expect(outcomes.slice(2)).toEqual(Array.from({ length: 4 }, () => ['accepted', null]));
    expect(await held(carla!)).toHaveLength(4);
    expect((await held(dirk!)).map(({ trajectory }) => trajectory)).toEqual([taken]);
    expect(await held(`${anna},${bas}`)).toEqual([]);
  });

  test('back to the team, one by one to whom was chosen, and from nobody', async () => {
    const [eva, fred] = [await colleague('Eva'), await colleague('Fred')];
    const ids = await casesOf(eva, 2);
    const back = await give({ from: [eva], to: [], reason: 'Eva gaat met verlof' });
    expect(back.items.map(({ to }) => to)).toEqual([null, null]);
    expect(await told(eva)).not.toContainEqual(expect.objectContaining({ code: 'cases-given' }));
    const part = await coordinator.get('/v1/handovers/cases?nobody=true');
    expect(part.body.items.map(({ trajectory }: Row) => trajectory)).toEqual(expect.arrayContaining(ids));
    const cases = ids.map((trajectory, n) => ({ trajectory, role, from: null, to: [eva, fred][n] }));
    const given = await give({ from: [null], cases, to: [], reason: 'Verdeeld in de teamvergadering' });
    expect(given.items.map(({ to }) => to)).toEqual([eva, fred]);
  });
});

test('whose roles are known only once she signs in is told as well, and whoever comes after her', async () => {
  const [hugo, iris, joke] = [await colleague('Hugo'), await colleague('Iris', []), await colleague('Joke')];
  await casesOf(hugo, 2);
  const { items } = await give({ from: [hugo], to: [iris, joke], reason: 'Hugo vertrekt' });
  expect(items.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  for (const person of [iris, joke])
    expect((await told(person)).map(({ code, toRole }) => [code, toRole])).toEqual([['cases-given', role]]);
});

test('who keeps what she has is told nothing', async () => {
  const klaas = await colleague('Klaas');
  await casesOf(klaas, 1);
  const { items } = await give({ from: [klaas], to: [klaas], reason: 'Verdeeld' });
  expect(items.map(({ to, outcome }) => [to, outcome])).toEqual([[klaas, 'accepted']]);
  expect(await told(klaas)).not.toContainEqual(expect.objectContaining({ code: 'cases-given' }));
});

test('what has a receiver of its own weighs nothing where the rest is spread', async () => {
  const [mia, noor, olaf] = [await colleague('Mia'), await colleague('Noor'), await colleague('Olaf')];
  const ids = await casesOf(mia, 3);
  const own = [olaf, undefined, undefined];
  const cases = ids.map((trajectory, n) => ({ trajectory, role, from: mia, ...(own[n] && { to: own[n] }) }));
  const wrong = [cases[0], { ...cases[1], to: 'supervisor' }];
  const body = { from: [mia], cases: wrong, to: [noor], reason: 'Verdeeld' };
  const refused = await coordinator.post('/v1/handovers', body);
  expect(problemOf(refused, 422, 'unknown-person').pointers).toEqual(['/cases/1/to']);
  const { items } = await give({ ...body, cases, to: [noor, olaf] });
  expect(items.map(({ to }) => to).slice(0, 2)).toEqual([olaf, noor]);
});

test('what a process that was killed left is given and told by another, each once', async () => {
  const [piet, quin, rosa] = [await colleague('Piet'), await colleague('Quin'), await colleague('Rosa')];
  const [given, left] = await casesOf(piet, 2);
  const actor = { agency: 'pi-noord', role: 'coordinator', person: 'coordinator' };
  const plan = [given!, left!].map((trajectory, n) => ({
    trajectory,
    role,
    from: piet,
    to: [quin, rosa][n]!,
  }));
  const kept = { id: randomUUID(), hash: 'x', plan, next: null, actor, reason: 'Piet is ziek' };
  const { services } = system;
  await services.store.keepHandover(kept, system.now() - 61_000);
  const gone = { ...services.trajectories, command: async () => unavailable };
  await finishHandovers({ ...services, trajectories: gone });
  expect(await held(piet)).toHaveLength(2);
  await finishHandovers(services);
  await finishHandovers(services);
  expect(await held(`${quin},${rosa}`)).toMatchObject([{}, {}]);
  for (const person of [quin, rosa])
    expect((await told(person)).map(({ code }) => code)).toEqual(['cases-given']);
  expect(await services.store.untoldHandovers(system.now(), 10)).toEqual([]);
  await services.store.forgetHandovers(system.now() + 1);
  expect(await services.store.keptHandover(kept.id)).toBeUndefined();
});

describe('who may', () => {
  test('somebody gives away her own; of others their coordinator, and to colleagues alone', async () => {
    const other = await colleague('Gerda');
    await casesOf('casemanager', 1);
    const casemanager = caller(system, 'casemanager');
    const body = { from: [other], to: ['casemanager'], reason: 'x' };
    problemOf(await casemanager.post('/v1/handovers', body), 403, 'not-allowed');
    problemOf(await casemanager.get(`/v1/handovers/cases?from=${other}`), 403, 'not-allowed');
    problemOf(await caller(system, 'admin').post('/v1/handovers', body), 403, 'not-allowed');
    const stranger = await coordinator.post('/v1/handovers', { ...body, to: [other, 'supervisor'] });
    expect(problemOf(stranger, 422, 'unknown-person').pointers).toEqual(['/to/1']);
    problemOf(await coordinator.post('/v1/handovers', { ...body, reason: ' ' }), 400, 'invalid-input');
    const own = await casemanager.post('/v1/handovers', {
      from: ['casemanager'],
      to: [other],
      reason: 'Verlof',
    });
    expect(own.body.items.map(({ outcome }: Row) => outcome)).toEqual(['accepted']);
  });
});
