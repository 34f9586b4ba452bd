import { expect, test } from 'vitest';
import { compare, cursorOf, keepEra, start, type FedEvent, type Position } from '../../store/feed.ts';
import { onDatabase } from './open.ts';
import { event, newId, publication } from './publications.ts';

onDatabase('one position over all trajectories', (open) => {
  const held = async () => (await open().store.horizon()).held;
  /** All that was written is shown: other files write on the same server, which may take a moment. */
  const settled = () => expect.poll(held).toBe(false);
  const end = async () => {
    await settled();
    return (await open().store.horizon()).end;
  };
  const readNow = async (from: Position, limit: number): Promise<FedEvent[]> => {
    const { store } = open();
    return store.feed(from, await store.horizon(), limit);
  };
  /** What comes after a position. */
  const readOn = async (from: Position, limit: number): Promise<FedEvent[]> => {
    await settled();
    return readNow(from, limit);
  };

  test('gives what was published after it, in order, and nothing twice', async () => {
    const { store } = open();
    const from = await end();
    const ids = [newId(), newId(), newId()];
    for (const id of ids) await store.publish(publication(id, 2));
    await store.publish(publication(ids[0]!, 3));
    await store.publish(publication(ids[0]!, 3));
    const all = await readOn(from, 100);
    expect(all.map(({ trajectory, sequence }) => [trajectory, sequence])).toEqual([
      [ids[0], 1],
      [ids[0], 2],
      [ids[1], 1],
      [ids[1], 2],
      [ids[2], 1],
      [ids[2], 2],
      [ids[0], 3],
    ]);
    expect(all.every((each, n) => n === 0 || compare(all[n - 1]!, each) < 0)).toBe(true);
    expect(await readOn(all[3]!, 100)).toEqual(all.slice(4));
    expect(await store.feed(from, await store.horizon(), 100, 'reclassering')).toEqual(all);
    expect(await store.feed(from, await store.horizon(), 100, 'stranger')).toEqual([]);
  });

  test('passes nobody by whose transaction began before and ends after', async () => {
    const { store, database } = open();
    const from = await end();
    const [slow, quick] = [newId(), newId()];
    let commit = (): void => undefined;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    let began = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => (began = resolve));
    const writing = database.transaction(async (tx) => {
      await tx.query('select pg_current_xact_id()');
      began();
      await mayCommit;
      await tx.query(
        `insert into trajectories select (t).* from (select jsonb_populate_record(null::trajectories, to_jsonb(t) || jsonb_build_object('id', $1::text)) as t from trajectories t limit 1) s`,
        [slow],
      );
      await tx.query(
        `insert into events (trajectory, sequence, at, recorded_at, type, actor, data) values ($1, 1, now(), now(), 'opened', '{}', '{}')`,
        [slow],
      );
    });
    await hasBegun;
    await store.publish(publication(quick, 1));
    expect(await readNow(from, 100)).toEqual([]);
    expect(await held()).toBe(true);
    commit();
    await writing;
    expect((await readOn(from, 100)).map(({ trajectory }) => trajectory)).toEqual([slow, quick]);
  });

  test('a reader that resumes misses nothing of many publishers at once', async () => {
    const { store } = open();
    const from = await end();
    const publishers = Array.from({ length: 8 }, (_, n) => `parallel-${n}`);
    const steps = 25;
    const publishing = Promise.all(
      publishers.map(async (name) => {
        const id = newId();
        for (let sequence = 1; sequence <= steps; sequence += 1)
          await store.publish(publication(id, sequence, { events: [event(sequence, { reason: name })] }));
        return id;
      }),
    );
    let ended = false;
    void publishing.finally(() => (ended = true));
    const seen: FedEvent[] = [];
    for (let last = false; ;) {
      // Nothing is shown to a reader before its turn, however early it looks.
      const page = last ? await readOn(seen.at(-1) ?? from, 7) : await readNow(seen.at(-1) ?? from, 7);
      seen.push(...page);
      if (last && page.length === 0) break;
      last = ended;
    }
    const ids = await publishing;
    expect(seen).toHaveLength(publishers.length * steps);
    for (const id of ids)
      expect(seen.filter(({ trajectory }) => trajectory === id).map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: steps }, (_, n) => n + 1),
      );
  });

  test('an event that fills a gap comes when it is there', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(publication(id, 3, { events: [event(3)] }));
    const from = await end();
    await store.publish(publication(id, 3, { events: [event(1), event(2), event(3)] }));
    expect((await readOn(from, 10)).map(({ sequence, type }) => [sequence, type])).toEqual([
      [1, 'date-set'],
      [2, 'date-set'],
    ]);
  });

  test('a cursor names one event and no trajectory; one of elsewhere is unknown', async () => {
    const { store } = open();
    const from = await end();
    const id = newId();
    await store.publish(publication(id, 2));
    const [, second] = await readOn(from, 10);
    const cursor = cursorOf(second!);
    expect(cursor).not.toContain(id);
    const { era, tx, trajectory, sequence } = second!;
    expect(await store.positionOf(cursor)).toEqual({
      era,
      tx,
      trajectory,
      sequence,
    });
    expect(await store.lastBefore(await store.horizon())).toMatchObject({ trajectory: id, sequence: 2 });
    for (const foreign of [
      cursorOf({ ...second!, trajectory: 'another' }),
      cursorOf({ ...second!, tx: '999999999999' }),
      cursorOf({ ...second!, sequence: 9 }),
      '57',
      '',
    ])
      expect(await store.positionOf(foreign), foreign).toBeUndefined();
  });

  test('a database from another server begins a new era: what is written comes after what it holds', async () => {
    const { store, database } = open();
    const id = newId();
    await store.publish(publication(id, 1));
    await keepEra(database);
    expect((await end()).era).toBe(1);
    // As it is restored on a server that has yet to reach the numbers of the one before.
    await database.query(`update events set tx = '900000000000' where trajectory = $1`, [id]);
    const before = (await readNow(start, 10_000)).length;
    await keepEra(database);
    await keepEra(database);
    expect((await end()).era).toBe(2);
    const all = await readOn(start, 10_000);
    expect(all).toHaveLength(before + 1);
    expect(all.at(-1)).toMatchObject({ trajectory: id });
    const next = newId();
    await store.publish(publication(next, 1));
    expect((await readOn(all.at(-1)!, 10)).map(({ trajectory }) => trajectory)).toEqual([next]);
  });
});
