import type { Day, Instant, TermUnit } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case } from '../case/case.ts';
import type { Term } from '../policy/vocabulary.ts';
import type { Amount, Place } from '../case/parameters.ts';
import type { ItemReading } from './item.ts';

/** A term that an institution or region set, as the store keeps it. */
export interface Setting extends Amount, Place {
  reason: string;
  setBy: { agency: string; role: string };
  at: Instant;
}

/** Who set a term otherwise than the definition says, and why. */
export interface Override extends Amount {
  from: { amount: number; unit: TermUnit };
  /**
   * `case`: a command on this case; `start`: given when it
   * was opened; else what held for its organisation then.
   */
  by: 'case' | 'start' | 'organisation' | 'region' | 'everywhere';
  /** The organisation or region. */
  where: string | null;
  setBy: { agency: string; role: string } | null;
  reason: string | null;
  /** Day on which it was set; known for what an institution or region set. */
  on: Day | null;
}

/** The setting of the store that an item's term comes from; undefined if it comes from elsewhere. */
export const settingOf = ({ case: c, state }: ItemReading): number | undefined =>
  state.override || state.of === undefined ? undefined : c.parameters[state.of]?.setting;

/**
 * @param setting what the store has under `settingOf`.
 * @returns null where the term is that of the definition.
 */
export function overrideOf({ case: c, item, state, term }: ItemReading, setting?: Setting): Override | null {
  const { override } = state;
  const unset = { where: null, setBy: null, on: null };
  if (override) return { ...unset, ...override, by: 'case', reason: override.reason || null };
  const pinned = item && c.parameters[item.name];
  if (!pinned || !term || term.label === 'norm' || agreedOtherwise(c, term)) return null;
  const { amount, unit, reason } = pinned;
  const base = { amount, unit, from: { amount: term.amount, unit: term.unit } };
  if (pinned.setting === undefined)
    return { ...base, ...unset, by: reason === undefined ? 'start' : 'case', reason: reason || null };
  // A store that was filled anew may lack the setting; the amount stays as it was pinned.
  if (!setting) return { ...base, ...unset, by: 'organisation', reason: null };
  return {
    ...base,
    ...scopeOf(setting),
    setBy: setting.setBy,
    reason: setting.reason,
    on: dayOf(setting.at),
  };
}

/** How far a setting reaches. */
function scopeOf({ organisation, region }: Setting): Pick<Override, 'by' | 'where'> {
  if (organisation) return { by: 'organisation', where: organisation };
  return region ? { by: 'region', where: region } : { by: 'everywhere', where: null };
}

/** What people agreed drives the term, whatever was set. */
const agreedOtherwise = (c: Case, { amountFrom }: Term): boolean =>
  amountFrom !== undefined && typeof c.facts[amountFrom] === 'number';
