import type { TermUnit, Unit } from '../calendar/types.ts';
import { definitionOf } from '../catalogue.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import type { Rules } from './life.ts';
import type { DueRule, Label } from '../policy/vocabulary.ts';

/**
 * Another amount for the first term of an item: a question of a planner, who may ask
 * it of a norm too. It is a what-if: it lives in one run, and no case ever follows it.
 */
export interface TermChange {
  item: string;
  amount: number;
  unit: Unit;
}

/**
 * The trajectories that the simulation lives through. What
 * they open besides, such as supervision, is not followed.
 */
export const simulatedTypes = [
  'detention-reintegration',
  'conditional-release',
  'probation-advice',
  'warm-handover',
] as const;

/** A term that a run varies: what it is, with its label and source, and what it would be. */
export interface WhatIf {
  trajectory: string;
  item: string;
  label: Label;
  source: string | null;
  from: { amount: number; unit: TermUnit };
  to: { amount: number; unit: Unit };
}

/**
 * What the changes do to the published terms. An item with a term
 * for each of several situations stands there once for each.
 */
export const whatIfOf = (changes: readonly TermChange[]): WhatIf[] =>
  simulatedTypes.flatMap((trajectory) =>
    definitionOf(trajectory)!.items.flatMap(({ name: item, due }) =>
      changes
        .filter((change) => change.item === item)
        .flatMap(({ amount, unit }) =>
          due.map(({ earliest: [term] }) => ({
            trajectory,
            item,
            label: term!.label,
            source: term!.source,
            from: { amount: term!.amount, unit: term!.unit },
            to: { amount, unit },
          })),
        ),
    ),
  );

const units: readonly Unit[] = ['days', 'weeks', 'months', 'working-days'];
const most = 3660;

/**
 * The published rules, with some terms changed. Items of the same name in two trajectories change in both.
 */
export function rulesWith(changes: readonly TermChange[] = []): Rules {
  const definitions = simulatedTypes.map((type) => definitionOf(type)!);
  return new Map(definitions.map((definition) => [definition.id, changes.reduce(changed, definition)]));
}

function changed(definition: Definition, change: TermChange): Definition {
  if (!definition.items.some(({ name }) => name === change.item)) return definition;
  return {
    ...definition,
    items: definition.items.map((item) => (item.name === change.item ? withTerm(item, change) : item)),
  };
}

function withTerm(item: ItemDefinition, { amount, unit }: TermChange): ItemDefinition {
  const moved = (rule: DueRule): DueRule => ({
    ...rule,
    earliest: rule.earliest.map((term, index) =>
      index === 0 ? { ...term, amount, unit, label: 'assumed' as const, source: null } : term,
    ),
  });
  return { ...item, due: item.due.map(moved) };
}

/** Reads `first-mdo=21days`. @throws with what is wrong and what it takes. */
export function readChange(text: string): TermChange {
  const [, item, amount, unit] =
    /^([a-z][a-z0-9-]*)=(\d{1,5})(days|weeks|months|working-days)$/.exec(text) ?? [];
  if (item === undefined)
    throw new Error(
      `“${text}” is no change of a term: write item=amount and unit, as first-mdo=21days (${units.join(', ')})`,
    );
  const change = { item, amount: Number(amount), unit: unit as Unit };
  const wrong = wrongChange(change);
  if (wrong !== undefined) throw new Error(wrong);
  return change;
}

/** Why a change cannot be simulated; undefined if it can. */
export function wrongChange({ item, amount }: TermChange): string | undefined {
  if (amount > most) return `${item}=${amount}: a term is at most ${most}`;
  const withTerms = simulatedTypes.flatMap((type) =>
    definitionOf(type)!
      .items.filter(({ due }) => due.length > 0)
      .map(({ name }) => name),
  );
  if (!withTerms.includes(item))
    return `no item “${item}” with a term in ${simulatedTypes.join(', ')}; there are ${[...new Set(withTerms)].join(', ')}`;
  return undefined;
}
