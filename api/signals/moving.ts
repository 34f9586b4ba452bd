import { commandIdOf } from '../../domain/partners/signal.ts';
import type { Moved, Waiting } from '../../store/inbox.ts';
import { deadlineIn } from '../deadline.ts';
import { Unconfirmed } from '../engine.ts';
import { startLoop } from '../../store/loop.ts';
import { deliver, type Known, type Parts } from './deliver.ts';

/** Signals handed out at a time, and how many are on their way to the engine at once. */
const BATCH = 1_000;
const AT_ONCE = 32;
/** Milliseconds after which what is left of a batch is for the next one: a transaction is open meanwhile. */
const BATCH_TAKES = 15_000;
/** Milliseconds between two looks for what became of what was sent, and for what waits. */
const PERIOD_MS = 500;
/** Failures after which, without one success, the engine counts as away and the rest waits. */
const AWAY_AFTER = 8;
/** Attempts after which what fails, while engine and store answer, keeps what follows it no longer. */
const MOST_ATTEMPTS = 10;
/** Wait before the next attempt: a second, doubled each time, a quarter of a minute at most. */
const backOff = (attempts: number): number => Math.min(15_000, 1_000 * 2 ** attempts);

/** Moves what waits in the inbox into its trajectories. @returns how many were moved. */
export async function moveSignals(parts: Parts, report: (problem: string) => void): Promise<number> {
  const moved = await parts.store.moveSignals(BATCH, parts.now(), (groups) => moveAll(groups, parts, report));
  return moved.filter(({ status }) => status !== 'received').length;
}

/** What is about one trajectory or client goes one after another, the rest at once. */
async function moveAll(
  groups: Waiting[][],
  parts: Parts,
  report: (problem: string) => void,
): Promise<Moved[]> {
  const known = await knownOf(groups.flat(), parts);
  const moved: Moved[] = [];
  const tally = { sent: 0, failed: 0 };
  const ends = deadlineIn(BATCH_TAKES);
  const enough = () => (tally.sent === 0 && tally.failed >= AWAY_AFTER) || deadlineIn(0) > ends;
  const waiting = [...groups];
  const worker = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      for (const signal of group) {
        if (enough()) return;
        const each = await tried(signal, known, parts, report);
        tally[each === undefined ? 'failed' : 'sent'] += 1;
        const again: Moved = {
          id: signal.id,
          status: 'received',
          nextAt: parts.now() + backOff(signal.attempts),
        };
        moved.push(each ?? again);
        // What follows it waits for it.
        if ((each ?? again).status === 'received') break;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, groups.length) }, worker));
  return moved;
}

/**
 * One that fails keeps no other: it is reported by its id, never with what it says, and tried again; in the
 * end it is refused, for a person to look at. @returns undefined where it is to be tried again.
 */
async function tried(
  signal: Waiting,
  known: Known,
  parts: Parts,
  report: (problem: string) => void,
): Promise<Moved | undefined> {
  try {
    return await deliver(signal, known, parts);
  } catch (error) {
    if (error instanceof Unconfirmed) return undefined;
    const last = signal.attempts + 1 >= MOST_ATTEMPTS;
    const next = last ? 'not tried again' : 'tried again shortly';
    report(`signal ${signal.id} could not be moved (${nameOf(error)}); ${next}`);
    return last ? { id: signal.id, status: 'refused', code: 'internal' } : undefined;
  }
}

/** Its kind only: a message can quote what somebody wrote. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** The trajectories that signals name, and which of them recorded a signal before. */
async function knownOf(signals: Waiting[], { store }: Parts): Promise<Known> {
  const named = signals.flatMap(({ id, subject }) => (subject === null ? [] : [{ id, subject }]));
  const receivers = await store.receivers(named.map(({ subject }) => subject));
  const commands = named.flatMap(({ id, subject }) => {
    const receiver = receivers.get(subject);
    return receiver ? [{ command: commandIdOf(id), trajectory: receiver.id }] : [];
  });
  return { receivers, recorded: await store.recorded(commands) };
}

/**
 * Moves signals from the inbox into trajectories, and notes what those made of them, for as long as it runs.
 * Several may run at once, in any process: each takes what no other has.
 */
export async function startMoving(
  parts: Parts,
  report: (problem: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const loop = startLoop(
    async () => {
      const moved = await moveSignals(parts, report);
      await parts.store.settleSignals();
      return moved > 0 ? 0 : PERIOD_MS;
    },
    PERIOD_MS,
    (error) => report(`signals could not be moved (${String(error)}); tried again shortly`),
  );
  const deaf = await parts.store.onSignals(loop.wake);
  return {
    stop: async () => {
      await deaf();
      await loop.stop();
    },
  };
}
