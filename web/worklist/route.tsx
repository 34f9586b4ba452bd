import { Router, type Request, type Response } from 'express';
import type { Actor } from '../../domain/case/case.ts';
import type { Store } from '../../store/store.ts';
import { worklistOwners } from '../../store/worklist.ts';
import { NothingHere } from '../ui/administrator.tsx';
import { homeOf } from '../ui/home.ts';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { isAdministrator, type View } from '../ui/view.tsx';
import { chosenRoutes } from './chosen-route.tsx';
import { worklistData, type WorklistData } from './data.ts';
import { WorklistPage } from './page.tsx';
import { readQuery } from './query.ts';

/** Whoever works on cases begins with what is to be done; an address with filters is of the overview. */
function isHomeOf({ query }: Request, response: Response): boolean {
  return homeOf(response.locals['actor'] as Actor) === 'worklist' && Object.keys(query).length === 0;
}

/**
 * One's own work where nothing was chosen; while one has none, that of one's role or agency, and then what
 * nobody holds: a page never opens empty while there is work.
 */
function opened(
  store: Store,
  view: View & { actor: Actor },
  query: Record<string, unknown>,
): Promise<WorklistData> {
  const [me, ...others] = worklistOwners;
  const further = query['of'] === undefined ? others.map((of) => readQuery(query, of)) : [];
  return worklistData(store, view, [readQuery(query, me), ...further]);
}

/** The work list: what this person is offered and has to do, and what waits on others. */
export function worklistRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.use(chosenRoutes(services));

  router.get(['/', '/worklist'], async (request, response, next) => {
    if (request.path === '/' && !isHomeOf(request, response)) return next();
    const view = await viewOf(request, response, services, 'worklist');
    if (isAdministrator(view))
      return response.send(renderPage(view, <NothingHere title={view.say('worklist')} />));
    const data = await opened(services.store, view, request.query);
    response.send(renderPage(view, <WorklistPage data={data} />));
  });

  return router;
}
