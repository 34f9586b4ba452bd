import { countOf } from '../calendar/format.ts';
import { definitionOf } from '../catalogue.ts';
import type { Lang, Text } from '../calendar/types.ts';
import type { Definition } from '../policy/definition.ts';
import { outcomeTitle, valueTitle } from './titles.ts';
import type { FactValue, ItemStatus } from '../policy/values.ts';
import type { Condition, Offset } from '../policy/vocabulary.ts';

/** A condition of a definition as a sentence without capital or full stop, made from the condition itself. */
export const conditionText = (definition: Definition, condition: Condition, lang: Lang): string => said(definition, condition, lang, true);

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
    return joined(texts, link === 'and' ? (nl ? 'en' : 'and') : nl ? 'of' : 'or');
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
function partsOf(condition: Condition, holds: boolean, link: 'and' | 'or' | undefined): [Condition, boolean][] {
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
  if ('fact' in condition) {
    const values = either(condition.in.map((value) => factValue(definition, condition.fact, value, lang)));
    return `${quoted(definition.facts[condition.fact]?.title[lang] ?? condition.fact)}:${not} ${values}`;
  }
  if ('known' in condition) return is(date(condition.known), nl ? 'bekend' : 'known');
  if ('told' in condition) return nl ? `${date(condition.told)} is${not} ooit doorgegeven` : `${date(condition.told)} was${not} ever told`;
  if ('renewed' in condition)
    return nl
      ? `${date(condition.renewed)} is${not} opnieuw opgegeven na ${itemTitle(definition, condition.since, lang)}`
      : `${date(condition.renewed)} was${not} given anew after ${itemTitle(definition, condition.since, lang)}`;
  if ('reached' in condition) {
    const day = `${offsetText(condition.offset, lang)}${date(condition.reached)}${condition.actual ? (nl ? ' (zelf bekend)' : ' (itself known)') : ''}`;
    return holds ? `${nl ? 'vanaf' : 'from'} ${day}` : `${nl ? 'tot' : 'until'} ${day}`;
  }
  if ('stay' in condition) {
    const { from, to, shorterThan } = condition.stay;
    const first = from === undefined ? (nl ? 'de opening' : 'the opening') : date(from);
    const days = `${holds ? (nl ? 'minder dan' : 'fewer than') : nl ? 'niet minder dan' : 'not fewer than'} ${countOf(shorterThan, 'days', lang)}`;
    return nl ? `tussen ${first} en ${date(to)} liggen ${days}` : `there are ${days} between ${first} and ${date(to)}`;
  }
  if ('relatedOpen' in condition) {
    const but = condition.except
      ? ` (${nl ? 'niet in fase' : 'not in phase'} ${either(condition.except.map((id) => quoted(phaseTitle(condition.relatedOpen, id, lang))))})`
      : '';
    const which = `${quoted(typeTitle(condition.relatedOpen, lang))}${but}`;
    return nl
      ? `er loopt hieruit ${holds ? 'een' : 'geen'} traject ${which}`
      : `${holds ? 'a' : 'no'} trajectory ${which} that came of this one is open`;
  }
  if ('relatedPhase' in condition)
    return nl
      ? `traject ${quoted(typeTitle(condition.relatedPhase, lang))} is${not} in fase ${either(condition.in.map((id) => quoted(phaseTitle(condition.relatedPhase, id, lang))))}`
      : `trajectory ${quoted(typeTitle(condition.relatedPhase, lang))} is${not} in phase ${either(condition.in.map((id) => quoted(phaseTitle(condition.relatedPhase, id, lang))))}`;
  if ('agreements' in condition)
    return nl ? `alle afspraken, beloften en eigen taken zijn${not} afgerond` : `all agreements, promises and own tasks are${not} settled`;
  const title = itemTitle(definition, condition.item, lang);
  if ('outcome' in condition) {
    const item = definition.items.find(({ name }) => name === condition.item);
    const outcomes = either(condition.outcome.map((id) => quoted(outcomeTitle(item, id, lang))));
    return nl ? `de uitkomst van ${title} is${not} ${outcomes}` : `the outcome of ${title} is${not} ${outcomes}`;
  }
  return is(title, either(condition.status.map((status) => statuses[status][lang])));
}

const statuses: Record<ItemStatus, Text> = {
  waiting: { nl: 'nog aan het wachten', en: 'still waiting' },
  open: { nl: 'open', en: 'open' },
  done: { nl: 'gedaan', en: 'done' },
  skipped: { nl: 'overgeslagen', en: 'skipped' },
  cancelled: { nl: 'niet van toepassing', en: 'not applicable' },
};

const quoted = (text: string): string => `“${text}”`;
/** `a, b of c`; what is said twice, once. */
function joined(texts: string[], word: string): string {
  const each = [...new Set(texts)];
  return each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(', ')} ${word} ${each.at(-1)}`;
}

/** The title of an item between quotes. */
const itemTitle = (definition: Definition, name: string, lang: Lang): string =>
  quoted(definition.items.find((each) => each.name === name)?.title[lang] ?? name);

/** A trajectory by its title. */
export const typeTitle = (type: string, lang: Lang): string => definitionOf(type)?.title[lang] ?? type;

/** A phase of another trajectory by its title. */
export const phaseTitle = (type: string, phase: string, lang: Lang): string =>
  definitionOf(type)?.phases.find(({ id }) => id === phase)?.title[lang] ?? phase;

function offsetText(offset: Offset | undefined, lang: Lang): string {
  if (!offset || offset.amount === 0) return '';
  const way = offset.direction === 'before' ? { nl: 'vóór', en: 'before' } : { nl: 'na', en: 'after' };
  return `${countOf(offset.amount, offset.unit, lang)} ${way[lang]} `;
}

/** A value that a definition asks for or starts with, in words. */
export function factValue(definition: Definition, fact: string, value: FactValue, lang: Lang): string {
  if (value === null) return { nl: 'onbekend', en: 'unknown' }[lang];
  return typeof value === 'object' ? value.agency : valueTitle(definition, fact, value, lang);
}
