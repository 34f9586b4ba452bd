import type { Day, Instant, Unit } from '../calendar/types.ts';

export interface Amount {
  amount: number;
  unit: Unit;
}

/** Where a term is set: for an organisation, for a region, or (neither) everywhere. The nearest counts. */
export interface Place {
  organisation?: string | null;
  region?: string | null;
}

/**
 * An amount that holds for a case: from a setting of the store, from a
 * command (with its reason, `by` this agency), or else from the start.
 */
interface Pinned extends Amount {
  setting?: number;
  reason?: string;
  by?: string;
}

/** Amounts of terms that are set otherwise, by item. */
export type Parameters = Record<string, Pinned>;

/** What an organisation has arranged for its cases. */
export interface Settings {
  /** Agency per role where the parties of a case name nobody. */
  defaults: Record<string, string>;
  /** Days on which it is closed besides weekends and holidays. */
  closedDays: Day[];
  /** Terms that are ours climb to coordinator and case director too. */
  climbAssumed?: true;
  parameters: ParametersByType;
  /** When any of it but the terms was changed; absent: never since that is kept. */
  changedAt?: Instant;
}

/**
 * By trajectory type and item: what an organisation set
 * when a case was opened, for it and for those it opens.
 */
export type ParametersByType = Record<string, Parameters>;
