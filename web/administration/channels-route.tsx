import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { ChannelsPage } from './channels-page.tsx';

/** How mail to people leaves the house: of all agencies for the administrator, else of one's own. */
export function channelRoutes(services: PageServices): Router {
  const { store, mailChannel: channel } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/administration/channels', async (request, response) => {
    const view = await viewOf(request, response, services, 'administration');
    const { agency, role, person } = view.actor;
    const whose = mayUseRoute('putOrganisation', role) ? undefined : agency;
    const [queue, failures, tests] = await Promise.all([
      store.mailQueue(whose, view.now),
      store.mailFailures(whose),
      person === undefined ? undefined : store.mailTests(agency, person),
    ]);
    response.send(renderPage(view, <ChannelsPage data={{ channel, queue, failures, tests }} />));
  });

  router.post('/administration/channels/test', async (request, response, next) => {
    const { actor, now } = await viewOf(request, response, services, 'administration');
    const { agency, person } = actor;
    if (channel === null || person === undefined) return next();
    const key = `test/${randomUUID()}`;
    await store.planMail([{ key, agency, person, kind: 'test', what: {}, dueAt: now }]);
    notify(response, 'accepted', 'didMailTest');
    response.redirect(303, '/administration/channels');
  });

  return router;
}
