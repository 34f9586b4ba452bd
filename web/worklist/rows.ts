import { daysBetween } from '../../domain/calendar/day.ts';
import { alwaysShown } from '../../domain/people/snooze.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Deadline } from '../../store/deadlines.ts';
import { snoozable } from '../../store/put-away.ts';
import type { ActionLink } from '../ui/action-link.ts';
import { deadlineView, type DeadlineView } from '../ui/deadlines.ts';
import { weekdayBrief } from '../ui/format.ts';
import { roleName, waitingOnName } from '../ui/names.ts';
import type { View } from '../ui/view.tsx';
import type { CaseOf } from '../commands/acting.ts';
import { rowKey, withReturn } from '../ui/next-row.ts';
import { chosenPath } from './chosen.ts';
import { backTo } from './later.ts';
import type { Heading, WorklistQuery } from './query.ts';

/** A row of the work list. */
export interface RowView extends DeadlineView {
  key: string;
  /** Whose it is or on whom it waits; empty where the page says it already. */
  who: string;
  /** What one usually does with it; null where this person may do nothing. */
  does: ActionLink | null;
  /** Where one says that one does not want to see it for a while; null of what is always shown. */
  later: string | null;
}

interface Listing {
  view: View & { actor: Actor };
  query: WorklistQuery;
  name: Heading;
  cases: Map<string, CaseOf>;
}

/** Rows in words, each with its usual action, after which one goes on with the row that follows it here. */
export function rowsOf(rows: readonly Deadline[], { view, query, name, cases }: Listing): RowView[] {
  const keys = rows.map(rowKey);
  return rows.map((row, n) => {
    const shown = deadlineView(view)(row);
    const key = keys[n]!;
    const back = backTo(query, keys, [key]);
    const does = row.askedOnly
      ? { href: shown.href, text: view.say('replyDo') }
      : (cases.get(row.trajectory)?.usual(row.item, view, name === 'waitingOnOthers') ?? null);
    return {
      ...shown,
      key,
      who: name === 'waitingOnOthers' ? waitsText(row, shown, view) : holderText(row, query, view),
      does: does && { text: does.text, href: withReturn(does.href, back) },
      later:
        view.actor.person === undefined || alwaysShown(snoozable(row, view.actor), view.today)
          ? null
          : chosenPath({ deed: 'later', rows: [key], back }),
    };
  });
}

/** On whom, for how many days, and how often and when last a word was sent. */
function waitsText({ waitingSince, chased }: Deadline, shown: DeadlineView, view: View): string {
  const { say, lang, agencies, today } = view;
  const spoken = [
    waitingSince && say('rowWaits', { n: daysBetween(waitingSince, today) }),
    chased && say('chasedTimes', { n: chased.times, day: weekdayBrief(chased.on, lang) }),
  ].filter(Boolean);
  return [shown.waitingOn && waitingOnName(shown.waitingOn, lang, agencies), spoken.join(', ')]
    .filter(Boolean)
    .join(' · ');
}

function holderText({ owner }: Deadline, { of }: WorklistQuery, view: View & { actor: Actor }): string {
  const { say, lang, actor } = view;
  if (of === 'nobody') return owner.role === actor.role ? '' : roleName(owner.role, lang);
  if (of === 'me') return owner.person === actor.person ? '' : (owner.name ?? '');
  return owner.name ?? (owner.person === undefined ? say('worklistOfNobody') : '');
}
