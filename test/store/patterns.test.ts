import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import { patternsOf } from '../../domain/reading/patterns.ts';
import { NOW, onDatabase } from './open.ts';
import { event, newId, publication } from './publications.ts';
import type { FactValue, Owner } from '../../domain/policy/values.ts';

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
    const given = await open().store.answersGiven();
    const none = { received: 0, accepted: 0, delivered: 0, refused: 0, withdrawn: 0, 'not-received': 0 };
    expect(given.filter(({ agency }) => agency === 'care' || agency === 'asker')).toEqual([
      { agency: 'care', answers: { ...none, refused: 2, delivered: 1 } },
      { agency: 'asker', answers: { ...none, withdrawn: 1 } },
    ]);
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
});
