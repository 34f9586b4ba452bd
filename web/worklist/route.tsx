import { Router } from 'express';
import { viewerOf } from '../../domain/people/access.ts';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { addDays, weekday } from '../../domain/calendar/day.ts';
import type { DeadlineFilter } from '../../store/deadline-filter.ts';
import { deadlineView } from '../ui/deadlines.ts';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { WorklistPage } from './page.tsx';

/** The work list: what this person has to do today and this week, and what waits on others. */
export function worklistRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

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

  return router;
}
