import type { Instant } from '../../domain/calendar/types.ts';
import type { Person, SignedIn } from '../../domain/people/person.ts';
import { peopleOf } from '../../domain/people/person.ts';
import { isMachine } from '../../domain/policy/roles.ts';
import { StoreDown } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';

/** Most people of whom is remembered what was kept; who was seen first is kept anew. */
const MOST = 10_000;

/**
 * Keeps who signed in, as the claims tell it, once for what they say: so agencies know their people without
 * anybody entering them. Machines are not kept. While the store is away nobody is kept out for it.
 */
export function createArrivals({ store, now }: { store: Store; now: () => Instant }) {
  const kept = new Map<string, string>();

  return async (who: SignedIn): Promise<void> => {
    const claims = JSON.stringify(who);
    if (kept.get(who.person) === claims) return;
    const people = peopleOf(who).map(withoutMachines);
    try {
      for (const person of people) if (person.roles.length > 0) await store.putPerson(person, now());
    } catch (error) {
      if (error instanceof StoreDown) return;
      throw error;
    }
    kept.set(who.person, claims);
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
  };
}

export type Arrivals = ReturnType<typeof createArrivals>;

const withoutMachines = (person: Person): Person => ({
  ...person,
  roles: person.roles.filter((role) => !isMachine(role)),
});
