import { putInInbox } from '../../api/signals/receive.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Store } from '../../store/store.ts';
import { senders } from './organisations.ts';

const SOURCE = 'urn:nld:oin:00000099000000001000:systeem:tulp';

/**
 * What the system of the prisons tells: a hearing, which is applied; a release of somebody whom nobody knows,
 * which waits for a coordinator; and a decision that is not its to tell, which is refused.
 * @param trajectory one that runs for an organisation that the system speaks for.
 */
export function demoSignals(trajectory: string, now: Instant): object[] {
  const event = (n: number, type: string, about: object) => ({
    specversion: '1.0',
    id: `demo-${n}`,
    source: SOURCE,
    type: `nl.traject.${type}`,
    ...about,
  });
  const day = (days: number) => addDays(dayOf(now), days);
  return [
    event(1, 'date.changed', { subject: trajectory, data: { date: 'hearing', on: day(30) } }),
    event(2, 'date.changed', {
      data: { client: { reference: 'TULP-30817' }, date: 'expectedRelease', on: day(60) },
    }),
    event(3, 'decision.made', {
      subject: trajectory,
      data: { item: 'som-screening', outcome: 'no-priority', reason: 'Uit het systeem' },
    }),
  ];
}

/** Puts them in the inbox; the same again the same day counts once. */
export async function seedSignals(store: Store, trajectory: string, now: Instant): Promise<void> {
  const [tulp] = senders;
  if (tulp) await putInInbox(demoSignals(trajectory, now), tulp, { store, at: now });
}
