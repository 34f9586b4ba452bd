import { randomBytes } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outgoingEvent } from '../../domain/partners/outgoing.ts';
import { createReceivers } from '../../notify/webhooks.ts';
import { parseKeys } from '../../workers/keys.ts';
import { createVault } from '../../workers/vault.ts';
import { testClock } from '../setup/clock.ts';
import { startReceiver, type Receiver } from '../setup/receiver.ts';

const url = 'https://traject.example.nl';
const machine = testClock();
const now = () => machine.now() - machine.ahead();
const event = outgoingEvent(url, {
  event: 'test/1',
  type: 'nl.traject.subscription.test',
  trajectory: '',
  sequence: 0,
  at: 0,
});

let receiver: Receiver;
let port: string;
beforeAll(async () => {
  receiver = await startReceiver();
  port = receiver.host.split(':')[1]!;
});
afterAll(() => receiver?.stop());

describe('nothing is sent into our own network', () => {
  /** A name that is looked up anew for each connection: nowhere at first, and then at this address. */
  const laterAt = (address: string): LookupFunction => {
    let known = false;
    return (_name, options, tell) => {
      const nowhere = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      if (!known) tell(nowhere, '', 4);
      else if (options.all) tell(null, [{ address, family: 4 }]);
      else tell(null, address, 4);
      known = true;
    };
  };

  test.each([
    'https://127.0.0.1:PORT/',
    'https://localhost:PORT/',
    'https://0x7f000001:PORT/',
    'https://2130706433:PORT/',
    'https://0177.0.0.1:PORT/',
    'https://127.1:PORT/',
    'https://[::1]:PORT/',
    'https://[::ffff:127.0.0.1]:PORT/',
    'https://[::ffff:7f00:1]:PORT/',
    'https://0.0.0.0:PORT/',
    'https://[::]:PORT/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::7f00:1]/',
    'http://esb.example.nl/',
  ])('%s', async (written) => {
    const receivers = createReceivers({ url, allowed: [], now });
    const to = written.replace('PORT', port);
    expect(await receivers.send(to, event, [])).toEqual({ is: 'failed', code: 'address-not-allowed' });
    expect(await receivers.ask(to)).toEqual({ is: 'failed', code: 'address-not-allowed' });
  });

  test('by a name that leads there by now, whatever it was before', async () => {
    const lookup = laterAt('127.0.0.1');
    const receivers = createReceivers({ url, allowed: [], now, lookup, limitMs: 200 });
    const to = `https://esb.example.nl:${port}/`;
    expect(await receivers.ask(to)).toEqual({ is: 'failed', code: 'ENOTFOUND' });
    expect(await receivers.send(to, event, [])).toEqual({ is: 'failed', code: 'address-not-allowed' });
    expect(receiver.got).toEqual([]);
    expect(receiver.asked).toEqual([]);
  });

  test('but for a host that the operator allows, and no other port of it', async () => {
    const receivers = createReceivers({ url, allowed: [receiver.host], now });
    expect(await receivers.send(receiver.url, event, [])).toMatchObject({ status: 204 });
    const other = await receivers.send(`http://127.0.0.1:${Number(port) + 1}/`, event, []);
    expect(other).toEqual({ is: 'failed', code: 'address-not-allowed' });
  });
});

describe('an answer', () => {
  const receivers = () => createReceivers({ url, allowed: [receiver.host], now, limitMs: 300 });

  test.each([
    ['seconds', '120', 120_000],
    ['nothing sensible', 'soon', null],
    ['a day at most', '999999', 24 * 3_600_000],
  ])('may ask to wait: %s', async (_, value, retryAfterMs) => {
    receiver.behaves(() => ({ status: 503, headers: { 'Retry-After': value } }));
    expect(await receivers().send(receiver.url, event, [])).toEqual({
      is: 'answered',
      status: 503,
      retryAfterMs,
    });
  });

  test('may name the moment', async () => {
    const then = new Date(now() + 60_000).toUTCString();
    receiver.behaves(() => ({ status: 429, headers: { 'Retry-After': then } }));
    const reply = await receivers().send(receiver.url, event, []);
    expect(reply).toMatchObject({ is: 'answered', status: 429 });
    const wait = (reply as { retryAfterMs: number }).retryAfterMs;
    expect(wait).toBeGreaterThan(50_000);
    expect(wait).toBeLessThanOrEqual(60_000);
  });

  test('that does not come is waited for no longer than the limit', async () => {
    receiver.behaves(() => 'hang');
    expect(await receivers().send(receiver.url, event, [])).toEqual({ is: 'failed', code: 'timeout' });
  });
});

describe('a secret', () => {
  const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
  const [old, fresh] = [key('k1'), key('k2')];

  test('opens for what it was sealed for, also after the keys were rotated', () => {
    const sealed = createVault(parseKeys(old)).seal('whsec_abc', 'one');
    expect(sealed).not.toContain('whsec');
    const rotated = createVault(parseKeys(`${fresh},${old}`));
    expect(rotated.open(sealed, 'one')).toBe('whsec_abc');
    expect(rotated.open(rotated.seal('whsec_abc', 'two'), 'two')).toBe('whsec_abc');
  });

  test('opens for nothing else', () => {
    const vault = createVault(parseKeys(old));
    const sealed = vault.seal('whsec_abc', 'one');
    expect(() => vault.open(sealed, 'two')).toThrow();
    expect(() => vault.open(`${sealed.slice(0, -3)}AAA`, 'one')).toThrow();
    expect(() => createVault(parseKeys(fresh)).open(sealed, 'one')).toThrow(/"k1"[^]*add it to TRAJECT_KEYS/);
  });
});
