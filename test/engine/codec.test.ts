import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { expect, test } from 'vitest';
import { createCodec } from '../../workers/codec.ts';
import { loadKeys, parseKeys } from '../../workers/keys.ts';

const keyOf = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const old = parseKeys(`old:${keyOf('a')}`);
const both = parseKeys(`new:${keyOf('b')},old:${keyOf('a')}`);

const seal = async (value: unknown, ring = old): Promise<Payload> =>
  (await createCodec(ring).encode([defaultPayloadConverter.toPayload(value)]))[0]!;
const open = async (payload: Payload, ring = old): Promise<unknown> =>
  defaultPayloadConverter.fromPayload((await createCodec(ring).decode([payload]))[0]!);

test.each([
  ['words', 'Berk heeft een postadres nodig'],
  ['nothing', undefined],
  ['null', null],
  ['an object', { a: [1, { b: 'c' }] }],
  ['bytes', new Uint8Array([0, 255, 7])],
])('reads back %s', async (_, value) => {
  expect(await open(await seal(value))).toEqual(value);
});

test('what is written cannot be read, and a large case becomes small', async () => {
  const written = Buffer.from((await seal({ note: 'Berk '.repeat(2_000) })).data!);
  expect(written.includes('Berk')).toBe(false);
  expect(written.length).toBeLessThan(500);
});

test('the same value is never written the same way twice', async () => {
  expect((await seal('a')).data).not.toEqual((await seal('a')).data);
});

test('a new key writes, the old one still reads', async () => {
  const before = await seal('written before');
  const after = await seal('written after', both);
  expect(await open(before, both)).toBe('written before');
  expect(Buffer.from(after.metadata!['key']!).toString()).toBe('new');
});

test('an unknown key is named, with the remedy', async () => {
  const after = await seal('written after', both);
  await expect(open(after, old)).rejects.toThrow(
    'No key "new" in the key ring (it has: old): add the old key to TRAJECT_KEYS',
  );
});

test('bytes that were changed are refused', async () => {
  const payload = await seal('sound');
  const data = Buffer.from(payload.data!);
  data[data.length - 1]! ^= 1;
  await expect(open({ ...payload, data })).rejects.toThrow('its bytes were changed');
  await expect(open({ ...payload, data: data.subarray(0, 5) })).rejects.toThrow();
});

test('what the server wrote itself passes unchanged', async () => {
  expect(await open(defaultPayloadConverter.toPayload('plain'))).toBe('plain');
});

test.each([
  ['', 'no key in it'],
  ['k1', 'is not 32 bytes'],
  [`k1:${Buffer.alloc(16).toString('base64')}`, 'is not 32 bytes'],
  [`k1:${keyOf('a')},k1:${keyOf('b')}`, 'occurs twice'],
])('refuses the ring "%s"', (text, message) => {
  expect(() => parseKeys(text)).toThrow(message);
});

test('the data directory keeps its own key, readable by its owner alone', () => {
  const data = mkdtempSync(join(tmpdir(), 'traject-keys-'));
  try {
    const made = loadKeys(data, {});
    expect(loadKeys(data, {})).toEqual(made);
    expect(statSync(join(data, 'keys')).mode & 0o777).toBe(0o600);
    expect(loadKeys(data, { TRAJECT_KEYS: `env:${keyOf('a')}` }).current.id).toBe('env');
    writeFileSync(join(data, 'keys'), '');
    expect(() => loadKeys(data, {})).toThrow('no key in it');
  } finally {
    rmSync(data, { recursive: true });
  }
});
