import type { Day } from '../calendar/types.ts';
import { actsFor, isAbsent, type Presence } from '../people/holding.ts';
import type { Person } from '../people/person.ts';
import type { NoticeRow } from '../reading/rows.ts';

export type Reachable = Presence & Pick<Person, 'roles' | 'team'>;

/**
 * Who hears of a notice, by id: the person it was for or whoever acts for her, for as long as she has that
 * role; else those of her team in it; else everybody of that role at the agency. Nobody, where all of them
 * are away or left.
 * @param people everybody of the agency it is for.
 * @param on the day on which it is mailed.
 */
export function receiversOf(
  { toRole, toPerson }: Pick<NoticeRow, 'toRole' | 'toPerson'>,
  people: readonly Reachable[],
  on: Day,
): string[] {
  const known = new Map(people.map((each) => [each.id, each]));
  const person = toPerson === null ? undefined : known.get(toPerson);
  const acting = person?.roles.includes(toRole) ? actsFor(person.id, known, on) : undefined;
  if (acting !== undefined) return [acting];
  const present = people.filter(
    (each) => each.roles.includes(toRole) && !each.hasLeft && !isAbsent(each, on),
  );
  const team = person?.team ?? null;
  const mates = present.filter((each) => team !== null && each.team === team);
  return (mates.length > 0 ? mates : present).map(({ id }) => id);
}
