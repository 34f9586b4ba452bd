import { idSchema, nameSchema } from '../../domain/case/fields.ts';
import type { ItemKey } from '../../domain/people/snooze.ts';
import { worklistOwners, type Worklist, type WorklistOf } from '../../store/worklist.ts';

/** The headings of a work list, in the order of the page. */
export const headings = ['offered', 'overdue', 'today', 'nextFive', 'waitingOnOthers'] as const;
export type Heading = keyof Worklist;

/** What of a work list is shown. */
export interface WorklistQuery {
  of: WorklistOf;
  /** One heading alone, page after page; null: all, the first rows of each. */
  group: Heading | null;
  /** Only what one chose not to see for a while. */
  later: boolean;
  cursor: string | null;
  /** The row to go on with, after something was done with another one. */
  next: string | null;
  /** The row with which something was done, or with how many. */
  done: string | null;
}

/** The row that an address or a form says; undefined of what is none. */
export function keyOf(row: string): ItemKey | undefined {
  const [trajectory, item, ...more] = row.split('/');
  const isRow = idSchema.safeParse(trajectory).success && nameSchema.safeParse(item).success;
  return isRow && more.length === 0 ? { trajectory: trajectory!, item: item! } : undefined;
}

/** Reads the query of the page. What it does not know it leaves out: a bookmark never breaks. */
export function readQuery(query: Record<string, unknown>, standard: WorklistOf): WorklistQuery {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 300) : null);
  const group = headings.find((each) => each === query['group']) ?? null;
  return {
    of: worklistOwners.find((each) => each === query['of']) ?? standard,
    group,
    later: group === null && text('later') === 'true',
    cursor: group && text('cursor'),
    next: text('next'),
    done: text('done'),
  };
}

/** The address of the page. */
export function worklistPath({ of, ...rest }: Partial<WorklistQuery> & Pick<WorklistQuery, 'of'>): string {
  const query = new URLSearchParams({ of });
  if (rest.later) query.set('later', 'true');
  for (const name of ['group', 'cursor', 'next', 'done'] as const)
    if (rest[name]) query.set(name, rest[name]);
  return `/worklist?${query.toString()}`;
}
