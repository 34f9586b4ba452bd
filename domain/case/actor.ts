import type { FactValue } from '../policy/values.ts';

/** Who acts: a role within an agency; `person` is an opaque user id, never a name. */
export interface Actor {
  /** Empty for the client and for somebody outside every agency, who act only through a link. */
  agency: string;
  role: string;
  person?: string;
  /** Somebody outside every agency, by the opaque id under which the store keeps the name. */
  outside?: string;
  /** Did not sign in: acts through this link, on its one item and on nothing else. */
  link?: { id: string; item: string };
}

/** Facts told with a completed item: each value, and what is wanted because of it. */
export type Findings = Record<string, { value: FactValue; wanted?: string }>;
