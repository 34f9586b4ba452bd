import type { Instant } from '../domain/calendar/types.ts';
import { outgoingEvent } from '../domain/partners/outgoing.ts';
import type { Subscription } from '../domain/partners/subscription.ts';
import type { Receivers, Reply, Vault } from '../domain/partners/webhooks.ts';
import { noticeTexts } from '../domain/words/texts.ts';
import { startLoop } from '../store/loop.ts';
import type { Claimed, DeliveryOutcome } from '../store/sending.ts';
import type { Store } from '../store/store.ts';
import type { SealedSubscription } from '../store/subscriptions.ts';

const PERIOD_MS = 1_500;
/** Between two looks while something is yet to be shown. */
const HELD_MS = 100;
/** Requests to one receiver at once, over all workers: one that hangs keeps so many, and nobody else. */
const AT_ONCE = 4;
/** Longer than a request takes: after that another worker sends what a killed one had in hand. */
const LEASE_MS = 30_000;
const HOUR = 3_600_000;
/** An event is tried for so long, and a handshake. */
const TRIED_MS = 72 * HOUR;
const ASKED_MS = HOUR;
/** So long it can be seen what was delivered. */
const KEPT_MS = 30 * 24 * HOUR;
const GONE = 410;

/**
 * Milliseconds before the next attempt: 5 s, doubled each time, two hours at most; up to a fifth longer, so
 * that not all who wait come back at once.
 */
export const backOff = (attempts: number, random: () => number): number =>
  Math.round(Math.min(2 * HOUR, 5_000 * 2 ** (attempts - 1)) * (1 + random() / 5));

interface Parts {
  store: Store;
  receivers: Receivers;
  vault: Vault;
  /** Where this installation is reached, without a slash at the end. */
  url: string;
  now: () => Instant;
  /** Told when the store cannot be read or written. */
  report: (problem: string) => void;
  random?: () => number;
  /** Milliseconds between two looks. */
  period?: number;
}

export interface Webhooks {
  /** Resolves when the requests under way are over and no more will be made. */
  stop(): Promise<void>;
}

/**
 * Tells subscribers what happened: puts events in line for each subscription, asks new receivers whether they
 * agree, and sends what is due. Any number of workers may run; one that is killed loses nothing, and what it
 * had in hand is sent again under the same id. A receiver that fails or hangs keeps its own events waiting.
 */
export function startWebhooks(parts: Parts): Webhooks {
  const { store, now, report, period = PERIOD_MS } = parts;
  const underWay = new Set<Promise<void>>();
  let forgotten = 0;
  // Without a subscription nothing has to be told quickly.
  let watching = false;

  const begin = (one: Promise<void>) => {
    const whole = one
      .catch((error: unknown) => report(`a delivery is not recorded (${String(error)}); it is repeated`))
      .finally(() => {
        underWay.delete(whole);
        loop.wake();
      });
    underWay.add(whole);
  };

  async function work(): Promise<number> {
    const { nobody = false, more, held } = await store.fanOut(now());
    watching = !nobody;
    for (const each of await store.toVerify(now(), LEASE_MS)) begin(verify(each, parts));
    for (const id of await store.dueSubscriptions(now())) {
      const claimed = await store.claim(id, { now: now(), most: AT_ONCE, leaseMs: LEASE_MS });
      for (const each of claimed?.deliveries ?? []) begin(deliver(claimed!.subscription, each, parts));
    }
    if (now() - forgotten > HOUR) {
      forgotten = now();
      await store.forgetDeliveries(now() - KEPT_MS);
    }
    if (more) return 0;
    return held ? Math.min(HELD_MS, period) : period;
  }

  const loop = startLoop(work, period, (error) =>
    report(`subscriptions cannot be read (${String(error)}); tried again shortly`),
  );
  const { end } = store.onPublished(() => watching && loop.wake());
  return {
    stop: async () => {
      end();
      await loop.stop();
      await Promise.all(underWay);
    },
  };
}

async function deliver(subscription: SealedSubscription, delivery: Claimed, parts: Parts): Promise<void> {
  const outcome = await attempt(subscription, delivery, parts);
  await parts.store.ended(subscription.id, delivery, outcome, parts.now());
}

async function attempt(
  subscription: SealedSubscription,
  delivery: Claimed,
  { receivers, url, ...parts }: Parts,
): Promise<DeliveryOutcome> {
  const { agency, url: to } = subscription;
  if (delivery.trajectory !== '' && !delivery.agencies.includes(agency)) return { is: 'withheld' };
  const secrets = secretsOf(subscription, parts);
  const reply: Reply = secrets
    ? await receivers.send(to, outgoingEvent(url, delivery), secrets)
    : { is: 'failed', code: 'secret-unreadable' };
  return outcomeOf(reply, delivery, parts);
}

type Now = Pick<Parts, 'now' | 'random' | 'vault'>;

/** The secrets that sign now, the newest first; undefined where the installation lost their key. */
function secretsOf(
  { id, secret, oldSecret, oldUntil }: SealedSubscription,
  { vault, now }: Now,
): string[] | undefined {
  const old = oldSecret !== null && oldUntil !== null && oldUntil > now() ? [oldSecret] : [];
  try {
    return [secret, ...old].map((sealed) => vault.open(sealed, id));
  } catch {
    return undefined;
  }
}

function outcomeOf(
  reply: Reply,
  { attempts, triedSince }: Claimed,
  { now, random = Math.random }: Now,
): DeliveryOutcome {
  const status = reply.is === 'answered' ? reply.status : null;
  if (status !== null && status >= 200 && status < 300) return { is: 'delivered', status };
  if (status === GONE) return { is: 'gone', status, title: noticeTexts.of('subscription-disabled') };
  const asked = reply.is === 'answered' ? reply.retryAfterMs : null;
  return {
    is: now() - triedSince >= TRIED_MS ? 'dead' : 'failed',
    status,
    error: reply.is === 'failed' ? reply.code : `HTTP ${reply.status}`,
    nextAt: now() + Math.max(backOff(attempts, random), asked ?? 0),
  };
}

/** Asks a receiver whether it agrees; one that does not answer is asked again for an hour. */
async function verify(subscription: Subscription, { store, receivers, now }: Parts): Promise<void> {
  const agreement = await receivers.ask(subscription.url);
  if (agreement.is === 'agreed') return store.verified(subscription, { rate: agreement.rate, now: now() });
  const waited = now() - subscription.changedAt;
  const forGood = agreement.is === 'refused' || waited >= ASKED_MS;
  const reason = agreement.is === 'answered' ? `HTTP ${agreement.status}` : agreement.code;
  const again = forGood ? null : now() + Math.max(5_000, waited);
  return store.notVerified(subscription, { reason, again });
}
