import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The keys of one deployment. New payloads are written with `current`; the others still read what they wrote.
 */
export interface KeyRing {
  current: { id: string; key: Buffer };
  keys: ReadonlyMap<string, Buffer>;
}

/**
 * Reads a ring from text: `id:base64,id:base64`, each key 32 bytes, the current one first.
 * Refuses an empty ring, an id that occurs twice and a key of another length.
 */
export function parseKeys(text: string, source = 'TRAJECT_KEYS'): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const part of text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [id = '', encoded = ''] = part.split(':');
    const key = Buffer.from(encoded, 'base64');
    if (!/^[A-Za-z0-9._-]{1,40}$/.test(id) || key.length !== 32) {
      throw new Error(
        `${source}: the key "${id}" is not 32 bytes in base64; make one with: openssl rand -base64 32, and write id:key`,
      );
    }
    if (keys.has(id))
      throw new Error(`${source}: the key id "${id}" occurs twice; give the new key an id of its own`);
    keys.set(id, key);
  }
  const [first] = keys;
  if (!first)
    throw new Error(`${source}: no key in it; write one as id:base64, made with: openssl rand -base64 32`);
  return { current: { id: first[0], key: first[1] }, keys };
}

/**
 * The ring of `TRAJECT_KEYS`, else of the file `keys` in the
 * data directory, which is made (mode 600) when it is not there.
 */
export function loadKeys(dataDirectory: string, env: NodeJS.ProcessEnv = process.env): KeyRing {
  if (env['TRAJECT_KEYS']) return parseKeys(env['TRAJECT_KEYS']);
  const file = join(dataDirectory, 'keys');
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    writeNew(file, `k${randomBytes(3).toString('hex')}:${randomBytes(32).toString('base64')}\n`);
  }
  chmodSync(file, 0o600);
  return parseKeys(readFileSync(file, 'utf8'), file);
}

/**
 * The file appears whole or not at all; of two processes that start together, one makes it and both read it.
 */
function writeNew(file: string, content: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}
