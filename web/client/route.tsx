import { Router } from 'express';
import { viewerOf } from '../../domain/people/access.ts';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { clientView } from './data.ts';
import { actionRoutes } from './actions.tsx';
import { ClientPage } from './page.tsx';
import { TwinsPage } from './twins-page.tsx';

/** One client over all trajectories. */
export function clientRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/clients/twins', async (request, response, next) => {
    const view = await viewOf(request, response, services, 'cases');
    if (view.actor.role !== 'coordinator') return next();
    const groups = await services.store.twins(viewerOf(view.actor));
    response.send(renderPage(view, <TwinsPage groups={groups} />));
  });

  router.use(actionRoutes(services));

  router.get('/clients/:client', async (request, response, next) => {
    const view = await viewOf(request, response, services, 'cases');
    const data = await clientView(services.store, view, request.params.client);
    if (!data) return next();
    response.send(renderPage(view, <ClientPage data={data} />));
  });

  return router;
}
