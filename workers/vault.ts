import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Vault } from '../domain/partners/webhooks.ts';
import type { KeyRing } from './keys.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * Seals with the first key of the ring and opens with any (AES-256-GCM): `v1|<key id>|<base64url>`. What was
 * sealed about one thing does not open about another.
 */
export function createVault(ring: KeyRing): Vault {
  return {
    seal(text, about) {
      const { id, key } = ring.current;
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG }).setAAD(bound(id, about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `v1|${id}|${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
    },
    open(sealed, about) {
      const [version, id = '', data = ''] = sealed.split('|');
      const key = ring.keys.get(id);
      if (version !== 'v1' || !key)
        throw new Error(
          `a secret was sealed with the key "${id}", which the key ring lacks: add it to TRAJECT_KEYS, after the current one`,
        );
      const bytes = Buffer.from(data, 'base64url');
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAAD(bound(id, about)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

const bound = (id: string, about: string): Buffer => Buffer.from(JSON.stringify([id, about]));
