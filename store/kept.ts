import type { Day } from '../domain/calendar/types.ts';
import { openStatuses, type DeadlineStatus } from '../domain/deadlines/deadline-status.ts';
import type { Viewer } from '../domain/people/access.ts';
import { conditions, type Conditions } from './conditions.ts';
import type { Queryable } from './database.ts';
import type { DeadlineFilter } from './deadline-filter.ts';
import { countedIn } from './folding.ts';

/** What the kept counts tell apart; a filter that asks for more is counted row by row. */
const TOLD_APART: ReadonlySet<string> = new Set<keyof DeadlineFilter>([
  'viewer',
  'today',
  'deadlineStatus',
  'agency',
  'role',
  'mine',
  'type',
  'dueFrom',
  'dueTo',
]);

/** Whether the kept counts can answer this filter, exactly. */
export function isKept({ waitingOn, text = '', ...rest }: DeadlineFilter): boolean {
  const byDay = rest.dueFrom !== undefined || rest.dueTo !== undefined;
  if (text !== '' || (byDay && !wantedOf(rest).every(isOpen))) return false;
  if (waitingOn !== undefined && (waitingOn !== 'others' || isByOwner(rest))) return false;
  return Object.entries(rest).every(([name, value]) => value === undefined || TOLD_APART.has(name));
}

const wantedOf = ({ deadlineStatus = [] }: Pick<DeadlineFilter, 'deadlineStatus'>) =>
  deadlineStatus.length > 0 ? deadlineStatus : openStatuses;
const isOpen = (status: DeadlineStatus): boolean => openStatuses.includes(status);
const isByOwner = ({ agency, role, mine }: Pick<DeadlineFilter, 'agency' | 'role' | 'mine'>): boolean =>
  [agency, role, mine].some((each) => each !== undefined);

/** How many have a status, of what is still to be met by its due day. */
export interface OfDay {
  status: DeadlineStatus;
  /** Null of what is not. */
  day: Day | null;
  count: number;
}

/** The status of what is kept: of what is open with a day by its days, else the state itself. */
const statusOn = (today: string): string => `case when k.state <> 'open' then k.state
  when k.day < ${today} then 'overdue' when k.day = ${today} then 'due-today'
  when k.soon_from <= ${today} then 'due-soon' else 'upcoming' end`;

/** What was folded, and what was not yet. */
const kept = (only: Conditions): string =>
  ['deadline_counts', `(${countedIn('deadline_changes')})`]
    .map((from) => `select k.state, k.day, k.soon_from, k.count from ${from} k where ${only.where()}`)
    .join(' union all ');

function keptConditions(filter: DeadlineFilter): { only: Conditions; status: string } {
  const only = conditions();
  const status = statusOn(`${only.bind(filter.today)}::date`);
  only.equal('k.agency', filter.viewer.agency);
  only.equal('k.facet', isByOwner(filter) ? 'owner' : 'all');
  only.equal('k.owner_agency', filter.agency);
  only.equal('k.owner_role', filter.role);
  only.equal('k.owner_agency', filter.mine?.agency);
  only.equal('k.owner_role', filter.mine?.role);
  const wanted = wantedOf(filter);
  const states = wanted.map((each) => (isOpen(each) ? 'open' : each));
  only.add(`k.state = any(${only.bind([...new Set(states)])}::text[])`);
  only.add(`${status} = any(${only.bind([...wanted])}::text[])`);
  only.equal('k.type', filter.type);
  if (filter.dueFrom !== undefined) only.add(`k.day >= ${only.bind(filter.dueFrom)}::date`);
  if (filter.dueTo !== undefined) only.add(`k.day <= ${only.bind(filter.dueTo)}::date`);
  if (filter.waitingOn !== undefined) only.add('k.elsewhere');
  return { only, status };
}

/** The first and last due day on which something the viewer sees has a status. */
export interface Span {
  from: Day;
  to: Day;
}

/** Counts that nobody has to count: `isKept` says of which filters. Exact at each moment. */
export function keptQueries(database: Queryable) {
  /** By status and due day. */
  function keptPerDay(filter: DeadlineFilter): Promise<OfDay[]> {
    const { only, status } = keptConditions(filter);
    return database.query<OfDay>(
      `select ${status} as status, nullif(k.day, '9999-12-31') as day, sum(k.count)::bigint as count
       from (${kept(only)}) k group by 1, 2 having sum(k.count) <> 0 order by 2, 1`,
      only.params,
    );
  }

  /**
   * Between which due days the viewer sees these statuses, so that a list in that order need not walk past
   * the others: of what is open the first and last, else any. Undefined where there is nothing.
   */
  async function spanOf({
    viewer,
    today,
    deadlineStatus,
  }: Pick<DeadlineFilter, 'viewer' | 'today' | 'deadlineStatus'>): Promise<Span | undefined> {
    const { only } = keptConditions({ viewer, today, deadlineStatus });
    const [row] = await database.query<Span | { from: null }>(
      `select min(k.day) as from, max(k.day) as to from (${kept(only)}) k`,
      only.params,
    );
    if (!row?.from) return undefined;
    return wantedOf({ deadlineStatus }).every(isOpen) ? row : { from: '-infinity', to: 'infinity' };
  }

  /** Items with a due day done on or after `day`, of closed trajectories too, and how many in time. */
  async function keptDone(day: Day, viewer: Viewer): Promise<{ done: number; onTime: number }> {
    const only = conditions();
    only.equal('k.agency', viewer.agency);
    only.equal('k.facet', 'done');
    only.add(`k.day >= ${only.bind(day)}::date`);
    const [row] = await database.query<{ done: number; onTime: number }>(
      `select coalesce(sum(k.count), 0)::bigint as done,
         coalesce(sum(k.count) filter (where k.state = 'met'), 0)::bigint as "onTime" from (${kept(only)}) k`,
      only.params,
    );
    return row!;
  }

  return { keptPerDay, keptDone, spanOf };
}
