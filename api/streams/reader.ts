import { compare, type FedEvent, type Position } from '../../store/feed.ts';
import { startLoop, type Loop } from '../../store/loop.ts';
import type { Store } from '../../store/store.ts';

const PERIOD_MS = 2_000;
/** Between two looks while something is yet to be shown. */
const HELD_MS = 50;
const PAGE = 500;

/**
 * Reads what is published once for all streams of this process, from the moment that somebody follows until
 * nobody does.
 * @param told.before what is done before any of a page is told.
 * @param told.tell each event, in order; nothing is told that lies before `readTo`.
 */
export function createReader(
  { horizon, feed, onPublished }: Pick<Store, 'horizon' | 'feed' | 'onPublished'>,
  told: { before: () => Promise<void>; tell: (event: FedEvent) => void },
  report: (problem: string) => void,
) {
  let readTo: Position | undefined;
  let reading: { loop: Loop; deaf: () => void } | undefined;

  async function read(): Promise<number> {
    const until = await horizon();
    const events = await feed(readTo!, until, PAGE);
    if (events.length > 0) await told.before();
    events.forEach(told.tell);
    readTo = events.length < PAGE ? until.end : events.at(-1)!;
    if (events.length === PAGE) return 0;
    return until.held ? HELD_MS : PERIOD_MS;
  }

  return {
    /** Begins to read what comes after now. */
    async start(): Promise<void> {
      if (reading) return;
      const { end } = await horizon();
      if (reading) return;
      readTo = end;
      const loop = startLoop(read, PERIOD_MS, (error) =>
        report(`the streams cannot be fed (${String(error)}); tried again shortly`),
      );
      reading = { loop, deaf: onPublished(() => loop.wake()).end };
    },
    stop(): void {
      reading?.deaf();
      void reading?.loop.stop();
      reading = undefined;
    },
    /** Whether all up to this position was told, so that who read so far misses nothing that is told next. */
    isAt: (position: Position): boolean => readTo !== undefined && compare(position, readTo) >= 0,
  };
}
