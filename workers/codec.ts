import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import type { KeyRing } from './keys.ts';

const ENCODING = 'binary/traject-v1';
const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** The data converter that every client and worker of a deployment uses. */
export function dataConverterOf(ring: KeyRing): DataConverter {
  return { payloadCodecs: [createCodec(ring)] };
}

/**
 * Compresses (gzip) and encrypts (AES-256-GCM) every payload before it leaves
 * this process: the engine keeps nothing that can be read. Writes with the
 * first key of the ring, reads with any; refuses a key that is not in the ring.
 */
export function createCodec(ring: KeyRing): PayloadCodec {
  return {
    encode: async (payloads) => payloads.map((payload) => seal(payload, ring)),
    decode: async (payloads) => payloads.map((payload) => open(payload, ring)),
  };
}

function seal(payload: Payload, ring: KeyRing): Payload {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, ring.current.key, nonce).setAAD(Buffer.from(ring.current.id));
  const sealed = Buffer.concat([cipher.update(gzipSync(pack(payload))), cipher.final()]);
  return {
    metadata: { encoding: Buffer.from(ENCODING), key: Buffer.from(ring.current.id) },
    data: Buffer.concat([nonce, cipher.getAuthTag(), sealed]),
  };
}

function open(payload: Payload, ring: KeyRing): Payload {
  if (text(payload.metadata?.['encoding']) !== ENCODING) return payload; // written by the server or its own tools
  const id = text(payload.metadata?.['key']);
  const key = ring.keys.get(id);
  if (!key)
    throw new Error(
      `No key "${id}" in the key ring (it has: ${[...ring.keys.keys()].join(', ')}): add the old key to TRAJECT_KEYS, after the current one`,
    );
  const data = Buffer.from(payload.data ?? []);
  const decipher = createDecipheriv(ALGORITHM, key, data.subarray(0, NONCE), { authTagLength: TAG }).setAAD(
    Buffer.from(id),
  );
  decipher.setAuthTag(data.subarray(NONCE, NONCE + TAG));
  try {
    return unpack(gunzipSync(Buffer.concat([decipher.update(data.subarray(NONCE + TAG)), decipher.final()])));
  } catch (cause) {
    throw new Error(
      `A payload under key "${id}" cannot be read: its bytes were changed, or another key carries this id`,
      { cause },
    );
  }
}

/** Four bytes of length, the metadata as JSON, the data as they are. */
function pack(payload: Payload): Buffer {
  const metadata = Object.fromEntries(
    Object.entries(payload.metadata ?? {}).map(([name, value]) => [
      name,
      Buffer.from(value).toString('base64'),
    ]),
  );
  const head = Buffer.from(JSON.stringify(metadata));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, Buffer.from(payload.data ?? [])]);
}

function unpack(bytes: Buffer): Payload {
  const end = 4 + bytes.readUInt32BE(0);
  const head = JSON.parse(bytes.subarray(4, end).toString()) as Record<string, string>;
  const metadata = Object.fromEntries(
    Object.entries(head).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
  );
  return { metadata, data: bytes.subarray(end) };
}

const text = (bytes: Uint8Array | null | undefined): string => (bytes ? Buffer.from(bytes).toString() : '');
