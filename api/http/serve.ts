import express, { Router, type RequestHandler } from 'express';
import { z } from 'zod';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { Actor } from '../../domain/case/case.ts';
import { keySchema, matchSchema, versionSchema, type AnyOperation } from '../operation.ts';
import type { Sender } from '../../domain/partners/sender.ts';
import type { Services } from '../services.ts';
import { bodyOf, handshake, sending } from '../signals/sender.ts';
import type { ZgwSystem } from '../../store/zgw.ts';
import { calledBack } from '../zgw/caller.ts';
import { otherMethods } from './errors.ts';
import { parseAll, type Source } from './input.ts';
import { problem } from './problem.ts';

export const BODY_LIMIT = 256 * 1024;
const nothing = z.strictObject({});

/** A strict router with every operation, and for each path an answer to the methods it does not have. */
export function serve(
  operations: AnyOperation[],
  services: Services,
  signIn: { bearer: RequestHandler; either: RequestHandler },
): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const operation of operations) {
    const steps = [
      operation.streams ? acceptsEvents : acceptsJson,
      ...(operation.takes ? sending(services, signIn.bearer) : []),
      ...(operation.calledBack ? [calledBack(services)] : []),
      ...(mayUseRoute(operation.id) || operation.takes || operation.calledBack
        ? []
        : [operation.streams ? signIn.either : signIn.bearer, allowed(operation.id)]),
      ...(operation.body ? [jsonOnly, express.json({ limit: BODY_LIMIT, strict: false })] : []),
    ];
    router[operation.method](expressPath(operation.path), ...steps, run(operation, services));
  }
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const own = operations.filter((operation) => operation.path === path);
    if (own.some(({ takes }) => takes)) router.options(expressPath(path), handshake(services));
    router.all(expressPath(path), otherMethods(own.map((operation) => operation.method)));
  }
  return router;
}

const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

const acceptsJson: RequestHandler = (req, _res, next) => {
  next(
    req.accepts('application/json', 'application/problem+json') ? undefined : problem(406, 'not-acceptable'),
  );
};

const acceptsEvents: RequestHandler = (req, _res, next) => {
  next(req.accepts('text/event-stream') ? undefined : problem(406, 'not-acceptable'));
};

const jsonOnly: RequestHandler = (req, _res, next) => {
  next(req.is('application/json') ? undefined : problem(415, 'unsupported-media-type'));
};

const allowed =
  (id: string): RequestHandler =>
  (_req, res, next) => {
    next(mayUseRoute(id, (res.locals['actor'] as Actor).role) ? undefined : problem(403, 'not-allowed'));
  };

/** A filter that was left empty is no filter. */
const filled = (query: object) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

const keyed = z.object({ 'idempotency-key': keySchema });
const conditional = keyed.extend({ 'if-match': matchSchema });
const versioned = z.object({ 'if-match': versionSchema });
type Headers = Partial<z.output<typeof conditional>>;

/** The headers that an operation takes; undefined: none. */
function headersOf(operation: AnyOperation): z.ZodType | undefined {
  if (operation.versioned) return versioned;
  if (!operation.keyed) return undefined;
  return operation.conditional ? conditional : keyed;
}

function run(operation: AnyOperation, services: Services): RequestHandler {
  return async (req, res) => {
    const lang = res.locals['lang'];
    const headerSchema = headersOf(operation);
    const sources: Source[] = [
      { in: 'path', schema: operation.params ?? nothing, value: { ...req.params } },
      { in: 'query', schema: operation.query ?? nothing, value: filled(req.query) },
      { in: 'body', schema: operation.body ?? z.undefined(), value: operation.body ? req.body : undefined },
      ...(headerSchema ? [{ in: 'header', schema: headerSchema, value: req.headers } as const] : []),
    ];
    const [params, query, body, headers] = parseAll(sources, lang);
    const given = headers as Headers | undefined;
    const key = given?.['idempotency-key'] ?? '';
    const match = given?.['if-match'];
    const expected = match === undefined ? undefined : Number(match.slice(1, -1));
    const call = {
      params,
      query,
      body,
      key,
      expected,
      actor: res.locals['actor'],
      who: res.locals['who'],
      until: res.locals['until'],
      ...(operation.streams && { lastEvent: req.get('Last-Event-ID') || undefined }),
      lang,
      now: services.now(),
      ...(operation.takes && {
        sent: { sender: res.locals['sender'] as Sender, headers: req.headers, body: bodyOf(req) },
      }),
      ...(operation.calledBack && { system: res.locals['system'] as ZgwSystem }),
    };
    const answer = await operation.handle(call as Parameters<AnyOperation['handle']>[0], services);
    for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
    res.status(answer.status);
    if (answer.stream) return answer.stream(res);
    res.json(answer.body);
  };
}
