import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import { giveForms } from '../../store/forms.ts';
import { NOW, onDatabase } from './open.ts';
import { newId, publication } from './publications.ts';

const by = { agency: 'pi-noord', role: 'coordinator' };

onDatabase('one client', (open) => {
  /** A client with one trajectory of an agency of its own. */
  const known = async (reference: string, agency: string) => {
    const { store } = open();
    const { id } = await store.ensureClient(reference);
    const trajectory = newId();
    await store.publish(publication(trajectory, 1, { trajectory: { client: id, agencies: [agency] } }));
    return { id, trajectory };
  };
  const viewer = (agency: string) => viewerOf({ agency, role: 'coordinator' });
  const found = async (agency: string, client: string) =>
    (await open().store.trajectories({ viewer: viewer(agency), client })).items
      .map(({ id }) => id)
      .toSorted();

  test('a reference is the same however it is written, and counts within its system', async () => {
    const { store } = open();
    const made = await Promise.all(
      ['Roos-1', 'ROOS–1', 'ｒｏｏｓ-1', 'roos\u200b-1'].map((each) => store.ensureClient(each)),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await store.ensureClient('roos-1', undefined, 'brp-zuid')).id).not.toBe(made[0]!.id);
  });

  test('rows from before that are equal now stay apart, and are listed for who takes part', async () => {
    const { store, database } = open();
    const agency = `agency-${newId()}`;
    const ids = await database.query<{ id: string }>(
      `insert into clients (reference, pseudonym) values ('Els-1', 'Els'), ('ELS-1', 'Iep'), ('els–1', 'Eik') returning id`,
    );
    for (const [n, { id }] of ids.entries())
      await store.publish(
        publication(newId(), 1, {
          trajectory: { client: id, openedAt: NOW + n, agencies: [n < 2 ? agency : 'elsewhere'] },
        }),
      );
    await database.transaction(giveForms);
    await database.transaction(giveForms);
    expect(await store.twins(viewer(agency))).toEqual([
      {
        clients: [
          { id: ids[0]!.id, reference: 'Els-1', pseudonym: 'Els' },
          { id: ids[1]!.id, reference: 'ELS-1', pseudonym: 'Iep' },
        ],
        others: 1,
      },
    ]);
    expect(await store.twins(viewer('stranger'))).toEqual([]);
    // Each is found as it was written; any other way of writing means the first.
    expect((await store.ensureClient('ELS-1')).id).toBe(ids[1]!.id);
    expect((await store.ensureClient('eLs-1')).id).toBe(ids[0]!.id);
    await store.merge({ id: newId(), into: ids[0]!.id, from: ids[1]!.id, reason: 'Dezelfde', by, at: NOW });
    expect((await store.twins(viewer(agency)))[0]!.clients).toHaveLength(1);
  });

  test('merged records are read as one, through chains, and as they were when undone', async () => {
    const { store, database } = open();
    const agency = `agency-${newId()}`;
    const [a, b, c] = await Promise.all(['Wilg-1', 'Wilg-2', 'Wilg-3'].map((each) => known(each, agency)));
    const rows = () => database.query('select id, client, xmin::text from trajectories order by id');
    const before = await rows();
    const merge = (id: string, into: string, from: string) =>
      store.merge({ id, into, from, reason: 'Dezelfde', by, at: NOW });
    const [one, two] = [newId(), newId()];
    await merge(one, b!.id, a!.id);
    await merge(two, c!.id, b!.id);
    const all = [a!, b!, c!].map(({ trajectory }) => trajectory).toSorted();
    for (const { id } of [a!, b!, c!]) expect(await found(agency, id)).toEqual(all);
    expect(
      (await store.deadlines({ viewer: viewer(agency), today: '2026-03-02', client: a!.id })).items,
    ).toHaveLength(3);
    expect(
      (await store.relatedOfClient(a!.trajectory, viewer(agency))).map(({ id }) => id).toSorted(),
    ).toEqual([b!.trajectory, c!.trajectory].toSorted());
    expect((await store.clientsLike('wilg-1', viewer(agency))).map(({ id }) => id)).toEqual([c!.id]);
    // A ring, and a second alias for one record.
    expect(await merge(newId(), a!.id, c!.id)).toBe('merged-already');
    expect(await merge(newId(), c!.id, a!.id)).toBe('merged-already');
    expect(await merge(newId(), a!.id, a!.id)).toBe('merged-already');
    expect(await merge(one, b!.id, a!.id)).toMatchObject({ id: one, into: b!.id, from: a!.id });

    await store.undoMerge(two, by, NOW);
    await store.undoMerge(two, by, NOW + 1);
    expect((await store.mergeById(two))?.undoneAt).toBe(NOW);
    expect(await found(agency, a!.id)).toEqual([a!.trajectory, b!.trajectory].toSorted());
    expect(await found(agency, c!.id)).toEqual([c!.trajectory]);
    await store.undoMerge(one, by, NOW);
    for (const { id, trajectory } of [a!, b!, c!]) expect(await found(agency, id)).toEqual([trajectory]);
    expect(await rows()).toEqual(before);
  });

  test('two merges at once make no ring', async () => {
    const { store } = open();
    const [a, b] = await Promise.all(['Berk-1', 'Berk-2'].map((each) => store.ensureClient(each)));
    const at = { reason: 'Dezelfde', by, at: NOW };
    const made = await Promise.all([
      store.merge({ ...at, id: newId(), into: a!.id, from: b!.id }),
      store.merge({ ...at, id: newId(), into: b!.id, from: a!.id }),
    ]);
    expect(made.filter((each) => each === 'merged-already')).toHaveLength(1);
  });

  test('a client is found without case, accents or form, and only by who takes part', async () => {
    const { store } = open();
    const agency = `agency-${newId()}`;
    const { id } = await known('Zoë–7', agency);
    for (const text of ['zoe-7', 'ZOË-7', 'zoe\u0308-7'])
      expect((await store.clientsLike(text, viewer(agency))).map((each) => each.id)).toEqual([id]);
    expect(await store.clientsLike('zoe-7', viewer('stranger'))).toEqual([]);
    const plain = await known('Zoe-7', agency);
    expect((await store.clientsLike('zoe-7', viewer(agency))).map((each) => each.id)).toEqual([plain.id]);
  });
});
