import { Router } from 'express';
import { viewerOf } from '../../domain/people/access.ts';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { addDays, weekday } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import { dashboardData } from './data.ts';
import type { View } from '../ui/view.tsx';
import { readFilters } from './filters.ts';
import { DashboardPage } from './page.tsx';
import { MailboxPage } from '../mailbox/page.tsx';
import { TrajectoriesPage } from '../trajectories/page.tsx';
import { WorklistPage } from '../worklist/page.tsx';
import { renderPage } from '../ui/render.tsx';
import { ownAddress, viewOf } from '../ui/request.ts';
import type { DeadlineView } from '../ui/rows.ts';
import type { PageServices } from '../ui/services.ts';
import { formBody } from '../commands/route.tsx';

const cursorOf = (query: Record<string, unknown>): string | null => (typeof query['cursor'] === 'string' ? query['cursor'] : null);

/** A stored deadline in the words of the reader; where it is about no client, the organisation stands for it. */
export const deadlineView =
  ({ lang, agencies }: Pick<View, 'lang' | 'agencies'>) =>
  (row: Deadline): DeadlineView => ({
    ...row,
    typeTitle: definitionOf(row.type)?.title[lang] ?? row.type,
    pseudonym: row.client?.pseudonym ?? agencies(row.organisation),
    title: row.title[lang],
  });

/** The dashboard, the work list, the trajectories and the messages. */
export function listRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/', async (request, response) => {
    const view = await viewOf(request, response, services, 'deadlines');
    const filters = readFilters(request.query);
    const from = Number(request.query['from']);
    const paging = { cursor: cursorOf(request.query), skipped: Number.isInteger(from) && from > 0 ? from : 0 };
    response.send(renderPage(view, <DashboardPage data={await dashboardData(store, view, filters, paging)} />));
  });

  router.get('/worklist', async (request, response) => {
    const view = await viewOf(request, response, services, 'worklist');
    const { today, actor } = view;
    const base = { viewer: viewerOf(actor), today, soon: calendarOf().addWorkingDays(today, 5) };
    const mine = { agency: actor.agency, role: actor.role };
    const sunday = addDays(today, 7 - weekday(today));
    const rows = async (filter: Partial<DeadlineFilter>) =>
      (await store.deadlines({ ...base, ...filter }, { limit: 100 })).items.map(deadlineView(view));
    const data = {
      today: await rows({ mine, dueTo: today }),
      thisWeek: today === sunday ? [] : await rows({ mine, dueFrom: addDays(today, 1), dueTo: sunday }),
      waitingOnOthers: await rows({ waitingOn: 'others' }),
    };
    response.send(renderPage(view, <WorklistPage data={data} />));
  });

  router.get('/trajectories', async (request, response) => {
    const view = await viewOf(request, response, services, 'cases');
    const cursor = cursorOf(request.query);
    const page = await store.trajectories({ viewer: viewerOf(view.actor) }, { cursor, limit: 25 });
    const rows = page.items.map((row) => ({
      id: row.id,
      pseudonym: row.client?.pseudonym ?? view.agencies(row.organisation),
      typeTitle: definitionOf(row.type)?.title[view.lang] ?? row.type,
      phaseTitle: definitionOf(row.definition)?.phases.find(({ id }) => id === row.phase)?.title[view.lang] ?? row.phase,
      organisation: view.agencies(row.organisation),
      opened: dayOf(row.openedAt),
      closed: row.status === 'closed',
    }));
    response.send(renderPage(view, <TrajectoriesPage rows={rows} next={page.next} paged={cursor !== null} />));
  });

  router.get('/mailbox', async (request, response) => {
    const view = await viewOf(request, response, services, 'mailbox');
    const cursor = cursorOf(request.query);
    const addressee = { agency: view.actor.agency, role: view.actor.role };
    const page = await store.messages(addressee, { cursor, limit: 25 });
    const rows = page.items.map((row) => ({ ...row, title: row.title[view.lang], unread: row.readAt === null }));
    response.send(renderPage(view, <MailboxPage rows={rows} next={page.next} paged={cursor !== null} />));
  });

  router.post('/mailbox', formBody(), async (request, response) => {
    const view = await viewOf(request, response, services, 'mailbox');
    const { id, return: address } = (request.body ?? {}) as Record<string, unknown>;
    const ids = (Array.isArray(id) ? id : [id]).map(Number).filter(Number.isSafeInteger);
    await store.markRead({ agency: view.actor.agency, role: view.actor.role }, ids, view.now);
    response.redirect(303, ownAddress(address));
  });

  return router;
}
