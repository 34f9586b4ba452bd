import { expect, test } from 'vitest';
import { createStore } from '../../store/store.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { iso, type Database } from '../../store/database.ts';
import { NOW, onDatabase } from './open.ts';
import { newId, publication } from './publications.ts';

const prison = (agency: string, more: Partial<Organisation> = {}): Organisation => ({
  agency,
  name: agency,
  defaults: { supervisor: 'reclassering' },
  closedDays: ['2026-04-07', '2026-05-06'],
  ...more,
});

onDatabase('what an administrator changed for an organisation', (open) => {
  const changedAt = async (agency: string) => (await open().store.settingsOf(agency)).changedAt!;

  /** A trajectory as it was opened under the change of that instant, or under none. */
  const published = async (organisation: string, settingsAt?: number, status: 'open' | 'closed' = 'open') => {
    const id = newId();
    const made = publication(id, 1);
    await open().store.publish({
      ...made,
      trajectory: {
        ...made.trajectory,
        organisation,
        status,
        case: { ...made.trajectory.case, ...(settingsAt !== undefined && { settingsAt }) },
      },
    });
    return id;
  };
  const untold = async (organisation: string) =>
    (await open().store.settingsToTell(1000)).flatMap((each) =>
      each.organisation === organisation ? [each.id] : [],
    );

  test('is dated where partners, closed days or what climbs differ, each time later, and else not', async () => {
    const { store } = open();
    expect(await store.settingsOf('nobody')).toEqual({ defaults: {}, closedDays: [], parameters: {} });
    await store.putOrganisation(prison('pi-a'));
    let last = await changedAt('pi-a');
    for (const same of [
      { name: 'PI A', region: 'noord' },
      { closedDays: ['2026-05-06', '2026-04-07', '2026-05-06'] },
    ]) {
      await store.putOrganisation(prison('pi-a', same));
      expect(await changedAt('pi-a')).toBe(last);
    }
    for (const other of [
      { closedDays: [] },
      { closedDays: [], climbAssumed: true },
      { closedDays: [], climbAssumed: true, defaults: {} },
    ]) {
      await store.putOrganisation(prison('pi-a', other));
      expect(await changedAt('pi-a')).toBeGreaterThan(last);
      last = await changedAt('pi-a');
    }
  });

  test('is to be told to its open trajectories that do not know it, each until it was told', async () => {
    const { store } = open();
    for (const agency of ['pi-b', 'pi-c']) await store.putOrganisation(prison(agency));
    const [before, after] = [await published('pi-b'), await published('pi-b', await changedAt('pi-b'))];
    const [elsewhere, closed] = [await published('pi-c'), await published('pi-b', undefined, 'closed')];
    await published('pi-that-nobody-knows');
    expect(await untold('pi-b')).toEqual([before]);

    await store.settingsTold(before, await changedAt('pi-b'));
    expect(await untold('pi-b')).toEqual([]);
    await store.putOrganisation(prison('pi-b', { closedDays: [] }));
    expect((await untold('pi-b')).sort()).toEqual([before, after].sort());
    expect(await untold('pi-b')).not.toContain(closed);
    expect(await untold('pi-c')).toEqual([elsewhere]);
  });

  test('is not to be told again for a state that was shown later, or a mark that came late', async () => {
    const { store } = open();
    await store.putOrganisation(prison('pi-d'));
    const id = await published('pi-d');
    const first = await changedAt('pi-d');
    await store.putOrganisation(prison('pi-d', { closedDays: [] }));
    await store.settingsTold(id, await changedAt('pi-d'));
    await store.settingsTold(id, first);
    const next = publication(id, 2);
    await store.publish({ ...next, trajectory: { ...next.trajectory, organisation: 'pi-d' } });
    expect(await untold('pi-d')).toEqual([]);
  });

  test('comes a few trajectories at a time', async () => {
    const { store } = open();
    await store.putOrganisation(prison('pi-e'));
    const ids = [await published('pi-e'), await published('pi-e'), await published('pi-e')].sort();
    const all: string[] = [];
    const seen: string[] = [];
    for (;;) {
      const some = await store.settingsToTell(2, seen);
      expect(some.length).toBeLessThanOrEqual(2);
      if (some.length === 0) break;
      seen.push(...some.map(({ id }) => id));
      all.push(...some.flatMap(({ id, organisation }) => (organisation === 'pi-e' ? [id] : [])));
    }
    expect(all.sort()).toEqual(ids);
  });

  test('is looked for by the index, however many trajectories know it', async () => {
    const { database } = open();
    const at = iso(NOW);
    await database.query(
      `insert into trajectories (id, type, definition, status, phase, organisation, client, sequence, clock,
         agencies, open_hash, opened_at, "case", published_at, settings_told)
       select 't' || n, 'x', 'x@1', 'open', 'x', 'pi-' || n % 10, '', 1, $1, array['x'], '', $1, '{}', $1, now()
       from generate_series(1, 5000) n`,
      [at],
    );
    await database.query(
      `insert into organisations (agency, name, defaults, closed_days, changed_at)
       select 'pi-' || n, 'PI', '{}', '{}', now() from generate_series(0, 9) n`,
    );
    await database.query('analyze');
    const plans: string[] = [];
    const explained: Database = {
      ...database,
      async query<Row>(sql: string | { text: string; name: string }, params: readonly unknown[] = []) {
        const text = typeof sql === 'string' ? sql : sql.text;
        const rows = await database.query<{ 'QUERY PLAN': string }>(`explain ${text}`, params);
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
        return database.query<Row>(sql, params);
      },
    };
    await createStore(explained, () => NOW).settingsToTell(20);
    expect(plans).toHaveLength(1);
    expect(plans[0]).toContain('trajectories_settings');
  });
});
