import type { Actor, Refusal } from '../domain/case/case.ts';
import { definitionOf } from '../domain/catalogue.ts';
import { isAskedHere, mayReach } from '../domain/people/access.ts';
import { isAskedOf, wasAskedOf } from '../domain/people/asked.ts';
import type { CommandRequest } from '../domain/ports/ports.ts';
import type { Store } from '../store/store.ts';
import type { StoredTrajectory } from '../store/trajectories.ts';
import { orUnconfirmed, Unconfirmed, type Engine } from './engine.ts';
import { notFound } from './refusals.ts';

/**
 * The stored trajectory if the actor’s agency takes part in it, or was asked a question there, or if he came
 * through a link; while the store does not show it, what the engine noted decides.
 */
export async function visible(
  { id, actor, body }: CommandRequest,
  engine: Engine,
  store: Store,
): Promise<StoredTrajectory | 'hidden' | 'not-shown-yet'> {
  const row = await inStore(store, id).catch(() => 'store-down' as const);
  if (row !== undefined && row !== 'store-down')
    return actor.link || mayReach(actor, row.agencies) || isAskedIn(row, actor, body, wasAskedOf)
      ? row
      : 'hidden';
  const memo = await engine.memo(id);
  if (memo && mayReach(actor, memo.agencies)) return 'not-shown-yet';
  // Whoever joined after the start is known to the store alone.
  if (row === 'store-down') throw new Unconfirmed('the store cannot tell who takes part');
  return 'hidden';
}

/** For whom is asked it no longer a question is not there: only what he sent before is answered again. */
export const noLonger = (
  row: StoredTrajectory | 'not-shown-yet',
  { actor, body }: CommandRequest,
): Refusal | undefined =>
  row === 'not-shown-yet' ||
  actor.link ||
  mayReach(actor, row.agencies) ||
  isAskedIn(row, actor, body, isAskedOf)
    ? undefined
    : notFound;

/** Whether an agency outside the case answers what it is, or was, asked there. */
function isAskedIn(
  { definition: of, case: c }: StoredTrajectory,
  actor: Actor,
  body: CommandRequest['body'],
  asked: typeof isAskedOf,
): boolean {
  const definition = definitionOf(of);
  return definition !== undefined && isAskedHere(definition, c, actor, body, asked);
}

export const inStore = (store: Store, id: string) => orUnconfirmed(store.trajectory(id));
