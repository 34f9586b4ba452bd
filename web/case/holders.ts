import { personOf } from '../../domain/people/holding.ts';
import type { PersonNames } from '../../domain/reading/parties.ts';
import type { Who } from '../commands/offer.ts';
import { givable, participants } from '../commands/people.ts';
import { ownerName } from '../ui/names.ts';
import { actionPath } from '../ui/paths.ts';
import { personName } from '../ui/people.ts';
import type { View } from '../ui/view.tsx';
import type { HolderView } from './view.ts';

interface Parts {
  view: View;
  names: PersonNames;
  /** The team of a colleague of whoever looks. */
  teamOf: (holder: { agency: string; person: string }) => string | null;
}

/** Who takes part, and of each role who has it: a person with her team, or nobody. */
export function holdersOf(who: Who, { view, names, teamOf }: Parts): HolderView[] {
  const { lang, agencies } = view;
  const mine = new Set(givable(who));
  return participants(who).map((party) => {
    const agency = party.agency!;
    const person = personOf(who.c, party);
    const name = person === undefined ? null : personName(names(person, agency), agency, view);
    return {
      role: ownerName(party, lang, agencies),
      name,
      team: person === undefined ? null : teamOf({ agency, person }),
      give:
        agency === who.actor.agency && mine.has(party.role)
          ? actionPath(who.c.id, 'assign', { name: party.role })
          : undefined,
    };
  });
}
