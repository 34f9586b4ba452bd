import { textIn } from '../../domain/calendar/text.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { ownerOfDate } from '../../domain/case/owned-dates.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import { readItems } from '../../domain/reading/item.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import type { PersonNames } from '../../domain/reading/parties.ts';
import { viewItem } from '../../domain/reading/view.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import type { Actor } from '../../domain/case/case.ts';
import { commandLinks } from '../commands/item-actions.ts';
import { caseCommands, formFor, may } from '../commands/offer.ts';
import { tries } from '../commands/tries.ts';
import type { ActionLink } from '../ui/action-link.ts';
import { capital } from '../ui/format.ts';
import { actionPath } from '../ui/paths.ts';
import type { View } from '../ui/view.tsx';

export interface CaseChoices {
  id: string;
  pseudonym: string;
  /** Of the case itself, then by date, fact and item: what can be tried out with it. */
  whole: ActionLink[];
  dates: ActionLink[];
  facts: ActionLink[];
  items: { item: string; title: string; day: Day | null; links: ActionLink[] }[];
}

/** What somebody may do in a case of which it can be seen first what it moves. */
export function choicesOf(
  { view, actor, names }: { view: View; actor: Actor; names: PersonNames },
  stored: StoredTrajectory,
): CaseChoices {
  const c = asReadBy(stored.case, actor);
  const definition = definitionOf(c.definition)!;
  const who = { definition, c, actor };
  const named = (type: 'set-date' | 'set-fact', all: typeof definition.dates | typeof definition.facts) =>
    Object.entries(all).map(([name, { title }]) => ({
      href: actionPath(c.id, type, { name }),
      text: capital(textIn(title, view.lang)),
      name,
    }));
  return {
    id: c.id,
    pseudonym: stored.client?.pseudonym ?? view.agencies(c.organisation),
    whole: caseCommands(who)
      .filter((type) => tries[type] !== 'never')
      .map((type) => ({ href: actionPath(c.id, type), text: view.say(formFor(type)!.does) })),
    dates: named('set-date', definition.dates).filter(
      ({ name }) => may(who, 'set-date', name) && !ownerOfDate(definition, c, name),
    ),
    facts: may(who, 'set-fact') ? named('set-fact', definition.facts) : [],
    items: readItems(c, view.now)
      .filter(({ status }) => status === 'open' || status === 'waiting')
      .map((read) => viewItem(read, view.lang, names))
      .toSorted((a, b) => dayLast(a).localeCompare(dayLast(b)))
      .map((item) => ({
        item: item.item,
        title: item.title,
        day: item.due,
        // A decision that has a page of its own is advised there, not tried out.
        links: commandLinks({ view, actor }, c, definition, item).filter(
          ({ type, href }) => tries[type] !== 'never' && href.startsWith(actionPath(c.id, type)),
        ),
      }))
      .filter(({ links }) => links.length > 0),
  };
}

/** What has no day comes last. */
const dayLast = ({ due }: { due: Day | null }): string => due ?? '9999';
