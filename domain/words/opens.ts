import { definitionOf } from '../catalogue.ts';
import { textIn } from '../calendar/text.ts';
import type { Lang } from '../calendar/types.ts';
import { carriedDates } from '../decide/open.ts';
import type { Definition } from '../policy/definition.ts';
import type { Offer, OpenRule } from '../policy/opening.ts';
import { conditionText } from './conditions.ts';
import { viewTerm } from './terms.ts';
import { factValue, roleName, typeTitle } from './titles.ts';
import type { FactValue } from '../policy/values.ts';

/**
 * A rule by which this trajectory opens another one: which, when, for what, and what goes along, by title.
 */
export function viewOpening(definition: Definition, rule: OpenRule, lang: Lang) {
  const { type, item, at, dates, shared, heldBy, facts, gives, holders, receiver, toRole } = rule;
  const other = definitionOf(type);
  const role = (each: string) => ({ role: each, title: roleName(each, lang) });
  return {
    type,
    title: typeTitle(type, lang),
    item: item ?? null,
    itemTitle:
      item === undefined
        ? null
        : (textIn(definition.items.find(({ name }) => name === item)?.title, lang) ?? item),
    when: conditionText(definition, rule.when, lang),
    at: at ? viewTerm(definition, at, lang) : null,
    dates: givenDates(definition, other, dates, lang),
    /** Whether it follows when a date moves. */
    shared,
    facts: facts.map((name) => ({ name, title: textIn(definition.facts[name]?.title, lang) ?? name })),
    gives: (gives ?? []).map((each) => ({
      when: each.when ? conditionText(definition, each.when, lang) : null,
      facts: givenFacts(other ?? definition, each.facts, lang),
    })),
    holders: Object.entries(holders ?? {}).map(([name, each]) => ({
      name,
      title: textIn(other?.facts[name]?.title, lang) ?? name,
      heldBy: role(each),
    })),
    heldBy: heldBy === undefined ? null : role(heldBy),
    receivers: (receiver ?? []).map((each) => ({
      when: each.when ? conditionText(definition, each.when, lang) : null,
      ...role(each.role),
      fact:
        each.fact === undefined
          ? null
          : { name: each.fact, title: textIn(definition.facts[each.fact]?.title, lang) ?? each.fact },
    })),
    onlyTo: toRole === undefined ? null : role(toRole),
  };
}

/** What a professional may open beside this one, and what of ours it starts with. */
export function viewOffer(definition: Definition, { type, gives }: Offer, lang: Lang) {
  const other = definitionOf(type)!;
  return {
    type,
    title: typeTitle(type, lang),
    dates: givenDates(definition, other, carriedDates(definition, other), lang),
    gives: givenFacts(other, gives ?? {}, lang),
  };
}

/** Dates of ours under the names they get there. */
const givenDates = (
  definition: Definition,
  other: Definition | undefined,
  dates: Record<string, string>,
  lang: Lang,
) =>
  Object.entries(dates).map(([theirs, ours]) => ({
    name: ours,
    title: textIn(definition.dates[ours]?.title, lang) ?? ours,
    as: textIn(other?.dates[theirs]?.title, lang) ?? theirs,
  }));

const givenFacts = (other: Definition, facts: Record<string, FactValue>, lang: Lang) =>
  Object.entries(facts).map(([name, value]) => ({
    name,
    title: textIn(other.facts[name]?.title, lang) ?? name,
    value: factValue(other, name, value, lang),
  }));
