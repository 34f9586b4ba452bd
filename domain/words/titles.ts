import { definitionOf } from '../catalogue.ts';
import { textIn } from '../calendar/text.ts';
import type { Lang } from '../calendar/types.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { FactValue } from '../policy/values.ts';
import { languages, wordsIn } from './languages.ts';
import { nameIn } from './phrases.ts';

export const isRole = (code: string): boolean => Object.hasOwn(languages.nl.names.roles, code);

/** A role in the words of the field. */
export const roleName = (role: string, lang: Lang): string =>
  nameIn(wordsIn(lang).names.roles, role) ?? role.replaceAll('-', ' ');

/** A group of items that is paused together; `all`: every one. */
export const trackName = (track: string, lang: Lang): string =>
  nameIn(wordsIn(lang).names.tracks, track) ?? track.replaceAll('-', ' ');

/** A trajectory by its title. */
export const typeTitle = (type: string, lang: Lang): string =>
  textIn(definitionOf(type)?.title, lang) ?? type;

/** A phase by its title. */
export const phaseOf = ({ phases }: Definition, phase: string, lang: Lang): string =>
  textIn(phases.find(({ id }) => id === phase)?.title, lang) ?? phase;

/** A phase of another trajectory by its title. */
export function phaseTitle(type: string, phase: string, lang: Lang): string {
  const definition = definitionOf(type);
  return definition ? phaseOf(definition, phase, lang) : phase;
}

/** The value of a fact in words: as the definition calls it, else as it stands. */
export function valueTitle(
  definition: Definition,
  fact: string,
  value: string | number | boolean,
  lang: Lang,
): string {
  if (typeof value === 'boolean') return wordsIn(lang).names.single[value ? 'yes' : 'no'];
  return textIn(definition.facts[fact]?.values?.[value], lang) ?? String(value);
}

/** A value that a definition asks for or starts with, in words. */
export function factValue(definition: Definition, fact: string, value: FactValue, lang: Lang): string {
  if (value === null) return wordsIn(lang).names.single.unknown;
  return typeof value === 'object' ? value.agency : valueTitle(definition, fact, value, lang);
}

/** An outcome: as the item calls it, else an answer to a request, else a word of its own. */
export const outcomeTitle = (
  item: Pick<ItemDefinition, 'outcomes' | 'completedBy'> | undefined,
  outcome: string,
  lang: Lang,
): string =>
  textIn(item?.outcomes?.find(({ id }) => id === outcome)?.title, lang) ??
  (item?.completedBy &&
    textIn(
      definitionOf(item.completedBy.trajectory)?.phases.find(({ id }) => id === outcome)?.title,
      lang,
    )) ??
  nameIn(wordsIn(lang).names.answers, outcome) ??
  outcome.replaceAll('-', ' ');
