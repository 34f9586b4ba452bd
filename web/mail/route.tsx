import { Router } from 'express';
import type { PageServices } from '../ui/services.ts';
import { followRoutes } from './follow.ts';

/** Where mails lead. */
export function mailRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.use(followRoutes(services));
  return router;
}
