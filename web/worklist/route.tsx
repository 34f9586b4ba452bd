import { Router } from 'express';
import type { Deadline } from '../../store/deadlines.ts';
import { worklistOf, worklistOwners } from '../../store/worklist.ts';
import { deadlineView } from '../ui/deadlines.ts';
import { NothingHere } from '../ui/administrator.tsx';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { isAdministrator } from '../ui/view.tsx';
import { WorklistPage } from './page.tsx';

/** Rows under each heading. */
const MOST = 100;

/** The work list: what this person is offered and has to do, and what waits on others. */
export function worklistRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/worklist', async (request, response) => {
    const view = await viewOf(request, response, services, 'worklist');
    if (isAdministrator(view))
      return response.send(renderPage(view, <NothingHere title={view.say('worklist')} />));
    const of = worklistOwners.find((each) => each === request.query['of']) ?? 'team';
    const lists = await worklistOf(store, view.actor, { today: view.today, limit: MOST, of });
    const shown = (rows: Deadline[]) => rows.map(deadlineView(view));
    const data = {
      offered: shown(lists.offered),
      overdue: shown(lists.overdue),
      today: shown(lists.today),
      nextFive: shown(lists.nextFive),
      waitingOnOthers: shown(lists.waitingOnOthers),
    };
    response.send(renderPage(view, <WorklistPage data={data} of={of} />));
  });

  return router;
}
