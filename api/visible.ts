import type { Actor } from '../domain/case/case.ts';
import { definitionOf } from '../domain/catalogue.ts';
import { isAskedHere, mayReach } from '../domain/people/access.ts';
import type { CommandRequest } from '../domain/ports/ports.ts';
import type { Store } from '../store/store.ts';
import type { StoredTrajectory } from '../store/trajectories.ts';
import { orUnconfirmed, Unconfirmed, type Engine } from './engine.ts';

/**
 * The stored trajectory if the actor’s agency takes part in it, or answers a question there; while the store
 * does not show it, what the engine noted decides.
 */
export async function visible(
  { id, actor, body }: CommandRequest,
  engine: Engine,
  store: Store,
): Promise<StoredTrajectory | 'hidden' | 'not-shown-yet'> {
  const row = await inStore(store, id).catch(() => 'store-down' as const);
  if (row !== undefined && row !== 'store-down')
    return mayReach(actor, row.agencies) || answersHere(row, actor, body) ? row : 'hidden';
  const memo = await engine.memo(id);
  if (memo && mayReach(actor, memo.agencies)) return 'not-shown-yet';
  // Whoever joined after the start is known to the store alone.
  if (row === 'store-down') throw new Unconfirmed('the store cannot tell who takes part');
  return 'hidden';
}

/** Whether an agency outside the case answers what it is asked there. */
function answersHere(
  { definition: of, case: c }: StoredTrajectory,
  actor: Actor,
  body: CommandRequest['body'],
) {
  const definition = definitionOf(of);
  return definition !== undefined && isAskedHere(definition, c, actor, body);
}

export const inStore = (store: Store, id: string) => orUnconfirmed(store.trajectory(id));
