import type { Calendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import { spreadOver } from '../calendar/spread.ts';
import type { Day, Instant } from '../calendar/types.ts';
import { clockTime, dayOf, instantOf, startOfDay } from '../calendar/zone.ts';
import type { MailSettings, QuietHours } from './settings.ts';

const MINUTE = 60_000;
/** What waited for the same moment goes out over so long, so that not everybody is mailed at once. */
const SPREAD_MS = 30 * MINUTE;
/** The digests of a morning go out over so long. */
const DIGESTS_MS = 5 * MINUTE;
/** Nobody is away from a working day for so long: then her agency never opens. */
const LONGEST_DAYS = 60;

/** When and how somebody is mailed. */
export interface Hours extends Pick<MailSettings, 'quiet'> {
  /** Of her agency, with the days on which that is closed. */
  calendar: Calendar;
}

const clockOf = (at: Instant): string => clockTime(at).slice(11);

/** Whether these are quiet hours; hours that begin and end at the same time are none. */
export function isQuiet(at: Instant, quiet: QuietHours | null): boolean {
  if (!quiet || quiet.from === quiet.until) return false;
  const { from, until } = quiet;
  const time = clockOf(at);
  return from < until ? from <= time && time < until : time >= from || time < until;
}

/** The first instant after `at` at which Amsterdam's clock shows that time. */
function next(at: Instant, time: string): Instant {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const today = instantOf(dayOf(at), hour, minute);
  return today > at ? today : instantOf(addDays(dayOf(at), 1), hour, minute);
}

/**
 * When something may be mailed that is ready at `from`: then, or else as soon as it is a working day of her
 * agency and not one of her quiet hours. What had to wait is spread, by `key`, over at most half an hour.
 * Undefined where that never comes.
 */
export function sendAt(from: Instant, key: string, { quiet, calendar }: Hours): Instant | undefined {
  const last = addDays(dayOf(from), LONGEST_DAYS);
  for (let at = from; dayOf(at) <= last;) {
    if (!calendar.isWorkingDay(dayOf(at))) at = startOfDay(calendar.roll(addDays(dayOf(at), 1), 'following'));
    else if (isQuiet(at, quiet)) at = next(at, quiet!.until);
    else return at === from ? at : at + spreadOver(Math.min(SPREAD_MS, openFor(at, quiet)), key);
  }
  return undefined;
}

/** Milliseconds until the next quiet hours, or the end of the day. */
function openFor(at: Instant, quiet: QuietHours | null): number {
  const midnight = startOfDay(addDays(dayOf(at), 1));
  if (!quiet || quiet.from === quiet.until) return midnight - at;
  return Math.min(midnight, next(at, quiet.from)) - at;
}

/**
 * When somebody gets the digest of a day: from 07:30 in Amsterdam, later where her quiet hours last longer.
 * Undefined on a day on which her agency is closed, or that is quiet to its end.
 */
export function digestAt(day: Day, key: string, hours: Hours): Instant | undefined {
  const from = instantOf(day, 7, 30);
  const at = sendAt(from, key, hours);
  if (at === undefined || dayOf(at) !== day) return undefined;
  return at === from ? at + spreadOver(Math.min(DIGESTS_MS, openFor(at, hours.quiet)), key) : at;
}
