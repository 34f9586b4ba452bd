import type { Unit } from '../calendar/types.ts';
import type { Refusal } from '../case/case.ts';
import { duesOf } from '../check/names.ts';
import type { Definition } from '../policy/definition.ts';
import { refuse } from '../decide/refuse.ts';
import { itemNamed } from '../case/items.ts';

export interface Amount {
  amount: number;
  unit: Unit;
}

/** Where a term is set: for an organisation, for a region, or (neither) everywhere. The nearest counts. */
export interface Place {
  organisation?: string | null;
  region?: string | null;
}

/** An amount that holds for a case: from a setting of the store, from a command (with its reason), or else from the start. */
interface Pinned extends Amount {
  setting?: number;
  reason?: string;
}

/** Amounts of terms that are set otherwise, by item. */
export type Parameters = Record<string, Pinned>;

/** By trajectory type and item: what an organisation set when a case was opened, for it and for those it opens. */
export type ParametersByType = Record<string, Parameters>;

/** Why the term of an item cannot be set: no such item, no term, or a norm. */
export function wrongParameter(definition: Definition, name: string, pointer: string): Refusal | undefined {
  const item = itemNamed(definition, name);
  if (!item) {
    const names = definition.items.map((each) => each.name).join(', ');
    return refuse(
      422,
      'unknown-item',
      `${definition.id} heeft geen onderdeel “${name}”. Wel: ${names}.`,
      `${definition.id} has no item “${name}”. It has: ${names}.`,
      pointer,
    );
  }
  const terms = duesOf(item).flatMap((rule) => rule.earliest.slice(0, 1));
  if (terms.length === 0) return refuse(422, 'no-term', `“${name}” heeft geen termijn.`, `“${name}” has no term.`, pointer);
  const asNorm = terms.find((term) => term.label === 'norm');
  if (!asNorm) return undefined;
  return refuse(
    422,
    'norm-not-overridable',
    `De termijn van “${name}” is een norm (${asNorm.source}) en kan niet worden aangepast.`,
    `The term of “${name}” is a norm (${asNorm.source}) and cannot be overridden.`,
    pointer,
  );
}

/** Those that this version of the definition allows: what was set under another version may have become a norm. */
export const fitting = (definition: Definition, parameters: Parameters): Parameters =>
  Object.fromEntries(Object.entries(parameters).filter(([name]) => !wrongParameter(definition, name, '')));
