import type { Instant } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import { clientOf } from '../../domain/partners/incoming.ts';
import { maySee } from '../../domain/people/access.ts';
import type { Store } from '../../store/store.ts';

interface Parts {
  store: Store;
}

/** Why it was not done: a problem of the API. */
export type NotJudged =
  | { status: 404; code: 'not-found' }
  | { status: 409; code: 'signal-settled' | 'closed' }
  | { status: 422; code: 'nobody-to-teach' };

const notFound = { status: 404, code: 'not-found' } as const;
const settled = { status: 409, code: 'signal-settled' } as const;

/**
 * Sends a signal of which nobody knew where it belongs to an open trajectory that the actor sees; with
 * `teach` the reference in it is that client from now on. Repeating it is harmless. @returns why not, where
 * it was not.
 */
export async function assign(
  {
    signal: id,
    trajectory,
    teach,
    actor,
    now,
  }: { signal: string; trajectory: string; teach: boolean; actor: Actor; now: Instant },
  { store }: Parts,
): Promise<NotJudged | undefined> {
  const signal = await store.receivedSignal(id, actor.agency);
  if (!signal) return notFound;
  const receiver = (await store.receivers([trajectory])).get(trajectory);
  if (!receiver || !maySee(actor, receiver.agencies)) return notFound;
  if (signal.judged?.trajectory === receiver.id) return undefined;
  if (signal.status !== 'unknown') return settled;
  if (receiver.status === 'closed') return { status: 409, code: 'closed' };
  const client = clientOf(signal.data);
  if (teach && (!client || receiver.client === '')) return { status: 422, code: 'nobody-to-teach' };
  const by = { agency: actor.agency, role: actor.role };
  const done = await store.assignSignal(
    id,
    { by, at: now, trajectory: receiver.id, ...(teach && { taught: true }) },
    teach && client ? { ...client, sender: signal.sender, client: receiver.client } : undefined,
  );
  return done ? undefined : settled;
}

/**
 * Puts a signal aside of which nobody knows where it belongs, with why. @returns why not, where it was not.
 */
export async function dismiss(
  { signal: id, reason, actor, now }: { signal: string; reason: string; actor: Actor; now: Instant },
  { store }: Parts,
): Promise<NotJudged | undefined> {
  const signal = await store.receivedSignal(id, actor.agency);
  if (!signal) return notFound;
  if (signal.status === 'dismissed' && signal.judged?.reason === reason) return undefined;
  const by = { agency: actor.agency, role: actor.role };
  return (await store.dismissSignal(id, { by, at: now, reason })) ? undefined : settled;
}
