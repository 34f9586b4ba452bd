import { dayOf } from '../../../domain/calendar/zone.ts';
import type { Day } from '../../../domain/calendar/types.ts';
import { canonical } from '../../../domain/case/fingerprint.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { statusOf } from '../../../domain/case/pauses.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { agenda, nextOf } from '../../../domain/course/agenda.ts';
import { applicable, isAdmitted } from '../../../domain/deadlines/admission.ts';
import type { DeadlineStatus } from '../../../domain/deadlines/deadline-status.ts';
import { type ItemReading, ladderOf, readItems } from '../../../domain/reading/item.ts';
import { reasonOf } from '../../../domain/reading/reason.ts';
import type { Check } from './check.ts';

/** What is open may be done, what is done has its day, what waits says for what. */
export const statusAndDates = (): Check => ({
  name: 'status and dates agree',
  *wrong({ input, result }) {
    const closed = statusOf(result.case) === 'closed';
    for (const read of readItems(result.case, input.now)) {
      const { key, status, actedOn, due } = read;
      const settled = status === 'done' || status === 'skipped';
      if (settled !== (actedOn !== null)) yield `${key} is ${status}, acted on ${actedOn}`;
      if (settled && read.state.settledAt === undefined) yield `${key} is ${status} at no moment`;
      if (actedOn !== null && actedOn > read.today)
        yield `${key} was done on ${actedOn}, which is still to come`;
      if ((status === 'waiting' || status === 'cancelled') && due !== null)
        yield `${key} is ${status}, due ${due}`;
      if (!closed) yield* wrongAdmission(read);
      if (read.deadlineStatus !== expectedStatus(read, closed))
        yield `${key} is ${status}, due ${due}: ${read.deadlineStatus}, not ${expectedStatus(read, closed)}`;
    }
  },
});

function* wrongAdmission(read: ItemReading): Generator<string> {
  const { key, status, item, state, definition, case: c, today } = read;
  if (status === 'waiting' || status === 'cancelled')
    for (const lang of ['nl', 'en'] as const)
      if (!reasonOf(read, lang) && !state.former) yield `${key} is ${status} and does not say why (${lang})`;
  if (!item) return;
  const may =
    applicable(definition, c, item, key, state, today) && isAdmitted(definition, c, item, state, today);
  if (status === 'open' && !may) yield `${key} is open and may not be done`;
  if (status === 'cancelled' && may) yield `${key} is cancelled and may be done`;
  if (status === 'open' && read.due === null && read.rule)
    yield `${key} is open without a day, and has a term`;
}

/** What the status of a deadline is, told once more and in other words than the rules do. */
function expectedStatus(
  { status, due, soonFrom, actedOn, today, flags }: ItemReading,
  closed: boolean,
): DeadlineStatus {
  if (status === 'skipped') return 'waived';
  if (due === null || status === 'waiting' || status === 'cancelled') return 'none';
  if (status === 'done') {
    if (flags.includes('broken')) return 'not-met';
    return actedOn !== null && actedOn > due ? 'met-late' : 'met';
  }
  if (closed || flags.includes('paused')) return 'none';
  return aheadOf(due, soonFrom!, today);
}

function aheadOf(due: Day, soonFrom: Day, today: Day): DeadlineStatus {
  if (due < today) return 'overdue';
  if (due === today) return 'due-today';
  return today < soonFrom ? 'upcoming' : 'due-soon';
}

/** Nobody has anything to do for what is closed, stands still, or rests because the client died. */
export const closedAndPaused = (): Check => ({
  name: 'what is closed or paused, or of who died, has nothing to do',
  *wrong({ input, result }) {
    const { case: c } = result;
    const definition = definitionOf(c.definition)!;
    const over = statusOf(c) === 'closed';
    if (over && (result.wakeAt !== undefined || nextOf(definition, c)))
      yield 'it is closed, and time does something';
    if (result.closed !== (c.status === 'closed')) yield `it is ${c.status}, and does not say so`;
    const isNew = result.events.some(({ type }) => type === 'client-deceased' || type === 'closed');
    if (over && input.case && statusOf(input.case) === 'closed' && !isNew)
      for (const { type } of result.events)
        if (doesSomething.has(type)) yield `it is closed, and there is ${type}`;
    for (const read of readItems(c, input.now)) {
      const still = over || read.flags.includes('paused');
      if (!still || read.status !== 'open') continue;
      if (ladderOf(read).length > 0) yield `${read.key} stands still, and somebody will be reminded`;
      if (read.deadlineStatus !== 'none') yield `${read.key} stands still, and is ${read.deadlineStatus}`;
      if (over) continue;
      for (const entry of agenda(definition, c))
        if ('item' in entry && entry.item === read.key)
          yield `${read.key} stands still, and time does ${entry.kind}`;
    }
  },
});

/** What asks something of somebody, or moves what is asked. */
const doesSomething: ReadonlySet<CaseEvent['type']> = new Set([
  'planned',
  'reminded',
  'alarm-raised',
  'deadline-passed',
  'trajectory-opened',
  'party-joined',
]);

/** Events follow each other without gaps, and what was settled stays so until somebody reopens it. */
export function settledStays(): Check {
  let last: CaseEvent | undefined;
  const lasts = new Map<string, CaseEvent>();
  return {
    name: 'what happened never changes afterwards',
    *wrong({ input, result }) {
      last = lasts.get(input.id);
      for (const event of result.events) {
        if (event.sequence !== (last?.sequence ?? input.case?.sequence ?? 0) + 1)
          yield `event ${event.sequence} follows ${last?.sequence}`;
        if (event.at < (last?.at ?? 0)) yield `${event.type} happens before ${last?.type}`;
        if (event.at > event.recordedAt) yield `${event.type} happens after it was recorded`;
        last = event;
      }
      if (last) lasts.set(input.id, last);
      if (result.case.sequence !== (last?.sequence ?? input.case?.sequence ?? 0))
        yield 'the case has another number than its last event';
      if (!input.case) return;
      const touched = new Set(
        result.events.flatMap((each) => (each.type === 'item-reopened' ? [each.item] : [])),
      );
      const moved = result.events.some(({ type }) => type === 'definition-moved');
      for (const [key, was] of Object.entries(input.case.items)) {
        const is = result.case.items[key];
        if (!is) yield `${key} is gone`;
        const settled = was.status === 'done' || was.status === 'skipped';
        if (!settled || moved || touched.has(key) || is === was) continue;
        if (canonical(is) !== canonical(was)) yield `${key} was ${canonical(was)} and is ${canonical(is)}`;
      }
      if (input.case.openedAt !== result.case.openedAt || dayOf(result.case.clock) < dayOf(input.case.clock))
        yield 'time went back';
    },
  };
}
