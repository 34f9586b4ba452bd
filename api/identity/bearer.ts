import type { RequestHandler } from 'express';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { problem } from '../http/problem.ts';
import { asText, roleNamed } from '../../domain/people/person.ts';
import { actorAs, signedInOf } from './actor.ts';
import type { Arrivals } from './arrivals.ts';
import type { Identity } from './config.ts';

/**
 * Takes an access token from `Authorization: Bearer` and nowhere else, and sets `res.locals.actor`, `who`
 * and, in milliseconds on the machine's clock, `until`. Refused
 * with 401: another issuer or audience, an algorithm other than RS256 or PS256, expired, no agency or role,
 * of somebody who left that agency.
 * Who has several roles says in `Acting-As` for which: 400 without, 403 for one that is not hers.
 */
export function bearer(identity: Identity, admits: Arrivals): RequestHandler {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const keysOnce = () =>
    (keys ??= keysOf(identity.issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    }));

  return async (req, res, next) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(req.get('Authorization') ?? '')?.[1];
    if (token === undefined) throw refusedToken();
    const claims = await verified(token, keysOnce, identity);
    const who = signedInOf(claims);
    if (!who) throw refusedToken();
    const named = req.get('Acting-As');
    const role = roleNamed(who, named);
    if (!role && named === undefined)
      throw problem(400, 'acting-as', { values: { roles: who.roles.map(asText).join(', ') } });
    if (!role) throw problem(403, 'not-your-role', { values: { roles: who.roles.map(asText).join(', ') } });
    if (!(await admits(who, role))) throw refusedToken();
    res.locals['actor'] = actorAs(role, who);
    res.locals['who'] = who;
    res.locals['until'] = claims.exp! * 1000;
    next();
  };
}

const refusedToken = () => problem(401, 'not-signed-in', { headers: { 'WWW-Authenticate': 'Bearer' } });

async function verified(
  token: string,
  keys: () => Promise<JWTVerifyGetKey>,
  { issuer, audience }: Identity,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, await keys(), {
      issuer,
      audience,
      algorithms: ['RS256', 'PS256'],
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (error) {
    // The issuer itself being away is not the fault of the token.
    const away = !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout;
    throw away ? problem(503, 'unavailable', { headers: { 'Retry-After': '5' } }) : refusedToken();
  }
}

async function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok)
    throw new Error(`${issuer} answered ${response.status} to the request for its configuration`);
  const { jwks_uri } = (await response.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(jwks_uri));
}

/** A session of the pages where there is one, else an access token: for what both may follow. */
export const sessionOrBearer =
  (session: RequestHandler, token: RequestHandler): RequestHandler =>
  (req, res, next) => {
    if (req.get('Authorization') !== undefined) return token(req, res, next);
    return session(req, res, (error?: unknown) => {
      if (error) return next(error);
      next(res.locals['actor'] ? undefined : refusedToken());
    });
  };
