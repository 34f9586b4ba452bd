import { countOf } from '../calendar/format.ts';
import type { Lang, Text } from '../calendar/types.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { outcomeTitle } from './titles.ts';
import { conditionText, factValue, joined } from './conditions.ts';
import type { Base, DueRule, Term } from '../policy/vocabulary.ts';

/** A term for readers: its parts, and the whole in words. @param whose the item that has it, to name what it goes with. */
export function viewTerm(definition: Definition, term: Term, lang: Lang, whose?: ItemDefinition) {
  const { amount, unit, direction, roll, label, source, amountFrom } = term;
  const nl = lang === 'nl';
  const way = direction === 'before' ? (nl ? 'vóór' : 'before') : nl ? 'na' : 'after';
  const base = baseTitle(definition, term.base, whose)[lang];
  const count = unit === 'mondays' && amount === 1 ? (nl ? 'de eerste maandag' : 'the first Monday') : countOf(amount, unit, lang);
  const standard = amount === 0 ? `${onBase(definition, term.base)[lang]} ${base}` : `${count} ${way} ${base}`;
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
  if ('fact' in base) return changeOf(definition, base);
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
  if ('sinceLast' in base) {
    const news = base.sinceLast;
    if (!('added' in news)) return baseTitle(definition, news, whose);
    const either = anyOf(news.added.map((name) => of(item(name))));
    return { nl: `een wijziging in ${either.nl}`, en: `a change in ${either.en}` };
  }
  if ('requested' in base) return { nl: `het verzoek ${of(item(base.requested)).nl}`, en: `the request ${of(item(base.requested)).en}` };
  if ('last' in base || 'first' in base) {
    const last = 'last' in base;
    const all = (last ? base.last : base.first).map((each) => baseTitle(definition, each, whose));
    const say = (lang: Lang) =>
      joined(
        all.map((each) => each[lang]),
        { nl: last ? 'en' : 'of', en: last ? 'and' : 'or' }[lang],
      );
    return {
      nl: `${say('nl')} (de ${last ? 'laatste' : 'eerste'} telt)`,
      en: `${say('en')} (the ${last ? 'last' : 'first'} one counts)`,
    };
  }
  return whose?.discretionary ? { nl: 'het toevoegen', en: 'its addition' } : { nl: 'de opening', en: 'the opening' };
}

/** The change of a fact, to one of some values if only those count. */
function changeOf(definition: Definition, { fact, to }: Extract<Base, { fact: string }>): Text {
  const say = (lang: Lang, of: string, into: string, or: string) => {
    const values = (to ?? []).map((value) => `“${factValue(definition, fact, value, lang)}”`).join(` ${or} `);
    return `${of} “${definition.facts[fact]?.title[lang] ?? fact}”${values && ` ${into} ${values}`}`;
  };
  return { nl: say('nl', 'de wijziging van', 'in', 'of'), en: say('en', 'the change of', 'to', 'or') };
}

const onTheDay: Text = { nl: 'op de dag van', en: 'on the day of' };
const atTheMoment: Text = { nl: 'bij', en: 'at' };

/** What stands before the title of a base where something is on that day itself. */
export function onBase(definition: Definition, base: Base): Text {
  if ('date' in base) return definition.dates[base.date]?.on ?? onTheDay;
  if ('sinceLast' in base) return 'added' in base.sinceLast ? atTheMoment : onBase(definition, base.sinceLast);
  if ('first' in base || 'last' in base) return onBase(definition, ('first' in base ? base.first : base.last)[0]!);
  const isDay = 'due' in base || 'lastHeld' in base || 'firstActed' in base || ('with' in base && base.with === 'due');
  return isDay ? onTheDay : atTheMoment;
}
