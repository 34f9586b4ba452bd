import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { iso } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/case/case.ts';
import { mayReach } from '../../domain/people/access.ts';
import { compare, cursorOf, type FedEvent, type Position } from '../../store/feed.ts';
import type { Store } from '../../store/store.ts';
import { createReader } from './reader.ts';

const PAGE = 500;

/** What one client follows; `position` up to where it was told, once it goes along with all others. */
export interface Follower {
  actor: Actor;
  response: ServerResponse;
  position?: Position;
}

interface Parts {
  store: Store;
  report: (problem: string) => void;
  /** Bytes that a client may be behind: one that reads no further is cut off. */
  behind: number;
  /** So long a client that catches up may stand still. */
  stillMs: number;
  /** Ends the streams of who may follow no more. */
  dismiss: () => Promise<void>;
}

/** Tells followers what changed where they may know it at that moment: one reader feeds all that go along. */
export function createFollowers({ store, report, behind, stillMs, dismiss }: Parts) {
  const along = new Map<string, Set<Follower>>();
  const reader = createReader(store, { before: dismiss, tell: tellAll }, report);

  function tellAll(event: FedEvent): void {
    for (const agency of event.agencies)
      for (const one of along.get(agency) ?? []) if (compare(one.position!, event) < 0) tell(one, event);
  }

  function tell(one: Follower, event: FedEvent): void {
    const { actor, response, position } = one;
    if (hasEnded(one) || !mayReach(actor, event.agencies)) return;
    const { trajectory, sequence, type, item, at } = event;
    const data = JSON.stringify({ trajectory, sequence, type, item, at: iso(at) });
    response.write(`id: ${cursorOf(event)}\ndata: ${data}\n\n`);
    // Whoever catches up is waited for.
    if (position && response.writableLength > behind) response.destroy();
  }

  function goAlong(one: Follower, position: Position): void {
    if (hasEnded(one)) return;
    one.position = position;
    const same = along.get(one.actor.agency) ?? new Set();
    along.set(one.actor.agency, same.add(one));
  }

  return {
    /** Tells what came after a position, until the client is where the reader is; then it goes along. */
    async follow(one: Follower, from: () => Promise<Position>): Promise<void> {
      await reader.start();
      for (let position = await from(); !hasEnded(one);) {
        const until = await store.horizon();
        const events = await store.feed(position, until, PAGE, one.actor.agency);
        if (events.length > 0) await dismiss();
        for (const event of events) tell(one, event);
        position = events.length < PAGE ? until.end : events.at(-1)!;
        if (one.response.writableNeedDrain)
          await once(one.response, 'drain', { signal: AbortSignal.timeout(stillMs) });
        if (events.length < PAGE && reader.isAt(position)) return goAlong(one, position);
      }
    },
    leave(one: Follower): void {
      const same = along.get(one.actor.agency);
      same?.delete(one);
      if (same?.size === 0) along.delete(one.actor.agency);
    },
    /** Nobody follows any more. */
    rest: () => reader.stop(),
  };
}

const hasEnded = ({ response }: Follower): boolean => response.writableEnded || response.destroyed;
