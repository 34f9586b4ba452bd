import { ApplicationFailure } from '@temporalio/activity';
import type { Case } from '../domain/case/case.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { Publication } from '../domain/reading/rows.ts';

export interface PublishInput {
  id: string;
  case: Case;
  events: CaseEvent[];
}

export type PublicationOf = (current: Case, events: CaseEvent[]) => Publication;

/**
 * What the activity needs of the store: one transaction, guarded by `sequence`, so that a repeat is harmless.
 */
export interface PublishingStore {
  publish(publication: Publication): Promise<unknown>;
}

/** Shows in the store what history has recorded; the server repeats it until the store has taken it. */
export function publishActivity(store: PublishingStore, publicationOf: PublicationOf) {
  return async ({ id, case: current, events }: PublishInput): Promise<void> => {
    try {
      await store.publish(publicationOf(current, events));
    } catch (error) {
      // A database error can quote the row it refused, and
      // failures are kept by the engine: only its code goes there.
      const { name, code } = error as { name?: string; code?: string };
      throw ApplicationFailure.retryable(
        `Trajectory ${id} could not be published (${code ?? name ?? typeof error}): is the store up?`,
        'NotPublished',
      );
    }
  };
}
