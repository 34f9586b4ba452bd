import type { Day, Text } from '../calendar/types.ts';
import type { FactValue, ItemStatus } from '../policy/values.ts';

export type Outcome =
  | { outcome: 'accepted'; sequence: number }
  | Refusal
  | { outcome: 'failed'; code: 'internal'; status: 500; sequence: number; detail: Text };

/** A command that the rules do not allow now (409), at all (422), or to this actor (403). */
export interface Refusal {
  outcome: 'refused';
  /** Stable kebab-case code; the last part of the problem type `/problems/<code>`. */
  code: string;
  status: 403 | 404 | 409 | 412 | 422;
  detail: Text;
  /** JSON pointer into the command body, where one field is at fault. */
  pointer?: string;
  /** Where somebody changed it meanwhile: what it is now. */
  present?: Present;
}

/** A date, fact or item as it is now; `changed`: the sequence at which somebody changed it last. */
export type Present = { changed: number; sequence: number } & (
  | { date: string; value: Day | null }
  | { fact: string; value: FactValue }
  | { item: string; value: { status: ItemStatus; due: Day | null; outcome: string | null } }
);
