import SCIMMY from 'scimmy';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Lang } from '../../domain/calendar/types.ts';
import { placeOf } from '../../domain/ports/place-of.ts';
import { StoreDown } from '../../store/database.ts';
import { Problem, problem, unavailable } from '../http/problem.ts';

/** Seconds after which what the store could not answer may be asked again. */
const STORE_AGAIN = 2;

/**
 * A fault of ours below the library: it makes 404 of what it does not know, and an identity provider would
 * take somebody for gone. It has no words for this status either, and leaves it to the handler after it.
 */
export class Fault extends SCIMMY.Types.Error {
  constructor(cause: unknown) {
    super(503, null as unknown as string, 'unavailable');
    this.cause = cause;
  }
}

/** As the library keeps what it refuses. */
interface Refused {
  status: number;
  scimType?: string;
  message: string;
}

/** An error in the shape of RFC 7644 (3.12). */
export const scimError = (status: number, detail: string, scimType?: string) => ({
  schemas: [SCIMMY.Messages.Error.id],
  status: String(status),
  ...(scimType && { scimType }),
  detail,
});

/** Writes what the library did not: unknown callers, what is too large, too much or no JSON, our faults. */
export function scimErrors(log: Logger): ErrorRequestHandler {
  return (thrown, _req, res, next) => {
    // The library answered and passes on what it says with 5xx, such as that it does not do something.
    if (res.writableEnded) return;
    if (res.headersSent) return next(thrown);
    const { telling, lang } = res.locals as { telling?: { fault?: unknown }; lang: Lang };
    const error: unknown = telling?.fault ?? thrown;
    // Refused before the library had its turn, by the words for it.
    if (error instanceof SCIMMY.Types.Error && !(error instanceof Fault)) {
      const { status, scimType, message } = error as unknown as Refused;
      res.status(status).type('application/scim+json');
      return void res.json(scimError(status, message, scimType));
    }
    const { type } = (error ?? {}) as { type?: string };
    const syntax = type === 'entity.parse.failed';
    const answer = asProblem(error, type);
    if (!answer)
      log.error({ ...placeOf(error), requestId: res.getHeader('X-Request-Id') }, 'unforeseen error');
    const known = answer ?? problem(500, 'internal');
    for (const [name, value] of Object.entries(known.headers)) res.setHeader(name, value);
    const { detail } = known.document(lang) as { detail: string };
    res.status(known.status).type('application/scim+json');
    res.json(scimError(known.status, detail, syntax ? 'invalidSyntax' : undefined));
  };
}

function asProblem(error: unknown, type: string | undefined): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof StoreDown) return unavailable(STORE_AGAIN);
  if (type === 'entity.too.large') return problem(413, 'too-large');
  return type === 'entity.parse.failed' ? problem(400, 'invalid-input') : undefined;
}
