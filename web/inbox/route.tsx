import { Router, type Request, type Response } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { inboxData } from './data.ts';
import { InboxPage } from './page.tsx';

/** What nobody of an agency picked up, for its coordinator. */
export function inboxRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/inbox', async (request, response) => {
    const view = await allowed(request, response, services);
    if (view) response.send(renderPage(view, <InboxPage data={await inboxData(store, view)} />));
  });

  router.post('/inbox/seen', formBody(), async (request, response) => {
    const view = await allowed(request, response, services);
    if (!view) return;
    const { id } = (request.body ?? {}) as Record<string, unknown>;
    const ids = [id].flat().filter((each) => typeof each === 'string');
    const { agency, role } = view.actor;
    await store.seeRefused(ids, agency, { by: { agency, role }, at: view.now });
    notify(response, 'accepted', 'didSeeRefused');
    response.redirect(303, '/inbox');
  });

  router.post('/inbox/again', formBody(), async (request, response) => {
    const view = await allowed(request, response, services);
    if (!view) return;
    const { notice, subscription } = (request.body ?? {}) as Record<string, unknown>;
    const { agency } = view.actor;
    if (typeof notice === 'string') await store.retryNotices(agency, [notice], view.now);
    if (typeof subscription === 'string') await store.redeliverAll(agency, subscription, view.now);
    notify(response, 'accepted', 'didTryAgain');
    response.redirect(303, '/inbox');
  });

  return router;
}

/** The view of who may see it; others are told that they may not. */
async function allowed(request: Request, response: Response, services: PageServices) {
  const view = await viewOf(request, response, services, 'inbox');
  if (mayUseRoute('listSignals', view.actor.role)) return view;
  response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  return undefined;
}
