import type { Instant } from '../domain/calendar/types.ts';
import type { Actor, Refusal } from '../domain/case/case.ts';
import { anotherRunsFor, anotherRunsKeys } from '../domain/case/another-runs.ts';
import type { Command, Envelope } from '../domain/case/commands.ts';
import { definitionOf } from '../domain/catalogue.ts';
import { agenciesNamed } from '../domain/decide/agencies.ts';
import { clientDeceased, startsNoMore } from '../domain/decide/whole-case.ts';
import { maySee, viewerOf } from '../domain/people/access.ts';
import type { Definition } from '../domain/policy/definition.ts';
import type { Store } from '../store/store.ts';
import type { StoredTrajectory } from '../store/trajectories.ts';
import { orUnconfirmed, Unconfirmed, type Engine } from './engine.ts';
import { alreadyRunning, noSuchAgency, noSuchPerson } from './refusals.ts';

/** Longer than any start takes: a reservation that the engine does not know by then is of one that failed. */
const START_TAKES = 60_000;

interface About {
  id: string;
  definition: Definition;
  /** Opaque id; empty where it is about many cases. */
  client: string;
  actor: Actor;
}

/**
 * Whether a trajectory may start for this client: not when he died, and where its type cannot run twice not
 * beside one that the actor takes part in. Reserved from then on, until `release`, or a minute after the
 * start was lost.
 * @returns those that run where the actor takes no part, or why it may not.
 * @throws Unconfirmed while another start is under way.
 */
export async function mayRun(
  { id, definition, client, actor }: About,
  { engine, store, now }: { engine: Engine; store: Store; now: () => Instant },
): Promise<Refusal | string[]> {
  if (client === '') return [];
  const record = await orUnconfirmed(store.deceasedOf(client));
  if (record) return (await sees(actor, client, store)) ? clientDeceased(record.on) : startsNoMore;
  if (definition.several) return [];
  const start = { trajectory: id, client, type: definition.id, viewer: viewerOf(actor) };
  const judged: string[] = [];
  for (;;) {
    const found = await orUnconfirmed(store.reserve({ ...start, at: now(), judged }));
    if ('seen' in found) return alreadyRunning(found.seen, '/type');
    if ('unseen' in found) return found.unseen;
    for (const { trajectory, at } of found.pending) {
      const memo = await engine.memo(trajectory);
      if (memo && maySee(actor, memo.agencies)) return alreadyRunning(trajectory, '/type');
      if (memo) judged.push(trajectory);
      else if (now() - at < START_TAKES) throw new Unconfirmed('another start for this client is under way');
      else await orUnconfirmed(store.release(trajectory));
    }
  }
}

/** Whether the actor's agency takes part in something of this client. */
const sees = async (actor: Actor, client: string, store: Store): Promise<boolean> =>
  (await orUnconfirmed(store.seenAs([client], viewerOf(actor)))).has(client);

/**
 * Tells the coordinators of what runs elsewhere that another one starts, before it does; both sides hear
 * that, and not which. @returns what the new one is to be told.
 */
export async function anotherRuns(
  id: string,
  others: string[],
  { engine, now }: { engine: Engine; now: () => Instant },
): Promise<Envelope[]> {
  const told = (key: string): Envelope => anotherRunsFor(key, now());
  for (const other of others) await engine.send(other, told(anotherRunsKeys.older(id, other)));
  return others.length > 0 ? [told(anotherRunsKeys.newer(id))] : [];
}

/** Opening one beside this trajectory is no way round it. */
export async function alreadyRunningBeside(
  body: Command,
  { case: { client } }: StoredTrajectory,
  actor: Actor,
  store: Store,
): Promise<Refusal | undefined> {
  const definition = body.type === 'open' ? definitionOf(body.trajectory) : undefined;
  if (!definition || definition.several || definition.withoutClient || client === '') return undefined;
  const only = { viewer: viewerOf(actor), type: definition.id, status: 'open' as const, client };
  const [running] = (await orUnconfirmed(store.trajectories(only, { limit: 1 }))).items;
  return running && alreadyRunning(running.id, '/trajectory');
}

/**
 * Refuses a case to an agency that neither the installation
 * nor the case knows: nobody there would look at it.
 */
export async function unknownAgency(
  body: Command,
  row: StoredTrajectory | 'not-shown-yet',
  store: Store,
): Promise<Refusal | undefined> {
  const known = row === 'not-shown-yet' ? [] : [...row.agencies, ...Object.values(row.case.defaults)];
  for (const { agency, pointer } of agenciesNamed(body))
    if (!known.includes(agency) && !(await orUnconfirmed(store.organisation(agency))))
      return noSuchAgency(agency, pointer);
  return undefined;
}

/** Refuses to give a role to somebody who works not there, or no more: nobody would look at it. */
export async function unknownPerson(body: Command, store: Store): Promise<Refusal | undefined> {
  const named = personNamed(body);
  if (!named) return undefined;
  const { agency, person, pointer } = named;
  const people = await orUnconfirmed(store.people(agency));
  return people.some(({ id, hasLeft }) => id === person && !hasLeft)
    ? undefined
    : noSuchPerson(person, agency, pointer);
}

function personNamed(body: Command): { agency: string; person: string; pointer: string } | undefined {
  if (body.type !== 'assign' && body.type !== 'ask') return undefined;
  const to = body.type === 'ask' ? body.to : body;
  if (!('agency' in to) || !('person' in to) || to.person === undefined) return undefined;
  const pointer = body.type === 'ask' ? '/to/person' : '/person';
  return { agency: to.agency, person: to.person, pointer };
}
