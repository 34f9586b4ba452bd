import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/case/case.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { CaseOf } from '../commands/acting.ts';
import type { ActionLink } from '../ui/action-link.ts';
import { deadlineView, type DeadlineView } from '../ui/deadlines.ts';
import { briefDay } from '../ui/format.ts';
import { ownerName, roleName, waitingOnName } from '../ui/names.ts';
import { nextRow, rowKey, withReturn } from '../ui/next-row.ts';
import type { View } from '../ui/view.tsx';
import { withQuery, type Filters, type Place } from './filters.ts';

/** A row of the overview. */
export interface RowView extends DeadlineView {
  key: string;
  /** Who has it. */
  who: string;
  /** On whom it waits and since when, and how often and when last somebody was reminded; empty: neither. */
  waits: string;
  /** A word to whom it lies with, at once; with a word of one's own on the page of `with`. */
  reminds: { action: string; key: string; with: string } | null;
  /** What else one usually does with it; null where one reminds, or may do nothing. */
  does: ActionLink | null;
}

interface Listing {
  view: View & { actor: Actor };
  filters: Filters;
  place: Place;
  cases: Map<string, CaseOf>;
}

/** Rows in words, each with what follows it up, after which one goes on with the row that comes next here. */
export function rowsOf(rows: readonly Deadline[], { view, filters, place, cases }: Listing): RowView[] {
  const keys = rows.map(rowKey);
  return rows.map((row, n) => {
    const shown = deadlineView(view)(row);
    const key = keys[n]!;
    const next = keys[n + 1] ?? keys[n - 1];
    const back = `${placePath(filters, { ...place, next: next ?? null, done: key })}#${next ? nextRow : 'list'}`;
    const usual = row.askedOnly
      ? { type: null, href: shown.href, text: view.say('replyDo') }
      : (cases.get(row.trajectory)?.usual(row.item, view, true) ?? null);
    const href = usual && withReturn(usual.href, back);
    const isReminder = usual?.type === 'chase';
    return {
      ...shown,
      key,
      who: whoText(row, view),
      waits: waitsText(row, shown, view),
      reminds: isReminder ? { action: href!, key: randomUUID(), with: href! } : null,
      does: usual && !isReminder ? { href: href!, text: usual.text } : null,
    };
  });
}

/** The same page of the list. */
export function placePath(
  filters: Filters,
  { cursor, skipped, next, done }: Place,
  more: Record<string, string> = {},
): string {
  return withQuery(
    filters,
    {},
    {
      ...(cursor !== null && { cursor, from: String(skipped) }),
      ...(next !== null && { next }),
      ...(done !== null && { done }),
      ...more,
    },
  );
}

/** Of one's own organisation the person, or the role that nobody was given; of another that with its role. */
function whoText({ owner }: Deadline, { actor, lang, agencies }: View & { actor: Actor }): string {
  if (owner.agency !== actor.agency)
    return ownerName({ agency: owner.agency, role: owner.role }, lang, agencies);
  return owner.name ?? roleName(owner.role, lang);
}

/** The one who has it is not named twice. */
function waitsText({ waitingSince, chased, owner }: Deadline, shown: DeadlineView, view: View): string {
  const { say, lang, agencies } = view;
  const { waitingOn } = shown;
  const since = waitingSince && briefDay(waitingSince, lang);
  const isOwner = waitingOn !== null && 'agency' in waitingOn && waitingOn.agency === owner.agency;
  const waits =
    isOwner && since
      ? [say('hasItSince', { day: since })]
      : [
          waitingOn && say('waitsOn', { who: waitingOnName(waitingOn, lang, agencies) }),
          since && say('rowSince', { day: since }),
        ];
  return [...waits, chased && say('chasedTimes', { n: chased.times, day: briefDay(chased.on, lang) })]
    .filter(Boolean)
    .join(' · ');
}
