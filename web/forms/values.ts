import type { FormField, Posted, Values } from './form.ts';

const part = /^(?:[a-z][A-Za-z0-9]{0,40}|\d{1,2})$/;

/** What a browser sent, as texts; anything else is left out. */
export function postedFrom(body: unknown): Posted {
  const posted: Posted = {};
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const text = Array.isArray(value) ? value.at(-1) : value;
    if (typeof text === 'string' && name.split('.').every((each) => part.test(each))) posted[name] = text.trim();
  }
  return posted;
}

/** Unfolds `agreements.0.text` into rows and `findings.housing.value` into parts; of which nothing was filled in does not exist. */
export function unfold(posted: Posted): Values {
  const values: Values = {};
  for (const [name, text] of Object.entries(posted)) {
    const [first, at, field] = name.split('.');
    if (!text) continue;
    if (at === undefined || field === undefined) {
      values[name] = text;
      continue;
    }
    if (!/^\d/.test(at)) {
      const parts = (values[first!] ??= {}) as Record<string, Values>;
      (parts[at] ??= {})[field] = text;
      continue;
    }
    const rows = (values[first!] ??= []) as Values[];
    (rows[Number(at)] ??= {})[field] = text;
  }
  for (const [name, rows] of Object.entries(values)) if (Array.isArray(rows)) values[name] = rows.filter(Boolean);
  return values;
}

/** Folds rows back, numbered anew, so that an error's pointer names the row that is shown. */
export function fold(values: Values): Posted {
  const posted: Posted = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') posted[name] = value;
    if (typeof value !== 'object') continue;
    for (const [at, row] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof row !== 'object') continue;
      for (const [field, text] of Object.entries(row)) if (typeof text === 'string') posted[`${name}.${at}.${field}`] = text;
    }
  }
  return posted;
}

/** The boxes ticked of a field `checks`, in the order of its options. */
export const ticked = (values: Posted | Values, name: string): string[] =>
  Object.entries(values).flatMap(([key, value]) => (key.startsWith(`${name}.`) && typeof value === 'string' ? [value] : []));

/** All fields of a form that hold a value, those in groups too. */
export const flatFields = (fields: FormField[]): Exclude<FormField, { kind: 'group' }>[] =>
  fields.flatMap((field) => (field.kind === 'group' ? flatFields(field.fields) : [field]));
