import { DAYS, dayFrom } from './days.ts';
import type { FormField, Posted, Values } from './form.ts';

const part = /^(?:[a-z][A-Za-z0-9]{0,40}|\d{1,2})$/;

/** What every object or function has already, such as `constructor`, is the name of no field. */
const isPart = (name: string): boolean =>
  part.test(name) && !(name in Object.prototype) && name !== 'prototype';

/** What a browser sent, as texts, with days as YYYY-MM-DD; anything else is left out. */
export function postedFrom(body: unknown): Posted {
  const posted: Posted = {};
  const sent = (body ?? {}) as Record<string, unknown>;
  const days = new Set([sent[DAYS]].flat());
  for (const [name, value] of Object.entries(sent)) {
    const text = Array.isArray(value) ? value.at(-1) : value;
    if (typeof text !== 'string' || !name.split('.').every(isPart)) continue;
    posted[name] = days.has(name) ? dayFrom(text.trim()) : text.trim();
  }
  return posted;
}

/** An object that inherits nothing: a name that was posted finds only what was posted. */
const bare = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/**
 * Unfolds `agreements.0.text` into rows and `findings.housing.value`
 * into parts; of which nothing was filled in does not exist.
 */
export function unfold(posted: Posted): Values {
  const values: Values = bare();
  const folded = bare<Record<string, Values>>();
  for (const [name, text] of Object.entries(posted)) {
    const [first, at, field] = name.split('.');
    if (!text) continue;
    if (at === undefined || field === undefined) values[name] = text;
    else ((folded[first!] ??= bare())[at] ??= bare())[field] = text;
  }
  // Lists are made last: while names are still looked up, one such as `map` would find what all lists share.
  for (const [name, parts] of Object.entries(folded)) {
    const rows = Object.entries(parts).sort(([a], [b]) => Number(a) - Number(b));
    values[name] = rows.every(([at]) => /^\d/.test(at)) ? rows.map(([, row]) => row) : parts;
  }
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
      for (const [field, text] of Object.entries(row))
        if (typeof text === 'string') posted[`${name}.${at}.${field}`] = text;
    }
  }
  return posted;
}

/** The boxes ticked of a field `checks`, in the order of its options. */
export const ticked = (values: Posted | Values, name: string): string[] =>
  Object.entries(values).flatMap(([key, value]) =>
    key.startsWith(`${name}.`) && typeof value === 'string' ? [value] : [],
  );

/** All fields of a form that hold a value, those in groups too. */
export const flatFields = (fields: FormField[]): Exclude<FormField, { kind: 'group' }>[] =>
  fields.flatMap((field) => (field.kind === 'group' ? flatFields(field.fields) : [field]));

/** The sequence of the case that a form was made from, as the form gives it back. */
export const lookedAt = (sequence: string | undefined): number | undefined =>
  sequence && /^\d{1,9}$/.test(sequence) ? Number(sequence) : undefined;

/** `9.30`, `9:30` and `09.30` are half past nine too. */
export function timeFrom(typed: unknown): unknown {
  const [, hour, minute] = /^(\d{1,2})[.:](\d{2})$/.exec(String(typed)) ?? [];
  return hour === undefined ? typed : `${hour.padStart(2, '0')}:${minute}`;
}
