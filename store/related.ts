import { maySee } from '../domain/people/access.ts';
import type { Actor, Case } from '../domain/case/case.ts';
import type { Store } from './store.ts';

/**
 * Ids of the related trajectories that the actor may know of: those that he can read. One just opened is
 * named once the store shows it.
 */
export async function knownRelated(
  { trajectory }: Pick<Store, 'trajectory'>,
  c: Case,
  actor: Actor,
): Promise<Set<string>> {
  const rows = await Promise.all(c.related.map(({ id }) => trajectory(id)));
  return new Set(rows.flatMap((row) => (row && maySee(actor, row.agencies) ? [row.id] : [])));
}
