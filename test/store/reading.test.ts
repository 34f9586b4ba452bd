import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import { InvalidCursor } from '../../store/cursor.ts';
import { NOW, onDatabase } from './open.ts';
import { event, newId, publication } from './publications.ts';

onDatabase('clients, organisations, trajectories and events', (open) => {
  test('a client is made once, however many ask at once, and keeps its pseudonym', async () => {
    const { store } = open();
    const clients = await Promise.all(Array.from({ length: 20 }, () => store.ensureClient('TULP-1')));
    expect(new Set(clients.map((client) => `${client.id} ${client.pseudonym}`)).size).toBe(1);
    expect(await store.ensureClient('TULP-1', { organisation: 'pi-noord', pseudonym: 'Berk' })).toEqual(
      clients[0],
    );
    expect(clients[0]?.pseudonym).toMatch(/^[A-Z][a-z]+ \d+$/);
    expect(clients[0]?.id).not.toContain('TULP');
  });

  test('what an organisation calls a client stays with its own trajectories', async () => {
    const { store } = open();
    const client = await store.ensureClient('TULP-2', { organisation: 'pi-noord', pseudonym: 'Berk' });
    await store.ensureClient('TULP-2', { organisation: 'pi-noord', pseudonym: 'a later word' });
    expect(await store.clientByReference('TULP-2')).toEqual(client);
    expect(await store.clientByReference('TULP-3')).toBeUndefined();
    const viewer = viewerOf({ agency: `agency-${newId()}`, role: 'case-manager' });
    const shown = async (organisation: string) => {
      const id = newId();
      await store.publish(
        publication(id, 1, { trajectory: { client: client.id, organisation, agencies: [viewer.agency] } }),
      );
      const [deadline] = (await store.deadlines({ viewer, organisation, today: '2026-03-02' })).items;
      for await (const { pseudonym } of store.openCases({
        viewer,
        type: 'detention-reintegration',
        item: 'first-mdo',
        organisation,
      }))
        expect(pseudonym).toBe(deadline?.client?.pseudonym);
      expect((await store.trajectory(id))?.client?.pseudonym).toBe(deadline?.client?.pseudonym);
      return deadline?.client?.pseudonym;
    };
    expect(await shown('pi-noord')).toBe('Berk');
    expect(await shown('pi-zuid')).toBe(client.pseudonym);
    expect(client.pseudonym).not.toBe('Berk');
    const found = await store.deadlines({ viewer, today: '2026-03-02', text: 'berk' });
    expect(found.items.map(({ organisation }) => organisation)).toEqual(['pi-noord']);
  });

  test('an organisation is made, replaced and found', async () => {
    const { store } = open();
    const made = {
      agency: 'pi-noord',
      name: 'PI Noord',
      defaults: { coordinator: 'pi-noord', 'case-director': 'zvh-midden' },
      closedDays: ['2026-05-06', '2026-12-24'],
      climbAssumed: true,
      region: 'noord',
    };
    await store.putOrganisation({ ...made, name: 'Oude naam', closedDays: [], climbAssumed: false });
    await store.putOrganisation(made);
    await store.putOrganisation({ ...made, agency: 'bw', name: 'Aan de brug' });
    expect(await store.organisation('pi-noord')).toEqual(made);
    expect(await store.organisation('nobody')).toBeUndefined();
    expect((await store.organisations()).map((organisation) => organisation.agency)).toEqual([
      'bw',
      'pi-noord',
    ]);
  });

  test('a trajectory is seen by the agencies that take part, and by nobody else', async () => {
    const { store } = open();
    const id = newId();
    const client = await store.ensureClient(`reference-${id}`);
    await store.publish(publication(id, 1, { trajectory: { client: client.id, agencies: ['a', 'b'] } }));
    expect((await store.trajectory(id, viewerOf({ agency: 'b', role: 'case-manager' })))?.client).toEqual(
      client,
    );
    expect(await store.trajectory(id, viewerOf({ agency: 'c', role: 'case-manager' }))).toBeUndefined();
    expect(await store.trajectory('unknown')).toBeUndefined();
  });

  test('lists: newest opened first, filtered, in pages, per viewer', async () => {
    const { store } = open();
    const viewer = viewerOf({ agency: `agency-${newId()}`, role: 'case-manager' });
    const client = await store.ensureClient('TULP-list');
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const id = newId();
      ids.unshift(id);
      await store.publish(
        publication(id, 1, {
          trajectory: {
            agencies: [viewer.agency, ...(index === 4 ? ['other'] : [])],
            openedAt: NOW + Math.floor(index / 2),
            ...(index === 0
              ? { type: 'warm-handover', status: 'closed', phase: 'done', organisation: 'pi-zuid' }
              : {}),
            ...(index < 2 ? { client: client.id } : {}),
          },
        }),
      );
    }
    const pages: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await store.trajectories({ viewer }, { cursor, limit: 2 });
      pages.push(...page.items.map((row) => row.id));
      cursor = page.next;
    }
    expect(pages).toEqual(ids);
    const found = async (filter: object) =>
      (await store.trajectories({ viewer, ...filter })).items.map((row) => row.id);
    for (const filter of [
      { type: 'warm-handover' },
      { status: 'closed' },
      { phase: 'done' },
      { organisation: 'pi-zuid' },
    ]) {
      expect(await found(filter)).toEqual([ids[4]]);
    }
    expect(await found({ clientReference: 'TULP-list' })).toEqual([ids[3], ids[4]]);
    expect(await found({ clientReference: 'TULP-list', status: 'open' })).toEqual([ids[3]]);
    expect(
      (await store.trajectories({ viewer: viewerOf({ agency: 'nobody', role: 'case-manager' }) })).items,
    ).toEqual([]);
    expect((await store.relatedOfClient(ids[4]!, viewer)).map((row) => row.id)).toEqual([ids[3]]);
    expect(
      await store.relatedOfClient(ids[4]!, viewerOf({ agency: 'nobody', role: 'case-manager' })),
    ).toEqual([]);
    await expect(store.trajectories({ viewer }, { cursor: 'W10' })).rejects.toBeInstanceOf(InvalidCursor);
  });

  test('the timeline in parts, and what one command led to', async () => {
    const { store } = open();
    const id = newId();
    await store.publish(
      publication(id, 4, {
        events: [
          event(1),
          event(2, { commandId: 'c' }),
          event(3, { commandId: 'c' }),
          event(4, { commandId: null }),
        ],
      }),
    );
    const sequences = async (page: object) => (await store.events(id, page)).map((row) => row.sequence);
    expect(await sequences({ limit: 2 })).toEqual([1, 2]);
    expect(await sequences({ after: 2 })).toEqual([3, 4]);
    expect((await store.commandOutcome(id, 'c')).map((row) => row.sequence)).toEqual([2, 3]);
    expect(await store.commandOutcome(id, 'other')).toEqual([]);
  });

  test('a statement that fails undoes its transaction, and the next one works', async () => {
    const { database, store } = open();
    const failing = database.transaction(async (tx) => {
      await tx.query(`insert into clients (reference, pseudonym) values ('undone', 'x')`);
      await tx.query('select 1 / 0');
    });
    await expect(failing).rejects.toThrow(/division by zero/);
    expect(await store.clientByReference('undone')).toBeUndefined();
    expect(await store.health()).toEqual({ ok: true });
  });

  test('values have the same types, whatever the zone of the process', async () => {
    const { database } = open();
    const rows = await database.query(
      `select 5::int8 as number, date '2026-03-29' as day, timestamptz '2026-03-29 03:30:00.1239+02' as instant, null::date as nothing, array['a', 'b'] as list,
       '{"a": [1]}'::jsonb as json, date '2026-03-29' is not null as truth`,
    );
    expect(rows).toEqual([
      {
        number: 5,
        day: '2026-03-29',
        instant: Date.UTC(2026, 2, 29, 1, 30, 0, 123),
        nothing: null,
        list: ['a', 'b'],
        json: { a: [1] },
        truth: true,
      },
    ]);
  });
});
