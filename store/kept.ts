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
  'heldBy',
  'heldByNone',
  'unheld',
  'type',
  'dueFrom',
  'dueTo',
  'waitingOn',
]);

type Facet = 'all' | 'owner' | 'holder' | 'waiting';

/** Which rows of what is kept tell this filter apart; undefined: none do. */
function facetOf(filter: DeadlineFilter): Facet | undefined {
  const { viewer, agency, role, mine, heldBy, heldByNone, unheld, waitingOn } = filter;
  const onOne = waitingOn !== undefined && waitingOn !== 'others';
  if (heldBy || heldByNone || unheld) {
    const isOwn = (heldBy?.agency ?? agency) === viewer.agency && (agency ?? viewer.agency) === viewer.agency;
    return isOwn && !role && !mine && !onOne ? 'holder' : undefined;
  }
  if (isByOwner(filter)) return waitingOn === undefined ? 'owner' : undefined;
  return onOne ? 'waiting' : 'all';
}

/** Whether the kept counts can answer this filter, exactly. */
export function isKept({ text = '', ...rest }: DeadlineFilter): boolean {
  const facet = facetOf(rest);
  const isOfOpen = wantedOf(rest).every(isOpen);
  const byDay = rest.dueFrom !== undefined || rest.dueTo !== undefined;
  const onlyOpen = byDay || facet === 'holder' || facet === 'waiting';
  if (facet === undefined || text !== '' || (onlyOpen && !isOfOpen)) return false;
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
const both = (columns: string, where: string): string =>
  ['deadline_counts', `(${countedIn('deadline_changes')})`]
    .map((from) => `select ${columns} from ${from} k where ${where}`)
    .join(' union all ');

const kept = (only: Conditions): string => both('k.state, k.day, k.soon_from, k.count', only.where());

function keptConditions(filter: DeadlineFilter): { only: Conditions; status: string } {
  const only = conditions();
  const status = statusOn(`${only.bind(filter.today)}::date`);
  only.equal('k.agency', filter.viewer.agency);
  const facet = facetOf(filter)!;
  only.equal('k.facet', facet);
  addWhose(only, filter, facet);
  const wanted = wantedOf(filter);
  const states = wanted.map((each) => (isOpen(each) ? 'open' : each));
  only.add(`k.state = any(${only.bind([...new Set(states)])}::text[])`);
  only.add(`${status} = any(${only.bind([...wanted])}::text[])`);
  only.equal('k.type', filter.type);
  if (filter.dueFrom !== undefined) only.add(`k.day >= ${only.bind(filter.dueFrom)}::date`);
  if (filter.dueTo !== undefined) only.add(`k.day <= ${only.bind(filter.dueTo)}::date`);
  return { only, status };
}

/** Whose it is, who holds it, or on whom it waits. */
function addWhose(only: Conditions, filter: DeadlineFilter, facet: Facet): void {
  const { viewer, agency, role, mine, heldBy, heldByNone, unheld, waitingOn } = filter;
  if (waitingOn === 'others') only.add('k.elsewhere');
  if (facet === 'waiting') only.equal('k.whose', waitingOn);
  if (facet === 'owner') {
    only.equal('k.whose', agency);
    only.equal('k.who', role);
    only.equal('k.whose', mine?.agency);
    only.equal('k.who', mine?.role);
  }
  if (facet !== 'holder') return;
  only.equal('k.whose', viewer.agency);
  if (heldBy) only.add(`k.who = any(${only.bind(heldBy.people)}::text[])`);
  if (heldByNone) only.add(`k.who = any(array(${othersThan(only, viewer, heldByNone)}))`);
  if (unheld) only.add(`k.who = ''`);
}

/** Who of an agency holds anything, or nobody, but for these. */
const othersThan = (only: Conditions, { agency }: Viewer, people: readonly string[]): string =>
  both(
    'k.who',
    `k.agency = ${only.bind(agency)} and k.facet = 'held' and k.who <> all(${only.bind(people)}::text[])`,
  );

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
   * Between which due days the viewer sees these statuses of that owner and type, so that a list in that
   * order need not walk past the others: of what is open the first and last, else any. Undefined where there
   * is nothing.
   */
  async function spanOf(filter: DeadlineFilter): Promise<Span | undefined> {
    const { viewer, today, deadlineStatus, agency, type } = filter;
    const { only } = keptConditions({ viewer, today, deadlineStatus, agency, type });
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

  /** How much each person of an agency holds that is to be met, and of it what waits for another agency. */
  async function keptHeld(agency: string): Promise<{ who: string; open: number; waiting: number }[]> {
    const only = conditions();
    only.equal('k.agency', agency);
    only.add(`k.facet = 'held'`);
    return database.query(
      `select who, sum(count)::bigint as open, coalesce(sum(count) filter (where elsewhere), 0)::bigint as waiting
       from (${both('k.who, k.elsewhere, k.count', only.where())}) k group by 1 having sum(count) <> 0`,
      only.params,
    );
  }

  return { keptPerDay, keptDone, spanOf, keptHeld, keptShares: keptSharesIn(database) };
}

/** By whom lateness is told apart: the owner’s agency, who of one’s own holds it, on whom it waits. */
export type By = 'owner' | 'holder' | 'waiting';

/** What of open deadlines shares are of: these days are their own. */
export type Shared = Omit<DeadlineFilter, 'deadlineStatus' | 'dueFrom' | 'dueTo'>;

/** Of what is still to be met: the part of one agency, colleague or whom it waits on. */
export interface Share {
  /** Code of the agency, opaque id of the person, or on whom it waits; empty: nobody. */
  of: string;
  overdue: number;
  /** Due from today until the day that was asked for. */
  next: number;
  /** Of what is overdue: another agency must act first. */
  waiting: number;
  /** The day of what is overdue longest. */
  oldest: Day | null;
}

/** Whether what is kept tells these shares, exactly: nothing else may be told apart but the type. */
export const keepsShares = ({ waitingOn, ...filter }: Shared): boolean =>
  waitingOn === undefined && isKept(filter) && facetOf(filter) === 'all';

const keptSharesIn =
  (database: Queryable) =>
  ({ viewer, today, type }: Shared, by: By, until: Day): Promise<Share[]> => {
    const only = conditions();
    only.equal('k.agency', viewer.agency);
    // Said outright, for the partial index.
    only.add(`k.facet = '${by}' and k.facet <> 'all' and k.state = 'open'`);
    only.add(`k.day <= ${only.bind(until)}::date`);
    only.equal('k.type', type);
    if (by === 'holder') only.equal('k.whose', viewer.agency);
    const isLate = `day < ${only.bind(today)}::date`;
    const rows = both('k.whose, k.who, k.day, k.elsewhere, k.count', only.where());
    return database.query<Share>(
      `select of, coalesce(sum(n) filter (where ${isLate}), 0)::bigint as overdue,
         coalesce(sum(n) filter (where not ${isLate}), 0)::bigint as next,
         coalesce(sum(n) filter (where elsewhere and ${isLate}), 0)::bigint as waiting, min(day) filter (where ${isLate}) as oldest
       from (select ${by === 'holder' ? 'k.who' : 'k.whose'} as of, k.day, k.elsewhere, sum(k.count) as n
         from (${rows}) k group by 1, 2, 3 having sum(k.count) <> 0) k group by 1 order by 1`,
      only.params,
    );
  };
