import { Router, type Request, type Response } from 'express';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { KeysPage } from './page.tsx';

/** What single keys do, and that one does not want them. */
export function keyRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/keys', async (request, response) => {
    const view = await viewOf(request, response, services);
    response.send(renderPage(view, <KeysPage />));
  });

  router.post('/keys', formBody(), async (request: Request, response: Response) => {
    const { actor } = await viewOf(request, response, services);
    const { do: wish } = (request.body ?? {}) as Record<string, unknown>;
    if (actor.person !== undefined) {
      await services.store.putKeys(actor.agency, actor.person, wish === 'on');
      notify(response, 'accepted', wish === 'on' ? 'didKeysOn' : 'didKeysOff');
    }
    response.redirect(303, '/keys');
  });

  return router;
}
