import { countOf } from '../calendar/format.ts';
import type { Lang, Text } from '../calendar/types.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { outcomeTitle } from './titles.ts';
import { conditionText } from './conditions.ts';
import type { Base, DueRule, Term } from '../policy/vocabulary.ts';

/** A term for readers: its parts, and the whole in words. @param whose the item that has it, to name what it goes with. */
export function viewTerm(definition: Definition, term: Term, lang: Lang, whose?: ItemDefinition) {
  const { amount, unit, direction, roll, label, source, amountFrom } = term;
  const nl = lang === 'nl';
  const way = direction === 'before' ? (nl ? 'vóór' : 'before') : nl ? 'na' : 'after';
  const base = baseTitle(definition, term.base, whose)[lang];
  const count = unit === 'mondays' && amount === 1 ? (nl ? 'de eerste maandag' : 'the first Monday') : countOf(amount, unit, lang);
  const onDay = 'date' in term.base ? (nl ? 'op' : 'on') : nl ? 'op de dag van' : 'on the day of';
  const standard = amount === 0 ? `${onDay} ${base}` : `${count} ${way} ${base}`;
  const agreed = amountFrom === undefined ? null : { fact: amountFrom, title: definition.facts[amountFrom]?.title[lang] ?? amountFrom };
  const text = agreed === null ? standard : `${standard}, ${nl ? 'of het aantal uit' : 'or the number in'} “${agreed.title}”`;
  return { base: term.base, amount, unit, direction, roll, label, source, amountFrom: agreed, text };
}

/** Which terms hold when: the first rule whose `when` holds counts, and of its terms the earliest day. */
export function viewDue(definition: Definition, rules: readonly DueRule[], lang: Lang, whose?: ItemDefinition) {
  return rules.map(({ when, earliest }, n) => ({
    when: when ? conditionText(definition, when, lang) : n === 0 ? null : { nl: 'anders', en: 'otherwise' }[lang],
    earliest: earliest.map((term) => viewTerm(definition, term, lang, whose)),
  }));
}

/** The items of which it goes with, or serves, an occurrence. */
const companions = (item: ItemDefinition | undefined): string[] =>
  item?.repeat && 'with' in item.repeat ? item.repeat.with : item?.serves === undefined ? [] : [item.serves];

const anyOf = (all: Text[]): Text => ({ nl: all.map((each) => each.nl).join(' of '), en: all.map((each) => each.en).join(' or ') });

/** What a term counts from, in general words. */
export function baseTitle(definition: Definition, base: Base, whose?: ItemDefinition): Text {
  const item = (name: string) => definition.items.find((each) => each.name === name)?.title ?? { nl: name, en: name };
  const of = (title: Text): Text => ({ nl: `“${title.nl}”`, en: `“${title.en}”` });
  if ('date' in base) return definition.dates[base.date]?.title ?? { nl: base.date, en: base.date };
  if ('fact' in base) return of(definition.facts[base.fact]?.title ?? { nl: base.fact, en: base.fact });
  if ('due' in base) return of(item(base.due));
  if ('acted' in base) return { nl: `het afronden van ${of(item(base.acted)).nl}`, en: `the completion of ${of(item(base.acted)).en}` };
  if ('firstActed' in base) {
    const title = of(item(base.firstActed));
    if (!base.outcomes) return { nl: `de eerste keer ${title.nl}`, en: `the first time of ${title.en}` };
    const known = definition.items.find(({ name }) => name === base.firstActed);
    const outcomes = anyOf(base.outcomes.map((id) => of({ nl: outcomeTitle(known, id, 'nl'), en: outcomeTitle(known, id, 'en') })));
    return {
      nl: `de eerste keer ${title.nl} met uitkomst ${outcomes.nl}`,
      en: `the first time of ${title.en} with outcome ${outcomes.en}`,
    };
  }
  if ('lastHeld' in base) {
    const [only, ...others] = base.lastHeld;
    if (only !== undefined && others.length === 0)
      return { nl: `de vorige keer ${of(item(only)).nl}`, en: `the last time of ${of(item(only)).en}` };
    return { nl: 'het laatst gehouden overleg', en: 'the last meeting held' };
  }
  if ('with' in base) {
    const names = companions(whose).map((name) => of(item(name)));
    if (names.length === 0) names.push({ nl: 'waar dit bij hoort', en: 'what this goes with' });
    const either = anyOf(names);
    return base.with === 'acted' ? { nl: `het afronden van ${either.nl}`, en: `the completion of ${either.en}` } : either;
  }
  if ('sinceLast' in base) return baseTitle(definition, base.sinceLast, whose);
  if ('requested' in base) return { nl: `het verzoek ${of(item(base.requested)).nl}`, en: `the request ${of(item(base.requested)).en}` };
  if ('last' in base) {
    const all = base.last.map((each) => baseTitle(definition, each, whose));
    return { nl: `de laatste van: ${all.map((each) => each.nl).join(', ')}`, en: `the last of: ${all.map((each) => each.en).join(', ')}` };
  }
  if ('first' in base) {
    const all = base.first.map((each) => baseTitle(definition, each, whose));
    return anyOf(all);
  }
  if ('added' in base) {
    const either = anyOf(base.added.map((name) => of(item(name))));
    return { nl: `een wijziging in ${either.nl}`, en: `a change in ${either.en}` };
  }
  return whose?.discretionary ? { nl: 'het toevoegen', en: 'it was added' } : { nl: 'de opening', en: 'the opening' };
}
