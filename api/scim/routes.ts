import express, { Router, type Request, type RequestHandler } from 'express';
import SCIMMYRouters, { SCIMMY } from 'scimmy-routers';
import { setUpApiHeaders } from '../http/headers.ts';
import { setUpLimitFor, setUpGuessLimit } from '../http/rate-limit.ts';
import { BODY_LIMIT } from '../http/serve.ts';
import type { Services } from '../services.ts';
import { tellingFor } from './caller.ts';
import { addingWhatLacks, asPatch, asSpecified } from './dialect.ts';
import { scimErrors } from './errors.ts';
import { userOf } from './user.ts';
import { declareUsers, known, remember, type Telling } from './users.ts';

/** Microsoft Entra ID asks that a service takes 25 requests a second of one organisation; 1,500 a minute. */
const REQUESTS_PER_MINUTE = 1_500;

const tellingOf = (req: Request): Telling => req.res!.locals['telling'] as Telling;

/**
 * SCIM 2.0 (RFC 7643, 7644), to be mounted at `/scim/v2`: an agency's identity provider tells who works
 * there. Users only: a role is in `roles`, a team in the `department` of the enterprise extension.
 * @param token takes an access token of the issuer.
 */
export function scimRoutes(services: Services, token: RequestHandler): Router {
  declareUsers();
  SCIMMY.Config.set('authenticationSchemes', []);
  const library = new SCIMMYRouters({
    type: 'bearer',
    docUri: `${services.url}/docs`,
    // Who tells was found before.
    handler: (() => undefined) as never,
    context: tellingOf as never,
    baseUri: () => services.url,
  });
  SCIMMY.Config.set({ bulk: false, sort: true, filter: 200 });

  const router = Router({ caseSensitive: true });
  router.use(setUpApiHeaders(), setUpGuessLimit(401));
  router.use(tellingFor(services, token), setUpLimitFor('agency', REQUESTS_PER_MINUTE));
  router.use((req, res, next) => {
    const { agency, lang } = res.locals as { agency: string; lang: Telling['lang'] };
    res.locals['telling'] = { agency, lang, services } satisfies Telling;
    // Express 5 reads it anew each time; the library makes numbers in it.
    Object.defineProperty(req, 'query', { value: { ...req.query } });
    next();
  });
  router.use(noticing(services));
  router.use(express.json({ type: ['application/scim+json', 'application/json'], limit: BODY_LIMIT }));
  router.use('/Users', asLibraryReads);
  router.use(library);
  router.use(scimErrors(services.log));
  return router;
}

/** Reads what providers send as the library does; a change of nothing that is kept is answered at once. */
const asLibraryReads: RequestHandler = async (req, res, next) => {
  if (req.path.endsWith('/.search')) return next();
  if (req.method === 'POST' || req.method === 'PUT') req.body = asSpecified(req.body);
  if (req.method !== 'PATCH') return next();
  const patch = asPatch(req.body) as { Operations?: Record<string, unknown>[] } | undefined;
  req.body = patch;
  const operations = patch?.Operations;
  if (!Array.isArray(operations)) return next();
  if (
    operations.some(({ path }) => typeof path === 'string' && path.includes('[')) ||
    operations.length === 0
  ) {
    const user = userOf(await known(req.path.slice(1), tellingOf(req))) as Record<string, unknown>;
    if (operations.length === 0) return void res.status(204).end();
    const has = (attribute: string, filter: string) =>
      new SCIMMY.Types.Filter(filter).match((user[attribute] ?? []) as object[]).length > 0;
    req.body = { ...patch, Operations: addingWhatLacks(operations, has) };
  }
  next();
};

const changes = { POST: 'create', PUT: 'change', PATCH: 'change', DELETE: 'remove' } as const;

/** Keeps what was refused for those who administer; says where somebody new is (RFC 7644, 3.3). */
const noticing =
  ({ log }: Pick<Services, 'log'>): RequestHandler =>
  (req, res, next) => {
    const what = Object.hasOwn(changes, req.method) ? changes[req.method as keyof typeof changes] : undefined;
    if (what === undefined) return next();
    const telling = tellingOf(req);
    const json = res.json.bind(res);
    res.json = (body: { detail?: string; meta?: { location?: string } }) => {
      if (res.statusCode === 201 && body.meta?.location) res.location(body.meta.location);
      if (res.statusCode >= 400 && res.statusCode < 500)
        remember(telling, what, personIn(req), body.detail ?? String(res.statusCode)).catch((error: Error) =>
          log.warn(`a refusal by SCIM is not kept: ${error.message}`),
        );
      return json(body);
    };
    next();
  };

/** Of whom it was: by the address, or as told. */
function personIn(req: Request): string | null {
  const [, , id] = req.path.split('/');
  const told: unknown = (req.body as Record<string, unknown> | undefined)?.['externalId'];
  const person = id ?? told;
  return typeof person === 'string' ? person.slice(0, 200) : null;
}
