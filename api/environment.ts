import type { JWK } from 'jose';
import { z } from 'zod';

const wholeNumber = (byDefault: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, { error: 'must be a whole number' })
    .default(byDefault)
    .transform(Number);

const clientKey = z.string().transform((text, context): JWK => {
  try {
    const key = JSON.parse(text) as JWK;
    if (key.kty === 'RSA' && key.d && (key.alg === 'RS256' || key.alg === 'PS256')) return key;
  } catch {
    // Told below, without repeating the secret.
  }
  context.addIssue({ code: 'custom', message: 'must be a private RSA key as JWK (JSON) with alg RS256 or PS256' });
  return z.NEVER;
});

const shared = {
  TZ: z.literal('UTC', { error: 'must be UTC: start the process with TZ=UTC' }),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber('3000'),
  TEMPORAL_ADDRESS: z
    .string({ error: 'is missing: the engine as host:port' })
    .regex(/^[^\s:/]+:\d{1,5}$/, { error: 'must be host:port, without a scheme' }),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is missing or no address: postgres://user:password@host:5432/database' }),
  /** Where people and systems reach this installation. */
  TRAJECT_URL: z
    .url({ protocol: /^https?$/, error: 'is missing or no address: https://traject.example.nl' })
    .transform((url) => url.replace(/\/$/, '')),
  SECURITY_CONTACT: z.string().regex(/^(mailto:|https:)/, { error: 'is missing: where leaks are reported, as mailto: or https:' }),
  REQUESTS_PER_MINUTE: wholeNumber('600'),
  /** With more than there are, callers choose their own address, and the limit per address means nothing. */
  PROXIES: wholeNumber('0'),
};

/** The organisation's own issuer of OpenID Connect; or, in a try-out, our demo issuer in a single process. */
const schema = z.discriminatedUnion('IDENTITY', [
  z.object({
    ...shared,
    IDENTITY: z.literal('openid'),
    OPENID_ISSUER: z.url({ protocol: /^https?$/, error: 'is missing or no address: the issuer of the organisation' }),
    OPENID_CLIENT_ID: z.string({ error: 'is missing: our name at the issuer' }).min(1),
    OPENID_CLIENT_KEY: clientKey,
    /** `aud` of access tokens; without it the address of our API. */
    OPENID_AUDIENCE: z.string().min(1).optional(),
    SESSION_KEY: z
      .string({ error: 'is missing: the same for every process; make one with: openssl rand -base64 32' })
      .transform((text) => Buffer.from(text, 'base64'))
      .refine((key) => key.length === 32, { error: 'must be 32 bytes in base64; make one with: openssl rand -base64 32' }),
  }),
  z.object({ ...shared, IDENTITY: z.literal('demo'), TRAJECT_DATA: z.string().min(1).optional() }),
]);

export type ApiEnvironment = z.output<typeof schema>;

/** Settings of an API process; refuses with every fault at once, each with its remedy. Values are not repeated: some are secret. */
export function readApiEnvironment(env: NodeJS.ProcessEnv): ApiEnvironment {
  const given = Object.fromEntries(Object.entries({ IDENTITY: 'openid', ...env }).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new Error(`The API cannot start with these settings:\n${faults.join('\n')}`);
}
