import type { FactValue } from '../policy/values.ts';

/** Who acts: a role within an agency; `person` is an opaque user id, never a name. */
export interface Actor {
  agency: string;
  role: string;
  person?: string;
}

/** Facts told with a completed item: each value, and what is wanted because of it. */
export type Findings = Record<string, { value: FactValue; wanted?: string }>;
