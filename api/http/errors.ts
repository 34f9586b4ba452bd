import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Lang, Text } from '../../domain/calendar/types.ts';
import { Problem, problem } from './problem.ts';

/** What matched no route. */
export const notFound: RequestHandler = () => {
  throw problem(404, 'not-found');
};

/** For a path that exists under other methods; `OPTIONS` is answered with what is allowed. */
export function otherMethods(methods: string[]): RequestHandler {
  const allow = [...methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])), 'OPTIONS'].join(', ');
  return (req, res) => {
    if (req.method !== 'OPTIONS') throw problem(405, 'method-not-allowed', { headers: { Allow: allow } });
    res.setHeader('Allow', allow);
    res.status(204).end();
  };
}

const notJson: Text = { nl: 'de inhoud is geen JSON', en: 'the content is not JSON' };

/** Errors of Express's own body parser and router, by their `type` or status. */
function asProblem(error: unknown, lang: Lang): Problem | undefined {
  if (error instanceof Problem) return error;
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  if (type === 'entity.too.large') return problem(413, 'too-large');
  if (type === 'entity.parse.failed') {
    return problem(400, 'invalid-input', { errors: [{ in: 'body', pointer: '', code: 'invalid-json', detail: notJson[lang] }] });
  }
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return problem(415, 'unsupported-media-type');
  if (status === 400) return problem(400, 'invalid-input');
  return undefined;
}

/** Writes every error as problem+json; what nobody foresaw is logged with its stack and told as 500 without it. */
export function problems(log: Logger): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const lang: Lang = res.locals['lang'] ?? 'nl';
    const known = asProblem(error, lang);
    if (!known) log.error({ err: error, requestId: res.getHeader('X-Request-Id') }, 'unforeseen error');
    if (res.headersSent) return next(error);
    const answer = known ?? problem(500, 'internal');
    for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);
    res.setHeader('Cache-Control', 'no-store');
    res.status(answer.status).type('application/problem+json').send(JSON.stringify(answer.document(lang)));
  };
}
