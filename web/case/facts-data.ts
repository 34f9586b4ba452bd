import { textIn } from '../../domain/calendar/text.ts';
import { dateOf } from '../../domain/case/conditions.ts';
import { ownerOfDate } from '../../domain/case/owned-dates.ts';
import { contactOf } from '../../domain/people/parties.ts';
import { personOf } from '../../domain/people/holding.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import type { FactValue } from '../../domain/policy/values.ts';
import { typeTitle, valueTitle } from '../../domain/words/titles.ts';
import { recordedFacts } from '../commands/findings.ts';
import { may, type Who } from '../commands/offer.ts';
import { ownerName, roleName } from '../ui/names.ts';
import { actionPath } from '../ui/paths.ts';
import { personName } from '../ui/people.ts';
import type { View } from '../ui/view.tsx';
import type { CaseParts } from './parts.ts';
import type { HeadView, KeyValue } from './view.ts';

/** The dates of the case, each with where it is changed. */
export const datesOf = (who: Who, parts: CaseParts): KeyValue[] =>
  Object.keys(who.definition.dates).map((name) => dateView(who, name, parts));

function dateView(who: Who, name: string, { view: { lang, say }, known }: CaseParts): KeyValue {
  const { definition, c } = who;
  const owner = ownerOfDate(definition, c, name);
  const title = textIn(definition.dates[name]!.title, lang);
  if (owner)
    return {
      title,
      day: c.dates[name],
      elsewhere: {
        text: say('dateElsewhere', { type: typeTitle(owner.type, lang) }),
        href: known.has(owner.id) ? `/trajectories/${owner.id}` : undefined,
      },
    };
  const change = may(who, 'set-date', name) ? actionPath(c.id, 'set-date', { name }) : undefined;
  return { title, day: c.dates[name], change };
}

/** The facts of the case; those that an item records stand in the plan. */
export function factsOf(who: Who, view: View): KeyValue[] {
  const { definition, c } = who;
  const recorded = new Set(recordedFacts(definition));
  const others = Object.entries(definition.facts).filter(([name]) => !recorded.has(name));
  return others.map(([name, { title }]) => ({
    title: textIn(title, view.lang),
    text: factText(definition, name, c.facts[name] ?? null, view),
    change: may(who, 'set-fact') ? actionPath(c.id, 'set-fact', { name }) : undefined,
  }));
}

function factText(
  definition: Definition,
  name: string,
  value: FactValue,
  { lang, say, agencies }: View,
): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'object') return ownerName(value, lang, agencies);
  return valueTitle(definition, name, value, lang);
}

/** The dates on which somebody leaves, by what a definition calls them; the first that it has. */
const leaving = ['release', 'conditionalRelease'];

/** What the head says beside the name. */
export function headOf(who: Who, parts: CaseParts): HeadView {
  const { definition, c } = who;
  const { view, stored } = parts;
  const last = leaving.find((name) => Object.hasOwn(definition.dates, name));
  const stand = last === undefined ? undefined : definition.dates[last]!.else;
  // While the day itself lies ahead, the one that was expected is the one to move.
  const name = last !== undefined && c.dates[last] === undefined && stand !== undefined ? stand : last;
  return {
    reference: stored.client?.reference ?? null,
    release:
      name === undefined
        ? null
        : { ...dateView(who, name, parts), day: dateOf(definition, c, last!) ?? undefined },
    owner: ownerText(who, view, parts),
  };
}

/** Who steers it: the person who has it, and her role; her organisation too where it is another one. */
function ownerText({ definition, c, actor }: Who, view: View, { names }: CaseParts): string | null {
  const contact = contactOf(definition, c);
  if (!contact) return null;
  const person = personOf(c, contact);
  const own = person !== undefined && contact.agency === actor.agency;
  const role = own ? roleName(contact.role, view.lang) : ownerName(contact, view.lang, view.agencies);
  if (person === undefined) return role;
  return `${personName(names(person, contact.agency), contact.agency, view)}, ${role}`;
}
