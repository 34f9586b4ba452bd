import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Instant } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import { cursorOf, type Position } from '../../store/feed.ts';
import type { Store } from '../../store/store.ts';
import { problem } from '../http/problem.ts';
import { tokenClock } from '../identity/token-clock.ts';
import { createFollowers, type Follower } from './followers.ts';
import { createLeavers } from './leavers.ts';

/** Who missed something older than this does not resume: reading the lists again is quicker. */
const RESUMES_MS = 7 * 24 * 3_600_000;
/** Longest wait that a timer of Node takes. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Bounds of one process. */
const bounds = {
  /** Streams at once, of everybody and of one person or system. */
  streams: 500,
  each: 10,
  behind: 256 * 1024,
  stillMs: 15_000,
  heartbeatMs: 15_000,
};

interface Parts {
  store: Store;
  log: Pick<Logger, 'warn'>;
  now: () => Instant;
  limits?: Partial<typeof bounds>;
}

interface Follow {
  actor: Actor;
  /** On the machine's clock: the stream ends then. */
  until: Instant;
  lastEvent?: string;
}

export type Streams = ReturnType<typeof createStreams>;

/** Server-sent events: ids of what changed, for as long as a client stays and is signed in. */
export function createStreams({ store, log, now, limits }: Parts) {
  const { streams: most, each, heartbeatMs, ...rest } = { ...bounds, ...limits };
  const admitted = new Set<Follower>();
  const report = (text: string) => log.warn(text);
  const leavers = createLeavers({ store, report, heartbeatMs, admitted });
  const followers = createFollowers({ store, report, dismiss: leavers.dismiss, ...rest });

  /** Says how the stream begins, with the position of the last event, from which it can be resumed. */
  async function hail(response: ServerResponse, event: 'ready' | 'reset'): Promise<Position> {
    const until = await store.horizon();
    const last = await store.lastBefore(until);
    response.write(`${last ? `id: ${cursorOf(last)}\n` : ''}event: ${event}\ndata: {}\n\n`);
    return until.end;
  }

  async function beginning(response: ServerResponse, lastEvent: string | undefined): Promise<Position> {
    if (lastEvent === undefined) return hail(response, 'ready');
    const found = await store.positionOf(lastEvent);
    const [missed] = found ? await store.feed(found, await store.horizon(), 1) : [];
    const isOld = missed !== undefined && now() - missed.recordedAt > RESUMES_MS;
    return found && !isOld ? found : hail(response, 'reset');
  }

  function open(response: ServerResponse, { actor, until, lastEvent }: Follow): Promise<void> {
    const one: Follower = { actor, response };
    admitted.add(one);
    leavers.watch();
    const beat = setInterval(() => {
      if (!response.writableEnded) response.write(':\n\n');
    }, heartbeatMs);
    const left = Math.min(LONGEST_TIMER, Math.max(0, until - tokenClock()));
    const expiry = setTimeout(() => response.end(), left);
    response.once('close', () => {
      clearInterval(beat);
      clearTimeout(expiry);
      admitted.delete(one);
      followers.leave(one);
      if (admitted.size > 0) return;
      followers.rest();
      leavers.rest();
    });
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('X-Accel-Buffering', 'no');
    response.write('retry: 3000\n\n');
    return followers.follow(one, () => beginning(response, lastEvent));
  }

  return {
    /**
     * Answers with the stream.
     * @throws a problem where too many follow already.
     */
    admit(request: Follow): (response: ServerResponse) => void {
      const own = [...admitted].filter(({ actor }) => isSame(actor, request.actor));
      if (admitted.size >= most || own.length >= each)
        throw problem(503, 'too-many-streams', { headers: { 'Retry-After': '30' } });
      return (response) =>
        void open(response, request).catch((error: unknown) => {
          // Whoever is cut off resumes after what was told last.
          if (!response.destroyed) log.warn(`a stream is cut off (${String(error)})`);
          response.destroy();
        });
    },
    /** How many follow now. */
    count: () => admitted.size,
  };
}

const isSame = (a: Actor, b: Actor): boolean => a.agency === b.agency && a.person === b.person;
