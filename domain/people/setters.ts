import type { Actor, Refusal } from '../case/case.ts';
import type { Place } from '../case/parameters.ts';
import { notAllowed } from './access.ts';

/**
 * Who sets terms: of an organisation its coordinator, of a
 * region its case directors, of everywhere the administrator.
 */
export const setters = {
  organisation: 'coordinator',
  region: 'case-director',
  everywhere: 'administrator',
} as const;

/** Whether an actor, whose organisation belongs to `ownRegion`, may set a term there. */
export function maySetParameter(
  actor: Actor,
  { organisation, region }: Place,
  ownRegion: string | null,
): Refusal | undefined {
  if (organisation) {
    if (actor.role === setters.organisation && actor.agency === organisation) return undefined;
    return notAllowed(
      actor,
      `dit doet de coördinator van “${organisation}”`,
      `this is done by the coordinator of “${organisation}”`,
    );
  }
  if (region) {
    if (actor.role === setters.region && ownRegion === region) return undefined;
    return notAllowed(
      actor,
      `dit doet een regiehouder in “${region}”`,
      `this is done by a case director in “${region}”`,
    );
  }
  if (actor.role === setters.everywhere) return undefined;
  return notAllowed(
    actor,
    'voor alle organisaties doet de beheerder het',
    'for every organisation the administrator does it',
  );
}
