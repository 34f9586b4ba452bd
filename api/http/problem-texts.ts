import type { Lang, Text } from '../../domain/calendar/types.ts';
import { fill, inEvery, languages, type Language, type Values } from '../../web/texts/texts.ts';

type Tables = Language['problems'];
export type ProblemCode = keyof Tables['details'];
export type FaultCode = keyof Tables['faults'];

/** What a problem means and what to do, in every language. */
export const detailOf = (code: ProblemCode, values?: Values): Text =>
  inEvery(({ problems }) => fill(problems.details[code], values));

/** A refusal by the rules whose code has no title takes that of its status. */
export function titleOf(code: string, status: number, lang: Lang): string {
  const titles: Partial<Record<string, string>> = languages[lang].problems.titles;
  return titles[code] ?? titles[`status-${status}`] ?? languages[lang].problems.titles.internal;
}

/** One fault in the input, in words. */
export const faultText = (code: FaultCode, lang: Lang): string => languages[lang].problems.faults[code];

/** What a check of ours asks: its schema says it in English; other words are zod's own. */
export const checkText = (message: string, lang: Lang): string => {
  const checks: Partial<Record<string, string>> = languages[lang].problems.checks;
  return checks[message] ?? message;
};
