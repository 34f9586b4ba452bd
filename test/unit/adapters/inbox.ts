import type { Event } from '../../../adapters/contract.ts';
import type { Inbox, ReportLine } from '../../../adapters/run.ts';
import type { Sender } from '../../../domain/partners/sender.ts';
import { signalOf } from '../../../domain/partners/signal.ts';
import { TEST_NOW } from '../../setup/clock.ts';

export const tulp: Sender = {
  id: 'tulp',
  agency: 'dji',
  subject: 'tulp',
  speaksFor: ['pi-noord', 'pi-zuid'],
  types: null,
  secrets: [],
};

/** An inbox in memory, of one sender; `fails` says at which batch it is away. */
export function memoryInbox({ sender = tulp, fails }: { sender?: Sender; fails?: number } = {}) {
  const kept = new Map<string, Event>();
  const reported: ReportLine[] = [];
  let batches = 0;
  const inbox: Inbox = {
    put: async (events) => {
      batches += 1;
      if (batches === fails) throw new Error('the store is away');
      return events.map((event, n) => {
        const signal = signalOf(event, sender, { at: TEST_NOW, n });
        const result = kept.has(signal.id) ? ('duplicate' as const) : ('accepted' as const);
        kept.set(signal.id, event);
        return {
          signal: signal.id,
          result: signal.code === null ? result : ('refused' as const),
          code: signal.code,
        };
      });
    },
    withoutClient: async () => new Set(),
  };
  return {
    inbox,
    reported,
    report: (lines: ReportLine[]) => void reported.push(...lines),
    events: () => [...kept.values()],
    ids: () => [...kept.keys()],
  };
}
