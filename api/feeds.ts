import { createHash } from 'node:crypto';
import { Router, type RequestHandler } from 'express';
import type { Calendars } from '../domain/ports/calendars.ts';
import { calendarForm } from './calendars.ts';
import { setUpFeedLimit } from './http/rate-limit.ts';
import { problem } from './http/problem.ts';
import { secretly } from '../web/ui/secretly.ts';

/**
 * `/calendar/{secret}.ics`, for the programs that read calendars: who holds the address reads it, without
 * signing in. It changes nothing but when it was last read.
 * @param guessing lets through so many addresses that were never made, from one place.
 */
export function feedRoutes(calendars: Calendars, guessing: RequestHandler): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.use('/calendar', secretly, guessing);

  router.get('/calendar/:file', setUpFeedLimit(), async (request, response) => {
    const [, secret] = calendarForm.exec(String(request.params['file'])) ?? [];
    const text = secret === undefined ? undefined : await calendars.read(secret);
    if (text === undefined) throw problem(404, 'not-found');
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    response.set({ ETag: etag, 'Cache-Control': 'private, max-age=300' });
    if (request.headers['if-none-match'] === etag) return void response.status(304).end();
    response.set('Content-Disposition', 'inline; filename="traject.ics"');
    response.type('text/calendar; charset=utf-8').send(text);
  });

  router.all(
    '/calendar/:file',
    (_request, response) => void response.set('Allow', 'GET, HEAD').sendStatus(405),
  );
  return router;
}
