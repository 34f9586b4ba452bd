import { Router, type Request, type Response } from 'express';
import type Provider from 'oidc-provider';
import * as client from 'openid-client';
import { actingAsPath, ownAddress, renderSignIn, signInPath } from '../../web/index.ts';
import { problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { Addressee } from '../../domain/case/events.ts';
import type { SignedIn } from '../../domain/people/person.ts';
import { signedInOf } from './actor.ts';
import type { Arrivals } from './arrivals.ts';
import { ISSUER_SESSION } from './issuer.ts';
import { colleagues, personaOf, personas } from './personas.ts';
import { relyingParty } from './relying-party.ts';
import type { Sessions } from './session.ts';

/** Signing in to the pages: authorization code flow with state, nonce and PKCE. */
export function signInRoutes(
  services: Services,
  { sessions, issuer, admits }: { sessions: Sessions; issuer: Provider | undefined; admits: Arrivals },
): Router {
  const { url, identity } = services;
  const router = Router({ strict: true, caseSensitive: true });
  const configuration = relyingParty(identity);
  const redirectUri = `${url}/sign-in/callback`;

  router.get('/sign-in', async (req, res) => {
    const as = typeof req.query['as'] === 'string' ? req.query['as'] : undefined;
    if (as === undefined)
      return void res.send(
        renderSignIn(req, res, services, issuer ? { personas, colleagues: people } : none),
      );
    // The cookies of the flow belong to the host that the issuer sends people back to.
    if (req.get('Host') !== new URL(url).host) return res.redirect(`${url}${req.originalUrl}`);
    const pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      goOn: addressToKeep(req.query['return']),
    };
    if (issuer) res.clearCookie(ISSUER_SESSION, { httpOnly: true, sameSite: 'lax' });
    await sessions.remember(res, pending);
    const target = client.buildAuthorizationUrl(await configuration().catch(away), {
      redirect_uri: redirectUri,
      scope: 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...(as !== '' && { login_hint: as, prompt: 'login' }),
    });
    res.redirect(target.href);
  });

  router.get('/sign-in/callback', async (req, res) => {
    const pending = await sessions.recall(req);
    if (!pending) return startAgain(req, res);
    const tokens = await client
      .authorizationCodeGrant(await configuration().catch(away), new URL(req.originalUrl, url), {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        idTokenExpected: true,
      })
      .catch((error: unknown) =>
        services.log.warn({ reason: (error as { code?: string }).code }, 'sign-in refused'),
      );
    if (!tokens) return startAgain(req, res, pending.goOn);
    const who = signedInOf(tokens.claims());
    if (!who) throw problem(403, 'not-allowed');
    await sessions.open(res, who, await firstOpen(who, admits));
    res.redirect(who.roles.length > 1 ? actingAsPath(pending.goOn) : pending.goOn);
  });

  if (issuer) router.get('/sign-in/persona/:uid', (req, res) => answerAs(issuer, req, res));
  return router;
}

/** Who of the colleagues is somebody: no system. */
const people = colleagues.filter(({ name }) => name !== undefined);
const none = { personas: [], colleagues: [] };

/** The first of her roles at an agency that she did not leave. */
async function firstOpen(who: SignedIn, admits: Arrivals): Promise<Addressee> {
  for (const role of who.roles) if (await admits(who, role)) return role;
  throw problem(403, 'not-allowed');
}

/** Longest address that is kept while somebody signs in: it is carried by a cookie. */
const LONGEST = 1_000;

function addressToKeep(wanted: unknown): string {
  const address = ownAddress(wanted);
  return address.length > LONGEST ? '/' : address;
}

/** A person starts again; a program is told why. */
function startAgain(req: Request, res: Response, goOn?: string): void {
  if (req.accepts(['json', 'html']) !== 'html') throw problem(400, 'sign-in-failed');
  res.redirect(signInPath(goOn));
}

const away = (): never => {
  throw problem(503, 'unavailable', { headers: { 'Retry-After': '5' } });
};

/** The demo issuer asks who signs in: the persona in the login hint, else the page that offers them all. */
async function answerAs(issuer: Provider, req: Request, res: Response): Promise<void> {
  const { params } = await issuer
    .interactionDetails(req, res)
    .catch(() => ({ params: {} as Record<string, unknown> }));
  const persona = personaOf(String(params['login_hint']));
  if (!persona) return res.redirect('/sign-in');
  await issuer.interactionFinished(
    req,
    res,
    { login: { accountId: persona.id } },
    { mergeWithLastSubmission: false },
  );
}
