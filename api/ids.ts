import { createHash } from 'node:crypto';

/** Namespace of our trajectory ids: random, fixed for ever. */
const NAMESPACE = Buffer.from('6f1d3c0e5b7a4e0f9a3d2c41b8e7f605', 'hex');

/** UUID version 5 (RFC 9562): the same name gives the same id. */
export function uuid5(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** A name that tells nothing of the text it stands for: 256 bits. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
