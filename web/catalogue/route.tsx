import { Router } from 'express';
import { definitionOf, definitions } from '../../domain/catalogue.ts';
import { catalogueView } from './data.ts';
import { CatalogueTypePage } from './type-page.tsx';
import { CataloguePage } from './page.tsx';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';

/** What there is to follow, for everybody signed in. */
export function catalogueRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/catalogue', async (request, response) => {
    const view = await viewOf(request, response, services, 'catalogue');
    response.send(renderPage(view, <CataloguePage definitions={definitions()} />));
  });

  router.get('/catalogue/:type', async (request, response, next) => {
    const definition = definitionOf(request.params.type);
    if (!definition) return next();
    const view = await viewOf(request, response, services, 'catalogue');
    response.send(renderPage(view, <CatalogueTypePage data={catalogueView(definition, view)} />));
  });

  return router;
}
