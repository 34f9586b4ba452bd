import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import { MOST_SNOOZED } from '../../domain/people/snooze.ts';
import type { DeadlineRow } from '../../domain/reading/rows.ts';
import { totalOf } from '../../store/worklist.ts';
import { onDatabase } from './open.ts';
import { deadline, newId, publication } from './publications.ts';

const today = '2026-03-02';
const person = 'sanne';

onDatabase('what people put away on their work lists', (open) => {
  /** Its deadlines as one more publication of a case of an agency of its own. */
  const caseOf = () => {
    const id = newId();
    const agency = `agency-${id}`;
    let sequence = 0;
    const publish = (...deadlines: DeadlineRow[]) =>
      open().store.publish(
        publication(id, (sequence += 1), { deadlines, trajectory: { agencies: [agency] } }),
      );
    return { id, of: { agency, person }, publish };
  };
  const until = '2026-03-10';
  const reason = 'Na zijn verlof';

  test('is theirs alone, with why, and comes back on its day', async () => {
    const { store } = open();
    const { id, of, publish } = caseOf();
    await publish(deadline('first'), deadline('second'));
    const put = (item: string, day: string) =>
      store.putSnooze(of, { trajectory: id, item, until: day, reason }, today);
    expect([await put('second', '2026-03-12'), await put('first', until)]).toEqual([true, true]);
    const away = { trajectory: id, item: 'first', until, reason };
    expect(await store.snoozed(of, today)).toEqual([away, { ...away, item: 'second', until: '2026-03-12' }]);
    expect(await store.snoozed(of, until)).toMatchObject([{ item: 'second' }]);
    expect(await store.snoozed({ ...of, person: 'jeroen' }, today)).toEqual([]);
    await store.endSnooze(of, { trajectory: id, item: 'second' });
    expect(await store.snoozed(of, today)).toEqual([away]);
  });

  test('is seen again once it is offered, due, done, or waits on another', async () => {
    const { store } = open();
    const { id, of, publish } = caseOf();
    const items = ['offered', 'due', 'done', 'waits', 'same', 'offered-elsewhere'];
    const waits = { waitingOn: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' } };
    await publish(...items.map((item) => deadline(item)));
    for (const item of items) await store.putSnooze(of, { trajectory: id, item, until, reason }, today);
    expect((await store.snoozed(of, today)).map(({ item }) => item).toSorted()).toEqual(items.toSorted());
    await publish(
      deadline('offered', { offered: true, owner: { agency: of.agency, role: 'case-manager' } }),

      deadline('due', { due: today }),
      deadline('done', { status: 'done', actedOn: today }),
      deadline('waits', waits),
      deadline('same'),
      deadline('offered-elsewhere', { offered: true }),
    );
    expect((await store.snoozed(of, today)).map(({ item }) => item)).toEqual(['offered-elsewhere', 'same']);
  });

  test('is never more than one can oversee; what came back makes room', async () => {
    const { store } = open();
    const { id, of, publish } = caseOf();
    const items = Array.from({ length: MOST_SNOOZED + 1 }, (_, n) => `item-${n}`);
    await publish(...items.map((item) => deadline(item)));
    const put = (item: string, on = today) =>
      store.putSnooze(of, { trajectory: id, item, until, reason }, on);
    for (const item of items.slice(1)) expect(await put(item)).toBe(true);
    expect(await put('item-0')).toBe(false);
    expect(await put('item-1')).toBe(true);
    expect(
      await store.putSnooze(of, { trajectory: id, item: 'item-0', until: '2026-03-20', reason }, until),
    ).toBe(true);
  });

  test('a list leaves out or holds just these few, and counts them', async () => {
    const { store } = open();
    const { id, of, publish } = caseOf();
    await publish(deadline('first'), deadline('second'), deadline('third'));
    const filter = { viewer: viewerOf({ agency: of.agency, role: 'case-manager' }), today };
    const keys = [{ trajectory: id, item: 'second' }];
    const items = async (more: object) =>
      (await store.deadlines({ ...filter, ...more })).items.map(({ item }) => item);
    expect(await items({ among: keys })).toEqual(['second']);
    expect(await items({ without: keys })).toEqual(['first', 'third']);
    expect((await store.counts({ ...filter, among: keys })).upcoming).toBe(1);
    expect((await store.counts({ ...filter, without: keys })).upcoming).toBe(2);
    expect(await items({ among: [] })).toEqual([]);
  });

  test('how many are not offered is told by what is kept, exactly', async () => {
    const { store } = open();
    const { of, publish } = caseOf();
    const owner = { agency: of.agency, role: 'case-manager' };
    await publish(
      deadline('first', { owner }),
      deadline('second', { owner, due: today }),
      deadline('third', { owner, offered: true }),
      deadline('elsewhere', { offered: true }),
    );
    const viewer = viewerOf(owner);
    for (const whose of [{ mine: owner }, { agency: of.agency }])
      expect(await totalOf(store, { viewer, today, ...whose, offered: false })).toBe(2);
    expect(await totalOf(store, { viewer, today, mine: owner, offered: true })).toBe(1);
    expect(await totalOf(store, { viewer, today, mine: owner, offered: false, dueTo: today })).toBe(1);
  });
});
