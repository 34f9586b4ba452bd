import type { Actor } from '../../domain/case/case.ts';
import { clientOf } from '../../domain/partners/incoming.ts';
import { maySee } from '../../domain/people/access.ts';
import type { Signals } from '../../domain/ports/ports.ts';
import type { Store } from '../../store/store.ts';

const notFound = { status: 404, code: 'not-found' } as const;
const settled = { status: 409, code: 'signal-settled' } as const;

/**
 * A coordinator says where a signal belongs that nobody could place: an open trajectory that he sees, or
 * nowhere. Repeating it is harmless. Each gives back why it was not done, where it was not.
 */
export function createSignals({ store }: { store: Store }): Signals {
  return {
    async assign({ signal: id, trajectory, teach, actor, now }) {
      const signal = await store.receivedSignal(id, actor.agency);
      const receiver = (await store.receivers([trajectory])).get(trajectory);
      if (!signal || !receiver || !maySee(actor, receiver.agencies)) return notFound;
      if (signal.judged?.trajectory === receiver.id) return undefined;
      if (signal.status !== 'unknown') return settled;
      if (receiver.status === 'closed') return { status: 409, code: 'closed' };
      const client = clientOf(signal.data);
      if (teach && (!client || receiver.client === '')) return { status: 422, code: 'nobody-to-teach' };
      if (teach && client && (await store.isOfAnother(receiver.client, client)))
        return { status: 422, code: 'reference-of-another' };
      const done = await store.assignSignal(
        id,
        { by: byOf(actor), at: now, trajectory: receiver.id, ...(teach && { taught: true }) },
        teach && client ? { ...client, sender: signal.sender, client: receiver.client } : undefined,
      );
      return done ? undefined : settled;
    },

    async dismiss({ signal: id, reason, actor, now }) {
      const signal = await store.receivedSignal(id, actor.agency);
      if (!signal) return notFound;
      if (signal.status === 'dismissed' && signal.judged?.reason === reason) return undefined;
      const done = await store.dismissSignal(id, { by: byOf(actor), at: now, reason });
      return done ? undefined : settled;
    },
  };
}

const byOf = ({ agency, role }: Actor) => ({ agency, role });
