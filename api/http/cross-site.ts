import type { RequestHandler } from 'express';
import { problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses forms that another site sends with our session cookie. Every
 * present-day browser sends `Sec-Fetch-Site` or `Origin` with a POST; a
 * caller that sends neither is no browser and carries no stolen session.
 */
export const refuseCrossSite =
  (origin: string): RequestHandler =>
  (req, _res, next) => {
    if (SAFE.has(req.method)) return next();
    const site = req.get('Sec-Fetch-Site');
    const from = req.get('Origin');
    const ours =
      site === undefined ? from === undefined || from === origin : site === 'same-origin' || site === 'none';
    next(ours ? undefined : problem(403, 'cross-site'));
  };
