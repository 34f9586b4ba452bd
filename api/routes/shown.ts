import { maySee, viewerOf } from '../../domain/people/access.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import { problem, unavailable } from '../http/problem.ts';
import type { Services } from '../services.ts';

/**
 * The trajectory as the store shows it, to somebody who takes part.
 * @throws 404 for everybody else, and 503 to those who take part in one that has just started.
 */
export async function shown(
  id: string,
  actor: Actor,
  { store, engine }: Services,
): Promise<StoredTrajectory> {
  const row = await store.trajectory(id);
  if (row && maySee(actor, row.agencies)) {
    // What was closed by mistake is read where it goes on.
    const latest = row.case.status === 'closed' ? await store.latest(id) : id;
    return (latest === id ? undefined : await store.trajectory(latest, viewerOf(actor))) ?? row;
  }
  // Without the engine's word the store decides.
  const memo = row ? undefined : await engine.memo(id).catch(() => undefined);
  throw memo && maySee(actor, memo.agencies) ? unavailable(1, 'not-shown-yet') : problem(404, 'not-found');
}
