import { describe, expect, test } from 'vitest';
import { basesIn } from '../../../domain/policy/bases.ts';
import { definitions } from '../../../domain/catalogue.ts';
import { complete, confirm, decide, setDate, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, probation } from '../../scenarios/people.ts';
import { conditionsIn } from '../../../domain/policy/conditions.ts';
import { begin, plan } from '../play.ts';

const exodus = { agency: 'exodus', role: 'prison-exit-worker' };
const guidance = () => begin('prison-exit-guidance', { on: '2026-03-02', by: exodus, parties: [exodus] });

describe('work that waits for nothing but its day', () => {
  test('can be done, and has no deadline to be late for', () => {
    const play = guidance();
    expect(play.item('client-choice')).toMatchObject({
      status: 'waiting',
      waitingReason: 'einddatum nog onbekend',
    });
    play.by(
      exodus,
      decide('client-choice', 'chosen', 'Hij kiest voor De Brug'),
      complete('options-explained'),
    );
    expect(play.item('client-choice')).toMatchObject({ status: 'done', deadlineStatus: 'none', due: null });
    expect(play.item('options-explained')).toMatchObject({ status: 'done', deadlineStatus: 'none' });
  });

  test('still waits for what must come first', () => {
    const play = guidance();
    expect(play.asks(exodus, complete('hours-funded')).outcome).toBe('accepted');
    expect(
      play.asks(exodus, {
        type: 'hold-meeting',
        item: 'call',
        on: '2026-03-02',
        attendance: [],
        agreements: [],
      }),
    ).toMatchObject({
      status: 409,
      code: 'item-waiting',
    });
  });

  test('gets its day once the date is known', () => {
    const play = guidance();
    play.by(exodus, setDate('release', '2026-09-01'));
    expect(play.item('client-choice')).toMatchObject({ status: 'open', due: '2026-07-01' });
  });

  test('opens what it asks for: a place is looked for before the release is known', () => {
    const play = plan('2026-03-02');
    play.by(caseManager, setFact('placeNeeded', true));
    play.by(probation, complete('place-registered'));
    play.by(care, confirm('place-registered'));
    expect(play.item('place-confirmed')).toMatchObject({ status: 'waiting', due: null });
    expect(play.hasOpened('sheltered-housing')).toBe(1);
  });
});

/** A rule that holds only while a date is known, before one that holds otherwise: the second would invent a term. */
test('no item has a term of its own for when a date is unknown, but those that count from another event by choice', () => {
  const found = definitions().flatMap(({ id, items }) =>
    items.flatMap(({ name, due }) =>
      due.some(({ when, earliest }, n) => {
        if (!when || n === due.length - 1) return false;
        const dates = earliest
          .flatMap(({ base }) => basesIn(base))
          .flatMap((base) => ('date' in base ? [base.date] : []));
        return [...conditionsIn(when)].some((each) => 'known' in each && dates.includes(each.known));
      })
        ? [`${id}/${name}`]
        : [],
    ),
  );
  expect(found.sort()).toEqual([
    // The milestone counts from the decision to ask for advice; the hearing can only bring it forward.
    'detention-reintegration/probation-advice',
    // There is no other day on which the client knows his hearing: the rule for it comes before the general one.
    'probation-advice/request-prosecution',
    // First contact follows the acceptance; once he has arrived it counts from there.
    'warm-handover/first-contact',
    // The supervisor meets him once he accepted; where the supervision has its day, it counts from there.
    'zsm-workplace/first-contact',
    // Nobody leaves without an appointment: it is made on the day of the decision, or when he leaves.
    'zsm-workplace/follow-up-appointment',
  ]);
});
