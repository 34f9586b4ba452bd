import { dayWords } from '../../domain/calendar/format.ts';
import type { Lang } from '../../domain/calendar/types.ts';
import { definitions } from '../../domain/catalogue.ts';
import { languages as sentences } from '../../domain/words/languages.ts';
import { languages as letterTexts } from '../../notify/letters/texts/texts.ts';
import { languages as pages } from '../../web/texts/texts.ts';

/** A language that the product does not have: English with every letter hidden, made as four folders would hold it. */
export const foreign = 'foreign' as Lang;

/** Every letter but those of the names to fill in. */
export const hidden = (text: string): string =>
  text.replaceAll(/\{\w+\}|\p{L}/gu, (found) => (found.startsWith('{') ? found : 'ξ'));

/** Words that can be read: what was not said in the foreign language. */
export const readable = (text: string): string[] => text.match(/\p{Script=Latin}{2,}/gu) ?? [];

/** Adds the language, or takes it away again. */
export function learnForeign(): void {
  Object.assign(dayWords, { [foreign]: translated(dayWords.en) });
  Object.assign(sentences, { [foreign]: translated(sentences.en) });
  Object.assign(letterTexts, { [foreign]: translated(letterTexts.en) });
  Object.assign(pages, { [foreign]: { ...translated(pages.en), inputFault: pages.en.inputFault } });
}

export function forgetForeign(): void {
  for (const languages of [dayWords, sentences, letterTexts, pages])
    Reflect.deleteProperty(languages, foreign);
}

/** All that is stored as a text, in the standard language: what the foreign one falls back to. */
export function* storedIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('nl' in value && typeof value.nl === 'string') yield value.nl;
  for (const [name, inner] of Object.entries(value)) if (name !== 'on') yield* storedIn(inner);
}

/**
 * The words in a text that can be read beside those of definitions, and these texts: they are stored, and shown in the
 * standard language. Prepositions of dates go last: they stand before a title.
 */
export function readableBeside(texts: unknown[]): (text: string) => string[] {
  const prepositions = definitions().flatMap(({ dates }) => Object.values(dates).map(({ on }) => on.nl));
  const known = [[...storedIn(definitions()), ...texts], prepositions].map(anyOf);
  return (text) =>
    readable(text).length === 0
      ? []
      : readable(known.reduce((rest, each) => rest.replaceAll(each, ''), text));
}

/** Whole words only, the longest first, also with a capital. */
function anyOf(texts: unknown[]): RegExp {
  const all = texts.filter((text) => typeof text === 'string').filter((text) => readable(text).length > 0);
  const escaped = all
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<!\\p{L})(?:${[...new Set(escaped)].join('|')})(?!\\p{L})`, 'giu');
}

/** Tables of sentences that are handed a thing of the product, which is no text, before they are handed names. */
const aboutThings = ['events', 'conditions', 'bases'];

/** Every text of a language, and every text that a sentence itself adds to the names it is given. */
function translated<T>(value: T, aboutThing = false): T {
  return changed(
    value,
    hidden,
    (sentence) =>
      (...given) =>
        unmarked(
          ownHidden(String(sentence(...given.map((one, n) => (aboutThing && n === 0 ? one : marked(one)))))),
        ),
    (inner, name) => translated(inner, aboutThing || aboutThings.includes(name)),
  );
}

/** Text that a sentence is given, marked so that it can be told from its own: `(`, `)` of no language. */
const [open, close] = ['\uE000', '\uE001'];
const unmarked = (text: string): string => text.replaceAll(/[\uE000\uE001]/g, '');

/** Names that a sentence is given or asks for, marked; what it asks with is not. */
function marked<T>(value: T): T {
  return changed(
    value,
    (text) => `${open}${text}${close}`,
    (name) =>
      (...asked) =>
        marked(name(...asked.map((one) => (typeof one === 'string' ? unmarked(one) : one)))),
    (inner) => marked(inner),
  );
}

/** A text with its letters hidden, but for what is marked. */
function ownHidden(text: string): string {
  let depth = 0;
  return text
    .split(/([\uE000\uE001])/)
    .map((part) => {
      if (part === open) depth += 1;
      if (part === close) depth -= 1;
      return depth > 0 ? part : hidden(part);
    })
    .join('');
}

type Callable = (...given: unknown[]) => unknown;

/** A value of the same shape, with each text and each function changed. */
function changed<T>(
  value: T,
  text: (value: string) => string,
  callable: (value: Callable) => Callable,
  inside: (value: unknown, name: string) => unknown,
): T {
  if (typeof value === 'string') return text(value) as T;
  if (typeof value === 'function') return callable(value as unknown as Callable) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => inside(one, '')) as T;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inside(one, name)])) as T;
}
