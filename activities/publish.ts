import { ApplicationFailure } from '@temporalio/activity';
import type { Case } from '../domain/case/case.ts';
import { deceasedFor, type Deceased } from '../domain/case/deceased.ts';
import type { Envelope } from '../domain/case/commands.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { Settings } from '../domain/case/parameters.ts';
import { settingsFor } from '../domain/related/settings.ts';
import type { Publication } from '../domain/reading/rows.ts';

export interface PublishInput {
  id: string;
  case: Case;
  events: CaseEvent[];
}

export type PublicationOf = (current: Case, events: CaseEvent[]) => Publication;

/**
 * What the activity needs of the store: one transaction, guarded by `sequence`,
 * so that a repeat is harmless; and what an organisation has arranged.
 */
export interface PublishingStore {
  publish(publication: Publication): Promise<unknown>;
  settingsOf(organisation: string): Promise<Settings>;
  deceasedOf(client: string): Promise<Deceased | undefined>;
}

/**
 * Shows in the store what history has recorded; the server repeats it until the store has taken it. Brings
 * back what the case waits to hear from the store, for its inbox.
 */
export function publishActivity(store: PublishingStore, publicationOf: PublicationOf) {
  return async ({ id, case: current, events }: PublishInput): Promise<Envelope[] | undefined> => {
    try {
      await store.publish(publicationOf(current, events));
      if (current.status === 'closed') return undefined;
      const told: Envelope[] = [];
      if (current.awaitsSettings)
        told.push(settingsFor(current, await store.settingsOf(current.organisation)));
      // What was recorded while it was not yet shown did not reach it.
      const isNew = events.some(({ type }) => type === 'opened' || type === 'continued');
      const record = isNew && current.client !== '' ? await store.deceasedOf(current.client) : undefined;
      if (record) told.push(deceasedFor(record, current.clock));
      return told.length > 0 ? told : undefined;
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
