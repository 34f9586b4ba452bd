import { createHash } from 'node:crypto';
import { rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import { problem } from './problem.ts';

const tooMany: NonNullable<Parameters<typeof rateLimit>[0]>['handler'] = (_req, res) => {
  throw problem(429, 'too-many-requests', {
    headers: { 'Retry-After': String(res.getHeader('Retry-After') ?? 60) },
  });
};

/** At most so many requests a minute from one address; beyond that 429 with `Retry-After`. */
export const setUpRateLimit = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: tooMany,
  });

/** At most so many requests a minute for one value of `res.locals`, from wherever they come. */
export const setUpLimitFor = (local: string, perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (_req, res) => String(res.locals[local]),
    handler: tooMany,
  });

/** Addresses of links and secrets that were never made, from one place in a minute: more are no mistakes. */
const GUESSES_PER_MINUTE = 30;

/** Stops who guesses links or secrets. A right one is never counted: many can share one address. */
export const setUpGuessLimit = (status = 404): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: GUESSES_PER_MINUTE,
    standardHeaders: false,
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_req, res) => res.statusCode !== status,
    handler: tooMany,
  });

/** How often one calendar is read in ten minutes: programs look once in some minutes or hours. */
const READS = 60;

/** At most so many times the same calendar, from wherever: one address is often read from few places. */
export const setUpFeedLimit = (): RequestHandler =>
  rateLimit({
    windowMs: 600_000,
    limit: READS,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (req) => createHash('sha256').update(req.path).digest('base64url'),
    handler: tooMany,
  });
