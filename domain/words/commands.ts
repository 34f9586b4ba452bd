import { textIn } from '../calendar/text.ts';
import type { Lang } from '../calendar/types.ts';
import type { Definition } from '../policy/definition.ts';
import { wordsIn } from './languages.ts';
import { nameIn } from './phrases.ts';

/** A command in words, within a sentence; one of a newer version by its type. */
export const commandName = (type: string, lang: Lang): string =>
  nameIn(wordsIn(lang).names.commands, type) ?? type;

/**
 * With what a trajectory was closed: by the words of the form, as its phase is called, else as it was typed.
 */
export const closingName = ({ phases }: Definition, outcome: string, lang: Lang): string =>
  nameIn(wordsIn(lang).names.closings, outcome) ??
  textIn(phases.find(({ id }) => id === outcome)?.title, lang) ??
  outcome.replaceAll('-', ' ');
