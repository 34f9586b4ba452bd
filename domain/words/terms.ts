import { countOf } from '../calendar/format.ts';
import { textIn } from '../calendar/text.ts';
import type { Lang, TermUnit, Text } from '../calendar/types.ts';
import { type ByBase, forBase } from '../policy/bases.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { Base, DueRule, Term } from '../policy/vocabulary.ts';
import { conditionText } from './conditions.ts';
import type { BaseNames } from './language.ts';
import { wordsIn } from './languages.ts';
import { joined } from './phrases.ts';
import { ruleNames } from './rule-names.ts';

/**
 * A term for readers: its parts, and the whole in words. @param whose the item that has it, to name what it
 * goes with.
 */
export function viewTerm(definition: Definition, term: Term, lang: Lang, whose?: ItemDefinition) {
  const { amount, unit, direction, roll, label, source, amountFrom } = term;
  const { terms } = wordsIn(lang);
  const base = baseTitle(definition, term.base, lang, whose);
  const firstMonday = unit === 'mondays' && amount === 1 ? terms.firstMonday : undefined;
  const standard =
    amount === 0 ? `${onBase(definition, term.base, lang)} ${base}` : awayFrom(term, base, lang, firstMonday);
  const view = { base: term.base, amount, unit, direction, roll, label, source };
  if (amountFrom === undefined) return { ...view, amountFrom: null, text: standard };
  const title = textIn(definition.facts[amountFrom]?.title, lang) ?? amountFrom;
  const text = `${standard}${terms.orNumberIn(ruleNames(definition, lang).fact(amountFrom))}`;
  return { ...view, amountFrom: { fact: amountFrom, title }, text };
}

/** `3 kalenderdagen vóór de uiterste dag`. */
export function awayFrom(
  { amount, unit, direction }: { amount: number; unit: TermUnit; direction: 'before' | 'after' },
  from: string,
  lang: Lang,
  count: string = countOf(amount, unit, lang),
): string {
  return `${count} ${wordsIn(lang).terms.ways[direction]} ${from}`;
}

/** Which terms hold when: the first rule whose `when` holds counts, and of its terms the earliest day. */
export function viewDue(
  definition: Definition,
  rules: readonly DueRule[],
  lang: Lang,
  whose?: ItemDefinition,
) {
  const otherwise = (n: number) => (n === 0 ? null : wordsIn(lang).terms.otherwise);
  return rules.map(({ when, earliest }, n) => ({
    when: when ? conditionText(definition, when, lang) : otherwise(n),
    earliest: earliest.map((term) => viewTerm(definition, term, lang, whose)),
  }));
}

/** What a term counts from, in general words. @param whose the item that has the term */
export const baseTitle = (definition: Definition, base: Base, lang: Lang, whose?: ItemDefinition): string =>
  forBase(wordsIn(lang).bases, base)(base, baseNames(definition, lang, whose));

/** The items of which it goes with, or serves, an occurrence. */
function companions({ repeat, serves }: ItemDefinition): string[] {
  if (repeat && 'with' in repeat) return repeat.with;
  return serves === undefined ? [] : [serves];
}

function baseNames(definition: Definition, lang: Lang, whose: ItemDefinition | undefined): BaseNames {
  const names = ruleNames(definition, lang);
  const { links } = wordsIn(lang);
  const anyOf = (texts: string[]) => texts.join(` ${links.or} `);
  const base = (each: Base) => baseTitle(definition, each, lang, whose);
  const beside = whose ? companions(whose).map(names.item) : [];
  return {
    ...names,
    companions: beside.length === 0 ? undefined : anyOf(beside),
    added: whose?.discretionary === true,
    base,
    bases: (bases, link) => joined(bases.map(base), links[link]),
    items: (items) => anyOf(items.map(names.item)),
    values: (fact, values) => anyOf(values.map((value) => names.value(fact, value))),
    outcomes: (item, ids) => anyOf(ids.map((id) => names.outcome(item, id))),
  };
}

/** What stands before the title of a base where something is on that day itself. */
export function onBase(definition: Definition, base: Base, lang: Lang): string {
  const preposition = prepositionOf(definition, base);
  return typeof preposition === 'string' ? wordsIn(lang).terms[preposition] : textIn(preposition, lang);
}

type Preposition = 'onTheDay' | 'atTheMoment' | Text;
const prepositionOf = (definition: Definition, base: Base): Preposition =>
  forBase(prepositions, base)(base, definition);

const prepositions: ByBase<[definition: Definition], Preposition> = {
  date: ({ date }, definition) => definition.dates[date]?.on ?? 'onTheDay',
  fact: () => 'atTheMoment',
  due: () => 'onTheDay',
  acted: () => 'atTheMoment',
  firstActed: () => 'onTheDay',
  lastHeld: () => 'onTheDay',
  requested: () => 'atTheMoment',
  last: ({ last }, definition) => prepositionOf(definition, last[0]!),
  first: ({ first }, definition) => prepositionOf(definition, first[0]!),
  sinceLast: ({ sinceLast: news }, definition) =>
    'added' in news ? 'atTheMoment' : prepositionOf(definition, news),
  with: ({ with: what }) => (what === 'due' ? 'onTheDay' : 'atTheMoment'),
  opening: () => 'atTheMoment',
};
