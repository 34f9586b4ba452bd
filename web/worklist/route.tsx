import { Router } from 'express';
import { worklistOf } from '../../store/worklist.ts';
import { deadlineView } from '../ui/deadlines.ts';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { WorklistPage } from './page.tsx';

/** Rows under each heading. */
const MOST = 100;

/** The work list: what this person has to do today and this week, and what waits on others. */
export function worklistRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/worklist', async (request, response) => {
    const view = await viewOf(request, response, services, 'worklist');
    const { today, thisWeek, waitingOnOthers } = await worklistOf(store, view.actor, view.today, MOST);
    const data = {
      today: today.map(deadlineView(view)),
      thisWeek: thisWeek.map(deadlineView(view)),
      waitingOnOthers: waitingOnOthers.map(deadlineView(view)),
    };
    response.send(renderPage(view, <WorklistPage data={data} />));
  });

  return router;
}
