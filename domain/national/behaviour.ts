import { calendarOf } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import type { Day, Instant } from '../calendar/types.ts';
import { dayOf, instantOf } from '../calendar/zone.ts';
import type { Actor, Case, ItemState } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { attendanceOf, confirmerOf, decidersOf, ownerOf } from '../people/owner.ts';
import { isSameParty, partyFor } from '../people/parties.ts';
import type { Owner } from '../policy/values.ts';
import { proportions } from './proportions.ts';
import { pick, type Draw } from './random.ts';

/**
 * The professionals of the simulation: they do what the plan asks, mostly in time, and always by a command.
 */

const reason = 'Simulatie';

/** The day on which an open item is done: around its due date, on a working day. */
export function dayOfAction(draw: Draw, key: string, due: Day): Day {
  const { share, ahead } = proportions.inTime.value;
  const chance = draw(key);
  const calendar = calendarOf();
  if (chance < share) return calendar.roll(addDays(due, -Math.floor((chance / share) * ahead)), 'preceding');
  return calendar.roll(
    addDays(due, 1 + Math.floor(((chance - share) / (1 - share)) * proportions.late.value.days)),
    'following',
  );
}

/** When a giver whose hand-over was refused asks again. */
export const dayOfNextOffer = (refusedAt: Instant): Instant =>
  instantOf(calendarOf().addWorkingDays(dayOf(refusedAt), proportions.handsOverAgain.value.workingDays), 12);

/** Whether somebody must act on it; a milestone that another trajectory completes comes by itself. */
export const needsAction = (item: ItemDefinition | undefined): boolean =>
  item !== undefined &&
  (item.completedBy === undefined || item.kind === 'request') &&
  item.tells === undefined;

/** The commands by which an open item is settled, each with who gives it. */
export function settling(
  definition: Definition,
  c: Case,
  item: ItemDefinition,
  key: string,
  state: ItemState,
  draw: Draw,
  today: Day,
): [Actor, Command][] {
  const inCase = ({ agency, role }: Owner): Actor => ({ agency: agency ?? c.organisation, role });
  const by = inCase(ownerOf(definition, c, item, state));
  if (item.kind === 'meeting')
    return [
      [
        by,
        { type: 'hold-meeting', item: key, on: today, attendance: attendanceOf(item, by), agreements: [] },
      ],
    ];
  if (item.kind === 'request') return [[by, answerTo(item, key, draw)]];
  // Asked by nobody in particular, it is an advice for the plan in prison.
  if (item.name === 'advice-kind')
    return [[by, { type: 'set-fact', fact: 'adviceKind', value: 'detention-plan' }]];
  if (item.kind !== 'decision') {
    const done: Command = {
      type: 'complete',
      item: key,
      ...(item.outcomes && { outcome: item.outcomes[0]!.id }),
      ...(item.note && { note: item.name }),
    };
    const other = item.confirmedBy && inCase(confirmerOf(definition, c, item));
    return !other || isSameParty(other, by)
      ? [[by, done]]
      : [
          [by, done],
          [other, { type: 'confirm', item: key, confirmed: true }],
        ];
  }
  const command: Command = {
    type: 'decide',
    item: key,
    outcome: outcomeOf(item, state, draw),
    also: [],
    reason,
  };
  const second = decidersOf(definition, c, item).find((role) => role !== by.role);
  return second === undefined
    ? [[by, command]]
    : [
        [by, command],
        [partyFor(c, second) ?? by, command],
      ];
}

function outcomeOf(item: ItemDefinition, state: ItemState, draw: Draw): string {
  const named = draw(`${item.name}/outcome/${state.n}`);
  if (item.name === 'om-decision') return pick(proportions.prosecutorDecides.value, named);
  // Without information of probation the guideline is: no priority (S1:2108-2114).
  if (item.name === 'som-screening')
    return draw('no-information') < proportions.withoutProbationInformation.value
      ? 'no-priority'
      : pick(proportions.som.value, named);
  return item.outcomes?.[0]?.id ?? 'done';
}

function answerTo(item: ItemDefinition, key: string, draw: Draw): Command {
  if (
    item.name === 'information-request-probation' &&
    draw('no-information') < proportions.withoutProbationInformation.value
  )
    return { type: 'answer', item: key, answer: 'refused', reason };
  if (item.name === 'acceptance' && draw('acceptance/refused') < proportions.receiverRefuses.value)
    return { type: 'answer', item: key, answer: 'refused', reason };
  return {
    type: 'answer',
    item: key,
    answer: item.settledBy?.includes('accepted') ? 'accepted' : 'delivered',
  };
}
