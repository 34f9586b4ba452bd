import type { Line as TextLine } from '../../adapters/text/lines.ts';
import { parseAll } from '../../api/http/input.ts';
import { Problem } from '../../api/http/problem.ts';
import type { Lang, Text } from '../../domain/calendar/types.ts';
import { definitionOf, types } from '../../domain/catalogue.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { faultOf, valueAt, type Fault } from './fault.ts';
import { lineSchema, type Line } from './line.ts';

/** Longest line that is read, in characters. */
export const LONGEST = 1_000_000;

const noJson: Text = {
  nl: 'Deze regel is geen JSON, of is afgebroken.',
  en: 'This line is no JSON, or was cut off.',
};
const tooMuch: Text = {
  nl: 'Deze regel telt meer dan een miljoen tekens.',
  en: 'This line has more than a million characters.',
};
const noType: Text = {
  nl: `Dit is geen traject. Wel: ${types().join(', ')}.`,
  en: `This is no trajectory. There are: ${types().join(', ')}.`,
};

/** The case in a line, or what is wrong with it; with its key where that can be read. */
export function readLine(
  { text, tooLong }: TextLine,
  lang: Lang,
): { line: Line; definition: Definition } | { fault: Fault; key?: string } {
  if (tooLong) return { fault: faultOf(lang, { field: '', reason: tooMuch, remedy: 'line' }) };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: faultOf(lang, { field: '', reason: noJson, remedy: 'line' }) };
  }
  const own = valueAt(json, '/key');
  const key = typeof own === 'string' ? { key: own } : {};
  const fault = wrongIn(json, lang);
  if (fault) return { ...key, fault };
  const line = lineSchema.parse(json);
  const definition = definitionOf(line.type);
  if (definition) return { line, definition };
  return {
    ...key,
    fault: faultOf(lang, { field: '/type', value: line.type, reason: noType, remedy: 'form' }),
  };
}

/** The first thing that is wrong with the form of a line, as the API says it. */
function wrongIn(json: unknown, lang: Lang): Fault | undefined {
  try {
    parseAll([{ in: 'body', schema: lineSchema, value: json }], lang);
    return undefined;
  } catch (error) {
    const [first] = (error instanceof Problem && error.errors) || [];
    if (!first) throw error;
    const { pointer: field, detail } = first;
    // What may be a citizen service number is not repeated.
    const value = field === '/client/reference' ? undefined : valueAt(json, field);
    return { ...faultOf(lang, { field, value, reason: { nl: '', en: '' }, remedy: 'form' }), reason: detail };
  }
}
