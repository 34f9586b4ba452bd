import { maySee } from '../domain/people/access.ts';
import type { Actor, Case } from '../domain/case/case.ts';
import type { Store } from './store.ts';
import type { StoredTrajectory } from './trajectories.ts';

/**
 * Ids of the related trajectories that the actor may know
 * of; one just opened is known to whoever steers the case.
 */
export async function knownRelated(
  { trajectory }: Pick<Store, 'trajectory'>,
  c: Case,
  actor: Actor,
): Promise<Set<string>> {
  const rows = await Promise.all(c.related.map(({ id }) => trajectory(id)));
  const knows = (row: StoredTrajectory | undefined) =>
    row ? maySee(actor, row.agencies) : actor.agency === c.organisation;
  return new Set(c.related.filter((_, index) => knows(rows[index])).map(({ id }) => id));
}
