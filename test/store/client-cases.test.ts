import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import type { TrajectoryRow } from '../../domain/reading/rows.ts';
import { NOW, onDatabase } from './open.ts';
import { deadline, event, events, newId, notice, publication } from './publications.ts';

const by = { agency: 'pi-noord', role: 'coordinator' };
const viewer = viewerOf(by);
const stranger = viewerOf({ ...by, agency: 'elsewhere' });

onDatabase('the trajectories of one client', (open) => {
  /** A trajectory of a client of its own, with one notice that is still to be sent. */
  const shown = async (given: { client?: string; status?: 'open' | 'closed'; type?: string } = {}) => {
    const id = newId();
    const client = given.client ?? (await open().store.ensureClient(`ref-${id}`)).id;
    const notices = [notice(`${id}/one`, { toAgency: `to-${id}` })];
    await open().store.publish(publication(id, 1, { trajectory: { ...given, client }, notices }));
    return { id, client };
  };
  const statusOf = async (key: string) =>
    (await open().database.query<{ status: string }>('select status from outbox where key = $1', [key]))[0]!
      .status;
  const died = (client: string, id = newId()) =>
    open().store.recordDeceased({ id, client, on: '2026-03-01', reason: 'Gemeld', by, at: NOW });
  const untold = async (client: string) =>
    (await open().store.untold(client)).map(({ trajectory }) => trajectory);

  test('of a client who died nothing more is sent, also what comes later or under a merged record', async () => {
    const { store } = open();
    const [one, other] = [await shown(), await shown()];
    await store.merge({ id: newId(), into: one.client, from: other.client, reason: 'Dezelfde', by, at: NOW });
    expect(await died(one.client)).toMatchObject({ client: one.client, on: '2026-03-01', undoneAt: null });
    expect(await died(other.client)).toBe('deceased-already');
    await store.publish(
      publication(one.id, 2, { trajectory: { client: one.client }, notices: [notice(`${one.id}/two`)] }),
    );
    const sent: string[] = [];
    await store.deliver(1000, NOW + 1e12, async ({ key }) => void sent.push(key));
    for (const key of [`${one.id}/one`, `${one.id}/two`, `${other.id}/one`]) {
      expect(sent).not.toContain(key);
      expect(await statusOf(key)).toBe('withheld');
    }
    expect(await store.withheldOf(other.client, viewer)).toBe(3);
    expect(await store.withheldOf(other.client, stranger)).toBe(0);
    expect((await store.outboxCounts()).withheld).toBe(3);

    expect(await store.undoDeceased(other.client, by, NOW + 1)).toMatchObject({
      undoneAt: NOW + 1,
      undoneBy: by,
    });
    expect(await store.undoDeceased(other.client, by, NOW + 2)).toBeUndefined();
    await store.deliver(1000, NOW + 1e12, async ({ key }) => void sent.push(key));
    expect(sent).toEqual(expect.arrayContaining([`${one.id}/one`, `${one.id}/two`, `${other.id}/one`]));
  });

  test('a record that is repeated is one record, and each open trajectory hears of it and of its end', async () => {
    const { store } = open();
    const { id, client } = await shown();
    await shown({ client, status: 'closed' });
    expect(await store.deceasedOf(client)).toBeUndefined();
    const record = newId();
    await died(client, record);
    await died(client, record);
    expect(await untold(client)).toEqual([id]);
    expect((await store.untold(client))[0]!.record).toMatchObject({ id: record, on: '2026-03-01', by });
    const rests = publication(id, 2, { trajectory: { client, status: 'closed' } });
    rests.trajectory.case = {
      ...rests.trajectory.case,
      client,
      deceased: { on: '2026-03-01', since: NOW, record },
    };
    await store.publish(rests);
    expect(await untold(client)).toEqual([]);
    await store.undoDeceased(client, by, NOW);
    expect(await untold(client)).toEqual([id]);
    expect((await store.untold(client))[0]!.record.undoneBy).toEqual(by);
    await store.publish(publication(id, 3, { trajectory: { client } }));
    expect(await untold(client)).toEqual([]);
  });

  test('who was merged with somebody that died by mistake goes on when that is undone', async () => {
    const { store } = open();
    const [dead, alive] = [await shown(), await shown()];
    const merge = newId();
    await store.merge({ id: merge, into: dead.client, from: alive.client, reason: 'Dezelfde', by, at: NOW });
    const record = newId();
    await died(dead.client, record);
    for (const { id, client } of [dead, alive]) {
      const rests = publication(id, 2, { trajectory: { client, status: 'closed' } });
      rests.trajectory.case = {
        ...rests.trajectory.case,
        deceased: { on: '2026-03-01', since: NOW, record },
      };
      await store.publish(rests);
    }
    expect(await untold(dead.client)).toEqual([]);
    expect(await statusOf(`${alive.id}/one`)).toBe('withheld');

    const other = { agency: 'pi-zuid', role: 'coordinator' };
    await store.undoMerge(merge, other, NOW + 1);
    expect(await untold(dead.client)).toEqual([]);
    expect(await store.untold(alive.client)).toMatchObject([
      { trajectory: alive.id, record: { id: record, undoneBy: other } },
    ]);
    expect((await store.untold()).map(({ trajectory }) => trajectory)).toContain(alive.id);
    expect(await statusOf(`${alive.id}/one`)).toBe('pending');
    expect(await statusOf(`${dead.id}/one`)).toBe('withheld');
  });

  test('a start is refused by one that the viewer sees, and hears of those that he does not', async () => {
    const { store } = open();
    const { id, client } = await shown();
    await shown({ client, status: 'closed' });
    await shown({ client, type: 'multi-agency-meeting' });
    const next = { trajectory: newId(), client, type: 'detention-reintegration', at: NOW, judged: [] };
    expect(await store.reserve({ ...next, viewer })).toEqual({ seen: id });
    expect(await store.reserve({ ...next, viewer: stranger })).toEqual({ unseen: [id] });
    // Of what is shown the trajectory itself speaks, not its reservation.
    await store.publish(publication(next.trajectory, 1, { trajectory: { client, status: 'closed' } }));
    expect(await store.reserve({ ...next, trajectory: newId(), viewer: stranger })).toEqual({ unseen: [id] });
  });

  test('two starts at once see each other, until one gives up', async () => {
    const { store } = open();
    const { id: client } = await store.ensureClient(`ref-${newId()}`);
    const start = (trajectory: string, judged: string[] = []) =>
      store.reserve({ trajectory, client, type: 'detention-reintegration', viewer, at: NOW, judged });
    const [one, other] = [newId(), newId()];
    const found = await Promise.all([start(one), start(other)]);
    expect(found.filter((each) => 'unseen' in each)).toHaveLength(1);
    const [first, second] = 'unseen' in found[0] ? [one, other] : [other, one];
    expect(await start(first)).toEqual({ unseen: [] });
    expect(await start(second)).toEqual({ pending: [{ trajectory: first, at: NOW }] });
    expect(await start(second, [first])).toEqual({ unseen: [first] });
    await store.release(second);
    await store.release(first);
    expect(await start(newId())).toEqual({ unseen: [] });
  });

  test('a continuation reads as one course, without a gap, and is found from every earlier one', async () => {
    const { store } = open();
    const [a, b, c] = [newId(), newId(), newId()];
    const goesOn = (id: string, from: string, after: number) => {
      const given = publication(id, after + 1, { events: [event(after + 1, { commandId: `of-${id}` })] });
      given.trajectory.case = { ...given.trajectory.case, continued: { from, after } };
      return store.publish(given);
    };
    await store.publish(publication(a, 2, { trajectory: { status: 'closed' }, events: events(1, 2) }));
    await goesOn(b, a, 2);
    await goesOn(c, b, 3);
    expect((await store.events(c)).map(({ sequence, type }) => [sequence, type])).toEqual(
      [1, 2, 3, 4].map((n) => [n, 'date-set']),
    );
    expect((await store.events(a)).map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect((await store.commandOutcome(c, 'command-1')).map(({ sequence }) => sequence)).toEqual([1]);
    for (const id of [a, b, c]) expect(await store.latest(id)).toBe(c);
  });

  test('a continuation knows the people outside every agency by the ids and names that they had', async () => {
    const { store } = open();
    const [closed, goesOn] = [newId(), newId()];
    const { id: mother } = await store.ensureOutside(closed, { name: 'Moeder' }, by, NOW);
    await store.publish(publication(closed, 1, { trajectory: { status: 'closed' } }));
    const waits = deadline('asked-1', { waitingOn: { role: 'outside', outside: mother } });
    const given = publication(goesOn, 2, { trajectory: { agencies: [goesOn] }, deadlines: [waits] });
    given.trajectory.case = { ...given.trajectory.case, continued: { from: closed, after: 1 } };
    await store.publish(given);
    expect((await store.outsideNames(goesOn))(mother)).toBe('Moeder');
    expect((await store.ensureOutside(goesOn, { name: 'Moeder' }, by, NOW)).id).toBe(mother);
    const who = { viewer: viewerOf({ ...by, agency: goesOn }), today: '2026-03-02' };
    const { items } = await store.deadlines(who);
    expect(items.map(({ waitingOn }) => waitingOn)).toEqual([{ name: 'Moeder' }]);
  });

  test('two that run for one client are found under any of his records, but not two of one opener', async () => {
    const { store } = open();
    const type = `twice-${newId()}`;
    const [client, alias] = await Promise.all(
      [1, 2].map(async () => (await store.ensureClient(`ref-${newId()}`)).id),
    );
    await store.merge({ id: newId(), into: client!, from: alias!, reason: 'Dezelfde', by, at: NOW });
    const runs = async (of: string, more: Partial<TrajectoryRow> = {}, opener?: string) => {
      const id = newId();
      const given = publication(id, 1, { trajectory: { type, client: of, ...more } });
      const related = { relation: 'opened-by' as const, type: 'x', status: 'open' as const, told: {} };
      if (opener !== undefined) given.trajectory.case.related = [{ ...related, id: opener }];
      await store.publish(given);
      return id;
    };
    const first = await runs(client!, {}, 'opener');
    await runs(client!, { openedAt: NOW + 1 }, 'opener');
    expect(await store.runningTwice([type])).toEqual([]);
    await runs(client!, { type: `other-${type}`, openedAt: NOW + 2 });
    await runs(client!, { status: 'closed', openedAt: NOW + 3 });
    expect(await store.runningTwice([type])).toEqual([]);
    const last = await runs(alias!, { openedAt: NOW + 4 }, 'another');
    const found = await store.runningTwice([type]);
    expect(found.map(({ newer }) => newer)).toEqual([last, last]);
    expect(found).toContainEqual({ older: first, newer: last, alarmsOfOlder: [], alarmsOfNewer: [] });
    expect(await store.runningTwice([`other-${type}`])).toEqual([]);
  });

  test('a reservation of a start that never came about is gone after a day', async () => {
    const { store, database } = open();
    const start = async (at: number) => {
      const trajectory = newId();
      const { id: client } = await store.ensureClient(`ref-${trajectory}`);
      await store.reserve({ trajectory, client, type: 'detention-reintegration', viewer, at, judged: [] });
      return trajectory;
    };
    const lost = await start(NOW);
    const left = async () =>
      (await database.query('select 1 from reservations where trajectory = $1', [lost])).length;
    await start(NOW + 3_600_000);
    expect(await left()).toBe(1);
    await start(NOW + 90_000_000);
    expect(await left()).toBe(0);
  });

  test('a start that is repeated is reserved anew, from that moment', async () => {
    const { store } = open();
    const { id: client } = await store.ensureClient(`ref-${newId()}`);
    const start = (trajectory: string, at: number) =>
      store.reserve({ trajectory, client, type: 'detention-reintegration', viewer, at, judged: [] });
    const [one, other] = [newId(), newId()];
    await start(one, NOW);
    await start(one, NOW + 90_000);
    expect(await start(other, NOW + 90_001)).toEqual({ pending: [{ trajectory: one, at: NOW + 90_000 }] });
  });
});
