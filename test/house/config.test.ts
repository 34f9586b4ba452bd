import { describe, expect, test } from 'vitest';
import { readConfig } from '../../bin/config.ts';

describe('configuration', () => {
  test('needs nothing: every setting has a default', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      data: '.traject',
      demo: true,
      clock: undefined,
      logLevel: 'warn',
      databaseUrl: undefined,
      temporalAddress: undefined,
      webhookHosts: [],
      supportContact: null,
      namespace: 'default',
    });
  });

  test('takes what is set, and an empty variable as not set', () => {
    const env = {
      PORT: '0',
      HOST: '',
      TRAJECT_DEMO: '0',
      DATABASE_URL: 'postgres://u:p@db/t',
      TEMPORAL_ADDRESS: 'temporal:7233',
    };
    expect(readConfig(env)).toMatchObject({
      port: 0,
      host: '127.0.0.1',
      demo: false,
      databaseUrl: env.DATABASE_URL,
      temporalAddress: 'temporal:7233',
    });
  });

  test.each([
    ['PORT', '65536', 'PORT=65536: must be a whole number from 0 to 65535'],
    ['PORT', '3000x', 'PORT=3000x: must be a whole number'],
    ['PORT', '-1', 'PORT=-1: must be a whole number'],
    ['TRAJECT_DEMO', 'no', 'TRAJECT_DEMO=no: must be 1 (with demo data) or 0'],
    [
      'TRAJECT_CLOCK',
      '2026-12-24',
      'TRAJECT_CLOCK=2026-12-24: must be a time in Amsterdam; for example 2026-12-24T09:00',
    ],
    ['TRAJECT_CLOCK', '2027-02-29T09:00', 'must be a time in Amsterdam'],
    ['TEMPORAL_ADDRESS', 'http://temporal', 'must be host:port'],
    ['TRAJECT_DAAT', '/tmp', 'TRAJECT_DAAT: no such setting; TRAJECT_DATA is meant?'],
  ])('refuses %s=%s', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  test('takes the time at which a demonstration begins, in Amsterdam', () => {
    const TRAJECT_CLOCK = '2026-07-01T09:00';
    expect(readConfig({ TRAJECT_CLOCK }).clock).toBe(Date.parse('2026-07-01T07:00:00Z'));
    expect(() => readConfig({ TRAJECT_CLOCK, DATABASE_URL: 'postgres://db/t' })).toThrow(
      'TRAJECT_CLOCK: only without DATABASE_URL',
    );
  });

  test('names every fault at once, and repeats no password', () => {
    const read = () => readConfig({ PORT: 'x', DATABASE_URL: 'mysql://user:geheim@db' });
    expect(read).toThrow(/PORT=x[\s\S]+DATABASE_URL=\(hidden\): must start with postgres:/);
    expect(read).not.toThrow(/geheim/);
  });
});
