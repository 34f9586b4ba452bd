import type { FilledIn } from '../../domain/case/dialogue.ts';
import { decidersOf } from '../../domain/people/owner.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import { shortDay } from '../ui/format.ts';
import type { FormField, Posted, Subject } from '../ui/forms/form.ts';
import { flatFields } from '../ui/forms/values.ts';
import { roleName } from '../ui/names.ts';

/** What the other of the two filled in, in words. */
export interface OtherKept {
  text: string;
  /** Answers that differ from those of the reader, each as a sentence. */
  differs: string[];
  agrees: boolean;
}

const stateOf = ({ c, item }: Subject) => c.items[item!.item]!;

const own = (s: Subject): FilledIn | undefined => stateOf(s).filled?.[s.actor.role];

function other(s: Subject): [role: string, FilledIn] | undefined {
  const deciders = decidersOf(s.definition, s.c, itemNamed(s.definition, stateOf(s).of ?? ''));
  return Object.entries(stateOf(s).filled ?? {}).find(
    ([role]) => role !== s.actor.role && deciders.includes(role),
  );
}

/** As a field of the form holds it. */
function fieldValue(value: FilledIn['answers'][string] | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

const posted = ({ answers, weighed }: FilledIn): Posted => ({
  ...Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [`criteria.${name}`, fieldValue(value)]),
  ),
  ...Object.fromEntries(weighed.map((number) => [`weighed.${number}`, String(number)])),
});

/**
 * With what the form begins: what this person kept, and where she said nothing what the other kept, so that
 * nobody types what the other typed.
 */
export function keptPosted(s: Subject): Posted {
  const [, theirs] = other(s) ?? [];
  const [mine, others] = [own(s), theirs].map((each) => (each ? posted(each) : {}));
  const said = Object.fromEntries(Object.entries(mine!).filter(([, value]) => value !== ''));
  return own(s)?.weighed.length
    ? {
        ...Object.fromEntries(Object.entries(others!).filter(([name]) => !name.startsWith('weighed.'))),
        ...said,
      }
    : { ...others, ...said };
}

/** Whether this is what the person has kept already. */
export const isKept = (s: Subject, { answers, weighed }: Pick<FilledIn, 'answers' | 'weighed'>): boolean =>
  own(s) !== undefined && sorted(own(s)!) === sorted({ answers, weighed });

const sorted = ({ answers, weighed }: Pick<FilledIn, 'answers' | 'weighed'>): string =>
  JSON.stringify([
    Object.entries(answers).toSorted(([a], [b]) => a.localeCompare(b)),
    weighed.toSorted((a, b) => a - b),
  ]);

/** What the other kept, and where it differs from what the form holds. */
export function otherKept(s: Subject, shown: Posted, fields: FormField[]): OtherKept | undefined {
  const found = other(s);
  if (!found) return undefined;
  const [role, kept] = found;
  const { say, lang } = s;
  const theirs = posted(kept);
  const differs = flatFields(fields).flatMap((field) => {
    const [yours, his] = [shown[field.name] ?? '', theirs[field.name] ?? ''];
    if (field.kind === 'hidden' || yours === '' || his === '' || yours === his) return [];
    const word = (value: string) =>
      ('options' in field && field.options.find((each) => each.value === value)?.text) || value;
    return [say('somDiffers', { what: field.label, yours: word(yours), theirs: word(his) })];
  });
  const who = roleName(role, lang);
  const n = Object.values(kept.answers).filter((value) => value !== null).length;
  return {
    text: say('somOtherKept', { who, day: shortDay(kept.on, lang), n }),
    differs,
    agrees: differs.length === 0 && own(s) !== undefined,
  };
}
