import { Router, urlencoded } from 'express';
import { roleNamed, type SignedIn } from '../../domain/people/person.ts';
import { actingAsPath, ownAddress, renderActingAs } from '../../web/index.ts';
import type { Services } from '../services.ts';
import type { Sessions } from './session.ts';

/** Who is signed in and has several roles chooses in which she acts, and chooses again; or signs out. */
export function actingAsRoutes(services: Services, sessions: Sessions): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/acting-as', (req, res, next) => {
    const who = res.locals['who'] as SignedIn | undefined;
    if (!who) return next();
    res.setHeader('Cache-Control', 'no-store');
    res.send(renderActingAs(req, res, services, who.roles));
  });

  router.post('/acting-as', urlencoded({ extended: false, limit: '4kb' }), async (req, res, next) => {
    const who = res.locals['who'] as SignedIn | undefined;
    const { as: named, return: address } = (req.body ?? {}) as Record<string, unknown>;
    const as = who && typeof named === 'string' ? roleNamed(who, named) : undefined;
    if (!who) return next();
    if (as) await sessions.actAs(res, who, as);
    const goOn = ownAddress(address);
    res.redirect(303, as ? goOn : actingAsPath(goOn));
  });

  router.post('/sign-out', (_req, res) => {
    sessions.close(res);
    res.redirect(303, '/sign-in');
  });

  return router;
}
