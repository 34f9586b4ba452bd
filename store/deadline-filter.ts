import type { Viewer } from '../domain/people/access.ts';
import type { Day } from '../domain/calendar/types.ts';
import type { Addressee } from '../domain/case/events.ts';
import { deadlineStatuses, type DeadlineStatus } from '../domain/deadlines/deadline-status.ts';
import { conditions, escapeLike, type Conditions } from './conditions.ts';

/** Which deadlines: those of open trajectories the viewer takes part in, that meet all that is given. */
export interface DeadlineFilter {
  viewer: Viewer;
  /** Today in Europe/Amsterdam. */
  today: Day;
  /** Last day that counts as soon: five working days after today. */
  soon: Day;
  /** Only these; if not said (or empty) those still to be met: overdue, due today, soon or later. */
  deadlineStatus?: readonly DeadlineStatus[];
  /** Agency and role of the owner. */
  agency?: string;
  role?: string;
  /** Only what this role at this agency owns: the viewer's own work. */
  mine?: Addressee;
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
  /** Part of the pseudonym, or the beginning of the trajectory id. */
  text?: string;
}

const OPEN: readonly DeadlineStatus[] = ['overdue', 'due-today', 'due-soon', 'upcoming'];

const OPEN_WITH_DATE = `d.status = 'open' and d.due is not null`;

/** The SQL twin of `deadlineStatus` in domain/deadlines: the conditions exclude each other, and together cover every row. */
function statusConditions(today: string, soon: string): Record<DeadlineStatus, string> {
  return {
    waived: `d.status = 'skipped'`,
    none: `d.status in ('waiting', 'cancelled') or (d.due is null and d.status in ('open', 'done'))`,
    'met-late': `d.status = 'done' and d.due is not null and d.acted_on is not null and d.acted_on > d.due`,
    met: `d.status = 'done' and d.due is not null and (d.acted_on is null or d.acted_on <= d.due)`,
    overdue: `${OPEN_WITH_DATE} and d.due < ${today}::date`,
    'due-today': `${OPEN_WITH_DATE} and d.due = ${today}::date`,
    'due-soon': `${OPEN_WITH_DATE} and d.due > ${today}::date and d.due <= ${soon}::date`,
    upcoming: `${OPEN_WITH_DATE} and d.due > ${today}::date and d.due > ${soon}::date`,
  };
}

/** The condition of a filter, on `deadlines d`, and the expression that gives `deadlineStatus`. */
export function deadlineConditions(filter: DeadlineFilter): { only: Conditions; status: string } {
  const only = conditions();
  const when = statusConditions(only.bind(filter.today), only.bind(filter.soon));
  const wanted = filter.deadlineStatus?.length ? filter.deadlineStatus : OPEN;
  only.add('d.live');
  // Said outright, for the partial indexes of open rows.
  if (wanted.every((status) => OPEN.includes(status))) only.add(`d.status = 'open'`);
  only.add(wanted.map((status) => `(${when[status]})`).join(' or '));
  const own = only.bind(filter.viewer.agency);
  only.add(`d.agencies @> array[${own}::text]`);
  only.equal('d.owner_agency', filter.agency);
  only.equal('d.owner_role', filter.role);
  only.equal('d.owner_agency', filter.mine?.agency);
  only.equal('d.owner_role', filter.mine?.role);
  only.equal('d.type', filter.type);
  only.equal('d.organisation', filter.organisation);
  only.equal('d.client', filter.client);
  if (filter.dueFrom !== undefined) only.add(`d.due >= ${only.bind(filter.dueFrom)}::date`);
  if (filter.dueTo !== undefined) only.add(`d.due <= ${only.bind(filter.dueTo)}::date`);
  if (filter.waitingOn === 'others') only.add(`d.waiting_on <> ${own}`);
  else only.equal('d.waiting_on', filter.waitingOn);
  if (filter.text !== undefined && filter.text !== '') addText(only, filter.text);
  const status = `case ${deadlineStatuses.map((name) => `when ${when[name]} then '${name}'`).join(' ')} end`;
  return { only, status };
}

function addText(only: Conditions, text: string): void {
  const literal = escapeLike(text.replaceAll('\0', ''));
  const part = only.bind(`%${literal}%`);
  const start = only.bind(`${literal}%`);
  // The word that the reader sees: that of the trajectory's organisation, else the neutral one.
  only.add(`(d.client, d.organisation) in (select client, organisation from pseudonyms where pseudonym ilike ${part})
    or d.trajectory like ${start}
    or d.client in (select id from clients where pseudonym ilike ${part})
      and not exists (select from pseudonyms p where p.client = d.client and p.organisation = d.organisation)`);
}
