import type { Inbox } from '../../adapters/run.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import type { Sender } from '../../domain/partners/sender.ts';
import type { Store } from '../../store/store.ts';
import { putInInbox } from './receive.ts';

/** The inbox for what reads files and systems of others, each as a registered sender. */
export const inboxFor = (
  sender: Sender,
  { store, now }: { store: Pick<Store, 'putSignals' | 'withoutClient'>; now: () => Instant },
): Inbox => ({
  put: (events) => putInInbox(events, sender, { store, at: now() }),
  withoutClient: store.withoutClient,
});
