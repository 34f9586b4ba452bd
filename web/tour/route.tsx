import { Router } from 'express';
import type { Actor } from '../../domain/case/case.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { tourPath } from '../ui/paths.ts';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import { TourPage } from './page.tsx';
import { stepsFor, type Example } from './steps.ts';

/** The first day in each role, in steps; only where people sign in as a persona of the demo. */
export function tourRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  if (!services.demo) return router;

  router.get('/tour', (_request, response) => response.redirect(303, tourPath(1)));

  router.get('/tour/:at', async (request, response, next) => {
    const view = await viewOf(request, response, services);
    const steps = stepsFor(view.actor.role, await exampleFor(services, view));
    const at = Number(request.params.at);
    if (!Number.isInteger(at) || !steps[at - 1]) return next();
    response.send(renderPage(view, <TourPage steps={steps} at={at} />));
  });

  return router;
}

/** The first deadline that the reader sees; null where there is none. */
async function exampleFor(
  { store }: PageServices,
  { actor, today }: View & { actor: Actor },
): Promise<Example | null> {
  const { items } = await store.deadlines({ viewer: viewerOf(actor), today }, { limit: 1 });
  const [first] = items;
  return first ? { trajectory: first.trajectory, item: first.item } : null;
}
