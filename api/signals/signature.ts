import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Instant } from '../../domain/calendar/types.ts';
import type { Sender } from '../../domain/partners/sender.ts';
import type { Vault } from '../../domain/partners/webhooks.ts';

/** How far a time-stamp may be from now, in milliseconds, either way (Standard Webhooks). */
const TOLERANCE = 5 * 60_000;
const PREFIX = 'whsec_';

/** What the secrets of a sender are sealed about. */
const about = (id: string): string => `sender/${id}`;

/** A sender as the store keeps it: its secrets are read by this installation alone. */
export const sealed = ({ secrets, ...sender }: Sender, vault: Vault): Sender => ({
  ...sender,
  secrets: secrets.map((each) => vault.seal(each, about(sender.id))),
});

/** The secrets with which a sender signs. @throws where the installation lost their key. */
export const secretsOf = ({ id, secrets }: Pick<Sender, 'id' | 'secrets'>, vault: Vault): string[] =>
  secrets.map((each) => vault.open(each, about(id)));

/** Whether a request carries a signature of Standard Webhooks. */
export const isSigned = (headers: IncomingHttpHeaders): boolean => headers['webhook-signature'] !== undefined;

/**
 * Whether one of these secrets signed this body, not more than five minutes ago (Standard Webhooks: the
 * headers `webhook-id`, `webhook-timestamp` in seconds, `webhook-signature` with one signature or more).
 * @param secrets `whsec_` and base64: several while they rotate.
 */
export function signedBy(
  secrets: readonly string[],
  headers: IncomingHttpHeaders,
  body: Buffer,
  now: Instant,
): boolean {
  const [id, timestamp, given] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => {
    const value = headers[name];
    return typeof value === 'string' ? value : '';
  });
  if (!id || !given || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp) * 1_000) > TOLERANCE) return false;
  const signatures = given.split(' ').flatMap((each) => (each.startsWith('v1,') ? [each.slice(3)] : []));
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  return secrets.some((secret) => {
    const own = createHmac('sha256', Buffer.from(secret.replace(PREFIX, ''), 'base64'))
      .update(signed)
      .digest();
    return signatures.some((each) => isSame(own, Buffer.from(each, 'base64')));
  });
}

const isSame = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
