import { Router } from 'express';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { clientView } from './data.ts';
import { ClientPage } from './page.tsx';

/** One client over all trajectories. */
export function clientRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/clients/:client', async (request, response, next) => {
    const view = await viewOf(request, response, services, 'cases');
    const data = await clientView(services.store, view, request.params.client);
    if (!data) return next();
    response.send(renderPage(view, <ClientPage data={data} />));
  });

  return router;
}
