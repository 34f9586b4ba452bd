import type { Logger } from 'pino';
import type { Instant } from '../domain/calendar/types.ts';
import { mayStart } from '../domain/people/access.ts';
import { notForMachines } from '../domain/people/machines.ts';
import { definitionOf } from '../domain/catalogue.ts';
import type { Outcome, Refusal } from '../domain/case/case.ts';
import type { Envelope } from '../domain/case/commands.ts';
import { fingerprint, startedId } from '../domain/case/fingerprint.ts';
import { agenciesOf } from '../domain/people/parties.ts';
import type { Opening } from '../domain/case/messages.ts';
import { aboutClient } from '../domain/partners/signal.ts';
import { rules } from '../domain/rules.ts';
import type {
  CommandRequest,
  CommandResult,
  StartRequest,
  StartResult,
  Trajectories,
} from '../domain/ports/ports.ts';
import type { Store } from '../store/store.ts';
import type { StoredTrajectory } from '../store/trajectories.ts';
import { continueFrom } from './continue.ts';
import { orUnconfirmed, Unconfirmed, type Engine } from './engine.ts';
import { alreadyRunningBeside, anotherRuns, mayRun, unknownAgency, unknownPerson } from './guard.ts';
import { keepNames } from './outside.ts';
import { inStore, noLonger, visible } from './visible.ts';
import { closed, keyReused, notFound } from './refusals.ts';
import { wrongClient } from '../domain/decide/opening.ts';

/** How long a caller waits for the store to show what was decided, in milliseconds. */
const SHOWN_WITHIN = 2_000;
const RETRY_AFTER_SECONDS = 2;

interface Parts {
  engine: Engine;
  store: Store;
  now: () => Instant;
  log: Logger;
}

/** The one command path, on the engine and the store. */
export function createTrajectories({ engine, store, now, log }: Parts): Trajectories {
  return {
    start: (request) => orUnavailable(() => startAndPlace(request, engine, store, now), log),
    command: (request) => orUnavailable(() => command(request, engine, store, now), log),
    continueFrom: (request) => orUnavailable(() => continueFrom(request, { engine, store, now }), log),
  };
}

type Unavailable = { outcome: 'unavailable'; retryAfterSeconds: number };

async function orUnavailable<T>(work: () => Promise<T>, log: Logger): Promise<T | Unavailable> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unconfirmed)) throw error;
    log.warn(
      { reason: error.message, cause: nameOf(error.cause) },
      'not confirmed; the caller may repeat it',
    );
    return { outcome: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS };
  }
}

/** Its kind only: a message can quote what somebody wrote. */
const nameOf = (cause: unknown): string | undefined =>
  cause instanceof Error ? `${cause.name}: ${(cause as { code?: string }).code ?? ''}` : undefined;

/** Starts it, and has what partners told of a client whom nobody knew yet placed now that he is known. */
async function startAndPlace(
  request: StartRequest,
  engine: Engine,
  store: Store,
  now: () => Instant,
): Promise<StartResult> {
  const result = await start(request, engine, store, now);
  if (request.client && result.outcome === 'accepted' && result.published)
    await orUnconfirmed(store.lookAgain(aboutClient(request.client), now()));
  return result;
}

async function start(
  request: StartRequest,
  engine: Engine,
  store: Store,
  now: () => Instant,
): Promise<StartResult> {
  const { key, actor, receivedAt: _received, via, saidAt: _said, history = [], ...body } = request;
  const id = startedId(actor.agency, key);
  const hash = fingerprint(body);
  const known = await inStore(store, id);
  if (known) return known.openHash === hash ? { outcome: 'accepted', id, published: true } : keyReused;

  const newest = definitionOf(request.type);
  const notAllowed = newest && !via && mayStart(actor, newest, request.organisation);
  if (notAllowed) return notAllowed;
  const wrong = newest && wrongClient(newest, request.client);
  if (wrong) return wrong;
  const opening = await openingOf(request, hash, store, now());
  const tried = rules.open(id, opening, now());
  if ('outcome' in tried) return tried;
  const inbox: Envelope[] = history.map((each, n) => ({
    id: `${id}/${n}`,
    hash: fingerprint(each.body),
    recordRefusal: true,
    ...each,
  }));

  const person =
    request.client === undefined ? '' : await personOf(request.client, request.organisation, store);
  // A system sees no case: it opens one as whoever steers it there would.
  const opener = via ? { ...actor, role: newest!.steeredBy[0]! } : actor;
  const about = { id, definition: newest!, client: person, actor: opener };
  const others = await mayRun(about, { engine, store, now });
  if ('outcome' in others) return others;
  inbox.push(...(await anotherRuns(id, others, { engine, now })));
  await engine
    .start(
      id,
      { ...opening, client: person },
      { openHash: hash, agencies: agenciesOf(newest!, tried.case) },
      inbox,
    )
    .catch(async (error: unknown) => {
      // What was not confirmed may have started: its reservation ends by itself.
      if (!(error instanceof Unconfirmed)) await store.release(id);
      throw error;
    });
  const published = await store.waitFor(id, 1, SHOWN_WITHIN);
  if (published) await orUnconfirmed(store.release(id));
  // Two requests under one key can both get here; the first to reach the engine opened the case.
  const first = published ? (await inStore(store, id))?.openHash : (await engine.memo(id))?.openHash;
  return first === hash ? { outcome: 'accepted', id, published } : keyReused;
}

/** The opaque id of the client, made known with what the organisation calls him. */
async function personOf(
  { reference, pseudonym, system }: NonNullable<StartRequest['client']>,
  organisation: string,
  store: Store,
): Promise<string> {
  const typed = pseudonym === undefined ? undefined : { organisation, pseudonym };
  return (await orUnconfirmed(store.ensureClient(reference, typed, system))).id;
}

/**
 * What the case starts from; tried purely before the client
 * is known to us, so that bad input leaves nothing behind.
 */
export async function openingOf(
  request: StartRequest,
  hash: string,
  store: Store,
  now: Instant,
): Promise<Opening> {
  const { type, organisation, dates, facts, parties, parameters, actor } = request;
  const settings = await orUnconfirmed(store.settingsOf(organisation));
  return {
    type,
    client: '',
    organisation,
    dates,
    facts,
    parties,
    parameters,
    ...(Object.keys(settings.parameters).length > 0 && { organisationParameters: settings.parameters }),
    defaults: settings.defaults,
    ...(settings.climbAssumed && { climbAssumed: true }),
    closedDays: settings.closedDays,
    ...(settings.changedAt !== undefined && { settingsAt: settings.changedAt }),
    actor,
    ...(request.via && { via: request.via }),
    ...(request.saidAt !== undefined && { saidAt: request.saidAt }),
    receivedAt: Math.min(request.receivedAt ?? now, now),
    ...(request.imported !== undefined && { imported: true }),
    hash,
  };
}

async function command(
  request: CommandRequest,
  engine: Engine,
  store: Store,
  now: () => Instant,
): Promise<CommandResult> {
  const { id, key, actor, expected } = request;
  const never = notForMachines(actor, request.body);
  if (never) return never;
  const row = await visible(request, engine, store);
  if (row === 'hidden') return notFound;
  if (row !== 'not-shown-yet' && row.case.status === 'closed') {
    const latest = await orUnconfirmed(store.latest(id));
    if (latest !== id) return command({ ...request, id: latest }, engine, store, now);
  }
  const { body, decided } = await orUnconfirmed(keepNames(request.body, id, actor, now(), store));
  // Keys belong to the agency that gives them, or to the link: one agency cannot
  // use up another's, nor those of the trajectories themselves.
  const received = Math.min(request.receivedAt ?? now(), now());
  const envelope: Envelope = {
    id: `${actor.link ? `link/${actor.link.id}` : actor.agency}:${key}`,
    hash: fingerprint({ body, actor }),
    actor,
    receivedAt: received,
    body,
    expected,
    ...(request.together && { together: true }),
  };
  const outcome =
    (row !== 'not-shown-yet' ? await firstOutcome(row, envelope, store) : undefined) ??
    noLonger(row, request) ??
    (await unknownAgency(body, row, store)) ??
    (await unknownPerson(body, store)) ??
    (row === 'not-shown-yet' ? undefined : await alreadyRunningBeside(body, row, actor, store)) ??
    (await engine.command(id, envelope)) ??
    (await afterClosing(id, envelope, store));
  await orUnconfirmed(decided(outcome));
  if (outcome.outcome !== 'accepted') return outcome;
  return { ...outcome, published: await store.waitFor(id, outcome.sequence, SHOWN_WITHIN) };
}

/** The outcome of a repeat: from what the case remembers, or for an older one from the event rows. */
async function firstOutcome(
  row: StoredTrajectory,
  envelope: Envelope,
  store: Store,
): Promise<Outcome | undefined> {
  const seen = row.case.seen.find(([id]) => id === envelope.id);
  if (seen) return seen[1] === envelope.hash ? seen[2] : keyReused;
  const events = await orUnconfirmed(store.commandOutcome(row.id, envelope.id));
  const last = events.at(-1);
  if (!last) return undefined;
  // Rows from before fingerprints were kept tell nothing of what was asked.
  const other = last.commandHash && last.commandHash !== envelope.hash;
  return other ? keyReused : { outcome: 'accepted', sequence: last.sequence };
}

/** The engine no longer runs it: the store tells a repeat from a command that comes too late. */
async function afterClosing(id: string, envelope: Envelope, store: Store): Promise<Outcome | Refusal> {
  const row = await inStore(store, id);
  if (!row) return notFound;
  return (await firstOutcome(row, envelope, store)) ?? closed;
}
