import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import { iso } from '../../store/database.ts';
import { NOW, onDatabase } from './open.ts';
import { newId, publication } from './publications.ts';

const viewer = (agency: string) => viewerOf({ agency, role: 'coordinator' });

onDatabase('finding', (open) => {
  /** A trajectory of an agency, with what that one calls its client. */
  const known = async (reference: string, agency: string, pseudonym?: string) => {
    const { store } = open();
    const { id } = await store.ensureClient(
      reference,
      pseudonym === undefined ? undefined : { organisation: 'pi-noord', pseudonym },
    );
    const trajectory = newId();
    await store.publish(publication(trajectory, 1, { trajectory: { client: id, agencies: [agency] } }));
    return { id, trajectory };
  };
  const found = async (text: string, agency: string) =>
    (await open().store.trajectoriesOfClients(text, viewer(agency))).rows.map(({ id }) => id);

  test('by what a client is called or his reference, in any form, by the beginning of each word', async () => {
    const agency = `agency-${newId()}`;
    const { trajectory } = await known('TULP-48151', agency, 'Zoë van Øst');
    for (const text of [
      'Zoë',
      'zoe',
      'ZOE',
      'zo',
      'van zo',
      'zoe\u0308 v',
      'Øst',
      'tulp-48151',
      'TULP–48151',
    ])
      expect([text, await found(text, agency)]).toEqual([text, [trajectory]]);
    for (const text of ['48151', 'tulp48151', 'tulp 481', '  tulp, 481 '])
      expect([text, await found(text, agency)]).toEqual([text, [trajectory]]);
    for (const text of ['oe', 'zoe x', '8151', '', ' - ', "'", '\\', ':*', '&'])
      expect([text, await found(text, agency)]).toEqual([text, []]);
  });

  test('only what one takes part in', async () => {
    const agency = `agency-${newId()}`;
    const { trajectory } = await known(`Elders-${newId()}`, agency, 'Ooievaar');
    expect(await found('elders', agency)).toEqual([trajectory]);
    expect(await found('elders', 'stranger')).toEqual([]);
    expect(
      (await open().store.trajectoriesNumbered(trajectory.slice(0, 8), viewer(agency))).rows,
    ).toHaveLength(1);
    expect((await open().store.trajectoriesNumbered(trajectory, viewer('stranger'))).rows).toEqual([]);
  });

  test('also by another record of the same person, which it says', async () => {
    const { store } = open();
    const agency = `agency-${newId()}`;
    const [a, b, c] = [
      await known('Een-771', agency),
      await known('Twee-771', agency),
      await known('Drie-771', agency),
    ];
    const by = { agency, role: 'coordinator' };
    await store.merge({ id: newId(), into: a.id, from: b.id, reason: 'Dezelfde', by, at: NOW });
    await store.merge({ id: newId(), into: c.id, from: a.id, reason: 'Dezelfde', by, at: NOW });
    const { rows } = await store.trajectoriesOfClients('twee-771', viewer(agency));
    expect(Object.fromEntries(rows.map(({ id, through }) => [id, through]))).toEqual({
      [a.trajectory]: true,
      [b.trajectory]: false,
      [c.trajectory]: true,
    });
  });

  test('all of a small agency however many are called alike, and of a large one as many as it looks at', async () => {
    const { store, database } = open();
    await database.query(
      `insert into clients (id, reference, pseudonym, compared, searched)
       select 'bulk' || n, 'BULK-' || n, 'Duindoorn ' || n, 'bulk-' || n, 'bulk-' || n from generate_series(1, 6000) n`,
    );
    await database.query(
      `insert into trajectories (id, type, definition, status, phase, organisation, client, sequence, clock,
         agencies, open_hash, opened_at, "case", published_at)
       select 'bulk' || n, 'x', 'x@1', 'open', 'x', 'pi-noord', 'bulk' || n, 1, $1,
         case when n > 5998 then array['large', 'small'] else array['large'] end, '', $1, '{}', $1
       from generate_series(1, 6000) n`,
      [iso(NOW)],
    );
    const small = await store.trajectoriesOfClients('duindoorn', viewer('small'));
    expect([small.rows.map(({ id }) => id).toSorted(), small.more]).toEqual([
      ['bulk5999', 'bulk6000'],
      false,
    ]);
    const large = await store.trajectoriesOfClients('bulk', viewer('large'));
    expect([large.rows.length, large.more]).toEqual([100, true]);
    // Who types all of it finds it first among all that begin so.
    const whole = await store.trajectoriesOfClients('bulk-5', viewer('large'));
    expect(whole.rows.map(({ id }) => id)).toContain('bulk5');
  });
});
