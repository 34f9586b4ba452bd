import { countOf, formatDay } from '../calendar/format.ts';
import { textIn } from '../calendar/text.ts';
import type { Lang } from '../calendar/types.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { titleOf } from '../case/items.ts';
import { partyActing } from '../people/links.ts';
import type { Definition } from '../policy/definition.ts';
import { responsesOf } from '../policy/signals.ts';
import type { FactValue, Owner } from '../policy/values.ts';
import type { AgencyNames } from './agencies.ts';
import { closingName, commandName } from './commands.ts';
import type { EventNames } from './event-sentences.ts';
import { wordsIn } from './languages.ts';
import { quoted } from './phrases.ts';
import { alarmName } from './texts.ts';
import { outcomeTitle, phaseOf, phaseTitle, roleName, trackName, typeTitle, valueTitle } from './titles.ts';

/**
 * An event in one sentence for the timeline. Unknown (newer) events are named by their type.
 * @param agencies how organisations are called.
 * @param names how people outside every agency are called, by opaque id; and by agency who has a role.
 */
export function describe(
  definition: Definition,
  c: Case,
  event: CaseEvent,
  lang: Lang,
  agencies: AgencyNames,
  names?: (id: string, agency?: string) => string | undefined,
): string {
  const { events, throughLink } = wordsIn(lang);
  if (!Object.hasOwn(events, event.type)) return event.type;
  const sentence = events[event.type] as (event: CaseEvent, say: EventNames) => string;
  const say = namesFor(definition, c, lang, { agencies, names });
  const said = sentence(event, say);
  // What the store says of a gap is of nobody.
  return event.actor?.link ? `${said} (${throughLink(say.who(partyActing(event.actor)))})` : said;
}

function namesFor(
  definition: Definition,
  c: Case,
  lang: Lang,
  { agencies, names }: { agencies: AgencyNames; names?: (id: string, agency?: string) => string | undefined },
): EventNames {
  const { single } = wordsIn(lang).names;
  const role = (code: string) => roleName(code, lang);
  const titled = (key: string) =>
    quoted(c.items[key] ? textIn(titleOf(definition, c.items[key]), lang) : key);
  const outcomes = (key: string, ids: string[]) => {
    const of = c.items[key]?.of;
    const known = definition.items.find(({ name }) => name === of);
    return ids.map((id) => outcomeTitle(known, id, lang)).join(', ');
  };
  const who = (owner: Owner): string => {
    const name = owner.outside === undefined ? undefined : names?.(owner.outside);
    if (name !== undefined) return name;
    return owner.agency === undefined || owner.role === 'client' ? role(owner.role) : agencies(owner.agency);
  };
  const value = (fact: string, given: FactValue) => {
    if (given === null) return single.unknown;
    if (typeof given === 'object') return `${agencies(given.agency)} (${role(given.role)})`;
    return valueTitle(definition, fact, given, lang);
  };
  return {
    title: textIn(definition.title, lang),
    item: titled,
    day: (on) => (on === null ? single.unknown : formatDay(on, lang, 'short')),
    date: (name) => textIn(definition.dates[name]?.title, lang) ?? name,
    fact: (name) => textIn(definition.facts[name]?.title, lang) ?? name,
    value,
    agency: agencies,
    role,
    track: (code) => trackName(code, lang),
    who,
    person: ({ person, agency }) => (person === undefined ? undefined : names?.(person, agency)),
    response: (id) => textIn(responsesOf(definition).find((each) => each.id === id)?.title, lang) ?? id,
    addressee: (to) => `${role(to.role)}, ${agencies(to.agency)}`,
    term: ({ amount, unit }) => countOf(amount, unit, lang),
    trajectory: (type) => typeTitle(type, lang),
    phase: (id, type) => (type === undefined ? phaseOf(definition, id, lang) : phaseTitle(type, id, lang)),
    outcome: ({ item, outcome, also = [] }) => outcomes(item, [outcome, ...also]),
    answer: ({ item, answer }) => outcomes(item, [answer]),
    absent: ({ attendance }) =>
      attendance
        .filter(({ present }) => !present)
        .map(who)
        .join(', '),
    addedFor: ({ state }) => state.due ?? state.chosen?.due,
    about: ({ item: one, items = one === undefined ? [] : [one] }) => items.map(titled).join(', '),
    alarm: (code) => alarmName(code, lang),
    command: (type) => commandName(type, lang),
    closing: (outcome) => closingName(definition, outcome, lang),
    text: (text) => textIn(text, lang),
  };
}
