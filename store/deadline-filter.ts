import type { Viewer } from '../domain/people/access.ts';
import type { Day } from '../domain/calendar/types.ts';
import type { Addressee } from '../domain/case/events.ts';
import type { ItemKey } from '../domain/people/snooze.ts';
import {
  deadlineStatuses,
  openStatuses,
  statusRules,
  type DeadlineStatus,
  type StatusDay,
  type StatusRule,
} from '../domain/deadlines/deadline-status.ts';
import { conditions, escapeLike, type Conditions } from './conditions.ts';

/**
 * Which deadlines: those of open trajectories the viewer takes part in, and what the viewer is asked in
 * others, that meet all that is given.
 */
export interface DeadlineFilter {
  viewer: Viewer;
  /** Today in Europe/Amsterdam. */
  today: Day;
  /** Only these; if not said (or empty) those still to be met: overdue, due today, soon or later. */
  deadlineStatus?: readonly DeadlineStatus[];
  /** Agency and role of the owner. */
  agency?: string;
  role?: string;
  /** Only what this role at this agency owns: the viewer's own work. */
  mine?: Addressee;
  /** Only what one of these of `agency` holds, whatever the role. */
  heldBy?: { agency: string; people: string[] };
  /** Only of trajectories in which one of these of `agency` holds something that is still open. */
  withHeldBy?: { agency: string; people: string[] };
  /** Only what none of these holds: nobody’s. */
  heldByNone?: string[];
  /** Only what was given to nobody. */
  unheld?: true;
  /** Trajectory type. */
  type?: string;
  organisation?: string;
  /** Opaque id of the client. */
  client?: string;
  /** First and last due day. */
  dueFrom?: Day;
  dueTo?: Day;
  /** The agency or role it waits on; `others`: any but the viewer's agency. */
  waitingOn?: string;
  /** Only what its owner has yet to take up, confirm or read; or only the rest. */
  offered?: boolean;
  /**
   * Each word begins a word of the pseudonym or, where that is of no organisation, of the reference, without
   * case, accents or form; or the beginning of the trajectory id.
   */
  text?: string;
  /** Only these few, or all but these few. */
  among?: readonly ItemKey[];
  without?: readonly ItemKey[];
}

/** Each status as a condition on `deadlines d`, made from the table that `deadlineStatus` reads. */
export function statusConditions(today: string): Record<DeadlineStatus, string> {
  const columns: Record<StatusDay, string> = {
    today,
    due: 'd.due',
    soonFrom: 'd.soon_from',
    actedOn: 'd.acted_on',
  };
  const rule = ({ of, has, lacks, days = [], flag, unless }: StatusRule): string =>
    [
      of.length === 1 ? `d.status = '${of[0]}'` : `d.status in (${of.map((each) => `'${each}'`).join(', ')})`,
      ...(has === undefined ? [] : [`${columns[has]} is not null`]),
      ...(lacks === undefined ? [] : [`${columns[lacks]} is null`]),
      ...(flag === undefined ? [] : [`'${flag}' = any(d.flags)`]),
      ...(unless === undefined ? [] : [`'${unless}' <> all(d.flags)`]),
      ...days.map(([one, how, other]) => `${columns[one]} ${how} ${columns[other]}`),
    ].join(' and ');
  const any = (name: DeadlineStatus) => statusRules[name].map(rule).join(' or ');
  return Object.fromEntries(deadlineStatuses.map((name) => [name, any(name)])) as Record<
    DeadlineStatus,
    string
  >;
}

/**
 * The condition of a filter, on `deadlines d`, and the expressions that give `deadlineStatus` and whether the
 * viewer takes part. Who is only asked something does not find out by a filter what he is not shown.
 */
export function deadlineConditions(filter: DeadlineFilter): {
  only: Conditions;
  status: string;
  seen: string;
} {
  const only = conditions();
  const when = statusConditions(`${only.bind(filter.today)}::date`);
  const wanted = filter.deadlineStatus?.length ? filter.deadlineStatus : openStatuses;
  only.add('d.live');
  // Said outright, for the partial indexes of open rows.
  if (wanted.every((status) => openStatuses.includes(status))) only.add(`d.status = 'open'`);
  // Likewise for the index of what is without a day.
  if (wanted.every((status) => status === 'none'))
    only.add(`deadline_state(d.status, d.due, d.flags, d.acted_on) = 'none'`);
  only.add(wanted.map((status) => `(${when[status]})`).join(' or '));
  const own = only.bind(filter.viewer.agency);
  const seen = `d.agencies @> array[${own}::text]`;
  const byWhatIsHidden = [filter.type, filter.organisation, filter.client].some((each) => each !== undefined);
  const visible = byWhatIsHidden ? seen : `${seen} or d.asked_agency = ${own}`;
  const owner = filter.agency ?? filter.mine?.agency ?? filter.heldBy?.agency;
  // What an agency owns it nearly always sees: taken for few, all rows would be sorted to list the first.
  only.add(owner === filter.viewer.agency ? `coalesce(${visible}, false)` : visible);
  only.equal('d.owner_agency', filter.agency);
  only.equal('d.owner_role', filter.role);
  only.equal('d.owner_agency', filter.mine?.agency);
  only.equal('d.owner_role', filter.mine?.role);
  if (filter.heldBy) {
    only.equal('d.owner_agency', filter.heldBy.agency);
    only.add(`d.owner_person = any(${only.bind(filter.heldBy.people)}::text[])`);
  }
  if (filter.withHeldBy) {
    const { agency, people } = filter.withHeldBy;
    only.add(`d.trajectory in (select h.trajectory from deadlines h where h.live and h.status = 'open'
      and h.owner_agency = ${only.bind(agency)} and h.owner_person = any(${only.bind(people)}::text[]))`);
  }
  if (filter.heldByNone)
    only.add(`d.owner_person is null or d.owner_person <> all(${only.bind(filter.heldByNone)}::text[])`);
  if (filter.unheld) only.add('d.owner_person is null');
  only.equal('d.offered', filter.offered);
  only.equal('d.type', filter.type);
  only.equal('d.organisation', filter.organisation);
  if (filter.client !== undefined) only.add(`d.client in (select same_client(${only.bind(filter.client)}))`);
  // By the key that lists are in the order of; what has no day is in no span of days.
  if (filter.dueFrom !== undefined) only.add(`d.due_key >= ${only.bind(filter.dueFrom)}::date`);
  if (filter.dueTo !== undefined) only.add(`d.due_key <= ${only.bind(filter.dueTo)}::date`);
  if (filter.dueFrom !== undefined || filter.dueTo !== undefined) only.add('d.due is not null');
  if (filter.waitingOn === 'others') only.add(`d.waiting_on <> ${own}`);
  else only.equal('d.waiting_on', filter.waitingOn);
  if (filter.text !== undefined && filter.text !== '') addText(only, filter.text);
  if (filter.among) only.add(`(d.trajectory, d.item) in ${keysIn(only, filter.among)}`);
  if (filter.without) only.add(`(d.trajectory, d.item) not in ${keysIn(only, filter.without)}`);
  const status = `case ${deadlineStatuses.map((name) => `when ${when[name]} then '${name}'`).join(' ')} end`;
  return { only, status, seen };
}

const keysIn = (only: Conditions, keys: readonly ItemKey[]): string =>
  `(select * from unnest(${only.bind(keys.map(({ trajectory }) => trajectory))}::text[], ${only.bind(keys.map(({ item }) => item))}::text[]))`;

function addText(only: Conditions, text: string): void {
  const plain = text.replaceAll('\0', '');
  const words = `search_query(${only.bind(plain)})`;
  const start = only.bind(`${escapeLike(plain.toLowerCase())}%`);
  // The word that the reader sees: that of the trajectory's organisation, else the neutral one. As an array,
  // from the few that are called so to their rows: not past every row.
  only.add(`d.trajectory = any(array(
    select t.id from pseudonyms p join trajectories t on t.client = p.client and t.organisation = p.organisation
      where p.words @@ ${words}
    union all
    select t.id from trajectories t where t.id like ${start}
    union all
    select t.id from clients c join trajectories t on t.client = c.id where c.words @@ ${words}
      and not exists (select from pseudonyms p where p.client = t.client and p.organisation = t.organisation)))`);
}
