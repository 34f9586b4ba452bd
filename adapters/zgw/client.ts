import { SignJWT } from 'jose';
import type { z } from 'zod';
import type { Instant } from '../../domain/calendar/types.ts';
import { Unfit } from '../contract.ts';
import type { ZgwSettings } from './settings.ts';

/** Milliseconds for a whole answer, and the most bytes of it. */
const LIMIT_MS = 10_000;
const LARGEST = 1_000_000;

/** It cannot be read now: it waits, and is tried again. */
export class NotNow extends Error {
  override name = 'NotNow';
}

export type Reader = <T>(url: string, schema: z.ZodType<T>) => Promise<T>;

/**
 * Reads a Zaken API: with a token of its own for each request (ZGW: HS256 over `client_id`), only below the
 * root of that API, and without following where it is sent on to.
 * @param now the machine's clock: the other side compares it with its own.
 * @throws from the reader: NotNow where it may succeed later, Unfit where it never will.
 */
export function zakenReader(
  { api, clientId, secret }: Pick<ZgwSettings, 'api' | 'clientId' | 'secret'>,
  now: () => Instant,
): Reader {
  const token = () =>
    new SignJWT({ client_id: clientId, user_id: 'traject', user_representation: 'Traject' })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(clientId)
      .setIssuedAt(Math.floor(now() / 1_000))
      .sign(new TextEncoder().encode(secret));

  return async (url, schema) => {
    if (!isBelow(url, api)) throw outside(url);
    const answer = await fetch(url, {
      headers: {
        Authorization: `Bearer ${await token()}`,
        Accept: 'application/json',
        // Without it the Zaken API refuses: a case can have a place on the map.
        'Accept-Crs': 'EPSG:4326',
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(LIMIT_MS),
    }).catch((error: unknown) => {
      throw new NotNow(`no answer from ${new URL(url).host}`, { cause: error });
    });
    if (answer.status === 404 || answer.status === 410) throw gone(url);
    if (answer.status !== 200) throw new NotNow(`${new URL(url).host} answered ${answer.status}`);
    const parsed = schema.safeParse(await bodyOf(answer));
    if (parsed.success) return parsed.data;
    throw notUnderstood(url, parsed.error.issues[0]!.path.join('.'));
  };
}

/** As addresses are compared when they are asked for: `..` and other ways out are resolved first. */
const isBelow = (url: string, root: string): boolean =>
  URL.canParse(url) && new URL(url).href.startsWith(new URL(root).href);

/** What it says; of more than the most nothing, and the rest is not read. */
async function bodyOf({ body }: Response): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const part of body ?? []) {
      text += decoder.decode(part, { stream: true });
      if (text.length > LARGEST) return undefined;
    }
    return JSON.parse(text + decoder.decode()) as unknown;
  } catch (error) {
    throw new NotNow('the answer broke off', { cause: error });
  }
}

const outside = (value: string): Unfit =>
  new Unfit({
    value,
    reason: {
      nl: 'Dit adres ligt buiten de zaken-API die is ingericht.',
      en: 'This address lies outside the cases API that is set up.',
    },
    remedy: {
      nl: 'Verbeter “api” en zet die met npm run zgw, als dit adres wel klopt.',
      en: 'Mend “api” and put it with npm run zgw, if this address is right.',
    },
  });

const gone = (value: string): Unfit =>
  new Unfit({
    value,
    reason: { nl: 'Dit bestaat daar niet meer.', en: 'This exists there no more.' },
    remedy: { nl: 'Er is niets te doen.', en: 'There is nothing to do.' },
  });

const notUnderstood = (value: string, field: string): Unfit =>
  new Unfit({
    value,
    field,
    reason: { nl: 'Het antwoord heeft een andere vorm.', en: 'The answer has another shape.' },
    remedy: {
      nl: 'Kijk of “api” de Zaken API 1.x van de gemeente is.',
      en: 'See whether “api” is the Zaken API 1.x of the municipality.',
    },
  });
