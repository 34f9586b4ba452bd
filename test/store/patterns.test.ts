import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import { answersOf } from '../../domain/reading/answers.ts';
import { patternsOf } from '../../domain/reading/patterns.ts';
import { tellPatterns } from '../../api/telling.ts';
import { NOW, onDatabase } from './open.ts';
import { deadline, event, newId, publication } from './publications.ts';
import type { FactValue, Owner } from '../../domain/policy/values.ts';

const DAY = 86_400_000;

const answered = (sequence: number, answer: string, at = NOW) =>
  event(sequence, {
    type: 'request-answered',
    item: 'acceptance',
    at,
    data: { type: 'request-answered', item: 'acceptance', answer },
  });

const viewer = viewerOf({ agency: 'pi-noord', role: 'coordinator' });

onDatabase('patterns over cases', (open) => {
  /** A hand-over of `giver` with these answers, the first an hour after the last; its id. */
  async function handover(
    giver: FactValue,
    answers: string[],
    at = NOW,
    agencies = ['elsewhere'],
  ): Promise<string> {
    const made = publication(newId(), answers.length, {
      trajectory: { type: 'warm-handover', status: 'closed', agencies },
      events: answers.map((answer, index) => answered(index + 1, answer, at + index)),
    });
    made.trajectory.case = { ...made.trajectory.case, facts: giver === null ? {} : { giver } };
    await open().store.publish(made);
    return made.trajectory.id;
  }
  const giver = (agency: string) => ({ agency, role: 'probation-worker' });

  test('none failed: nothing', async () => {
    await handover(giver('reclassering'), ['accepted']);
    await handover(giver('reclassering'), ['refused']);
    expect(await open().store.patterns(viewer)).toEqual([]);
  });

  test('answers are counted by whose they are, whoever recorded them; none of a person', async () => {
    const by = (sequence: number, answer: string, of?: Owner) =>
      event(sequence, {
        type: 'request-answered',
        item: 'asked-1',
        actor: { agency: 'asker', role: 'case-manager' },
        data: { type: 'request-answered', item: 'asked-1', answer, ...(of && { of }) },
      });
    const care = { agency: 'care', role: 'care-worker' };
    await open().store.publish(
      publication(newId(), 6, {
        events: [
          by(1, 'refused', care),
          by(2, 'refused', care),
          by(3, 'delivered', care),
          by(4, 'delivered', { role: 'client' }),
          by(5, 'refused', { role: 'outside', outside: 'person-1' }),
          by(6, 'withdrawn'),
        ],
      }),
    );
    const { agencies: given } = answersOf(await open().store.answersGiven('2026-01-01', '2026-03-02'));
    const none = { received: 0, accepted: 0, delivered: 0, refused: 0, withdrawn: 0, 'not-received': 0 };
    expect(
      given
        .filter(({ agency }) => agency === 'care' || agency === 'asker')
        .map(({ agency, answers }) => ({ agency, answers })),
    ).toEqual([
      { agency: 'asker', answers: { ...none, withdrawn: 1 } },
      { agency: 'care', answers: { ...none, refused: 2, delivered: 1 } },
    ]);
    expect(
      answersOf(await open().store.answersGiven('2026-03-03', '2026-03-03')).agencies,
    ).not.toContainEqual(expect.objectContaining({ agency: 'care' }));
  });

  test('answer times run from the last question to the first answer, by agency and by region', async () => {
    const { store } = open();
    const slow = { agency: 'slow', role: 'care-worker' };
    const region = { defaults: {}, closedDays: [], region: 'noord' };
    await store.putOrganisation({ agency: 'slow', name: 'Traag', ...region });
    const asked = (sequence: number, type: string, days: number) =>
      event(sequence, { type, item: 'asked-1', at: NOW + days * DAY, data: { type } });
    const told = (sequence: number, answer: string, days: number) => ({
      ...asked(sequence, 'request-answered', days),
      data: { type: 'request-answered', item: 'asked-1', answer, of: slow },
    });
    // Passed on on the second day, received on the third, delivered on the sixth, and once more on the ninth.
    const answers = [
      asked(1, 'item-added', 0),
      asked(2, 'item-forwarded', 2),
      told(3, 'received', 3),
      told(4, 'delivered', 6),
      told(5, 'delivered', 9),
    ];
    const due = { kind: 'request', due: '2026-03-06' } as const;
    const done = deadline('asked-1', { ...due, status: 'done', actedOn: '2026-03-08' });
    await store.publish(publication(newId(), 5, { events: answers, deadlines: [done] }));
    const waits = deadline('asked-2', { ...due, waitingOn: slow, waitingSince: '2026-02-20' });
    await store.publish(publication(newId(), 1, { deadlines: [waits] }));
    const on = async (today: string) => answersOf(await store.answersGiven('2026-01-01', today));
    const expected = {
      days: { median: 4, slow: 4 },
      waiting: 1,
      since: '2026-02-20',
      overdue: 0,
      lateShare: 0.5,
    };
    const { agencies, regions } = await on('2026-03-06');
    expect(agencies.find(({ agency }) => agency === 'slow')).toMatchObject({ ...expected, region: 'noord' });
    expect(regions).toMatchObject([{ region: 'noord', ...expected }]);
    expect((await on('2026-03-07')).agencies[0]).toMatchObject({ agency: 'slow', overdue: 1, lateShare: 1 });
  });

  test('counts cases, not answers, per agency that gave; the fourth is a signal; only cases of one’s own are named', async () => {
    const { store } = open();
    for (let n = 0; n < 3; n += 1)
      await handover(giver('reclassering'), ['not-received', 'accepted'], NOW + n);
    const own = await handover(giver('pi-noord'), ['not-received', 'not-received'], NOW + 10, [
      'pi-noord',
      'elsewhere',
    ]);
    await handover(null, ['not-received']);
    const found = await store.patterns(viewer);
    expect(found).toEqual([
      {
        agency: 'pi-noord',
        cases: 1,
        since: NOW + 10,
        last: NOW + 11,
        trajectories: [{ id: own, pseudonym: expect.any(String), at: NOW + 10 }],
      },
      { agency: 'reclassering', cases: 3, since: NOW, last: NOW + 2, trajectories: [] },
    ]);
    expect(patternsOf(found).some((each) => each.signal)).toBe(false);
    await handover(giver('reclassering'), ['not-received'], NOW + 20);
    expect(patternsOf(await store.patterns(viewer))[0]).toMatchObject({
      agency: 'reclassering',
      cases: 4,
      last: NOW + 20,
      signal: true,
    });
  });
  test('a signal is told once to the coordinator of each organisation with a case behind it, and again when as many more failed', async () => {
    const { store, database } = open();
    const told = async () => {
      await tellPatterns({ store, now: () => NOW });
      const rows = await database.query<{
        key: string;
        role: string;
        trajectory: string;
        title: { nl: string };
      }>(`select key from mailbox where code = 'pattern' and key like '%lost%' order by at, key`);
      return rows.map(({ key }) => key);
    };
    await store.putOrganisation({ agency: 'lost', name: 'Zoek', defaults: {}, closedDays: [] });
    const fail = (times: number) =>
      Promise.all(Array.from({ length: times }, () => handover(giver('lost'), ['not-received'])));
    const first = await fail(3);
    expect(await told()).toEqual([]);
    const more = await fail(2);
    expect(await told()).toEqual(['pattern/lost/pi-noord/4']);
    expect(await told()).toEqual(['pattern/lost/pi-noord/4']);
    const last = await fail(3);
    // It is about the agency: that somebody died of whom one of the cases was withholds nothing.
    const by = { agency: 'pi-noord', role: 'coordinator' };
    for (const id of [...first, ...more, ...last]) {
      const died = { client: `client-of-${id}`, on: '2026-03-01', reason: 'Gemeld', by, at: NOW };
      await store.recordDeceased({ id: `died-${id}`, ...died });
    }
    expect(await told()).toEqual(['pattern/lost/pi-noord/4', 'pattern/lost/pi-noord/8']);
    const [notice] = await database.query(
      `select title, to_role from mailbox where key = 'pattern/lost/pi-noord/4'`,
    );
    expect(notice).toEqual({
      to_role: 'coordinator',
      title: {
        nl: 'Patroon: 5 overdrachten van Zoek waar de ontvanger niets van wist',
        en: 'Pattern: 5 hand-overs of Zoek of which the receiver knew nothing',
      },
    });
  });
});
