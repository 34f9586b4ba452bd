import { Router } from 'express';
import { viewerOf } from '../../domain/people/access.ts';
import { readItem } from '../../domain/reading/item.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { settingOf } from '../../domain/reading/override.ts';
import { itemTold } from '../../store/item-told.ts';
import { knownRelated } from '../../store/related.ts';
import { explanationView } from './explanation-data.ts';
import { caseView } from './data.ts';
import { CasePage } from './page.tsx';
import { ExplanationPage } from './explanation-page.tsx';
import { renderPage } from '../ui/render.tsx';
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
    if (latest !== stored.id) return response.redirect(302, `/trajectories/${latest}`);
    const { agency } = view.actor;
    const [events, related, known, people, names, colleagues] = await Promise.all([
      store.events(stored.id),
      store.relatedOfClient(stored.id, viewerOf(view.actor)),
      knownRelated(store, stored.case, view.actor),
      store.outsidePeople(stored.id),
      store.outsideNames(stored.id),
      store.people(agency),
    ]);
    const teams = new Map(colleagues.map(({ id, team }) => [id, team]));
    const data = caseView({
      view,
      actor: view.actor,
      stored,
      events,
      visible: new Set(related.map(({ id }) => id)),
      known,
      names,
      teamOf: (holder) => (holder.agency === agency ? teams.get(holder.person) : null) ?? null,
      contacts: (id) => people.get(id)?.contact,
    });
    response.send(renderPage(view, <CasePage data={data} />));
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
