import type { Instant, Lang } from '../../domain/calendar/types.ts';
import { eventSchemaOf } from '../../domain/partners/cloud-event.ts';
import type { Sender } from '../../domain/partners/sender.ts';
import { NOT_UNDERSTOOD, signalOf } from '../../domain/partners/signal.ts';
import type { Put } from '../../store/inbox.ts';
import type { Store } from '../../store/store.ts';
import { parseAll } from '../http/input.ts';
import { Problem, type InputFault } from '../http/problem.ts';

/**
 * Puts events in the inbox as a sender told them, all or none: what this gives back is there for ever. The
 * one way in, of the API and of what reads from files and other systems. @param at when they were received.
 * @param trace `traceparent` of the request they came with. @returns what became of each, in their order.
 * @throws StoreDown: then nothing was put there, and the same may be put again.
 */
export function putInInbox(
  events: readonly unknown[],
  sender: Sender,
  { store, at, trace }: { store: Pick<Store, 'putSignals'>; at: Instant; trace?: string },
): Promise<Put[]> {
  return store.putSignals(events.map((event, n) => signalOf(event, sender, { at, n, trace })));
}

/** What is wrong with an event, in words; empty where it was understood. */
export function faultsOf(event: unknown, { code }: Put, lang: Lang): InputFault[] {
  if (code !== NOT_UNDERSTOOD) return [];
  try {
    parseAll([{ in: 'body', schema: eventSchemaOf(event), value: event }], lang);
  } catch (error) {
    if (error instanceof Problem) return error.errors ?? [];
    throw error;
  }
  return [];
}
