import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** A path without the secret of a link or a calendar: that alone lets one answer, or read. */
const withoutSecret = (path: string): string => path.replace(/^(\/+(?:p|calendar)\/).+/is, '$1…');

/**
 * One line per request: no body, no query, no token, no
 * reference of a person; the actor by agency and role only.
 */
export const setUpLogging =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const start = process.hrtime.bigint();
    const path = withoutSecret(req.path);
    res.on('finish', () => {
      const actor = res.locals['actor'] as { agency: string; role: string } | undefined;
      log.info(
        {
          method: req.method,
          path,
          status: res.statusCode,
          ms: Number((process.hrtime.bigint() - start) / 1_000_000n),
          requestId: res.getHeader('X-Request-Id'),
          agency: actor?.agency,
          role: actor?.role,
        },
        'request',
      );
    });
    next();
  };
