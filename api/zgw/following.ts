import { NotNow, zakenReader } from '../../adapters/zgw/client.ts';
import { readNotification } from '../../adapters/zgw/read.ts';
import { notificationSchema } from '../../adapters/zgw/shapes.ts';
import { run, type ReportLine } from '../../adapters/run.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import type { Vault } from '../../domain/partners/webhooks.ts';
import { startLoop, type Loop } from '../../store/loop.ts';
import type { Store } from '../../store/store.ts';
import type { Followed, ZgwNotification } from '../../store/zgw.ts';
import { inboxFor } from '../signals/inbox.ts';
import { keptSettings, secretOf } from './system.ts';

interface Parts {
  store: Store;
  vault: Vault;
  now: () => Instant;
}

/** Milliseconds between two looks for what is due, and during which one is in hand. */
const PERIOD_MS = 2_000;
const LEASE_MS = 120_000;
/** Wait before the next attempt: five seconds, doubled each time, an hour at most, without end. */
const backOff = (attempts: number): number => Math.min(3_600_000, 5_000 * 2 ** Math.min(attempts - 1, 20));

/**
 * Follows the next notification that is due to what happened, and puts the signal that it means in the inbox.
 * Safe to repeat: the id of a signal is made of what it says. @returns false where none was due.
 */
export async function followNext(parts: Parts, report: (problem: string) => void): Promise<boolean> {
  const { store, now } = parts;
  const one = await store.takeZgw(now(), now() + LEASE_MS);
  if (!one) return false;
  const followed = await follow(one, parts).catch((error: unknown): Followed => {
    if (!(error instanceof NotNow)) throw error;
    report(`a notification of ${one.sender} waits: ${error.message}`);
    return { status: 'received', reason: error.message, nextAt: now() + backOff(one.attempts) };
  });
  if (followed.status === 'refused')
    report(`a notification of ${one.sender} was refused: ${followed.reason}`);
  await store.noteZgw(one.id, followed);
  return true;
}

async function follow(
  { sender: name, notification }: ZgwNotification,
  { store, vault, now }: Parts,
): Promise<Followed> {
  const [system, sender] = await Promise.all([store.zgwSystem({ sender: name }), store.senderNamed(name)]);
  const settings = keptSettings(system!);
  const read = zakenReader({ ...settings, secret: secretOf(settings, vault) }, now);
  const readings = readNotification({ notification: notificationSchema.parse(notification), settings, read });
  const lines: ReportLine[] = [];
  const report = (told: ReportLine[]) => void lines.push(...told);
  await run(readings, { sender: sender!, inbox: inboxFor(sender!, { store, now }), lang: 'nl', report });
  const { result, reason, remedy } = lines[0]!;
  if (result === 'refused') return { status: 'refused', reason: `${reason} ${remedy ?? ''}`.trim() };
  return { status: result === 'note' ? 'passed-over' : 'followed' };
}

/** Follows notifications for as long as it runs. Several may run at once, in any process. */
export async function startFollowing(
  parts: Parts,
  report: (problem: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const loop: Loop = startLoop(
    async () => ((await followNext(parts, report)) ? 0 : undefined),
    PERIOD_MS,
    (error) => report(`notifications could not be followed (${String(error)}); tried again shortly`),
  );
  const deaf = await parts.store.onZgw(loop.wake);
  return {
    stop: async () => {
      await deaf();
      await loop.stop();
    },
  };
}
