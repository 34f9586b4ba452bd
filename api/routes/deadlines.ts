import { textIn } from '../../domain/calendar/text.ts';
import { z } from 'zod';
import { viewerOf } from '../../domain/people/access.ts';
import type { Instant, Lang } from '../../domain/calendar/types.ts';
import { dayOf, iso } from '../../domain/calendar/zone.ts';
import { partyIn } from '../../domain/reading/parties.ts';
import type { Actor } from '../../domain/case/case.ts';
import { deadlineStatuses } from '../../domain/deadlines/deadline-status.ts';
import { isDeadlineStatus, type Deadline } from '../../store/deadlines.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import { worklistOf } from '../../store/worklist.ts';
import { ok, operation } from '../operation.ts';
import {
  countQuery,
  countsSchema,
  deadlinePage,
  deadlineQuery,
  worklistQuery,
  worklistSchema,
} from '../schemas/deadline.ts';

const MOST = 200;

function filterOf(
  { deadlineStatus, mine, ...query }: z.output<typeof countQuery>,
  actor: Actor,
  now: Instant,
): DeadlineFilter {
  return {
    ...query,
    today: dayOf(now),
    viewer: viewerOf(actor),
    deadlineStatus: deadlineStatus?.split(',').filter(isDeadlineStatus),
    mine: mine === 'true' ? { agency: actor.agency, role: actor.role } : undefined,
  };
}

/** A deadline in the shape of the contract. */
export const viewOf = (lang: Lang) => (row: Deadline) => ({
  trajectory: row.trajectory,
  type: row.type,
  client: row.client,
  item: row.item,
  title: textIn(row.title, lang),
  due: row.due,
  deadlineStatus: row.deadlineStatus,
  owner: row.owner,
  waitingOn: row.waitingOn && partyIn(row.waitingOn, lang),
  waitingSince: row.waitingSince,
  chased: row.chased,
  label: row.label,
  flags: row.flags,
});

const list = operation({
  id: 'listDeadlines',
  method: 'get',
  path: '/deadlines',
  tag: 'Deadlines',
  summary: 'Deadlines by due date',
  query: deadlineQuery,
  answers: {
    200: {
      description: 'A page; of trajectories your agency takes part in, and what it is asked in others',
      schema: deadlinePage,
    },
  },
  async handle({ query: { cursor, limit, sort, ...query }, actor, lang, now }, { store }) {
    const paging = {
      cursor,
      limit: limit === undefined ? undefined : Number(limit),
      latestFirst: sort === '-due',
    };
    const page = await store.deadlines(filterOf(query, actor, now), paging);
    return ok({ items: page.items.map(viewOf(lang)), next: page.next, asOf: iso(now) });
  },
});

const counts = operation({
  id: 'countDeadlines',
  method: 'get',
  path: '/deadlines/counts',
  tag: 'Deadlines',
  summary: 'Number of deadlines per status, with the same filters',
  description: 'Of every status, also those no longer to be met, unless `deadlineStatus` names some.',
  query: countQuery,
  answers: { 200: { description: 'A number per status', schema: countsSchema } },
  async handle({ query, actor, now }, { store }) {
    const filter = filterOf(query, actor, now);
    return ok(await store.counts({ ...filter, deadlineStatus: filter.deadlineStatus ?? deadlineStatuses }));
  },
});

const worklist = operation({
  id: 'getWorklist',
  method: 'get',
  path: '/worklist',
  tag: 'Deadlines',
  summary: 'Work of the one who asks',
  description:
    'With `of=me` what was given to you, and to colleagues whom you replace; `nobody`: what your role has and nobody holds; `team`, or nothing: all of your role, as coordinator all of your agency.',
  query: worklistQuery,
  answers: { 200: { description: `At most ${MOST} rows under each heading`, schema: worklistSchema } },
  async handle({ query: { of }, actor, lang, now }, { store }) {
    const lists = await worklistOf(store, actor, { today: dayOf(now), limit: MOST, of });
    const shown = (rows: Deadline[]) => rows.map(viewOf(lang));
    return ok({
      offered: shown(lists.offered),
      overdue: shown(lists.overdue),
      today: shown(lists.today),
      nextFive: shown(lists.nextFive),
      waitingOnOthers: shown(lists.waitingOnOthers),
      asOf: iso(now),
    });
  },
});

export const deadlineRoutes = [list, counts, worklist];
