import type { Instant } from '../../domain/calendar/types.ts';
import type { Addressee } from '../../domain/case/events.ts';
import type { Person, SignedIn } from '../../domain/people/person.ts';
import { peopleOf } from '../../domain/people/person.ts';
import { isMachine } from '../../domain/policy/roles.ts';
import { StoreDown } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';

/** Most people of whom is remembered what was kept; who was seen first is kept anew. */
const MOST = 10_000;

/**
 * Keeps who signed in, as the claims tell it, once for what they say: so agencies know their people without
 * anybody entering them. Machines are not kept. Who left an agency, or has a role there no more, acts
 * so by no token or session of hers. While the store is away the last that was heard of her counts.
 */
export function createArrivals({ store, now }: { store: Store; now: () => Instant }) {
  const kept = new Map<string, string>();
  const gone = new Set<string>();

  const keep = async (who: SignedIn): Promise<void> => {
    const claims = JSON.stringify(who);
    if (kept.get(who.person) === claims) return;
    for (const person of peopleOf(who).map(withoutMachines))
      if (person.roles.length > 0) await store.putPerson(person, now());
    kept.set(who.person, claims);
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
  };

  /** Whether somebody may act in a role of hers. */
  return async (who: SignedIn, { agency, role }: Addressee): Promise<boolean> => {
    if (isMachine(role)) return true;
    const name = JSON.stringify([agency, role, who.person]);
    try {
      await keep(who);
      if (await store.isGone(agency, who.person, role)) gone.add(name);
      else gone.delete(name);
    } catch (error) {
      if (!(error instanceof StoreDown)) throw error;
    }
    return !gone.has(name);
  };
}

export type Arrivals = ReturnType<typeof createArrivals>;

const withoutMachines = (person: Person): Person => ({
  ...person,
  roles: person.roles.filter((role) => !isMachine(role)),
});
