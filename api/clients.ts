import type { Instant } from '../domain/calendar/types.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import type { Actor, Refusal } from '../domain/case/case.ts';
import { deceasedFor } from '../domain/case/deceased.ts';
import { uuid5 } from '../domain/case/fingerprint.ts';
import { definitionOf } from '../domain/catalogue.ts';
import { notAllowed, viewerOf } from '../domain/people/access.ts';
import { steers } from '../domain/people/parties.ts';
import type { Clients, Recorded } from '../domain/ports/ports.ts';
import { allOfClient } from '../store/one-client.ts';
import type { Store } from '../store/store.ts';
import { orUnconfirmed, Unconfirmed, type Engine } from './engine.ts';
import { deceasedAlready, diedInFuture, keyReused, mergedAlready, notFound } from './refusals.ts';

const RETRY_AFTER_SECONDS = 2;
/** How long a caller waits for the store to show that the trajectories rest, or go on, in milliseconds. */
const SHOWN_WITHIN = 2_000;

interface Parts {
  engine: Engine;
  store: Store;
  now: () => Instant;
}

/** What people record of a client. */
export function createClients(parts: Parts): Clients {
  return {
    merge: (request) => orUnavailable(() => merge(request, parts)),
    undoMerge: (request) => orUnavailable(() => undoMerge(request, parts)),
    deceased: (request) => orUnavailable(() => deceased(request, parts)),
    alive: (request) => orUnavailable(() => alive(request, parts)),
  };
}

async function orUnavailable(work: () => Promise<Recorded>): Promise<Recorded> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unconfirmed)) throw error;
    return { outcome: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS };
  }
}

type RequestOf<T extends keyof Clients> = Parameters<Clients[T]>[0];

/** Only a coordinator, of an agency that takes part in something of both. */
async function merge(
  { key, actor, into, from, reason }: RequestOf<'merge'>,
  parts: Parts,
): Promise<Recorded> {
  const { store, now } = parts;
  const refusal = coordinatorOnly(actor);
  if (refusal) return refusal;
  const seen = await orUnconfirmed(store.seenAs([into, from], viewerOf(actor)));
  if (!seen.has(into) || !seen.has(from)) return notFound;
  const given = { id: uuid5(`merge/${actor.agency}/${key}`), into, from, reason, by: actor, at: now() };
  const made = await orUnconfirmed(store.merge(given));
  if (made === 'merged-already') return mergedAlready;
  const same = made.into === into && made.from === from && made.reason === reason;
  if (!same) return keyReused;
  // Of either it may be recorded that he died.
  await tellTrajectories(parts, into);
  return { outcome: 'accepted', id: made.id };
}

async function undoMerge({ id, actor }: RequestOf<'undoMerge'>, parts: Parts): Promise<Recorded> {
  const { store, now } = parts;
  const refusal = coordinatorOnly(actor);
  if (refusal) return refusal;
  const made = await orUnconfirmed(store.mergeById(id));
  const seen = made && (await orUnconfirmed(store.seenAs([made.into, made.from], viewerOf(actor))));
  if (!made || seen?.size === 0) return notFound;
  await orUnconfirmed(store.undoMerge(id, actor, now()));
  for (const client of [made.into, made.from]) await tellTrajectories(parts, client);
  return { outcome: 'accepted', id };
}

async function deceased(
  { key, actor, client, on, reason }: RequestOf<'deceased'>,
  parts: Parts,
): Promise<Recorded> {
  const { store, now } = parts;
  const refusal = await whoSteers(actor, client, parts);
  if (refusal) return refusal;
  if (on > dayOf(now())) return diedInFuture;
  const given = { id: uuid5(`deceased/${actor.agency}/${key}`), client, on, reason, by: actor, at: now() };
  const made = await orUnconfirmed(store.recordDeceased(given));
  if (made === 'deceased-already') return deceasedAlready;
  if (made.on !== on || made.reason !== reason || made.client !== client) return keyReused;
  await tellTrajectories(parts, client);
  return { outcome: 'accepted', id: made.id };
}

async function alive({ actor, client }: RequestOf<'alive'>, parts: Parts): Promise<Recorded> {
  const refusal = await whoSteers(actor, client, parts);
  if (refusal) return refusal;
  const record = await orUnconfirmed(parts.store.undoDeceased(client, actor, parts.now()));
  if (!record) return notFound;
  await tellTrajectories(parts, client);
  return { outcome: 'accepted', id: record.id };
}

/**
 * Tells what was recorded to every trajectory that does not show it yet. Safe to repeat: each command has an
 * id of its own, and what a killed process left is told by the next.
 */
export async function tellTrajectories(
  { engine, store, now }: Omit<Parts, 'engine'> & { engine: Pick<Engine, 'send'> },
  client?: string,
): Promise<void> {
  const untold = await orUnconfirmed(store.untold(client));
  await Promise.all(
    untold.map(async ({ trajectory, record }) => {
      const before = await orUnconfirmed(store.trajectory(trajectory));
      await engine.send(trajectory, deceasedFor(record, now()));
      if (client !== undefined && before) await store.waitFor(trajectory, before.sequence + 1, SHOWN_WITHIN);
    }),
  );
}

function coordinatorOnly(actor: Actor): Refusal | undefined {
  return actor.role === 'coordinator'
    ? undefined
    : notAllowed(actor, 'dit doet een coördinator', 'this is done by a coordinator');
}

/** Whoever steers one of the client's trajectories; to others than those who take part he is not there. */
async function whoSteers(actor: Actor, client: string, { store, now }: Parts): Promise<Refusal | undefined> {
  const viewer = viewerOf(actor);
  const { trajectories } = await orUnconfirmed(allOfClient(store, { client, viewer }, dayOf(now())));
  if (trajectories.length === 0) return notFound;
  for (const { id } of trajectories) {
    const row = await orUnconfirmed(store.trajectory(id, viewer));
    const definition = row && definitionOf(row.definition);
    if (definition && steers(definition, row.case, actor)) return undefined;
  }
  return notAllowed(
    actor,
    'dit doet wie een traject van deze cliënt leidt',
    'this is done by whoever steers a trajectory of this client',
  );
}
