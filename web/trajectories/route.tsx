import { textIn } from '../../domain/calendar/text.ts';
import { Router } from 'express';
import { viewerOf } from '../../domain/people/access.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import { NothingHere } from '../ui/administrator.tsx';
import { renderPage } from '../ui/render.tsx';
import { cursorOf, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { isAdministrator } from '../ui/view.tsx';
import { TrajectoriesPage } from './page.tsx';

/** The list of trajectories. */
export function trajectoryRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories', async (request, response) => {
    const view = await viewOf(request, response, services, 'cases');
    if (isAdministrator(view))
      return response.send(renderPage(view, <NothingHere title={view.say('cases')} />));
    const cursor = cursorOf(request.query);
    const page = await store.trajectories({ viewer: viewerOf(view.actor) }, { cursor, limit: 25 });
    const rows = page.items.map((row) => ({
      id: row.id,
      pseudonym: row.client?.pseudonym ?? view.agencies(row.organisation),
      typeTitle: textIn(definitionOf(row.type)?.title, view.lang) ?? row.type,
      phaseTitle:
        textIn(definitionOf(row.definition)?.phases.find(({ id }) => id === row.phase)?.title, view.lang) ??
        row.phase,
      organisation: view.agencies(row.organisation),
      opened: dayOf(row.openedAt),
      closed: row.status === 'closed',
    }));
    response.send(
      renderPage(view, <TrajectoriesPage rows={rows} next={page.next} paged={cursor !== null} />),
    );
  });

  return router;
}
