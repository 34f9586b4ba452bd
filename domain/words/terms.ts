import { countOf } from '../calendar/format.ts';
import type { Lang, Text } from '../calendar/types.ts';
import { type ByBase, forBase } from '../policy/bases.ts';
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
  const count =
    unit === 'mondays' && amount === 1
      ? nl
        ? 'de eerste maandag'
        : 'the first Monday'
      : countOf(amount, unit, lang);
  const standard =
    amount === 0 ? `${onBase(definition, term.base)[lang]} ${base}` : `${count} ${way} ${base}`;
  const agreed =
    amountFrom === undefined
      ? null
      : { fact: amountFrom, title: definition.facts[amountFrom]?.title[lang] ?? amountFrom };
  const text =
    agreed === null
      ? standard
      : `${standard}, ${nl ? 'of het aantal uit' : 'or the number in'} “${agreed.title}”`;
  return { base: term.base, amount, unit, direction, roll, label, source, amountFrom: agreed, text };
}

/** Which terms hold when: the first rule whose `when` holds counts, and of its terms the earliest day. */
export function viewDue(
  definition: Definition,
  rules: readonly DueRule[],
  lang: Lang,
  whose?: ItemDefinition,
) {
  return rules.map(({ when, earliest }, n) => ({
    when: when
      ? conditionText(definition, when, lang)
      : n === 0
        ? null
        : { nl: 'anders', en: 'otherwise' }[lang],
    earliest: earliest.map((term) => viewTerm(definition, term, lang, whose)),
  }));
}

/** The items of which it goes with, or serves, an occurrence. */
const companions = (item: ItemDefinition | undefined): string[] =>
  item?.repeat && 'with' in item.repeat ? item.repeat.with : item?.serves === undefined ? [] : [item.serves];

const anyOf = (all: Text[]): Text => ({
  nl: all.map((each) => each.nl).join(' of '),
  en: all.map((each) => each.en).join(' or '),
});

/** What a term counts from, in general words. */
export const baseTitle = (definition: Definition, base: Base, whose?: ItemDefinition): Text =>
  forBase(titles, base)(base, definition, whose);

const titles: ByBase<[definition: Definition, whose: ItemDefinition | undefined], Text> = {
  date: ({ date }, definition) => definition.dates[date]?.title ?? { nl: date, en: date },
  fact: (base, definition) => changeOf(definition, base),
  due: ({ due }, definition) => itemTitle(definition, due),
  acted: ({ acted }, definition) => completionOf(itemTitle(definition, acted)),
  firstActed: ({ firstActed, outcomes }, definition) => {
    const title = itemTitle(definition, firstActed);
    if (!outcomes) return { nl: `de eerste keer ${title.nl}`, en: `the first time of ${title.en}` };
    const known = definition.items.find(({ name }) => name === firstActed);
    const each = outcomes.map((id) =>
      quoted({ nl: outcomeTitle(known, id, 'nl'), en: outcomeTitle(known, id, 'en') }),
    );
    const either = anyOf(each);
    return {
      nl: `de eerste keer ${title.nl} met uitkomst ${either.nl}`,
      en: `the first time of ${title.en} with outcome ${either.en}`,
    };
  },
  lastHeld: ({ lastHeld: [only, ...others] }, definition) => {
    if (only === undefined || others.length > 0)
      return { nl: 'het laatst gehouden overleg', en: 'the last meeting held' };
    const title = itemTitle(definition, only);
    return { nl: `de vorige keer ${title.nl}`, en: `the last time of ${title.en}` };
  },
  with: ({ with: what }, definition, whose) => {
    const names = companions(whose).map((name) => itemTitle(definition, name));
    const either =
      names.length === 0 ? { nl: 'waar dit bij hoort', en: 'what this goes with' } : anyOf(names);
    return what === 'acted' ? completionOf(either) : either;
  },
  sinceLast: ({ sinceLast: news }, definition, whose) => {
    if (!('added' in news)) return baseTitle(definition, news, whose);
    const either = anyOf(news.added.map((name) => itemTitle(definition, name)));
    return { nl: `een wijziging in ${either.nl}`, en: `a change in ${either.en}` };
  },
  requested: ({ requested }, definition) => {
    const title = itemTitle(definition, requested);
    return { nl: `het verzoek ${title.nl}`, en: `the request ${title.en}` };
  },
  last: ({ last }, definition, whose) => {
    const all = last.map((each) => baseTitle(definition, each, whose));
    return {
      nl: `${listed(all, 'nl', 'en')} (de laatste telt)`,
      en: `${listed(all, 'en', 'and')} (the last one counts)`,
    };
  },
  first: ({ first }, definition, whose) => {
    const all = first.map((each) => baseTitle(definition, each, whose));
    return {
      nl: `${listed(all, 'nl', 'of')} (de eerste telt)`,
      en: `${listed(all, 'en', 'or')} (the first one counts)`,
    };
  },
  opening: (_base, _definition, whose) =>
    whose?.discretionary
      ? { nl: 'het toevoegen', en: 'its addition' }
      : { nl: 'de opening', en: 'the opening' },
};

const quoted = ({ nl, en }: Text): Text => ({ nl: `“${nl}”`, en: `“${en}”` });
const itemTitle = (definition: Definition, name: string): Text =>
  quoted(definition.items.find((each) => each.name === name)?.title ?? { nl: name, en: name });
const completionOf = ({ nl, en }: Text): Text => ({
  nl: `het afronden van ${nl}`,
  en: `the completion of ${en}`,
});
const listed = (all: Text[], lang: Lang, word: string): string =>
  joined(
    all.map((each) => each[lang]),
    word,
  );

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
  if ('sinceLast' in base)
    return 'added' in base.sinceLast ? atTheMoment : onBase(definition, base.sinceLast);
  if ('first' in base || 'last' in base)
    return onBase(definition, ('first' in base ? base.first : base.last)[0]!);
  const isDay =
    'due' in base || 'lastHeld' in base || 'firstActed' in base || ('with' in base && base.with === 'due');
  return isDay ? onTheDay : atTheMoment;
}
