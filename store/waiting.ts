import type { Queryable } from './database.ts';
import type { Published } from './published.ts';

/** How often a waiter looks for itself, should the notification be lost with its connection. */
const POLL_MS = 500;

/**
 * Waits until the store shows a sequence: a person reads what he just wrote. All waiters share one listener.
 */
export function createWaiting(database: Queryable, { onPublished }: Pick<Published, 'onPublished'>) {
  const waiters = new Map<string, Set<(sequence: number) => void>>();
  let hears: Promise<unknown> | undefined;

  const tellAll = (id: string, sequence: number) => {
    for (const tell of waiters.get(id) ?? []) tell(sequence);
  };
  const shown = async (id: string): Promise<number> => {
    const [row] = await database.query<{ sequence: number }>(
      'select sequence from trajectories where id = $1',
      [id],
    );
    return row?.sequence ?? 0;
  };

  /**
   * True as soon as the store shows trajectory `id` at
   * `sequence` or later; false after `timeoutMs` milliseconds.
   */
  async function waitFor(id: string, sequence: number, timeoutMs: number): Promise<boolean> {
    hears ??= onPublished(tellAll).hears;
    return new Promise((resolve) => {
      const end = (answer: boolean) => {
        clearTimeout(deadline);
        clearInterval(poll);
        const others = waiters.get(id);
        others?.delete(tell);
        if (others?.size === 0) waiters.delete(id);
        resolve(answer);
      };
      const tell = (reached: number) => reached >= sequence && end(true);
      // A store that cannot be read now is one that does not show it yet: the deadline decides.
      const look = () => void shown(id).then(tell, () => undefined);
      const deadline = setTimeout(() => end(false), timeoutMs);
      const poll = setInterval(look, POLL_MS);
      const here = waiters.get(id) ?? new Set();
      waiters.set(id, here.add(tell));
      look();
      // What was published while the listener was being set up.
      hears?.then(look, look);
    });
  }

  return {
    waitFor,
    waiting: () => [...waiters.values()].reduce((sum, here) => sum + here.size, 0),
  };
}
