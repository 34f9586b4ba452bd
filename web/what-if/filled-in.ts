import type { Day } from '../../domain/calendar/types.ts';
import { shortDay } from '../ui/format.ts';
import type { FormField, Posted } from '../ui/forms/form.ts';
import { flatFields, ticked } from '../ui/forms/values.ts';
import type { View } from '../ui/view.tsx';

/** One answer of a form, to be read again: a text, or a day beside what it was. */
export type FilledIn = { label: string } & ({ text: string } | { from: Day | null; to: Day | null });

/** What was filled in, in the order of the form; what was left empty is left out. */
export function filledIn(fields: FormField[], posted: Posted, { lang }: Pick<View, 'lang'>): FilledIn[] {
  return fields.flatMap((field): FilledIn[] => {
    if (field.kind === 'hidden') return [];
    if (field.kind === 'group') return groupIn(field, posted, lang);
    const { name, label } = field;
    const value = posted[name] ?? '';
    if (field.kind === 'date' && field.was !== undefined)
      return [{ label, from: field.was, to: value || null }];
    const text = textOf(field, value, posted, lang);
    return text ? [{ label, text }] : [];
  });
}

type Single = ReturnType<typeof flatFields>[number];

function textOf(field: Single, value: string, posted: Posted, lang: View['lang']): string {
  if (field.kind === 'date') return value && shortDay(value, lang);
  if (field.kind === 'checks') {
    const chosen = ticked(posted, field.name);
    return field.options.flatMap((each) => (chosen.includes(each.value) ? [each.text] : [])).join(', ');
  }
  if (field.kind !== 'select' && field.kind !== 'radios') return value;
  return value && (field.options.find((each) => each.value === value)?.text ?? '');
}

/** A group as one answer. Of a row, what is chosen beforehand is no answer while nothing is filled in. */
function groupIn(
  { legend, fields }: Extract<FormField, { kind: 'group' }>,
  posted: Posted,
  lang: View['lang'],
): FilledIn[] {
  const isEmpty = flatFields(fields).every(
    (field) =>
      field.kind === 'select' ||
      field.kind === 'hidden' ||
      !textOf(field, posted[field.name] ?? '', posted, lang),
  );
  if (isEmpty) return [];
  const parts = filledIn(fields, posted, { lang }).map((each) =>
    'text' in each ? `${each.label}: ${each.text}` : '',
  );
  return [{ label: legend, text: parts.filter(Boolean).join('; ') }];
}
