import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Identity } from './config.ts';

interface DemoKeys {
  signingKey: JWK;
  clientKey: JWK;
  cookieKey: string;
  sessionKey: string;
}

async function privateKey(): Promise<JWK> {
  const { privateKey: key } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(key)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
}

async function newKeys(): Promise<DemoKeys> {
  const [signingKey, clientKey] = await Promise.all([privateKey(), privateKey()]);
  return {
    signingKey,
    clientKey,
    cookieKey: randomBytes(32).toString('hex'),
    sessionKey: randomBytes(32).toString('hex'),
  };
}

/**
 * Keys from `identity.json` in the data directory, made at the
 * first start, so that a restart keeps sessions and tokens valid.
 */
async function keysIn(directory: string): Promise<DemoKeys> {
  const file = join(directory, 'identity.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Error(`${file} cannot be read; remove it to get new keys`, { cause: error });
  }
  const keys = await newKeys();
  await mkdir(directory, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return keys;
}

/**
 * Identity of a demo that is its own issuer at `<url>/oidc`.
 * @param directory where the keys are kept; without it they live as long as the process.
 */
export async function demoIdentity(url: string, directory?: string): Promise<Identity> {
  const keys = directory === undefined ? await newKeys() : await keysIn(directory);
  return {
    issuer: `${url}/oidc`,
    audience: `${url}/v1`,
    clientId: 'traject-pages',
    clientKey: keys.clientKey,
    sessionKey: Buffer.from(keys.sessionKey, 'hex'),
    demoIssuer: { signingKey: keys.signingKey, cookieKey: keys.cookieKey },
  };
}
