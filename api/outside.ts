import type { Instant } from '../domain/calendar/types.ts';
import type { Actor } from '../domain/case/case.ts';
import type { Command, NamedCommand } from '../domain/case/commands.ts';
import type { Named } from '../domain/case/fields.ts';
import { peopleNamed, withoutNames } from '../domain/case/named.ts';
import type { PersonNames } from '../domain/reading/parties.ts';
import type { Outside } from '../store/outside.ts';
import type { Store } from '../store/store.ts';

/** A command without the names in it, and what becomes of those once it is decided. */
interface WithoutNames {
  body: Command;
  /** Keeps the names where it was accepted, and forgets those that came with it where it was refused. */
  decided: (outcome: { outcome: string }) => Promise<void>;
}

/**
 * A command without the names in it: the store keeps them first, and the rules and the engine see opaque ids.
 * @throws what the store throws while it is away: then nothing was decided.
 */
export async function keepNames(
  command: Command | NamedCommand,
  trajectory: string,
  actor: Actor,
  at: Instant,
  store: Pick<Store, 'ensureOutside' | 'keepOutside' | 'forgetOutside'>,
): Promise<WithoutNames> {
  const kept = new Map<string, Outside & { new: boolean }>();
  for (const person of peopleNamed(command))
    kept.set(keyOf(person), { ...person, ...(await store.ensureOutside(trajectory, person, actor, at)) });
  const people = [...kept.values()];
  return {
    body: withoutNames(command, (person) => kept.get(keyOf(person))!.id),
    async decided({ outcome }) {
      if (people.length === 0) return;
      if (outcome === 'accepted') return store.keepOutside(people);
      const own = people.filter((each) => each.new).map(({ id }) => id);
      if (outcome === 'refused') await store.forgetOutside(own, at);
    },
  };
}

/** For what is tried and not stored: ids that last as long as the answer, and the names they stand for. */
export function passingNames(known: PersonNames = () => undefined) {
  const people = new Map<string, { id: string; name: string }>();
  const idOf = (person: Named): string => {
    const kept = people.get(keyOf(person)) ?? { id: `person-${people.size + 1}`, name: person.name };
    people.set(keyOf(person), kept);
    return kept.id;
  };
  const names: PersonNames = (id, agency) =>
    known(id, agency) ?? [...people.values()].find((each) => each.id === id)?.name;
  return { without: (command: Command | NamedCommand) => withoutNames(command, idOf), names };
}

const keyOf = ({ name, contact }: Named): string => JSON.stringify([name, contact ?? null]);
