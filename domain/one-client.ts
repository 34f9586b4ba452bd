import { definitionOf } from './catalogue.ts';
import type { Day } from './calendar/types.ts';

interface Term {
  type: string;
  item: string;
  due: Day | null;
}

/**
 * The deadlines of one client over all trajectories, no term twice: a milestone that another of them completes is left
 * out where that trajectory itself has a deadline on the same day.
 */
export function noTermTwice<T extends Term>(deadlines: readonly T[]): T[] {
  const days = new Set(deadlines.map(({ type, due }) => `${type}/${due}`));
  return deadlines.filter(({ type, item, due }) => {
    const completedBy = definitionOf(type)?.items.find(({ name }) => name === item)?.completedBy;
    return completedBy === undefined || !days.has(`${completedBy.trajectory}/${due}`);
  });
}
