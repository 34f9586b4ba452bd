import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';

/**
 * What events of some types change. The case is a copy of
 * our own; what hangs below it is shared, and replaced.
 */
export type Changes<T extends CaseEvent['type']> = {
  readonly [K in T]: (c: Case, event: CaseEvent & { type: K }) => void;
};

/** A record with another value for a key; undefined takes it away. */
export function withValue<T>(
  record: Record<string, T>,
  key: string,
  value: NoInfer<T> | undefined,
): Record<string, T> {
  if (value !== undefined) return { ...record, [key]: value };
  const { [key]: _removed, ...others } = record;
  return others;
}
