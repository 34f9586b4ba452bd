import type { Parameters } from '../case/parameters.ts';
import type { Refusal } from '../case/case.ts';
import type { Definition } from '../policy/definition.ts';
import { duesOf, itemNamed, termsToSet } from '../policy/items.ts';
import { refuse } from '../case/refusal.ts';

/** Why the term of an item cannot be set: no such item, no term, or a norm. */
export function wrongParameter(definition: Definition, name: string, pointer: string): Refusal | undefined {
  const item = itemNamed(definition, name);
  if (!item) {
    const names = definition.items.map((each) => each.name).join(', ');
    return refuse(
      422,
      'unknown-item',
      {
        nl: `${definition.id} heeft geen onderdeel “${name}”. Wel: ${names}.`,
        en: `${definition.id} has no item “${name}”. It has: ${names}.`,
      },
      pointer,
    );
  }
  const terms = duesOf(item).flatMap(termsToSet);
  if (terms.length === 0)
    return refuse(
      422,
      'no-term',
      { nl: `“${name}” heeft geen termijn.`, en: `“${name}” has no term.` },
      pointer,
    );
  const asNorm = terms.find((term) => term.label === 'norm');
  if (!asNorm) return undefined;
  return refuse(
    422,
    'norm-not-overridable',
    {
      nl: `De termijn van “${name}” is een norm (${asNorm.source}) en kan niet worden aangepast.`,
      en: `The term of “${name}” is a norm (${asNorm.source}) and cannot be overridden.`,
    },
    pointer,
  );
}

/**
 * Those that this version of the definition allows: what
 * was set under another version may have become a norm.
 */
export const fitting = (definition: Definition, parameters: Parameters): Parameters =>
  Object.fromEntries(Object.entries(parameters).filter(([name]) => !wrongParameter(definition, name, '')));
