import { exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { readApiEnvironment } from '../../api/environment.ts';

const { privateKey } = await generateKeyPair('PS256', { extractable: true });
const right = {
  TZ: 'UTC',
  TEMPORAL_ADDRESS: 'temporal:7233',
  DATABASE_URL: 'postgres://traject:secret@postgres/traject',
  TRAJECT_URL: 'https://traject.example.nl/',
  TRAJECT_KEYS: 'k1:secret',
  SECURITY_CONTACT: 'mailto:security@example.org',
  OPENID_ISSUER: 'https://login.example.nl',
  OPENID_CLIENT_ID: 'traject',
  OPENID_CLIENT_KEY: JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'PS256' }),
  SESSION_KEY: Buffer.alloc(32, 1).toString('base64'),
};

test('what is not set has its default', () => {
  expect(readApiEnvironment({ ...right, HOST: '' })).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    TEMPORAL_NAMESPACE: 'default',
    TRAJECT_URL: 'https://traject.example.nl',
    REQUESTS_PER_MINUTE: 600,
    PROXIES: 0,
  });
});

test('every fault at once, by name, without repeating a secret', () => {
  const wrong = {
    ...right,
    TZ: 'Europe/Amsterdam',
    PORT: 'x',
    DATABASE_URL: 'secret',
    SESSION_KEY: 'secret',
    OPENID_CLIENT_KEY: '{"secret":1}',
    TRAJECT_URL: '',
  };
  const message = (() => {
    try {
      return JSON.stringify(readApiEnvironment(wrong));
    } catch (error) {
      return (error as Error).message;
    }
  })();
  for (const name of ['TZ', 'PORT', 'DATABASE_URL', 'SESSION_KEY', 'OPENID_CLIENT_KEY', 'TRAJECT_URL'])
    expect(message).toMatch(new RegExp(`^  - ${name}\\b`, 'm'));
  expect(message).not.toContain('secret');
});

test('the demo issuer is only there when asked for', () => {
  expect(() => readApiEnvironment({ ...right, OPENID_ISSUER: undefined })).toThrow(
    /OPENID_ISSUER is missing/,
  );
  const {
    OPENID_ISSUER: _issuer,
    OPENID_CLIENT_KEY: _key,
    SESSION_KEY: _session,
    OPENID_CLIENT_ID: _id,
    ...demo
  } = right;
  expect(readApiEnvironment({ ...demo, IDENTITY: 'demo' }).IDENTITY).toBe('demo');
});
