import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Case, Outcome } from '../domain/case/case.ts';
import type { Envelope } from '../domain/case/commands.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { Opening, Undelivered } from '../domain/case/messages.ts';

/**
 * For people: answers with the outcome as soon as the step is
 * recorded. Refused unheard only with `TOO_BUSY` or `MALFORMED`.
 */
export const command = defineUpdate<Outcome, [Envelope]>('command');

/**
 * For machines: survives an outage of the workers; the envelope keeps the instant at which it was received.
 */
export const send = defineSignal<[Envelope]>('send');

/** Takes a step, publishes the case again, and goes on in a new run on the newest shell. */
export const refresh = defineSignal('refresh');

/**
 * Tells whether a message can be given to the rules at all; another shape would make every later step fail.
 */
export function isEnvelope(message: unknown): message is Envelope {
  const { id, body, receivedAt } = (message ?? {}) as Partial<Envelope>;
  return typeof id === 'string' && typeof body === 'object' && body !== null && Number.isFinite(receivedAt);
}

/** What a run starts from: `{ open }` for a new trajectory, else what the run before it carried over. */
export interface Start {
  open?: Opening;
  case?: Case;
  /** Commands of a run whose step kept failing. */
  inbox?: Envelope[];
  undelivered?: Undelivered[];
  unpublished?: CaseEvent[];
  /** The case itself is still to be shown, with or without events. */
  publish?: boolean;
}
