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
    const none = { unknown: 0, refused: 0, told: 0, undelivered: 0, stopped: 0, unheld: 0 };
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
    const all = { unknown: 1, refused: 2, told: 2, undelivered: 3, stopped: 1, unheld: 2 };
    expect(await counts()).toEqual(all);
    expect(inboxTotal(all)).toBe(11);

    expect((await store.toldUnhandled(agency, 25)).map(({ code }) => code).sort()).toEqual([
      'mail-bounced',
      'request-refused',
    ]);
    expect(await store.failedSubscriptions(agency)).toEqual([
      { id, url: id, status: 'active', undelivered: 3 },
      { id: `${id}x`, url: `${id}x`, status: 'refused', undelivered: 0 },
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
});
