import { expect, test } from 'vitest';
import { iso } from '../../store/database.ts';
import { inboxCounts, inboxTotal } from '../../store/inbox-counts.ts';
import { NOW, onDatabase } from './open.ts';
import { deadline, newId, publication } from './publications.ts';

const by = { agency: 'pi-noord', role: 'coordinator' };

onDatabase('what nobody picked up', (open) => {
  const signal = (agency: string, status: string, id = newId()) =>
    open()
      .database.query(
        `insert into signals (id, sender, agency, source, event, type, about, organisations, received_at, n, digest,
           data, status, next_at) values ($1, 's', 'dji', 'x', $1, 't', 'a', array[$2], $3, 0, '', '{}', $4, $3)`,
        [id, agency, iso(NOW), status],
      )
      .then(() => id);

  test('is counted of one agency, exactly, and no more once somebody dealt with it', async () => {
    const { store, database } = open();
    const agency = newId();
    const none = { unknown: 0, refused: 0, told: 0, notices: 0, undelivered: 0, stopped: 0, unheld: 0 };
    const counts = () => inboxCounts(store, agency, '2026-03-02');
    expect(await counts()).toEqual(none);

    await signal(agency, 'unknown');
    await signal(newId(), 'unknown');
    await signal(agency, 'applied');
    const refused = [await signal(agency, 'refused'), await signal(agency, 'conflict')];
    const elsewhere = await signal(newId(), 'refused');
    const message = { toAgency: agency, title: { nl: 'a', en: 'a' }, at: NOW };
    for (const code of ['request-refused', 'mail-bounced', 'owner-14'])
      await store.tellCoordinator({ ...message, key: `${agency}/${code}`, code });
    const id = newId();
    await database.query(
      `insert into subscriptions (id, agency, url, types, status, secret, created_by, created_at, changed_at, free_at)
       values ($1, $2, $1, '{}', 'active', '', '{}', $3, $3, $3), ($1 || 'x', $2, $1 || 'x', '{}', 'refused', '', '{}', $3, $3, $3)`,
      [id, agency, iso(NOW)],
    );
    await database.query(
      `insert into deliveries (subscription, trajectory, sequence, event, type, at, next_at, status)
       select $1, '', n, $1 || n, 't', $2, $2, case n when 1 then 'delivered' else 'dead' end from generate_series(1, 4) n`,
      [id, iso(NOW)],
    );
    const own = { owner: { agency, role: 'case-manager' } };
    await store.publish(
      publication(newId(), 1, {
        events: [],
        trajectory: { agencies: [agency, 'other'] },
        deadlines: [
          deadline('late', { ...own, due: '2026-02-01' }),
          deadline('near', { ...own, due: '2026-03-09' }),
          deadline('far', { ...own, due: '2026-03-10' }),
          deadline('held', { ...own, due: '2026-02-01', ownerPerson: 'p1' }),
          deadline('theirs', { owner: { agency: 'other', role: 'case-manager' }, due: '2026-02-01' }),
        ],
      }),
    );
    const all = { unknown: 1, refused: 2, told: 2, notices: 0, undelivered: 3, stopped: 1, unheld: 2 };
    expect(await counts()).toEqual(all);
    expect(inboxTotal(all)).toBe(11);

    expect((await store.toldUnhandled(agency, 25)).map(({ code }) => code).sort()).toEqual([
      'mail-bounced',
      'request-refused',
    ]);
    expect(await store.failedSubscriptions(agency)).toEqual([
      { id, url: id, status: 'active', undelivered: 3, since: NOW, attempts: 0 },
      { id: `${id}x`, url: `${id}x`, status: 'refused', undelivered: 0, since: null, attempts: null },
    ]);

    expect((await store.refusedUnseen(agency, 25)).sort()).toEqual(refused.sort());
    await store.seeRefused([...refused, elsewhere], agency, { by, at: NOW });
    expect((await store.receivedSignal(refused[0]!, agency))?.judged).toEqual({ by, at: NOW });
    const [unseen] = await database.query<{ judged: unknown }>('select judged from signals where id = $1', [
      elsewhere,
    ]);
    expect(unseen?.judged, 'those of another agency stay').toBeNull();
    const ids = (await store.toldUnhandled(agency, 25)).map((each) => each.id);
    await store.markRead({ agency, role: 'coordinator' }, ids, NOW);
    expect(await counts()).toEqual({ ...all, refused: 0, told: 0 });
  });

  test('is tried again by whoever may, and what is another’s stays as it is', async () => {
    const { store, database } = open();
    const [agency, trajectory] = [newId(), newId()];
    const own = { owner: { agency, role: 'case-manager' } };
    const parts = { events: [], trajectory: { agencies: [agency] }, deadlines: [deadline('mdo', own)] };
    await store.publish(publication(trajectory, 1, parts));
    await database.query(
      `insert into outbox (key, trajectory, kind, to_agency, to_role, item, title, code, at, status, attempts, next_at)
       select $1 || n, $1, 'reminder', case n when 3 then 'other' else $2 end, 'case-manager', 'mdo',
         '{"nl":"MDO","en":"Meeting"}', 'owner-14', $3, case n when 4 then 'delivered' else 'failed' end, 12, $3
       from generate_series(1, 4) n`,
      [trajectory, agency, iso(NOW)],
    );
    const subscription = newId();
    await database.query(
      `insert into subscriptions (id, agency, url, types, status, secret, created_by, created_at, changed_at, free_at)
       values ($1, $2, $1, '{}', 'active', '', '{}', $3, $3, $3)`,
      [subscription, agency, iso(NOW)],
    );
    await database.query(
      `insert into deliveries (subscription, trajectory, sequence, event, type, at, next_at, status, attempts)
       select $1, '', n, $1 || n, 't', $2, $2, 'dead', 46 from generate_series(1, 3) n`,
      [subscription, iso(NOW)],
    );
    expect(await store.unhandled(agency)).toMatchObject({ notices: 2, undelivered: 3 });
    const all = await store.failedNotices(agency, 25);
    expect(all.map(({ key }) => key)).toEqual([`${trajectory}1`, `${trajectory}2`]);
    expect(all[0]).toMatchObject({ trajectory, item: 'mdo', role: 'case-manager', name: null, attempts: 12 });

    const keys = [1, 3, 4].map((n) => `${trajectory}${n}`);
    await store.retryNotices(agency, keys, NOW + 1);
    await store.redeliverAll('other', subscription, NOW + 1);
    expect(await store.unhandled(agency)).toMatchObject({ notices: 1, undelivered: 3 });
    expect(await store.unhandled('other')).toMatchObject({ notices: 1 });
    await store.redeliverAll(agency, subscription, NOW + 1);
    expect(await store.unhandled(agency)).toMatchObject({ notices: 1, undelivered: 0 });
    const { items } = await store.deliveries(subscription);
    expect(items.map(({ sequence, attempts, nextAt }) => [sequence, attempts, nextAt])).toEqual(
      [3, 2, 1].map((n) => [n, 0, NOW + 1]),
    );
  });
});
