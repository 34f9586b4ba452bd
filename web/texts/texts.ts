import type { Lang } from '../../domain/calendar/types.ts';
import { en } from './en/pages.ts';
import { enCatalogue } from './en/catalogue.ts';
import { enForms } from './en/forms.ts';
import { enPatterns } from './en/patterns.ts';
import { enPlan } from './en/plan.ts';
import { enSom } from './en/som.ts';
import { enTerms } from './en/terms.ts';
import { nl } from './nl/pages.ts';
import { nlCatalogue } from './nl/catalogue.ts';
import { nlForms } from './nl/forms.ts';
import { nlPatterns } from './nl/patterns.ts';
import { nlPlan } from './nl/plan.ts';
import { nlSom } from './nl/som.ts';
import { nlTerms } from './nl/terms.ts';

export type TextKey =
  | keyof typeof nl
  | keyof typeof nlForms
  | keyof typeof nlSom
  | keyof typeof nlTerms
  | keyof typeof nlCatalogue
  | keyof typeof nlPatterns
  | keyof typeof nlPlan;
export type Say = (key: TextKey, values?: Record<string, string | number>) => string;

/** Every text of the pages, Dutch first; both languages have the same keys. */
export const texts: Record<Lang, Record<TextKey, string>> = {
  nl: { ...nl, ...nlForms, ...nlSom, ...nlTerms, ...nlCatalogue, ...nlPatterns, ...nlPlan },
  en: { ...en, ...enForms, ...enSom, ...enTerms, ...enCatalogue, ...enPatterns, ...enPlan },
};

/** Fills `{name}` in a text; a name without a value stays visible, so that a test finds it. */
export const fill = (text: string, values: Record<string, string | number> = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The texts of one language as a function. */
export const sayIn =
  (lang: Lang): Say =>
  (key, values) =>
    fill(texts[lang][key], values);
