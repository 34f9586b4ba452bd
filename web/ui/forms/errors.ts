import { textIn } from '../../../domain/calendar/text.ts';
import type { z } from 'zod';
import type { Lang } from '../../../domain/calendar/types.ts';
import type { CommandResult } from '../../../domain/ports/ports.ts';
import type { Say } from '../../texts/texts.ts';
import type { FormErrors, FormField } from './form.ts';
import { flatFields } from './values.ts';

/** Where in the form a path of the command stands. */
type At = (path: string) => string;
const asItIs: At = (path) => path;

/** What the schema says of a form, at its fields: missing, no day, or not understood. */
export function schemaErrors(error: z.ZodError, fields: FormField[], say: Say, at: At = asItIs): FormErrors {
  const known = flatFields(fields);
  const messages: Record<string, string> = {};
  for (const { path, code, input } of error.issues as (z.core.$ZodIssue & { input?: unknown })[]) {
    const name = nameOf(at(path.join('.')).split('.'), known);
    const field = known.find((each) => each.name === name);
    const label = field && field.kind !== 'hidden' ? field.label : name;
    const missing = input === undefined && code !== 'custom';
    const wrong = () => say(missing ? 'errorRequired' : 'errorInvalid', { field: label });
    messages[name] ??= field?.kind === 'date' ? say('errorDate') : wrong();
  }
  return { fields: messages };
}

type Known = ReturnType<typeof flatFields>;

/** The field at this path, or the one it lies in: `to.agency` is asked as `to`. */
function nameOf(path: string[], known: Known): string {
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join('.');
    if (known.some((each) => each.name === name)) return name;
  }
  return path.join('.');
}

type Failed = Exclude<CommandResult, { outcome: 'accepted' } | { outcome: 'unavailable' }>;

/** A refusal of the rules: at the field it points to, else above the form, always in its own words. */
export function refusalErrors(
  result: Failed | Extract<Failed, { outcome: 'refused' }>,
  fields: FormField[],
  { say, lang }: { say: Say; lang: Lang },
  at: At = asItIs,
): FormErrors {
  const known = flatFields(fields);
  const pointer = 'pointer' in result ? result.pointer : undefined;
  const name = pointer ? nameOf(at(pointer.slice(1).replaceAll('/', '.')).split('.'), known) : '';
  const text = textIn(result.detail, lang);
  if (known.some((field) => field.name === name && field.kind !== 'hidden'))
    return { fields: { [name]: text } };
  return { fields: {}, whole: { title: say('refusedTitle'), text } };
}
