import { textIn } from '../../domain/calendar/text.ts';
import { z } from 'zod';
import type { Lang, Text } from '../../domain/calendar/types.ts';
import { languages } from '../../web/texts/texts.ts';
import { checkText, faultText } from './problem-texts.ts';
import { problem, type InputFault } from './problem.ts';

/** One source to check: what it is called, its schema, and what was sent. */
export interface Source {
  in: InputFault['in'];
  schema: z.ZodType;
  value: unknown;
}

/**
 * Checks all parts of a request at once.
 * @throws a 400 problem that names every fault in all of them by JSON pointer.
 */
export function parseAll(sources: Source[], lang: Lang): unknown[] {
  const results = sources.map(({ schema, value }) =>
    schema.safeParse(value, { error: languages[lang].inputFault, reportInput: true }),
  );
  const errors = results.flatMap((result, index) =>
    result.success
      ? []
      : result.error.issues.flatMap((issue) => faultsOf(issue, [], sources[index]!.in, lang)),
  );
  if (errors.length > 0) throw problem(400, 'invalid-input', { errors });
  return results.map((result) => result.data);
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, before: PropertyKey[], where: InputFault['in'], lang: Lang): InputFault[] {
  const path = [...before, ...issue.path];
  const fault = (at: PropertyKey[], code: string, detail: string): InputFault => ({
    in: where,
    pointer: pointerOf(at),
    code,
    detail,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) =>
      fault([...path, name], 'unknown-field', faultText('unknown-field', lang)),
    );
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The branch that got furthest is the one that was meant.
    const furthest = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return furthest.flatMap((inner) => faultsOf(inner, path, where, lang));
  }
  const missing = 'input' in issue && issue.input === undefined && issue.code === 'invalid_type';
  if (missing) return [fault(path, 'required', faultText('required', lang))];
  const own =
    issue.code === 'custom' ? (issue.params as { code?: string; text?: Text } | undefined) : undefined;
  if (own?.code && own.text) return [fault(path, own.code, textIn(own.text, lang))];
  return [fault(path, issue.code.replaceAll('_', '-'), checkText(issue.message, lang))];
}

const depth = (issues: Issue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));

/** RFC 6901: `/attendance/0/agency`; the whole is the empty string. */
function pointerOf(path: PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
