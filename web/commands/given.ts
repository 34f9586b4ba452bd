import { randomUUID } from 'node:crypto';
import { namedCommandSchema, type NamedCommand } from '../../domain/case/commands.ts';
import { schemaErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted, Values } from '../ui/forms/form.ts';
import { fold, lookedAt, postedFrom, unfold } from '../ui/forms/values.ts';
import type { Found } from './found.ts';

/** A form as it was sent. */
export interface Given {
  key: string;
  /** Sequence of the case that the form was made from. */
  looked: number | undefined;
  posted: Posted;
  values: Values;
  /** The command, or what is the matter with it. */
  body: NamedCommand | { errors: FormErrors };
  /** Where in the form a path of the command stands. */
  at: (path: string) => string;
}

/** What somebody filled in, as a command. */
export function givenIn({ spec, subject, view }: Found, sent: unknown): Given {
  // Which button was pressed, and what was seen by then, are no answers of the form.
  const {
    key = randomUUID(),
    sequence,
    do: _do,
    preview: _preview,
    seen: _seen,
    ...typed
  } = postedFrom(sent);
  const values = unfold(typed);
  const at = (path: string) => spec.at?.(path, values, subject) ?? path;
  const checked = namedCommandSchema.safeParse({ type: spec.type, ...spec.command(values, subject) });
  const wrong = spec.wrong?.(values, subject) ?? {};
  const form = { key, looked: lookedAt(sequence), posted: fold(values), values, at };
  if (checked.success && Object.keys(wrong).length === 0) return { ...form, body: checked.data };
  const own = checked.error ? schemaErrors(checked.error, spec.fields(subject), view.say, at).fields : {};
  return { ...form, body: { errors: { fields: { ...own, ...wrong } } } };
}
