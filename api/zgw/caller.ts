import { hash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { problem } from '../http/problem.ts';
import type { Services } from '../services.ts';

/** What is kept of an `Authorization` that we gave: it is random, so a digest is enough. */
export const digestOf = (authorization: string): string => hash('sha256', authorization, 'base64url');

/** Who calls back, by the `Authorization` that was registered for it; 403 for all others, as ZGW has it. */
export const calledBack =
  ({ store }: Services): RequestHandler =>
  async (req, res, next) => {
    const given = req.get('Authorization');
    const system =
      given === undefined ? undefined : await store.zgwSystem({ authorizationDigest: digestOf(given) });
    if (!system) throw problem(403, 'unknown-sender');
    res.locals['system'] = system;
    next();
  };
