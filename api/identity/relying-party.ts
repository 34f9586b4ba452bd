import { importJWK, type CryptoKey } from 'jose';
import * as client from 'openid-client';
import type { Identity } from './config.ts';

/**
 * The issuer's configuration, fetched when first needed (the
 * demo's issuer is this very app) and kept once it worked.
 */
export function relyingParty(identity: Identity): () => Promise<client.Configuration> {
  let found: Promise<client.Configuration> | undefined;
  return () =>
    (found ??= discover(identity).catch((error: unknown) => {
      found = undefined;
      throw error;
    }));
}

async function discover({ issuer, clientId, clientKey }: Identity): Promise<client.Configuration> {
  const key = (await importJWK(clientKey, clientKey.alg ?? 'RS256')) as CryptoKey;
  // Plain http only where the configured issuer itself is so: a demo on one machine.
  const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
  return client.discovery(
    new URL(issuer),
    clientId,
    undefined,
    client.PrivateKeyJwt({ key, kid: clientKey.kid }),
    { execute, timeout: 5 },
  );
}
