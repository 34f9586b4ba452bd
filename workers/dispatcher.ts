import type { Instant } from '../domain/calendar/types.ts';
import type { Channel } from '../notify/channel.ts';
import { startLoop } from '../store/loop.ts';

/** Notices that one transaction takes. */
const BATCH = 50;
const PERIOD_MS = 1_500;

/** What the dispatcher needs of the store: it hands out each notice to one dispatcher at a time. */
export interface Outbox {
  deliver(limit: number, now: Instant, channel: Channel): Promise<{ delivered: number; failed: number }>;
  /** Plans the mail about so many meetings that changed. */
  tellMeetings(limit: number, now: Instant): Promise<number>;
}

export interface Dispatcher {
  /** Resolves when the notices in hand are delivered and no more will be taken. */
  stop(): Promise<void>;
}

/**
 * Empties the outbox every second and a half. Several may run at once. A store that is down only delays it.
 * @param report told when notices failed and when the outbox cannot be read
 */
export function startDispatcher(parts: {
  outbox: Outbox;
  channel: Channel;
  now: () => Instant;
  report: (problem: string) => void;
}): Dispatcher {
  return startLoop(takeBatch, PERIOD_MS, (error) =>
    parts.report(
      `the outbox cannot be read (${error instanceof Error ? error.message : String(error)}); tried again shortly`,
    ),
  );

  /** No pause where there may be more at once. */
  async function takeBatch(): Promise<number | void> {
    const { delivered, failed } = await parts.outbox.deliver(BATCH, parts.now(), parts.channel);
    if (failed > 0)
      parts.report(
        `${failed} notices could not be delivered; they are tried again later (see last_error in the outbox)`,
      );
    const meetings = await parts.outbox.tellMeetings(BATCH, parts.now());
    if (delivered + failed === BATCH || meetings === BATCH) return 0;
  }
}
