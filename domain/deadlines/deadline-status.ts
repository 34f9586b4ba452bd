import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/types.ts';
import type { ItemStatus } from '../policy/values.ts';

export const deadlineStatuses = [
  'none',
  'upcoming',
  'due-soon',
  'due-today',
  'overdue',
  'met',
  'met-late',
  'not-met',
  'waived',
] as const;
export type DeadlineStatus = (typeof deadlineStatuses)[number];

/** The days that a deadline status looks at; all but `today` can be unknown. */
export type StatusDay = 'today' | 'due' | 'soonFrom' | 'actedOn';

/** One way to have a deadline status: all of it must hold. A day that is unknown makes no comparison true. */
export interface StatusRule {
  of: readonly ItemStatus[];
  has?: StatusDay;
  lacks?: StatusDay;
  days?: readonly (readonly [StatusDay, '<' | '<=' | '=', StatusDay])[];
  /** Only with this flag, or only without it. */
  flag?: StatusFlag;
  unless?: StatusFlag;
}

/** The flags of an item that a deadline status looks at: it stands still; the promise was not kept. */
export type StatusFlag = 'paused' | 'broken';

/**
 * When a deadline has which status: every item has exactly one. The rules in memory and the queries of the
 * store are both made from this table. It is days alone that tell, never the moment at which a timer fired.
 */
export const statusRules: Record<DeadlineStatus, readonly StatusRule[]> = {
  none: [
    { of: ['waiting', 'cancelled'] },
    { of: ['open', 'done'], lacks: 'due' },
    { of: ['open'], has: 'due', flag: 'paused' },
  ],
  upcoming: [{ of: ['open'], days: [['today', '<', 'soonFrom']], unless: 'paused' }],
  'due-soon': [
    {
      of: ['open'],
      days: [
        ['soonFrom', '<=', 'today'],
        ['today', '<', 'due'],
      ],
      unless: 'paused',
    },
  ],
  'due-today': [{ of: ['open'], days: [['today', '=', 'due']], unless: 'paused' }],
  overdue: [{ of: ['open'], days: [['due', '<', 'today']], unless: 'paused' }],
  met: [
    { of: ['done'], days: [['actedOn', '<=', 'due']], unless: 'broken' },
    { of: ['done'], has: 'due', lacks: 'actedOn', unless: 'broken' },
  ],
  'met-late': [{ of: ['done'], days: [['due', '<', 'actedOn']], unless: 'broken' }],
  'not-met': [{ of: ['done'], has: 'due', flag: 'broken' }],
  waived: [{ of: ['skipped'] }],
};

/** What is still to be met. */
export const openStatuses: readonly DeadlineStatus[] = ['overdue', 'due-today', 'due-soon', 'upcoming'];

/** Working days before its day from which a deadline counts as soon. */
const SOON = 5;

/**
 * The first day on which what is due on `due` counts as soon: before it.
 * @param calendar of the institution.
 */
export const soonFrom = (due: Day, calendar: Calendar): Day => calendar.addWorkingDays(due, -SOON);

/** What the status of a deadline hangs on. */
export interface StatusFacts {
  status: ItemStatus;
  due: Day | null;
  /** Known wherever `due` is. */
  soonFrom: Day | null;
  actedOn: Day | null;
  flags: readonly string[];
}

const allRules = deadlineStatuses.flatMap((name) => statusRules[name].map((rule) => ({ name, rule })));

/** Status of a deadline on `today`, in Amsterdam. */
export function deadlineStatus(facts: StatusFacts, today: Day): DeadlineStatus {
  for (const { name, rule } of allRules)
    if (rule.of.includes(facts.status) && fits(rule, facts, today)) return name;
  throw new Error(
    `no deadline status fits ${JSON.stringify(facts)} on ${today}: give the day from which it is soon`,
  );
}

function fits({ has, lacks, days = [], flag, unless }: StatusRule, facts: StatusFacts, today: Day): boolean {
  if (flag !== undefined && !facts.flags.includes(flag)) return false;
  if (unless !== undefined && facts.flags.includes(unless)) return false;
  if (has !== undefined && dayIn(facts, today, has) === null) return false;
  if (lacks !== undefined && dayIn(facts, today, lacks) !== null) return false;
  for (const [one, how, other] of days)
    if (!isSo(dayIn(facts, today, one), how, dayIn(facts, today, other))) return false;
  return true;
}

const dayIn = (facts: StatusFacts, today: Day, name: StatusDay): Day | null =>
  name === 'today' ? today : facts[name];

function isSo(one: Day | null, how: '<' | '<=' | '=', other: Day | null): boolean {
  if (one === null || other === null) return false;
  if (how === '=') return one === other;
  return how === '<' ? one < other : one <= other;
}
