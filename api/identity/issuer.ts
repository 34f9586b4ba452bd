import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { Provider } from 'oidc-provider/lib/provider.js';
import type { JWK } from 'jose';
import type { Identity } from './config.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { addressOf, colleagues, DEMO_SECRET, personaOf, personas } from './personas.ts';
import { tokenClock } from './token-clock.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Cookie of the demo issuer's own session; dropped at every sign-in, so that another persona can be chosen.
 */
export const ISSUER_SESSION = 'traject_issuer';

/** The public part of an RSA key. */
const publicPart = ({ kty, n, e, kid, alg, use }: JWK): JWK => ({ kty, n, e, kid, alg, use });

/**
 * One client per persona for machines (client credentials), and our pages for people (authorization code).
 */
function clients(identity: Identity, url: string): Configuration['clients'] {
  const machines = [...personas, ...colleagues].map(({ id }) => ({
    client_id: id,
    client_secret: DEMO_SECRET,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'client_secret_basic' as const,
  }));
  const pages = {
    client_id: identity.clientId,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    redirect_uris: [`${url}/sign-in/callback`],
    token_endpoint_auth_method: 'private_key_jwt' as const,
    token_endpoint_auth_signing_alg: 'RS256' as const,
    jwks: { keys: [publicPart(identity.clientKey)] },
  };
  return [...machines, pages] as Configuration['clients'];
}

/** Agency, roles, name, team, address and language of whoever a token is for. */
function claimsOf(id: string | undefined): Record<string, string | string[]> | undefined {
  const persona = id === undefined ? undefined : personaOf(id);
  if (!persona) return undefined;
  const { agency, role, roles, name, team } = persona;
  return {
    agency,
    role,
    ...(roles && { roles }),
    ...(name && { name, person: id!, email: addressOf(persona), locale: 'nl-NL' }),
    ...(team && { team }),
  };
}

function configuration(
  identity: Identity,
  demo: NonNullable<Identity['demoIssuer']>,
  url: string,
): Configuration {
  return {
    adapter: memoryAdapter(tokenClock),
    clients: clients(identity, url),
    jwks: { keys: [demo.signingKey] },
    cookies: { keys: [demo.cookieKey], names: { session: ISSUER_SESSION } },
    claims: { openid: ['sub', 'person', 'agency', 'role', 'roles', 'name', 'team', 'email', 'locale'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: MINUTE,
      ClientCredentials: HOUR,
      IdToken: 5 * MINUTE,
      Interaction: 10 * MINUTE,
      Session: 8 * HOUR,
      Grant: 8 * HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => identity.audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: identity.audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_ctx, token) => claimsOf('accountId' in token ? token.accountId : token.clientId),
    findAccount: (_ctx, id) => {
      const claims = claimsOf(id);
      return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) };
    },
    // Our own pages need no consent of the persona: what they ask is granted.
    loadExistingGrant: grantOfPages,
    interactions: { url: (_ctx, interaction) => `/sign-in/persona/${interaction.uid}` },
    renderError: (ctx, out) => {
      ctx.type = 'text/plain';
      ctx.body = `${out.error}: ${out.error_description ?? ''}\n`;
    },
  };
}

async function grantOfPages(ctx: KoaContextWithOIDC) {
  const { oidc } = ctx;
  const grant = new oidc.provider.Grant({
    clientId: oidc.client!.clientId,
    accountId: oidc.session!.accountId!,
  });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/**
 * The issuer of the demo and the tests, to be mounted at `/oidc`: signs in every persona without a password.
 * Never part of a production installation: there `identity.demoIssuer` is absent.
 */
export function createIssuer(identity: Identity, url: string): Provider | undefined {
  return (
    identity.demoIssuer && new Provider(identity.issuer, configuration(identity, identity.demoIssuer, url))
  );
}
