import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Actor } from '../../domain/case/case.ts';
import { isMachine } from '../../domain/policy/roles.ts';
import { problem } from '../http/problem.ts';
import type { Services } from '../services.ts';

/** What is kept of a secret: nobody can tell with it. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const unknown = () => problem(401, 'unknown-scim-client', { headers: { 'WWW-Authenticate': 'Bearer' } });

/**
 * For which agency somebody tells: by a secret that an operator registered, or by the access token of a
 * system that he registered. Sets `res.locals.agency`.
 * @param token takes an access token and sets `res.locals.actor`, or throws.
 */
export function tellingFor({ store }: Pick<Services, 'store'>, token: RequestHandler): RequestHandler {
  return async (req, res, next) => {
    const given = /^Bearer (\S{1,8192})$/i.exec(req.get('Authorization') ?? '')?.[1];
    if (given === undefined) throw unknown();
    const agency = await store.agencyOfSecret(digestOf(given));
    if (agency !== undefined) {
      res.locals['agency'] = agency;
      return next();
    }
    if (given.split('.').length !== 3) throw unknown();
    await token(req, res, () => undefined);
    const { agency: own, role, person = '' } = res.locals['actor'] as Actor;
    if (!isMachine(role) || !(await store.tellsFor(own, person))) throw unknown();
    res.locals['agency'] = own;
    next();
  };
}
