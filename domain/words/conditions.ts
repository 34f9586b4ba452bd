import { countOf } from '../calendar/format.ts';
import { definitionOf } from '../catalogue.ts';
import type { Lang } from '../calendar/types.ts';
import type { Definition } from '../policy/definition.ts';
import { outcomeTitle, valueTitle } from './titles.ts';
import { statusSentences } from '../policy/status-words.ts';
import type { FactValue, ItemStatus } from '../policy/values.ts';
import type { Condition } from '../policy/vocabulary.ts';

/** A condition of a definition as a sentence without capital or full stop, made from the condition itself. */
export const conditionText = (definition: Definition, condition: Condition, lang: Lang): string =>
  said(definition, condition, lang, true);

/** @param holds false: the sentence says that the condition does not hold. */
function said(definition: Definition, condition: Condition, lang: Lang, holds: boolean): string {
  const nl = lang === 'nl';
  if ('not' in condition) return said(definition, condition.not, lang, !holds);
  if ('all' in condition || 'any' in condition) {
    const link = links(condition, holds);
    const texts = partsOf(condition, holds, link).map(([part, so]) => {
      const text = said(definition, part, lang, so);
      return links(part, so) === undefined ? text : `(${text})`;
    });
    return listed(texts, link === 'and' ? (nl ? 'en' : 'and') : nl ? 'of' : 'or');
  }
  return one(definition, condition, lang, holds);
}

/** How the parts of a condition hang together: not all means that one of them does not, not any that none of them does. */
function links(condition: Condition, holds: boolean): 'and' | 'or' | undefined {
  if ('not' in condition) return links(condition.not, !holds);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  if (parts.length < 2) return parts[0] && links(parts[0], holds);
  return 'all' in condition === holds ? 'and' : 'or';
}

/** The parts of a condition that hang together in one way, also those of parts that do; each with whether it is to hold. */
function partsOf(
  condition: Condition,
  holds: boolean,
  link: 'and' | 'or' | undefined,
): [Condition, boolean][] {
  if ('not' in condition) return partsOf(condition.not, !holds, link);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const own = links(condition, holds);
  if (parts.length === 0 || (own !== undefined && own !== link)) return [[condition, holds]];
  return parts.flatMap((each) => partsOf(each, holds, link));
}

type Single = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function one(definition: Definition, condition: Single, lang: Lang, holds: boolean): string {
  const nl = lang === 'nl';
  const not = holds ? '' : nl ? ' niet' : ' not';
  const is = (what: string, how: string) => `${what} is${not} ${how}`;
  const either = (texts: string[]) => joined(texts, nl ? 'of' : 'or');
  const date = (name: string) => definition.dates[name]?.title[lang] ?? name;
  if ('fact' in condition) return factText(definition, condition.fact, condition.in, lang, holds);
  if ('known' in condition) return is(date(condition.known), nl ? 'bekend' : 'known');
  if ('told' in condition)
    return nl
      ? `${date(condition.told)} is ${holds ? 'ooit' : 'nooit'} doorgegeven`
      : `${date(condition.told)} was ${holds ? 'told at some time' : 'never told'}`;
  if ('renewed' in condition)
    return nl
      ? `${date(condition.renewed)} is${not} opnieuw opgegeven na ${itemTitle(definition, condition.since, lang)}`
      : `${date(condition.renewed)} was${not} given anew after ${itemTitle(definition, condition.since, lang)}`;
  if ('reached' in condition) return reachedText(condition, date(condition.reached), lang, holds);
  if ('stay' in condition) {
    const { from, to, shorterThan } = condition.stay;
    const first = from === undefined ? (nl ? 'de opening' : 'the opening') : date(from);
    const number = countOf(shorterThan, 'days', lang);
    // An end that is not known makes no stay short.
    if (nl)
      return `tussen ${first} en ${date(to)} liggen ${holds ? `minder dan ${number}` : `minstens ${number} (of dat is nog onbekend)`}`;
    return `there are ${holds ? `fewer than ${number}` : `at least ${number}`} between ${first} and ${date(to)}${holds ? '' : ' (or that is not known yet)'}`;
  }
  if ('relatedOpen' in condition) {
    const but = condition.except
      ? ` (${nl ? 'niet in fase' : 'not in phase'} ${either(condition.except.map((id) => quoted(phaseTitle(condition.relatedOpen, id, lang))))})`
      : '';
    const which = `${quoted(typeTitle(condition.relatedOpen, lang))}${but}`;
    return nl
      ? `vanuit dit traject loopt ${holds ? 'een' : 'geen'} traject ${which}`
      : `${holds ? 'a' : 'no'} trajectory ${which} that came of this one is open`;
  }
  if ('relatedPhase' in condition)
    return nl
      ? `traject ${quoted(typeTitle(condition.relatedPhase, lang))} is${not} in fase ${either(condition.in.map((id) => quoted(phaseTitle(condition.relatedPhase, id, lang))))}`
      : `trajectory ${quoted(typeTitle(condition.relatedPhase, lang))} is${not} in phase ${either(condition.in.map((id) => quoted(phaseTitle(condition.relatedPhase, id, lang))))}`;
  if ('agreements' in condition)
    return nl
      ? `alle afspraken, toezeggingen en eigen taken zijn${holds ? '' : ' nog niet'} afgerond`
      : `all agreements, promises and own tasks are${not} settled`;
  const title = itemTitle(definition, condition.item, lang);
  if ('outcome' in condition) {
    const item = definition.items.find(({ name }) => name === condition.item);
    const outcomes = either(condition.outcome.map((id) => quoted(outcomeTitle(item, id, lang))));
    if (!holds)
      return nl
        ? `${title} heeft niet als uitkomst ${outcomes}`
        : `${title} does not have the outcome ${outcomes}`;
    return nl ? `de uitkomst van ${title} is ${outcomes}` : `the outcome of ${title} is ${outcomes}`;
  }
  return `${title} ${statusPhrase(condition.status, lang, holds)}`;
}

/** What a fact must be: a yes or no in its own sentence, any other by what stands there. */
function factText(
  definition: Definition,
  name: string,
  values: FactValue[],
  lang: Lang,
  holds: boolean,
): string {
  const fact = definition.facts[name];
  const title = quoted(fact?.title[lang] ?? name);
  if (fact?.says) {
    const [yes, no, unknown] = [true, false, null].map((value) => values.includes(value) === holds);
    // Where it starts as yes or no it is always one of the two.
    const open =
      unknown && typeof fact.default !== 'boolean'
        ? { nl: ' (of dat is nog onbekend)', en: ' (or that is not known yet)' }[lang]
        : '';
    if (yes !== no) return `${fact.says[yes ? 'yes' : 'no'][lang]}${open}`;
  }
  const known = values
    .filter((value) => value !== null)
    .map((value) => quoted(factValue(definition, name, value, lang)));
  const empty = values.includes(null);
  if (known.length === 0) {
    if (lang === 'nl') return `${title} is ${holds ? 'nog niet ' : ''}ingevuld`;
    return `${title} is ${holds ? 'not filled in yet' : 'filled in'}`;
  }
  const any = joined(
    [...known, ...(empty ? [{ nl: 'nog niets', en: 'nothing yet' }[lang]] : [])],
    { nl: 'of', en: 'or' }[lang],
  );
  return lang === 'nl'
    ? `bij ${title} staat ${holds ? '' : 'niet '}${any}`
    : `${title} ${holds ? 'says' : 'does not say'} ${any}`;
}

type Reached = Extract<Condition, { reached: string }>;

function reachedText({ offset, actual }: Reached, date: string, lang: Lang, holds: boolean): string {
  const nl = lang === 'nl';
  if (actual) {
    if (nl) return `${date} is ${holds ? 'echt' : 'nog niet echt'} doorgegeven`;
    return holds ? `${date} itself has been told` : `${date} itself has not been told yet`;
  }
  if (offset && offset.amount > 0) {
    const number = countOf(offset.amount, offset.unit, lang);
    if (offset.direction === 'before') {
      if (nl)
        return `tot ${date} duurt het nog ${holds ? `hoogstens ${number}` : `meer dan ${number} (of dat is nog onbekend)`}`;
      return holds
        ? `${date} is at most ${number} away`
        : `${date} is more than ${number} away (or not known yet)`;
    }
    const day = `${number} ${nl ? 'na' : 'after'} ${date}`;
    if (nl) return holds ? `het is ${day} of later` : `het is nog geen ${day}`;
    return holds ? `it is ${day} or later` : `it is not yet ${day}`;
  }
  if (nl) return holds ? `${date} is vandaag of geweest` : `${date} is nog niet geweest`;
  return holds ? `${date} is today or past` : `${date} has not come yet`;
}

/** `is gedaan of overgeslagen`, `wacht niet meer en staat niet open`: the verb once where it is the same. */
function statusPhrase(statuses: ItemStatus[], lang: Lang, holds: boolean): string {
  const phrases = statuses.map((status) => statusSentences[status][holds ? 'yes' : 'no'][lang]);
  const verb = `${phrases[0]!.split(' ')[0]} `;
  const rest = phrases.map((phrase, n) =>
    n > 0 && phrase.startsWith(verb) ? phrase.slice(verb.length) : phrase,
  );
  return joined(rest, holds ? { nl: 'of', en: 'or' }[lang] : { nl: 'en', en: 'and' }[lang]);
}

const quoted = (text: string): string => `“${text}”`;
/** `a, b of c`; what is said twice, once. */
export function joined(texts: string[], word: string): string {
  const each = [...new Set(texts)];
  return each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(', ')} ${word} ${each.at(-1)}`;
}

/** The same for whole sentences: with semicolons where one of them has such a word, or a comma, of its own. */
function listed(texts: string[], word: string): string {
  const each = [...new Set(texts)];
  const plain = each.map((text) => text.replaceAll(/“[^”]*”|\([^)]*\)/g, ''));
  return each.length > 1 && plain.some((text) => text.includes(` ${word} `) || text.includes(','))
    ? `${each.slice(0, -1).join('; ')}; ${word} ${each.at(-1)}`
    : joined(each, word);
}

/** The title of an item between quotes. */
const itemTitle = (definition: Definition, name: string, lang: Lang): string =>
  quoted(definition.items.find((each) => each.name === name)?.title[lang] ?? name);

/** A trajectory by its title. */
export const typeTitle = (type: string, lang: Lang): string => definitionOf(type)?.title[lang] ?? type;

/** A phase of another trajectory by its title. */
export const phaseTitle = (type: string, phase: string, lang: Lang): string =>
  definitionOf(type)?.phases.find(({ id }) => id === phase)?.title[lang] ?? phase;

/** A value that a definition asks for or starts with, in words. */
export function factValue(definition: Definition, fact: string, value: FactValue, lang: Lang): string {
  if (value === null) return { nl: 'onbekend', en: 'unknown' }[lang];
  return typeof value === 'object' ? value.agency : valueTitle(definition, fact, value, lang);
}
