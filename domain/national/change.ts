import type { Unit } from '../calendar/types.ts';
import { definitionOf } from '../catalogue.ts';
import type { Definition, DueRule, ItemDefinition } from '../model/definition.ts';
import type { Rules } from './life.ts';

/** Another amount for the first term of an item: a question of a planner, who may ask it of a norm too. */
export interface TermChange {
  item: string;
  amount: number;
  unit: Unit;
}

/** The trajectories that the simulation lives through. What they open besides, such as supervision, is not followed. */
export const simulatedTypes = ['detention-reintegration', 'conditional-release', 'probation-advice', 'warm-handover'] as const;

const units: readonly Unit[] = ['days', 'weeks', 'months', 'working-days'];
const most = 3660;

/** The published rules, with some terms changed. Items of the same name in two trajectories change in both. */
export function rulesWith(changes: readonly TermChange[] = []): Rules {
  const definitions = simulatedTypes.map((type) => definitionOf(type)!);
  return new Map(definitions.map((definition) => [definition.id, changes.reduce(changed, definition)]));
}

function changed(definition: Definition, change: TermChange): Definition {
  if (!definition.items.some(({ name }) => name === change.item)) return definition;
  return { ...definition, items: definition.items.map((item) => (item.name === change.item ? withTerm(item, change) : item)) };
}

function withTerm(item: ItemDefinition, { amount, unit }: TermChange): ItemDefinition {
  const moved = (rule: DueRule): DueRule => ({
    ...rule,
    earliest: rule.earliest.map((term, index) => (index === 0 ? { ...term, amount, unit } : term)),
  });
  return { ...item, due: item.due.map(moved) };
}

/** Reads `first-mdo=21days`. @throws with what is wrong and what it takes. */
export function readChange(text: string): TermChange {
  const [, item, amount, unit] = /^([a-z][a-z0-9-]*)=(\d{1,5})(days|weeks|months|working-days)$/.exec(text) ?? [];
  if (item === undefined)
    throw new Error(`“${text}” is no change of a term: write item=amount and unit, as first-mdo=21days (${units.join(', ')})`);
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
