import { textIn } from '../../domain/calendar/text.ts';
import type { Day, Instant } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import { loadDays } from '../../domain/people/load.ts';
import type { Store } from '../../store/store.ts';
import { inboxCounts, type InboxCounts } from '../../store/inbox-counts.ts';
import type { FailedNotice, FailedSubscription } from '../../store/undelivered.ts';
import type { View } from '../ui/view.tsx';

/** Lines of one kind at most: the page of that kind has the others. */
export const most = 25;

/** What is gathered here, each with where one deals with it. */
export interface InboxData {
  counts: InboxCounts;
  /** The last of the five working days that are looked ahead for what is nobody's. */
  until: Day;
  told: {
    id: number;
    title: string;
    at: Instant;
    trajectory: string | null;
    code: string;
    item: string | null;
  }[];
  /** Refused signals that are marked as seen together. */
  refused: string[];
  notices: FailedNotice[];
  subscriptions: (Omit<FailedSubscription, 'status'> & { stopped: boolean })[];
}

type Reader = Pick<View, 'today' | 'lang'> & { actor: Actor };

/** Everything on the page. */
export async function inboxData(store: Store, view: Reader): Promise<InboxData> {
  const { agency } = view.actor;
  const [counts, told, refused, notices, subscriptions] = await Promise.all([
    inboxCounts(store, agency, view.today),
    store.toldUnhandled(agency, most),
    store.refusedUnseen(agency, most),
    store.failedNotices(agency, most),
    store.failedSubscriptions(agency),
  ]);
  return {
    counts,
    until: loadDays(view.today).until,
    told: told.map(({ title, ...row }) => ({ ...row, title: textIn(title, view.lang) })),
    refused,
    notices,
    subscriptions: subscriptions.map(({ status, ...each }) => ({
      ...each,
      stopped: status === 'refused' || status === 'disabled',
    })),
  };
}
