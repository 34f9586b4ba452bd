import { textIn } from '../calendar/text.ts';
import type { Lang } from '../calendar/types.ts';
import { type ByCondition, forCondition, partsOf } from '../policy/conditions.ts';
import type { Definition } from '../policy/definition.ts';
import type { FactValue, ItemStatus } from '../policy/values.ts';
import type { Condition } from '../policy/vocabulary.ts';
import type { Language, RuleNames } from './language.ts';
import { wordsIn } from './languages.ts';
import { joined, listed } from './phrases.ts';
import { ruleNames } from './rule-names.ts';

/** A condition of a definition as a sentence without capital or full stop, made from the condition itself. */
export function conditionText(definition: Definition, condition: Condition, lang: Lang): string {
  const words = wordsIn(lang);
  const names = ruleNames(definition, lang);
  const connected = (each: Condition, holds: boolean) => {
    const link = links(each, holds);
    const texts = linked(each, holds, link).map(([part, so]) =>
      links(part, so) === undefined ? said(part, so) : `(${said(part, so)})`,
    );
    return listed(texts, words.links[link ?? 'or']);
  };
  const sentences: ByCondition<[holds: boolean, say: RuleNames], string> = {
    ...words.conditions,
    all: connected,
    any: connected,
    not: (each, holds) => said(each.not, !holds),
    fact: (each, holds) => factText(definition, each, lang, holds, names),
    status: ({ item, status }, holds) => `${names.item(item)} ${statusPhrase(status, words, holds)}`,
  };
  /** @param holds false: the sentence says that the condition does not hold. */
  const said = (each: Condition, holds: boolean): string => forCondition(sentences, each)(each, holds, names);
  return said(condition, true);
}

/**
 * How the parts of a condition hang together: not all means that one of them does not, not any that none of
 * them does.
 */
function links(condition: Condition, holds: boolean): 'and' | 'or' | undefined {
  if ('not' in condition) return links(condition.not, !holds);
  const parts = partsOf(condition) ?? [];
  if (parts.length < 2) return parts[0] && links(parts[0], holds);
  return 'all' in condition === holds ? 'and' : 'or';
}

/**
 * The parts of a condition that hang together in one way, also those of parts that do; each with whether it
 * is to hold.
 */
function linked(
  condition: Condition,
  holds: boolean,
  link: 'and' | 'or' | undefined,
): [Condition, boolean][] {
  if ('not' in condition) return linked(condition.not, !holds, link);
  const parts = partsOf(condition) ?? [];
  const own = links(condition, holds);
  if (parts.length === 0 || (own !== undefined && own !== link)) return [[condition, holds]];
  return parts.flatMap((each) => linked(each, holds, link));
}

/** What a fact must be: a yes or no in its own sentence, any other by what stands there. */
function factText(
  definition: Definition,
  { fact: name, in: values }: { fact: string; in: FactValue[] },
  lang: Lang,
  holds: boolean,
  names: RuleNames,
): string {
  const { facts, links: words } = wordsIn(lang);
  const fact = definition.facts[name];
  if (fact?.says) {
    const [yes, no, unknown] = [true, false, null].map((value) => values.includes(value) === holds);
    // Where it starts as yes or no it is always one of the two.
    const open = unknown && typeof fact.default !== 'boolean' ? facts.orUnknown : '';
    if (yes !== no) return `${textIn(fact.says[yes ? 'yes' : 'no'], lang)}${open}`;
  }
  const title = names.fact(name);
  const known = values.filter((value) => value !== null).map((value) => names.value(name, value));
  if (known.length === 0) return facts.empty(title, holds);
  const all = values.includes(null) ? [...known, facts.nothingYet] : known;
  return facts.says(title, joined(all, words.or), holds);
}

/** `is gedaan of overgeslagen`, `wacht niet meer en staat niet open`: the verb once where it is the same. */
function statusPhrase(statuses: ItemStatus[], words: Language, holds: boolean): string {
  const phrases = statuses.map((status) => words.statuses[status][holds ? 'yes' : 'no']);
  const verb = `${phrases[0]!.split(' ')[0]} `;
  const rest = phrases.map((phrase, n) =>
    n > 0 && phrase.startsWith(verb) ? phrase.slice(verb.length) : phrase,
  );
  return joined(rest, words.links[holds ? 'or' : 'and']);
}
