import { Router } from 'express';
import type { Actor } from '../../domain/case/case.ts';
import type { Store } from '../../store/store.ts';
import { NothingHere } from '../ui/administrator.tsx';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { isAdministrator, type View } from '../ui/view.tsx';
import { worklistData, type WorklistData } from './data.ts';
import { WorklistPage } from './page.tsx';
import { readQuery } from './query.ts';

/** One's own work where nothing was chosen; while one holds none, that of one's role. */
async function chosen(
  store: Store,
  view: View & { actor: Actor },
  query: Record<string, unknown>,
): Promise<WorklistData> {
  const mine = await worklistData(store, view, readQuery(query, 'me'));
  const isEmpty = Object.values(mine.totals).every((total) => total === 0);
  return isEmpty && query['of'] === undefined ? worklistData(store, view, readQuery(query, 'team')) : mine;
}

/** The work list: what this person is offered and has to do, and what waits on others. */
export function worklistRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/worklist', async (request, response) => {
    const view = await viewOf(request, response, services, 'worklist');
    if (isAdministrator(view))
      return response.send(renderPage(view, <NothingHere title={view.say('worklist')} />));
    const data = await chosen(services.store, view, request.query);
    response.send(renderPage(view, <WorklistPage data={data} />));
  });

  return router;
}
