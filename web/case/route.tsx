import { Router } from 'express';
import { viewerOf } from '../../domain/people/access.ts';
import { readItem } from '../../domain/reading/item.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { settingOf } from '../../domain/reading/override.ts';
import { itemTold } from '../../store/item-told.ts';
import { explanationView } from './explanation-data.ts';
import { readCase } from './read.ts';
import { CasePage } from './page.tsx';
import { PrintPage, whatIsPrinted } from './print-page.tsx';
import { ExplanationPage } from './explanation-page.tsx';
import { renderPage } from '../ui/render.tsx';
import { casePath } from '../ui/paths.ts';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';

/** The case page and the explanation of a date. Who takes no part gets 404, as if it did not exist. */
export function caseRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/:id', async (request, response, next) => {
    const view = await viewOf(request, response, services, 'cases');
    const stored = await store.trajectory(request.params.id, viewerOf(view.actor));
    if (!stored) return next();
    const latest = stored.case.status === 'closed' ? await store.latest(stored.id) : stored.id;
    if (latest !== stored.id)
      return response.redirect(302, request.originalUrl.replace(casePath(stored.id), casePath(latest)));
    const data = await readCase(services, view, stored, request.query);
    response.send(renderPage(view, <CasePage data={data} />));
  });

  router.get('/trajectories/:id/print', async (request, response, next) => {
    const view = await viewOf(request, response, services, 'cases');
    const stored = await store.trajectory(request.params.id, viewerOf(view.actor));
    if (!stored) return next();
    const data = await readCase(services, view, stored, {});
    response.send(renderPage(view, <PrintPage data={data} what={whatIsPrinted(request.query['what'])} />));
  });

  router.get('/trajectories/:id/items/:item', async (request, response, next) => {
    const view = await viewOf(request, response, services, 'cases');
    const stored = await store.trajectory(request.params.id, viewerOf(view.actor));
    const item = stored && readItem(asReadBy(stored.case, view.actor), request.params.item, view.now);
    if (!item) return next();
    const latest = stored.case.status === 'closed' ? await store.latest(stored.id) : stored.id;
    if (latest !== stored.id) return response.redirect(302, `/trajectories/${latest}/items/${item.key}`);
    const id = settingOf(item);
    const [events, setting, names] = await Promise.all([
      store.events(stored.id),
      id === undefined ? undefined : store.parameter(id),
      store.outsideNames(stored.id),
    ]);
    const told = await itemTold(store, item, events, view.actor);
    const data = explanationView(view, view.actor, { stored, told, names }, item, setting);
    response.send(renderPage(view, <ExplanationPage data={data} />));
  });

  return router;
}
