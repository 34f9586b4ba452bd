import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Addressee } from '../../domain/case/events.ts';
import { asText, roleNamed, type SignedIn } from '../../domain/people/person.ts';
import { Problem } from '../http/problem.ts';
import { actorAs, signedInOf } from './actor.ts';
import type { Arrivals } from './arrivals.ts';
import { tokenClock } from './token-clock.ts';

const HOUR = 3_600;
/** Longest that a session lives, however busy. */
const WORKING_DAY = 8 * HOUR;
const nowInSeconds = () => Math.floor(tokenClock() / 1000);
const SESSION = 'traject_session';
const SIGN_IN = 'traject_sign_in';

/** What a sign-in half-way must remember; in an encrypted cookie, so that any process can finish it. */
export interface Pending {
  state: string;
  nonce: string;
  verifier: string;
  /** Where she was to see what, within these pages. */
  goOn: string;
}

/**
 * Encrypted cookies: nothing about a session is kept on the server.
 * @param admits whether she still works for the agency.
 */
export function sessions(key: Uint8Array, secure: boolean, admits: Arrivals) {
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/' };

  const write = async (res: Response, name: string, value: Record<string, unknown>, seconds: number) => {
    const token = await new EncryptJWT(value)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(name)
      .setExpirationTime(`${seconds}s`)
      .encrypt(key);
    res.cookie(name, token, { ...options, maxAge: seconds * 1000 });
  };
  const read = async (req: Request, name: string): Promise<Record<string, unknown> | undefined> => {
    const token = cookieOf(req, name);
    if (token === undefined) return undefined;
    const opened = await jwtDecrypt(token, key, { audience: name }).catch(() => undefined);
    return opened?.payload;
  };

  const renew = (res: Response, who: SignedIn, as: Addressee, until: number) =>
    write(
      res,
      SESSION,
      { ...claimsOf(who), as: asText(as), until },
      Math.max(0, Math.min(HOUR, until - nowInSeconds())),
    );

  return {
    /** Signs in for an hour, or for an hour after the last page that was asked for; in one of her roles. */
    open: async (res: Response, who: SignedIn, as: Addressee) => {
      res.clearCookie(SIGN_IN, options);
      await renew(res, who, as, nowInSeconds() + WORKING_DAY);
    },
    /** Goes on in another of her roles, for no longer than before. */
    actAs: (res: Response, who: SignedIn, as: Addressee) =>
      renew(res, who, as, res.locals['endsAt'] as number),
    close: (res: Response) => res.clearCookie(SESSION, options),
    remember: (res: Response, pending: Pending) => write(res, SIGN_IN, { ...pending }, HOUR / 6),
    recall: async (req: Request) => (await read(req, SIGN_IN)) as Pending | undefined,
    /** Sets `res.locals.actor` and `who` where a valid session is sent along; others count as none. */
    middleware: (): RequestHandler => async (req, res, next) => {
      const session = await read(req, SESSION);
      const who = fromSession(session);
      const named = who && roleNamed(who, session?.['as'] as string | undefined);
      const as = named && (await admits(who, named)) ? named : undefined;
      res.locals['who'] = who;
      res.locals['actor'] = who && as && actorAs(as, who);
      res.locals['until'] = Number(session?.['exp']) * 1000;
      const until = Number(session?.['until']);
      res.locals['endsAt'] = until;
      if (who && as && Number(session?.['exp']) - nowInSeconds() < HOUR / 2 && until > nowInSeconds())
        await renew(res, who, as, until);
      next();
    },
  };
}

/** A session that this release would not open any more is none. */
function fromSession(session: Record<string, unknown> | undefined): SignedIn | undefined {
  try {
    return signedInOf(session);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** As the issuer would say it again. */
const claimsOf = ({ person, name, team, email, lang, roles }: SignedIn) => ({
  sub: person,
  agency: roles[0]!.agency,
  roles: roles.map(asText),
  ...(name !== null && { name }),
  ...(team !== null && { team }),
  ...(email && { email }),
  ...(lang && { locale: lang }),
});

export type Sessions = ReturnType<typeof sessions>;

function cookieOf(req: Request, name: string): string | undefined {
  const pair = req.headers.cookie?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}
