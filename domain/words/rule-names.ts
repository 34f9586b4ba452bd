import { countOf } from '../calendar/format.ts';
import { textIn } from '../calendar/text.ts';
import type { Lang } from '../calendar/types.ts';
import type { Definition } from '../policy/definition.ts';
import type { RuleNames } from './language.ts';
import { wordsIn } from './languages.ts';
import { joined, quoted } from './phrases.ts';
import { factValue, outcomeTitle, phaseTitle, typeTitle } from './titles.ts';

/** What a definition names, in the words of a language. */
export function ruleNames(definition: Definition, lang: Lang): RuleNames {
  const { or } = wordsIn(lang).links;
  const itemOf = (name: string) => definition.items.find((each) => each.name === name);
  return {
    date: (name) => textIn(definition.dates[name]?.title, lang) ?? name,
    item: (name) => quoted(textIn(itemOf(name)?.title, lang) ?? name),
    fact: (name) => quoted(textIn(definition.facts[name]?.title, lang) ?? name),
    value: (fact, value) => quoted(factValue(definition, fact, value, lang)),
    trajectory: (type) => quoted(typeTitle(type, lang)),
    count: ({ amount, unit }) => countOf(amount, unit, lang),
    phases: (type, ids) =>
      joined(
        ids.map((id) => quoted(phaseTitle(type, id, lang))),
        or,
      ),
    outcome: (item, id) => quoted(outcomeTitle(itemOf(item), id, lang)),
    outcomes: (item, ids) =>
      joined(
        ids.map((id) => quoted(outcomeTitle(itemOf(item), id, lang))),
        or,
      ),
  };
}
