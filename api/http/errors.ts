import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Lang } from '../../domain/calendar/types.ts';
import { placeOf } from '../../domain/ports/place-of.ts';
import { InvalidCursor } from '../../store/cursor.ts';
import { StoreDown } from '../../store/database.ts';
import { renderProblem } from '../../web/index.ts';
import { standard } from '../../web/texts/texts.ts';
import type { Services } from '../services.ts';
import { faultText, type FaultCode } from './problem-texts.ts';
import { Problem, problem, unavailable, type InputFault } from './problem.ts';

/** What matched no route. */
export const notFound: RequestHandler = () => {
  throw problem(404, 'not-found');
};

/** For a path that exists under other methods; `OPTIONS` is answered with what is allowed. */
export function otherMethods(methods: string[]): RequestHandler {
  const allow = [
    ...methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])),
    'OPTIONS',
  ].join(', ');
  return (req, res) => {
    if (req.method !== 'OPTIONS') throw problem(405, 'method-not-allowed', { headers: { Allow: allow } });
    res.setHeader('Allow', allow);
    res.status(204).end();
  };
}

/** Seconds after which what the store could not answer may be asked again. */
const STORE_AGAIN = 2;
/** Seconds in which somebody may have freed space. */
const DISK_AGAIN = 30;

/** Errors of Express's own body parser and router, by their `type` or status. */
function asProblem(error: unknown, lang: Lang): Problem | undefined {
  if (error instanceof Problem) return error;
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  if (type === 'entity.too.large') return problem(413, 'too-large');
  if (type === 'entity.parse.failed') {
    return faulty('body', '', 'invalid-json', lang);
  }
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return problem(415, 'unsupported-media-type');
  if (error instanceof InvalidCursor) {
    return faulty('query', '/cursor', 'invalid-cursor', lang);
  }
  if (status === 400) {
    return faulty(error instanceof URIError ? 'path' : 'body', '', 'bad-encoding', lang);
  }
  return undefined;
}

/** PostgreSQL: the server's disk is full. */
const DISK_FULL = '53100';

/**
 * What cannot be answered while the store is away is a 503; one
 * that says so where a full disk is why: waiting will not mend it.
 */
export function storeAway({ diskFull }: Pick<Services, 'diskFull'>): ErrorRequestHandler {
  return async (error, _req, _res, next) => {
    const away = error instanceof StoreDown || (error instanceof Problem && error.code === 'unavailable');
    const full = away && ((error instanceof StoreDown && error.code === DISK_FULL) || (await diskFull()));
    if (full) return next(unavailable(DISK_AGAIN, 'disk-full'));
    next(error instanceof StoreDown ? unavailable(STORE_AGAIN) : error);
  };
}

const faulty = (where: InputFault['in'], pointer: string, code: FaultCode, lang: Lang): Problem =>
  problem(400, 'invalid-input', { errors: [{ in: where, pointer, code, detail: faultText(code, lang) }] });

/**
 * Writes every error as problem+json; what nobody foresaw
 * is logged with its stack and told as 500 without it.
 */
export function problems(log: Logger): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const lang: Lang = res.locals['lang'] ?? standard;
    const known = asProblem(error, lang);
    if (!known)
      log.error({ ...placeOf(error), requestId: res.getHeader('X-Request-Id') }, 'unforeseen error');
    if (res.headersSent) return next(error);
    const answer = known ?? problem(500, 'internal');
    res.status(answer.status);
    for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);
    res.setHeader('Cache-Control', 'no-store');
    res.type('application/problem+json').send(JSON.stringify(answer.document(lang)));
  };
}

const pageOfCode = (code: string) =>
  code === 'cross-site' || code === 'disk-full' || code === 'person-claim' ? code : undefined;
const pageOfStatus = (status: number) =>
  status === 403 || status === 404 || status === 503 ? status : undefined;

/** For people outside `/v1`: a page in place of the document, where there is one for the status. */
export function problemPages(services: Pick<Services, 'now'>): ErrorRequestHandler {
  return (error, req, res, next) => {
    const kind =
      error instanceof Problem ? (pageOfCode(error.code) ?? pageOfStatus(error.status)) : undefined;
    if (!kind || req.path.startsWith('/v1/') || req.accepts(['json', 'html']) !== 'html') return next(error);
    for (const [name, value] of Object.entries((error as Problem).headers)) res.setHeader(name, value);
    res.status((error as Problem).status).send(renderProblem(req, res, services, kind));
  };
}
