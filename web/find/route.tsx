import { Router } from 'express';
import { longestSearch } from '../ui/find-field.tsx';
import { renderPage, renderPart } from '../ui/render.tsx';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { find } from './data.ts';
import { FindPage, FoundWhileTyping } from './page.tsx';

/** Finding anything: with POST, as what is typed may be a reference, which never stands in an address. */
export function findRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/find', async (request, response) => {
    const view = await viewOf(request, response, services);
    response.send(renderPage(view, <FindPage typed="" groups={[]} />));
  });

  router.post('/find', formBody(), async (request, response) => {
    const { q, typing } = (request.body ?? {}) as Record<string, unknown>;
    const typed = typeof q === 'string' ? q.trim().slice(0, longestSearch) : '';
    const view = await viewOf(request, response, services);
    const groups = await find(services.store, view, typed);
    response.send(
      typing === undefined
        ? renderPage(view, <FindPage typed={typed} groups={groups} />)
        : renderPart(view, <FoundWhileTyping typed={typed} groups={groups} />),
    );
  });

  return router;
}
