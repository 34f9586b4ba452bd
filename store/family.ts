import type { Case } from '../domain/case/case.ts';
import type { Family } from '../domain/what-if/change.ts';
import type { Store } from './store.ts';

/** Trajectories of one client that hear of each other; more than there ever were. */
const MOST = 30;

/**
 * A case with the open trajectories that hear of it, however far, and what its organisation has arranged: for
 * rules. Whom they are shown to is decided by who takes part in each.
 */
export async function familyOf(
  { trajectory, settingsOf }: Pick<Store, 'trajectory' | 'settingsOf'>,
  own: Case,
): Promise<Family> {
  const found = new Map([[own.id, own]]);
  const near = (c: Case) => c.related.filter(({ status }) => status === 'open').map(({ id }) => id);
  for (let next = near(own); next.length > 0 && found.size < MOST;) {
    const rows = await Promise.all([...new Set(next)].slice(0, MOST).map((id) => trajectory(id)));
    const cases = rows.flatMap((row) => (row && !found.has(row.id) ? [row.case] : []));
    for (const each of cases) found.set(each.id, each);
    next = cases.flatMap(near).filter((id) => !found.has(id));
  }
  const settings = await settingsOf(own.organisation);
  return {
    case: own,
    relatives: [...found.values()].filter(({ id }) => id !== own.id),
    settingsOf: (organisation) => (organisation === own.organisation ? settings : undefined),
  };
}
