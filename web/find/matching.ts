import { searchForm } from '../../domain/ports/reference.ts';

/** Blanks and signs of ASCII divide words, as in the store (`search_list`). */
const between = /[\0-/:-@[-`{-\x7f]+/;

/** The words of a text, without case, accents or form. */
export const wordsOf = (text: string): string[] => searchForm(text).split(between).filter(Boolean);

/** How well a text fits: 0 it is what was typed, 1 it begins so, 2 each word typed begins a word of it. */
export type Fit = 0 | 1 | 2;

/** How well a text fits what was typed; undefined where it does not. A reference is one word as well. */
export function fitOf(typed: string, text: string): Fit | undefined {
  const asked = wordsOf(typed);
  const words = wordsOf(text);
  const [all, whole] = [asked.join(''), words.join('')];
  if (all === '') return undefined;
  if (all === whole) return 0;
  if (whole.startsWith(all)) return 1;
  return asked.every((one) => words.some((word) => word.startsWith(one))) ? 2 : undefined;
}

/** The best of several texts about one thing, and which of them it is; undefined where none fits. */
export function bestFit(typed: string, texts: readonly string[]): { fit: Fit; at: number } | undefined {
  const fits = texts.flatMap((text, at) => {
    const fit = fitOf(typed, text);
    return fit === undefined ? [] : [{ fit, at }];
  });
  return fits.toSorted((a, b) => a.fit - b.fit || a.at - b.at)[0];
}
