import { Router } from 'express';
import type { Services } from './services.ts';

const DAY = 86_400_000;

/** RFC 9116: where to report a leak. It expires within half a year of being read, so it never grows old. */
export function securityTxt({ url, now, securityContact }: Services): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.get('/.well-known/security.txt', (_req, res) => {
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${new Date(now() + 180 * DAY).toISOString()}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${url}/.well-known/security.txt`,
    ];
    res.type('text/plain').send(`${lines.join('\n')}\n`);
  });
  return router;
}
