import type { Definition } from '../policy/definition.ts';
import type { Case, Related } from './case.ts';

/** The trajectory opened by this one that has a date of ours now: it is changed there, and not here. */
export function ownerOfDate({ dates }: Definition, c: Case, name: string): Related | undefined {
  const type = dates[name]?.ownedBy;
  return type === undefined
    ? undefined
    : c.related.find((r) => r.type === type && r.relation === 'opened' && r.status === 'open');
}
