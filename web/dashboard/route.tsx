import { Router } from 'express';
import { renderPage } from '../ui/render.tsx';
import { cursorOf, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { dashboardData } from './data.ts';
import { readFilters } from './filters.ts';
import { DashboardPage } from './page.tsx';

/** The dashboard: every deadline that this person may see. */
export function dashboardRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get(['/', '/deadlines'], async (request, response) => {
    const view = await viewOf(request, response, services, 'deadlines');
    const filters = readFilters(request.query);
    const from = Number(request.query['from']);
    const paging = {
      cursor: cursorOf(request.query),
      skipped: Number.isInteger(from) && from > 0 ? from : 0,
    };
    response.send(
      renderPage(view, <DashboardPage data={await dashboardData(store, view, filters, paging)} />),
    );
  });

  return router;
}
