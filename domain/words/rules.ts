import type { Lang, Roll } from '../calendar/types.ts';
import type { Label } from '../policy/vocabulary.ts';
import { wordsIn } from './languages.ts';

/** What happens when a term falls on a day that is no working day. */
export const rollText = (roll: Roll, lang: Lang): string => wordsIn(lang).names.rolls[roll];

/** What the number of a term rests on. */
export const labelText = (label: Label, lang: Lang): string => wordsIn(lang).names.labels[label];
