import { Router } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { AccountsPage } from './accounts-page.tsx';

/** Refusals of one agency that are shown. */
const SHOWN = 20;

/** What identity providers told of people: of all agencies for the administrator, else of one's own. */
export function accountsRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/administration/accounts', async (request, response) => {
    const view = await viewOf(request, response, services, 'administration');
    const { agency: own, role } = view.actor;
    const all = mayUseRoute('putOrganisation', role);
    const clients = (await store.scimClients()).filter(({ agency }) => all || agency === own);
    const accounts = await Promise.all(
      clients.map(async ({ agency }) => {
        const [[last], refused] = await Promise.all([
          store.scimCalls(agency, false, 1),
          store.scimCalls(agency, true, SHOWN),
        ]);
        return { agency, last: last ?? null, refused };
      }),
    );
    response.send(renderPage(view, <AccountsPage accounts={accounts} />));
  });

  return router;
}
