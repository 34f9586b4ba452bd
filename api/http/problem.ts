import { textIn } from '../../domain/calendar/text.ts';
import type { Lang, Text } from '../../domain/calendar/types.ts';
import type { Refusal } from '../../domain/case/case.ts';
import type { Values } from '../../web/texts/texts.ts';
import { detailOf, titleOf, type ProblemCode } from './problem-texts.ts';

/** One fault in the input. `pointer` is a JSON pointer into what `in` names. */
export interface InputFault {
  in: 'body' | 'query' | 'path' | 'header';
  pointer: string;
  code: string;
  detail: string;
}

/** An RFC 9457 problem, thrown by anything below `/v1` and by the pages; the error handler writes it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  readonly errors: InputFault[] | undefined;
  readonly present: object | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: string,
    text: Text,
    more: { errors?: InputFault[]; present?: object; headers?: Record<string, string> } = {},
  ) {
    super(text.en);
    this.status = status;
    this.code = code;
    this.text = text;
    this.errors = more.errors;
    this.present = more.present;
    this.headers = more.headers ?? {};
  }

  /**
   * The document of RFC 9457: `type`, `title`, `status` and `detail` always, `errors` for invalid input,
   * `present` where somebody else changed it meanwhile.
   */
  document(lang: Lang): Record<string, unknown> {
    return {
      type: `/problems/${this.code}`,
      title: titleOf(this.code, this.status, lang),
      status: this.status,
      detail: textIn(this.text, lang),
      ...(this.errors && { errors: this.errors }),
      ...(this.present && { present: this.present }),
    };
  }
}

/** A problem of the API itself, with its fixed text. */
export const problem = (
  status: number,
  code: ProblemCode,
  { values, ...more }: { errors?: InputFault[]; headers?: Record<string, string>; values?: Values } = {},
): Problem => new Problem(status, code, detailOf(code, values), more);

/** What the rules refused, with their own code, status and words. */
export function refused(refusal: Refusal, lang: Lang, present?: object): Problem {
  const errors: InputFault[] | undefined = refusal.pointer
    ? [{ in: 'body', pointer: refusal.pointer, code: refusal.code, detail: textIn(refusal.detail, lang) }]
    : undefined;
  return new Problem(refusal.status, refusal.code, refusal.detail, { errors, present });
}

/** 503 with the number of seconds after which the same request may be repeated. */
export const unavailable = (
  retryAfterSeconds: number,
  code: 'unavailable' | 'not-shown-yet' | 'disk-full' = 'unavailable',
): Problem => problem(503, code, { headers: { 'Retry-After': String(retryAfterSeconds) } });
