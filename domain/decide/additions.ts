import type { ItemDefinition } from '../policy/definition.ts';
import type { EventBody } from '../case/events.ts';
import { titleOf } from '../case/items.ts';
import { partyFor } from '../people/parties.ts';
import type { Refusal } from '../case/case.ts';
import type { Owner } from '../policy/values.ts';
import type { Situation } from './situation.ts';
import { itemNamed } from '../policy/items.ts';
import { refuse } from '../case/refusal.ts';
import { inPlan, occurrenceKey, occurrencesOf } from '../case/occurrences.ts';

interface Chosen {
  serves?: string;
  title?: string;
  owner?: Owner;
  due?: string;
}

type Added = EventBody & { type: 'item-added' };

/** A further occurrence of a discretionary item, as a professional chose it. */
export function occurrence(
  s: Situation,
  { name }: ItemDefinition,
  { serves, title, owner, due }: Chosen,
): Added {
  const n = occurrencesOf(s.c, name).length + 1;
  const chosen = { ...(title && { title }), ...(due && { due }), ...(owner && { owner: roleOf(s, owner) }) };
  const state = {
    of: name,
    n,
    status: 'waiting' as const,
    addedAt: s.now,
    chosen,
    ...(serves && { serves }),
  };
  return { type: 'item-added', item: occurrenceKey(name, n), state };
}

/**
 * What was agreed for an item of the plan, such as an action
 * for a goal: an occurrence of what serves that item.
 */
export function agreedFor(
  s: Situation,
  serves: string,
  { text, owner, by }: { text: string; owner: Chosen['owner']; by: string },
): Added | Refusal {
  const possible = s.definition.items.filter((item) => item.titled && item.serves !== undefined);
  const item = possible.find((each) => each.serves === s.c.items[serves]?.of) ?? possible[0];
  if (!item) return servesNothing();
  return wrongServed(s, item, serves) ?? occurrence(s, item, { serves, title: text, owner, due: by });
}

/**
 * An owner who holds the role here is kept as the role: the item goes with it when somebody else takes it
 * over.
 */
const roleOf = ({ c }: Situation, owner: Owner): Owner => {
  const { agency, role } = owner;
  if (owner.outside !== undefined) return owner;
  return agency === undefined || partyFor(c, role)?.agency === agency ? { role } : { agency, role };
};

/**
 * What serves another item is only added for one that is in the plan, such as leave for a goal (S1:657-659).
 */
export function wrongServed(s: Situation, { name, serves: of }: ItemDefinition, given: string | undefined) {
  if (of === undefined) return given === undefined ? undefined : servesNothing(name);
  const there = occurrencesOf(s.c, of);
  const possible = there.filter(([key]) => inPlan(s.c, key));
  if (possible.some(([key]) => key === given)) return undefined;
  const title = itemNamed(s.definition, of)!.title;
  const listed = (lang: 'nl' | 'en') =>
    possible.map(([key, state]) => `${key} (${titleOf(s.definition, state)[lang]})`).join(', ');
  const settled = there.some(([key]) => key === given);
  const nl =
    given === undefined
      ? `“${name}” dient een onderdeel “${title.nl}”.`
      : `“${given}” is ${settled ? 'niet meer te doen' : 'er niet'}.`;
  const en =
    given === undefined
      ? `“${name}” serves an item “${title.en}”.`
      : `“${given}” is ${settled ? 'no longer to be done' : 'not there'}.`;
  return refuse(
    422,
    'must-serve',
    {
      nl:
        possible.length > 0
          ? `${nl} Noem een van: ${listed('nl')}.`
          : `${nl} Voeg eerst “${of}” (${title.nl}) toe.`,
      en:
        possible.length > 0
          ? `${en} Name one of: ${listed('en')}.`
          : `${en} First add “${of}” (${title.en}).`,
    },
    '/serves',
  );
}

export const servesNothing = (name?: string) =>
  refuse(
    422,
    'serves-nothing',
    {
      nl:
        name === undefined
          ? 'Een eigen taak dient geen ander onderdeel: laat “serves” weg.'
          : `“${name}” dient geen ander onderdeel: laat “serves” weg.`,
      en:
        name === undefined
          ? 'A task of one’s own serves no other item: leave “serves” out.'
          : `“${name}” serves no other item: leave “serves” out.`,
    },
    '/serves',
  );

export const dueAhead = (due: string | undefined, pointer = '/due') =>
  due === undefined
    ? refuse(
        422,
        'field-required',
        { nl: 'Geef een dag waarop het klaar moet zijn.', en: 'Give a day by which it must be done.' },
        pointer,
      )
    : refuse(
        422,
        'day-in-past',
        { nl: `${due} ligt in het verleden.`, en: `${due} lies in the past.` },
        pointer,
      );
