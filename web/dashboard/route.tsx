import { Router } from 'express';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { isAdministrator } from '../ui/view.tsx';
import { settled, tabFilter } from './asked.ts';
import { dashboardData } from './data.ts';
import { sendCsv } from './export.ts';
import { readFilters, readPlace } from './filters.ts';
import { DashboardPage } from './page.tsx';

/** The dashboard: every deadline that this person may see. */
export function dashboardRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get(['/', '/deadlines'], async (request, response) => {
    const view = await viewOf(request, response, services, 'deadlines');
    // An administrator sees no deadline, and begins with what is arranged.
    if (request.path === '/' && isAdministrator(view)) return response.redirect(303, '/administration');
    const filters = settled(readFilters(request.query), view.actor);
    const data = await dashboardData(store, view, filters, readPlace(request.query));
    response.send(renderPage(view, <DashboardPage data={data} />));
  });

  router.get('/deadlines.csv', async (request, response) => {
    const view = await viewOf(request, response, services);
    const filters = settled(readFilters(request.query), view.actor);
    const filter = tabFilter(view, filters, filters.tab);
    await sendCsv(response, store, { filter, view, latestFirst: filters.sort === '-due' });
  });

  return router;
}
