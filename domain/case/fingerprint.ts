import { hash } from 'node:crypto';

/** JSON with sorted keys: the same value always gives the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Sixteen hexadecimal digits that tell one body from another. */
export const fingerprint = (value: unknown): string => hash('sha256', canonical(value), 'hex').slice(0, 16);

/** Namespace of our trajectory ids: random, fixed for ever. */
const NAMESPACE = Buffer.from('6f1d3c0e5b7a4e0f9a3d2c41b8e7f605', 'hex');

/** UUID version 5 (RFC 9562): the same name gives the same id. */
export function uuid5(name: string): string {
  const digest = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(name)]), 'buffer');
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** The id of the trajectory that an agency starts under a key: starting it again gives the same one. */
export const startedId = (agency: string, key: string): string => uuid5(`${agency}/${key}`);
