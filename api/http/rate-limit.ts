import { rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import { problem } from './problem.ts';

/** At most so many requests a minute from one address; beyond that 429 with `Retry-After`. */
export const setUpRateLimit = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) => {
      throw problem(429, 'too-many-requests', {
        headers: { 'Retry-After': String(res.getHeader('Retry-After') ?? 60) },
      });
    },
  });
