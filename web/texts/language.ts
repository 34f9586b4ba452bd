import type { z } from 'zod';
import type { nl } from './nl/index.ts';

export type TextKey = keyof typeof nl.texts;
type Problems = typeof nl.problems;

/** Everything that pages and API say in one language: one folder. */
export interface Language {
  /** In the language itself, as the language switch shows it. */
  name: string;
  /** What zod says of input that does not fit. */
  inputFault: z.core.$ZodErrorMap;
  /** Every text of the pages; `{name}` is filled in. */
  texts: Record<TextKey, string>;
  problems: { [Table in keyof Problems]: Record<keyof Problems[Table], string> };
}
