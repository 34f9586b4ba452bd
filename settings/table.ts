import type { JWK } from 'jose';
import { z } from 'zod';
import type { Instant } from '../domain/calendar/types.ts';
import { parseClockTime } from '../domain/calendar/zone.ts';
import { hosts } from './hosts.ts';
import { mailSettings } from './mail-table.ts';
import { address, type Setting } from './setting.ts';

export type { Program } from './setting.ts';

const whole = (from: number, to: number) => {
  const message = `must be a whole number from ${from} to ${to}`;
  const digits = z.string().regex(/^\d{1,9}$/, message);
  return digits.transform(Number).refine((value) => value >= from && value <= to, message);
};
const text = z.string().min(1);
const clockTime = z.string().transform((written, context): Instant => {
  const instant = parseClockTime(written);
  if (instant !== undefined) return instant;
  context.addIssue({ code: 'custom', message: 'must be a time in Amsterdam' });
  return z.NEVER;
});

const clientKey = z.string().transform((json, context): JWK => {
  try {
    const key = JSON.parse(json) as JWK;
    if (key.kty === 'RSA' && key.d && (key.alg === 'RS256' || key.alg === 'PS256')) return key;
  } catch {
    // Told below, without repeating the secret.
  }
  context.addIssue({
    code: 'custom',
    message: 'must be a private RSA key as JWK (JSON) with alg RS256 or PS256',
  });
  return z.NEVER;
});

const sessionKey = z
  .string()
  .transform((base64) => Buffer.from(base64, 'base64'))
  .refine((key) => key.length === 32, 'must be 32 bytes in base64; make one with: openssl rand -base64 32');

/** Every setting of every program of ours, in the order in which the documentation has them. */
export const settings = {
  TZ: {
    meaning: 'zone of the process, in which no date is ever read; the image and `npm start` set it',
    example: 'UTC',
    value: z.literal('UTC', 'must be UTC: start the process with TZ=UTC'),
    uses: ['api', 'worker'],
    needs: ['api', 'worker'],
  },
  HOST: {
    meaning: 'address of this machine on which the pages and the API listen',
    example: '0.0.0.0',
    byDefault: '127.0.0.1',
    value: text,
    uses: ['start', 'api'],
    needs: [],
  },
  PORT: {
    meaning: 'port of the pages and the API; 0 takes any that is free',
    example: '8080',
    byDefault: '3000',
    value: whole(0, 65_535),
    uses: ['start', 'api'],
    needs: [],
  },
  TRAJECT_URL: {
    meaning: 'where people and systems reach this installation',
    example: 'https://traject.example.nl',
    value: address,
    uses: ['api', 'worker'],
    needs: ['api', 'worker'],
  },
  TRAJECT_DATA: {
    meaning: 'data directory, for one process at a time; `npm start` takes `.traject`',
    example: '/var/lib/traject',
    value: text,
    uses: ['start', 'api', 'worker', 'command'],
    needs: [],
  },
  TRAJECT_DEMO: {
    meaning: '`0` starts without demo cases',
    example: '0',
    byDefault: '1',
    value: z.enum(['0', '1'], 'must be 1 (with demo data) or 0 (start empty)'),
    uses: ['start'],
    needs: [],
  },
  TRAJECT_CLOCK: {
    meaning:
      'where the clock of a demonstration begins, in Amsterdam; it runs on from there, also at a later start on the same data',
    example: '2026-12-24T09:00',
    value: clockTime,
    uses: ['start'],
    needs: [],
  },
  TRAJECT_KEYS: {
    meaning:
      '`id:base64,…`: keys that encrypt what the engine keeps and the secrets of web hooks, the current one first; else the file `keys` in `TRAJECT_DATA`',
    example: 'k1:$(openssl rand -base64 32)',
    secret: true,
    value: text,
    uses: ['start', 'api', 'worker', 'command'],
    needs: [],
  },
  DATABASE_URL: {
    meaning: 'PostgreSQL; `npm start` runs its own without it',
    example: 'postgres://user:password@host:5432/traject',
    secret: true,
    value: z.url({ protocol: /^postgres(ql)?$/, error: 'must start with postgres://' }),
    uses: ['start', 'api', 'worker', 'migrate', 'command'],
    needs: ['api', 'worker', 'migrate', 'command'],
  },
  TEMPORAL_ADDRESS: {
    meaning: 'the Temporal server as `host:port`; `npm start` runs its own without it',
    example: 'temporal:7233',
    value: z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must be host:port, without a scheme'),
    uses: ['start', 'api', 'worker', 'command'],
    needs: ['api', 'worker'],
  },
  TEMPORAL_NAMESPACE: {
    meaning: 'namespace on the Temporal server',
    example: 'traject',
    byDefault: 'default',
    value: text,
    uses: ['start', 'api', 'worker', 'command'],
    needs: [],
  },
  WEBHOOK_HOSTS: {
    meaning:
      'hosts that web hooks may go to although they are inside the own network, and without TLS; all others must be public and have `https:`',
    example: 'esb.intern:8443,10.1.2.3',
    value: hosts,
    uses: ['start', 'api', 'worker'],
    needs: [],
  },
  ...mailSettings,
  SECURITY_CONTACT: {
    meaning: 'where leaks are reported',
    example: 'mailto:security@example.nl',
    value: z.string().regex(/^(mailto:|https:)/, 'must start with mailto: or https:'),
    uses: ['api'],
    needs: ['api'],
  },
  SUPPORT_CONTACT: {
    meaning:
      'where people ask for help and report what they cannot use; the page *Help* and the accessibility statement name it',
    example: 'mailto:traject@example.nl',
    value: z.string().regex(/^(mailto:|https:)/, 'must start with mailto: or https:'),
    uses: ['start', 'api'],
    needs: [],
  },
  LOG_LEVEL: {
    meaning: 'how much is logged: `info` when the API is its own process, `warn` in `npm start`',
    example: 'debug',
    value: z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    ),
    uses: ['start', 'api'],
    needs: [],
  },
  REQUESTS_PER_MINUTE: {
    meaning: 'most requests a minute from one address',
    example: '1200',
    byDefault: '600',
    value: whole(1, 999_999),
    uses: ['api'],
    needs: [],
  },
  PROXIES: {
    meaning: 'number of reverse proxies in front; with more than there are, callers choose their own address',
    example: '1',
    byDefault: '0',
    value: whole(0, 99),
    uses: ['api'],
    needs: [],
  },
  IDENTITY: {
    meaning:
      '`openid`: people sign in at the issuer of the organisation; `demo`: a try-out with personas that anybody can take',
    example: 'demo',
    byDefault: 'openid',
    value: z.enum(['openid', 'demo'], 'must be openid or demo'),
    uses: ['api'],
    needs: [],
  },
  OPENID_ISSUER: {
    meaning: 'the issuer of the organisation (OpenID Connect)',
    example: 'https://login.example.nl',
    value: z.url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' }),
    uses: ['api'],
    needs: [],
  },
  OPENID_CLIENT_ID: {
    meaning: 'our name at the issuer',
    example: 'traject',
    value: text,
    uses: ['api'],
    needs: [],
  },
  OPENID_CLIENT_KEY: {
    meaning: 'our private RSA key as JWK, with which we sign in at the issuer',
    example: '{"kty":"RSA","alg":"PS256",…}',
    secret: true,
    value: clientKey,
    uses: ['api'],
    needs: [],
  },
  OPENID_AUDIENCE: {
    meaning: '`aud` of access tokens; without it `TRAJECT_URL` followed by `/v1`',
    example: 'https://traject.example.nl/v1',
    value: text,
    uses: ['api'],
    needs: [],
  },
  SESSION_KEY: {
    meaning: 'encrypts the cookies of people who signed in, the same for every process',
    example: '$(openssl rand -base64 32)',
    secret: true,
    value: sessionKey,
    uses: ['api'],
    needs: [],
  },
} as const satisfies Record<string, Setting>;

export type Table = typeof settings;
export type Name = keyof Table;

/** Names in the order of the table. */
export const names = Object.keys(settings) as Name[];

/** The same setting, without what TypeScript knows of this one only. */
export const settingOf = (name: Name): Setting => settings[name];
