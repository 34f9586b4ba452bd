import { dayOf } from '../calendar/zone.ts';
import type { Case, ItemState } from '../case/case.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { reckonRule, ruleFor } from './due.ts';

/**
 * Whether what is late climbs to coordinator and case director by the usual ladder: what a source says or
 * people agreed does; a term that is ours only where the organisation set so.
 */
export function climbs(
  definition: Definition,
  c: Case,
  item: ItemDefinition | undefined,
  state: ItemState,
): boolean {
  return c.climbAssumed === true || !item || agreed(state) || !ours(definition, c, item, state);
}

/** A day that people chose: when they added it, or when they gave more time. */
const agreed = ({ chosen, extended, due }: ItemState): boolean =>
  chosen?.due !== undefined || (extended !== undefined && due === extended.until);

/** Whether the term that decides the day is one that no source gives, and people agreed on no amount. */
function ours(definition: Definition, c: Case, item: ItemDefinition, state: ItemState): boolean {
  const rule = ruleFor(definition, c, item, state, dayOf(c.clock));
  const [first, ...others] = rule?.earliest ?? [];
  if (!rule || !first) return false;
  const mixed = others.some(
    ({ label, amountFrom }) => label !== first.label || amountFrom !== first.amountFrom,
  );
  const term = mixed ? (reckonRule(definition, c, item, state, rule)?.term ?? first) : first;
  const agreedAmount = term.amountFrom !== undefined && typeof c.facts[term.amountFrom] === 'number';
  return term.label === 'assumed' && !agreedAmount;
}
