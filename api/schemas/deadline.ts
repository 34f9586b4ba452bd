import { z } from 'zod';
import { deadlineStatuses } from '../../domain/deadlines/deadline-status.ts';
import { worklistOwners } from '../../store/worklist.ts';
import {
  chased,
  cursor,
  day,
  id,
  instant,
  label,
  lastDay,
  limit,
  name,
  owner,
  partyShown,
} from './common.ts';

const flag = z.enum(['true', 'false']);
const statuses = z
  .string()
  .regex(new RegExp(`^(${deadlineStatuses.join('|')})(,(${deadlineStatuses.join('|')}))*$`))
  .meta({
    description: `One or more, with a comma between: ${deadlineStatuses.join(', ')}. If not said: all still to be met`,
    examples: ['overdue,due-today'],
  });

/** Filters of lists and counts of deadlines. */
export const countQuery = z.strictObject({
  deadlineStatus: statuses.optional(),
  agency: name.optional().meta({ description: 'Agency of the owner' }),
  role: name.optional().meta({ description: 'Role of the owner' }),
  type: name.optional(),
  organisation: name.optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
  waitingOn: name
    .optional()
    .meta({ description: 'Agency or role it waits on; `others`: any agency but your own' }),
  mine: flag.optional().meta({ description: '`true`: what your role at your agency owns' }),
});

export const deadlineQuery = countQuery.extend({
  sort: z.enum(['due', '-due']).optional().meta({
    description: 'By due day, earliest first; `-due`: latest first. Keep it the same with a cursor',
  }),
  cursor: cursor.optional(),
  limit: limit.optional(),
});

/** With the person to whom the role was given in the trajectory. */
const holder = owner
  .extend({
    person: z.string().optional().meta({ description: 'Opaque id; not there where nobody holds it yet' }),
    name: z.string().nullable().optional().meta({ description: 'Null where it is not known' }),
  })
  .meta({ id: 'Holder' });

export const worklistQuery = z.strictObject({ of: z.enum(worklistOwners).optional() });

export const deadlineSchema = z
  .strictObject({
    trajectory: id,
    type: z
      .string()
      .nullable()
      .meta({ description: 'Null where your agency is only asked it and takes no part' }),
    client: z
      .strictObject({ pseudonym: z.string() })
      .nullable()
      .meta({ description: 'Null where the trajectory is about many cases' }),
    item: z.string(),
    title: z.string(),
    due: lastDay,
    deadlineStatus: z.enum(deadlineStatuses),
    owner: holder,
    waitingOn: partyShown.nullable(),
    waitingSince: lastDay,
    chased,
    label,
    flags: z.array(z.string()),
  })
  .meta({ id: 'Deadline' });

export const deadlinePage = z
  .strictObject({ items: z.array(deadlineSchema), next: z.string().nullable(), asOf: instant })
  .meta({ id: 'DeadlinePage' });

export const countsSchema = z
  .strictObject(Object.fromEntries(deadlineStatuses.map((status) => [status, z.int()])))
  .meta({ id: 'DeadlineCounts' });

const rows = z.array(deadlineSchema);
export const worklistSchema = z
  .strictObject({
    offered: rows,
    overdue: rows,
    today: rows,
    nextFive: rows,
    waitingOnOthers: rows,
    asOf: instant,
  })
  .meta({
    id: 'Worklist',
    description:
      '`offered`: questions and hand-overs to take up, what is addressed to you to read, and reports to confirm, whatever their day; `nextFive`: due in the next five working days; `waitingOnOthers`: another agency must act first',
  });
