import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/calendar/types.ts';
import type { Actor, Refusal } from '../domain/case/case.ts';
import { fingerprint, uuid5 } from '../domain/case/fingerprint.ts';
import { mayAdminister } from '../domain/partners/subscription.ts';
import { wrongTarget } from '../domain/partners/targets.ts';
import { notAllowed } from '../domain/people/access.ts';
import type { Made, Subscriptions, Vault } from '../domain/partners/webhooks.ts';
import type { Store } from '../store/store.ts';
import type { NewSubscription } from '../store/subscriptions.ts';
import { keyReused, noSuchAgency, notFound, subscriptionExists, targetRefused } from './refusals.ts';

/** So long the secret before signs too. */
const ROTATES_MS = 24 * 3_600_000;
const SECRET_BYTES = 32;
/** So long a repeat of the request that made it shows the secret too: its answer may have been lost. */
const REPEATS_MS = 3_600_000;

const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

interface Parts {
  store: Store;
  vault: Vault;
  /** Hosts that the operator allows inside the network. */
  webhookHosts: readonly string[];
  now: () => Instant;
}

/** Makes and changes subscriptions; the worker asks the receivers whether they agree. */
export function createSubscriptions({ store, vault, webhookHosts, now }: Parts): Subscriptions {
  const one = async (actor: Actor, id: string) => {
    const found = await store.subscription(id);
    return found && mayAdminister(actor, found.agency) ? found : undefined;
  };
  const made = async (id: string, secret: string): Promise<Made> => ({
    subscription: (await store.subscription(id))!,
    secret,
  });
  /** What a repeat under the same key is answered, within the hour; else why it cannot be. */
  const again = async ({
    id,
    agency,
    url,
    types,
  }: Omit<NewSubscription, 'secret'>): Promise<Made | Refusal> => {
    const known = await store.subscription(id);
    if (!known) return subscriptionExists;
    const isSame = fingerprint([known.agency, known.url, known.types]) === fingerprint([agency, url, types]);
    if (!isSame) return keyReused;
    if (now() - known.createdAt > REPEATS_MS) return subscriptionExists;
    return made(id, vault.open(await store.sealedSecret(id), id));
  };
  const wrong = (url: string): Refusal | undefined => {
    const fault = wrongTarget(url, webhookHosts);
    return fault && targetRefused(fault);
  };

  return {
    one,
    list: async (actor) => {
      const all = await store.subscriptions(actor.role === 'administrator' ? undefined : actor.agency);
      return all.filter(({ agency }) => mayAdminister(actor, agency));
    },
    async add({ actor, key, agency = actor.agency, url, types }) {
      if (!mayAdminister(actor, agency))
        return notAllowed(actor, `dit doet “${agency}” zelf`, `“${agency}” does this itself`);
      const refusal = wrong(url);
      if (refusal) return refusal;
      if (!(await store.organisation(agency))) return noSuchAgency(agency, '/agency');
      const [id, secret] = [uuid5(`subscription/${actor.agency}/${key}`), newSecret()];
      const row = { id, agency, url, types, secret: vault.seal(secret, id), by: actor, at: now() };
      return (await store.addSubscription(row)) ? made(id, secret) : again(row);
    },
    async change({ actor, id, url, types }) {
      if (!(await one(actor, id))) return notFound;
      const refusal = wrong(url);
      if (refusal) return refusal;
      if (!(await store.changeSubscription(id, { url, types, at: now() }))) return subscriptionExists;
      return { subscription: (await store.subscription(id))! };
    },
    async rotate(id) {
      const secret = newSecret();
      await store.rotateSecret(id, vault.seal(secret, id), now() + ROTATES_MS);
      return made(id, secret);
    },
  };
}
