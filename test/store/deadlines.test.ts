import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { viewerOf } from '../../domain/people/access.ts';
import {
  deadlineStatus,
  deadlineStatuses,
  openStatuses,
  soonFrom,
} from '../../domain/deadlines/deadline-status.ts';
import type { DeadlineRow } from '../../domain/reading/rows.ts';
import { weeksOf } from '../../store/counts.ts';
import { InvalidCursor } from '../../store/cursor.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import type { Store } from '../../store/store.ts';
import { worklistOf } from '../../store/worklist.ts';
import { onDatabase } from './open.ts';
import { deadline, newId, publication, type Change } from './publications.ts';

const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10', '2026-03-30'];
/** Days on which an institution can be closed. */
const closable = ['2026-02-20', '2026-02-27', '2026-03-03', '2026-03-04', '2026-03-23'];
const asOf = (agency: string) => viewerOf({ agency, role: 'case-manager' });
const at = (agency: string, filter: Partial<DeadlineFilter> = {}): DeadlineFilter => ({
  viewer: asOf(agency),
  today: '2026-03-02',
  ...filter,
});
const made = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
const done = (name: string, due: string | null, actedOn: string) =>
  deadline(name, { status: 'done', due, actedOn });
const allPages = async (
  store: Store,
  filter: DeadlineFilter,
  limit: number,
  latestFirst = false,
): Promise<Deadline[]> => {
  const rows: Deadline[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await store.deadlines(filter, { cursor, limit, latestFirst });
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
};

onDatabase('deadlines', (open) => {
  /** Publishes one trajectory seen by a new agency alone, and gives a filter for that agency. */
  const seen = async (rows: DeadlineRow[], change: Change = {}) => {
    const id = newId();
    const agency = `agency-of-${id}`;
    await open().store.publish(
      publication(id, 1, {
        ...change,
        deadlines: rows,
        trajectory: { agencies: [agency], ...change.trajectory },
      }),
    );
    return { id, agency };
  };

  test('the status in SQL is the status in the rules, for any row, day and closed days', async () => {
    const { store } = open();
    const row = fc.record({
      status: fc.constantFrom('waiting', 'open', 'done', 'skipped', 'cancelled' as const),
      due: fc.constantFrom(null, ...days),
      actedOn: fc.constantFrom(null, ...days),
      flags: fc.subarray(['paused', 'broken', 'extended']),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...days),
        fc.subarray(closable),
        fc.subarray([...openStatuses], { minLength: 1 }),
        async (changes, today, closedDays, some) => {
          const rows = changes.map((change, index) =>
            deadline(`item-${index}`, {
              ...change,
              soonFrom: change.due === null ? null : soonFrom(change.due, calendarOf(closedDays)),
            }),
          );
          const { agency } = await seen(rows);
          const filter = at(agency, { today, deadlineStatus: deadlineStatuses });
          const shown = await allPages(store, filter, 200);
          const expected = rows.map((each) => deadlineStatus(each, today));
          expect(shown.length).toBe(rows.length);
          for (const item of shown) expect(item.deadlineStatus).toBe(expected[Number(item.item.slice(5))]);
          const counts = await store.counts(filter);
          for (const status of deadlineStatuses) {
            expect(counts[status]).toBe(expected.filter((name) => name === status).length);
            const only = await store.deadlines({ ...filter, deadlineStatus: [status] }, { limit: 200 });
            expect(only.items.length).toBe(counts[status]);
          }
          const wanted = expected.filter((name) => some.includes(name)).length;
          for (const latestFirst of [false, true]) {
            const only = await store.deadlines(
              { ...filter, deadlineStatus: some },
              { limit: 200, latestFirst },
            );
            expect(only.items.length, `${some.join()}, latest first: ${latestFirst}`).toBe(wanted);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test('pages hold every row once and in order, whatever their size', async () => {
    const { store } = open();
    const rows = days.flatMap((due) => ['x', 'y', 'z'].map((name) => deadline(`${name}-${due}`, { due })));
    const { agency } = await seen([...rows, deadline('undated', { due: null })]);
    const filter = at(agency, { deadlineStatus: deadlineStatuses });
    const all = await allPages(store, filter, 200);
    expect(all.map((row) => row.item)).toEqual([...rows.map((row) => row.item), 'undated']);
    for (const limit of [1, 2, 7, 18, 19]) {
      expect(await allPages(store, filter, limit)).toEqual(all);
      expect(await allPages(store, filter, limit, true)).toEqual(all.toReversed());
    }
  });

  test('a page has 200 rows at most', async () => {
    const { store } = open();
    const { agency } = await seen(Array.from({ length: 205 }, (_, index) => deadline(`item-${index}`)));
    const page = await store.deadlines(at(agency), { limit: 10_000 });
    expect(page.items.length).toBe(200);
    expect((await store.deadlines(at(agency), { cursor: page.next, limit: 200 })).items.length).toBe(5);
  });

  test('a cursor that no list gave is refused', async () => {
    const { store } = open();
    const wrong = [
      'rubbish',
      '%',
      made(['2026-02-30', 'a', 'b']),
      made(['2026-02-29', 'a', 'b']),
      made(['0000-01-01', 'a', 'b']),
      made(['2026-03-02', 'a']),
      made(['2026-03-02', { a: 1 }, 'b']),
      made(null),
      made(['2026-03-02', '\0', 'b']),
    ];
    for (const cursor of wrong)
      await expect(store.deadlines(at('pi-noord'), { cursor })).rejects.toBeInstanceOf(InvalidCursor);
  });

  test('only agencies that take part see it, in lists and counts', async () => {
    const { store } = open();
    const { agency } = await seen([deadline('a')]);
    expect((await store.deadlines(at('stranger'))).items).toEqual([]);
    expect((await store.counts(at('stranger'))).upcoming).toBe(0);
    expect(weeksOf(await store.perDay(at('stranger')))).toEqual([]);
    expect((await store.counts(at(agency))).upcoming).toBe(1);
  });

  test('a title that somebody typed is read by those it is for, by others as what it is', async () => {
    const { store } = open();
    const id = newId();
    const [reads, other] = [`${id}-reads`, `${id}-other`];
    const title = { nl: 'Vraag', en: 'Question' };
    const typedTitle = { nl: 'Praat met zijn ex', en: 'Praat met zijn ex' };
    const rows = [deadline('asked-1', { title, typedTitle, titleReaders: [reads] })];
    await store.publish(publication(id, 1, { deadlines: rows, trajectory: { agencies: [reads, other] } }));
    const shown = async (agency: string) => (await store.deadlines(at(agency))).items[0]?.title;
    expect([await shown(reads), await shown(other)]).toEqual([typedTitle, title]);
  });

  test('an agency that joins sees it, one that leaves no longer does', async () => {
    const { store } = open();
    const { id, agency } = await seen([deadline('a')]);
    await store.publish(
      publication(id, 2, { deadlines: [deadline('a')], trajectory: { agencies: [`joined-${id}`] } }),
    );
    expect((await store.counts(at(agency))).upcoming).toBe(0);
    expect((await store.counts(at(`joined-${id}`))).upcoming).toBe(1);
  });

  test('a closed trajectory has no open deadlines', async () => {
    const { store } = open();
    const { id, agency } = await seen([deadline('a')]);
    expect((await store.counts(at(agency))).upcoming).toBe(1);
    await store.publish(
      publication(id, 2, {
        deadlines: [deadline('a')],
        trajectory: { agencies: [agency], status: 'closed' },
      }),
    );
    expect((await store.counts(at(agency, { deadlineStatus: deadlineStatuses }))).upcoming).toBe(0);
  });

  test('what is open per ISO week, by its Monday', async () => {
    const { store } = open();
    const { agency } = await seen([
      deadline('a', { due: '2026-12-31' }),
      deadline('b', { due: '2027-01-03' }),
      deadline('c', { due: '2027-01-04' }),
      deadline('d', { due: '2026-03-01' }),
      deadline('done', { due: '2027-01-04', status: 'done' }),
    ]);
    const weeks = weeksOf(await store.perDay(at(agency))).map(({ monday, week, counts }) => [
      monday,
      week,
      counts.overdue,
      counts.upcoming,
    ]);
    expect(weeks).toEqual([
      ['2026-02-23', '2026-W09', 1, 0],
      ['2026-12-28', '2026-W53', 0, 2],
      ['2027-01-04', '2027-W01', 0, 1],
    ]);
  });

  test('what was done since a day, and how much of it in time; of closed trajectories too', async () => {
    const { store } = open();
    const { agency } = await seen(
      [
        done('before', '2026-03-01', '2026-02-28'),
        done('first', '2026-03-01', '2026-03-01'),
        done('late', '2026-03-01', '2026-03-02'),
        { ...done('broken', '2026-03-01', '2026-03-01'), flags: ['broken'] },
        done('undated', null, '2026-03-02'),
      ],
      { trajectory: { status: 'closed' } },
    );
    expect(await store.doneSince('2026-03-01', asOf(agency))).toEqual({ done: 3, onTime: 1 });
    expect(await store.doneSince('2026-03-01', asOf('stranger'))).toEqual({ done: 0, onTime: 0 });
  });

  describe('between agencies', () => {
    test('on whom a row waits, since when and how often chased; a person from outside by name', async () => {
      const { store } = open();
      const by = { agency: 'us', role: 'case-manager' };
      const id = newId();
      const { id: mother } = await store.ensureOutside(id, { name: 'Moeder', contact: '06' }, by, 0);
      const outside = (key: string, who: string) =>
        deadline(key, { waitingOn: { role: 'outside', outside: who }, due: '2026-03-05' });
      await store.publish(
        publication(id, 1, {
          trajectory: { agencies: [`of-${id}`] },
          deadlines: [
            outside('a', mother),
            outside('b', 'lost'),
            deadline('c', {
              waitingOn: { agency: 'care', role: 'care-worker' },
              waitingSince: '2026-03-01',
              chased: { times: 2, on: '2026-03-02' },
              due: '2026-03-06',
            }),
            deadline('d', { waitingOn: { role: 'client' }, due: '2026-03-06' }),
          ],
        }),
      );
      const { items } = await store.deadlines(at(`of-${id}`));
      expect(items.map(({ waitingOn, waitingSince, chased }) => [waitingOn, waitingSince, chased])).toEqual([
        [{ name: 'Moeder' }, null, null],
        [{ name: null }, null, null],
        [{ agency: 'care', role: 'care-worker' }, '2026-03-01', { times: 2, on: '2026-03-02' }],
        [{ agency: null, role: 'client' }, null, null],
      ]);
      const waiting = await store.deadlines(at(`of-${id}`, { waitingOn: 'outside' }));
      expect(waiting.items.map(({ item }) => item)).toEqual(['a', 'b']);
    });

    test('somebody from outside is one person by name and contact, in one trajectory', async () => {
      const { store } = open();
      const by = { agency: 'us', role: 'case-manager' };
      const [one, other] = [newId(), newId()];
      const idOf = async (trajectory: string, contact?: string) =>
        (await store.ensureOutside(trajectory, { name: 'Moeder', ...(contact && { contact }) }, by, 0)).id;
      const ids = await Promise.all([one, one, other].map((each) => idOf(each)));
      ids.push(await idOf(one, '06'));
      expect([ids[0] === ids[1], new Set(ids).size]).toEqual([true, 3]);
      const names = await store.outsideNames(one);
      expect([names(ids[0]!), names(ids[2]!)]).toEqual(['Moeder', undefined]);
    });

    test('somebody named in a command that was refused is forgotten, but for a repeat of it', async () => {
      const { store, database } = open();
      const by = { agency: 'us', role: 'case-manager' };
      const id = newId();
      const tried = () => store.ensureOutside(id, { name: 'Opa', contact: '06-12' }, by, 0);
      const held = async () => JSON.stringify(await database.query('select * from outside_parties', []));
      const first = await tried();
      expect(first.new).toBe(true);
      await store.forgetOutside([first.id], 0);
      expect(await held()).not.toMatch(/Opa|06-12/);
      expect(await tried()).toEqual({ id: first.id, new: false });
      expect((await store.outsideNames(id))(first.id)).toBeUndefined();
      // Another command with them was accepted meanwhile.
      const opa = { id: first.id, name: 'Opa', contact: '06-12' };
      await store.keepOutside([opa]);
      await store.forgetOutside([first.id], 0);
      expect((await store.outsidePeople(id)).get(first.id)).toEqual(opa);
      const other = await store.ensureOutside(id, { name: 'Oma' }, by, 0);
      await store.forgetOutside([other.id], 0);
      await store.forgetOutside([], 2 * 86_400_000);
      expect((await store.ensureOutside(id, { name: 'Oma' }, by, 0)).new).toBe(true);
    });

    test('an agency outside the case sees the row that it is asked, and no other', async () => {
      const { store } = open();
      const { agency } = await seen([
        deadline('asked-1', { askedAgency: 'asked', due: '2026-03-05' }),
        deadline('other', { due: '2026-03-05' }),
      ]);
      const rows = async (who: string) => (await store.deadlines(at(who))).items.map(({ item }) => item);
      expect([await rows('asked'), await rows(agency)]).toEqual([['asked-1'], ['asked-1', 'other']]);
      expect((await store.counts(at('asked')))['due-soon']).toBe(1);
      expect(weeksOf(await store.perDay(at('asked')))).toMatchObject([{ monday: '2026-03-02' }]);
    });

    test('and not of what kind the trajectory is, also by no filter', async () => {
      const { store } = open();
      const { id, agency } = await seen([deadline('asked-1', { askedAgency: 'house', due: '2026-03-05' })]);
      const type = 'detention-reintegration';
      const shownTo = async (who: string, more = {}) =>
        (await store.deadlines(at(who, more))).items.map((row) => [
          row.askedOnly,
          row.type,
          row.organisation,
        ]);
      expect(await shownTo('house')).toEqual([[true, null, null]]);
      expect(await shownTo(agency)).toEqual([[false, type, 'pi-noord']]);
      for (const filter of [{ type }, { organisation: 'pi-noord' }, { client: `client-of-${id}` }]) {
        expect([filter, await shownTo('house', filter)]).toEqual([filter, []]);
        expect([filter, await shownTo(agency, filter)]).toEqual([filter, [[false, type, 'pi-noord']]]);
        expect((await store.counts(at('house', filter)))['due-soon']).toBe(0);
      }
    });

    test('what is offered stands under no other heading of the worklist', async () => {
      const actor = { agency: 'mine', role: 'case-manager' };
      const own = (key: string, more: Partial<DeadlineRow>) => deadline(key, { owner: actor, ...more });
      await seen(
        [
          own('read', { offered: true, due: null }),
          own('question', { offered: true, due: '2026-02-27' }),
          own('late', { due: '2026-02-27' }),
          own('today', { due: '2026-03-02' }),
          own('monday', { due: '2026-03-09' }),
          own('tuesday', { due: '2026-03-10' }),
          own('paused', { due: '2026-03-02', flags: ['paused'] }),
          deadline('theirs', { waitingOn: { agency: 'x', role: 'r' }, due: '2026-03-30' }),
        ],
        { trajectory: { agencies: ['mine'] } },
      );
      const lists = await worklistOf(open().store, actor, { today: '2026-03-02', limit: 100 });
      expect(
        Object.fromEntries(
          Object.entries(lists).map(([name, rows]: [string, Deadline[]]) => [
            name,
            rows.map(({ item }) => item),
          ]),
        ),
      ).toEqual({
        offered: ['question', 'read'],
        overdue: ['late'],
        today: ['today'],
        nextFive: ['monday'],
        waitingOnOthers: ['theirs'],
      });
    });
  });

  describe('filters', () => {
    let id: string;
    let agency: string;
    beforeAll(async () => {
      const client = await open().store.ensureClient(`reference-of-filters`, {
        organisation: 'pi-zuid',
        pseudonym: 'Bër%k_\\ – 1',
      });
      ({ id, agency } = await seen(
        [
          deadline('own', { owner: { agency: 'x', role: 'r' }, due: '2026-03-02' }),
          deadline('others', {
            owner: { agency: 'x', role: 's' },
            waitingOn: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
            due: '2026-03-05',
          }),
          deadline('on-us', {
            owner: { agency: 'y', role: 'r' },
            waitingOn: { agency: 'us', role: 'r' },
            due: '2026-03-20',
          }),
          deadline('nobody', { owner: { agency: null, role: 'r' }, due: null }),
        ],
        {
          trajectory: { client: client.id, type: 'warm-handover', organisation: 'pi-zuid', agencies: ['us'] },
        },
      ));
      agency = 'us';
    });
    const cases: [string, Partial<DeadlineFilter>, string[]][] = [
      ['nothing: what is still to be met', {}, ['own', 'others', 'on-us']],
      ['an empty list of statuses is none', { deadlineStatus: [] }, ['own', 'others', 'on-us']],
      ['several statuses', { deadlineStatus: ['due-today', 'none'] }, ['own', 'nobody']],
      ['agency of the owner', { agency: 'x' }, ['own', 'others']],
      ['role of the owner', { role: 'r' }, ['own', 'on-us']],
      ['mine', { mine: { agency: 'x', role: 'r' } }, ['own']],
      ['type', { type: 'warm-handover' }, ['own', 'others', 'on-us']],
      ['another type', { type: 'conditional-release' }, []],
      ['organisation', { organisation: 'pi-noord' }, []],
      ['first due day', { dueFrom: '2026-03-05' }, ['others', 'on-us']],
      ['last due day', { dueTo: '2026-03-05' }, ['own', 'others']],
      ['waiting on one', { waitingOn: 'gemeente-utrecht' }, ['others']],
      ['waiting on others, not on us', { waitingOn: 'others' }, ['others']],
      ['beginnings of words, whatever the case and order', { text: 'K bE' }, ['own', 'others', 'on-us']],
      ['a part within a word', { text: 'er' }, []],
      ['the same with its accent, in two characters', { text: 'be\u0308R' }, ['own', 'others', 'on-us']],
      ['in another width, with a hyphen for its dash', { text: 'ｋ_\\ - 1' }, ['own', 'others', 'on-us']],
      ['a wildcard is taken literally', { text: '_r' }, []],
      ['a backslash too', { text: 'k_\\' }, ['own', 'others', 'on-us']],
      ['text that is nowhere', { text: 'Eik' }, []],
      ['a text with a zero byte', { text: 'ber\0%' }, ['own', 'others', 'on-us']],
    ];
    test.each(cases)('%s', async (_, filter, expected) => {
      const { store } = open();
      expect((await store.deadlines(at(agency, filter))).items.map((row) => row.item)).toEqual(expected);
      expect(Object.values(await store.counts(at(agency, filter))).reduce((sum, count) => sum + count)).toBe(
        expected.length,
      );
    });
    test('the beginning of the trajectory id', async () => {
      const { store } = open();
      expect((await store.deadlines(at(agency, { text: id }))).items.length).toBe(3);
      expect((await store.deadlines(at(agency, { text: id.toUpperCase() }))).items.length).toBe(3);
      expect((await store.deadlines(at(agency, { text: id.slice(1) }))).items.length).toBe(0);
    });
  });
});
