import { calendarOf, type Calendar } from '../calendar/calendar.ts';
import { addDays, weekday } from '../calendar/day.ts';
import type { Day } from '../calendar/types.ts';
import type { ItemKind } from '../policy/values.ts';

/** What a digest tells, in this order; each as the heading of the work list of that name. */
export const digestHeadings = ['overdue', 'today', 'offered', 'nextFive', 'waitingOnOthers'] as const;
export type DigestHeading = (typeof digestHeadings)[number];

/** An item as a mail tells of it: neither what it is called nor whom it is about, which the page shows. */
export interface MailedItem {
  trajectory: string;
  item: string;
  kind: ItemKind;
  due: Day | null;
  /** The colleague for whom the reader does it; null: it is her own, or nobody knows what he is called. */
  holder: string | null;
}

export interface DigestList {
  /** Exactly how many there are, also where fewer are told of. */
  total: number;
  lines: MailedItem[];
}

/** The morning of somebody at one agency. */
export interface Digest {
  agency: string;
  today: Day;
  lists: Record<DigestHeading, DigestList>;
  /** Of her roles, due today or overdue and held by nobody: as yet no colleague's. */
  nobodys: number;
  /** Names of the colleagues for whom she acts today. */
  covers: string[];
}

/**
 * Whether a digest is mailed: something is due, overdue, offered or nobody's. What merely comes or waits on
 * others is told once a week, on its first working day: a daily mail that asks nothing is soon not read.
 * @param calendar with the closed days of her agency.
 */
export function isWorthMailing(
  { lists, nobodys, today }: Digest,
  calendar: Calendar = calendarOf(),
): boolean {
  const has = (...headings: DigestHeading[]) => headings.some((each) => lists[each].total > 0);
  if (has('overdue', 'today', 'offered') || nobodys > 0) return true;
  return has('nextFive', 'waitingOnOthers') && isFirstOfWeek(today, calendar);
}

function isFirstOfWeek(today: Day, calendar: Calendar): boolean {
  const monday = addDays(today, 1 - weekday(today));
  return calendar.roll(monday, 'following') === today;
}
