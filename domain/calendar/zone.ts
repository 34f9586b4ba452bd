import { epochDay, fromEpochDay, isDay } from './day.ts';
import type { Day, Instant } from './types.ts';

/**
 * Clock time of Europe/Amsterdam. The offset is asked of the runtime's zone data once per day and kept;
 * only on a day of clock change does the instant within the day matter.
 */
const dayLength = 86_400_000;
/** By day from 1940 to 2159, in milliseconds; -1: not asked yet. Other days are asked each time. */
const midnights = new Int32Array(80_354).fill(-1);
const firstMidnight = -10_957;
const changes = new Map<number, Instant>();
const amsterdam = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/**
 * The instant at which clocks in Amsterdam show that time on that day. A time that the spring change skips is
 * as much later as the gap is long (02:30 is 03:30); of a time that comes twice in autumn it is the first.
 */
export function instantOf(day: Day, hour: number, minute = 0): Instant {
  const n = epochDay(day);
  const local = n * dayLength + hour * 3_600_000 + minute * 60_000;
  const before = offsetAtMidnight(n);
  const after = offsetAtMidnight(n + 1);
  if (before === after || offsetAt(local - before) === before) return local - before;
  return offsetAt(local - after) === after ? local - after : local - before;
}

/** The civil day in Amsterdam at that instant. */
export function dayOf(instant: Instant): Day {
  return fromEpochDay(Math.floor((instant + offsetAt(instant)) / dayLength));
}

/** When something due on that day is due: the end of the working day, 17:00 in Amsterdam. */
export function dueAt(day: Day): Instant {
  return instantOf(day, 17);
}

/** The first instant of the day in Amsterdam. */
export function startOfDay(day: Day): Instant {
  return instantOf(day, 0);
}

/** RFC 3339 in UTC: `2026-03-30T15:00:00Z`, with milliseconds only where there are any. */
export function iso(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

const clock = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Reads a clock time in Amsterdam, `2026-12-24T09:00`; `undefined`
 * for anything else. See `instantOf` for the nights of clock change.
 */
export function parseClockTime(text: string): Instant | undefined {
  const [, day, hour, minute] = clock.exec(text) ?? [];
  return isDay(day) ? instantOf(day, Number(hour), Number(minute)) : undefined;
}

/** The clock time in Amsterdam at that instant, to the minute: `2026-12-24T09:00`. */
export function clockTime(instant: Instant): string {
  return new Date(instant + offsetAt(instant)).toISOString().slice(0, 16);
}

const rfc3339 =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads RFC 3339 with `Z` or an offset; `undefined` for anything
 * else, a day that does not exist, or a year outside 2000 to 2100.
 */
export function parseInstant(text: string): Instant | undefined {
  const day = rfc3339.exec(text)?.[1];
  return isDay(day) ? Date.parse(text) : undefined;
}

function offsetAt(instant: Instant): number {
  const n = Math.floor(instant / dayLength);
  const before = offsetAtMidnight(n);
  const after = offsetAtMidnight(n + 1);
  return before === after || instant < changeIn(n, before) ? before : after;
}

/** Offset in milliseconds at 00:00 UTC of the day with that number. */
function offsetAtMidnight(n: number): number {
  const known = midnights[n - firstMidnight];
  if (known !== undefined && known >= 0) return known;
  const offset = measure(n * dayLength);
  midnights[n - firstMidnight] = offset;
  return offset;
}

/** The instant in the UTC day at which the clock changes, to the minute. */
function changeIn(n: number, before: number): Instant {
  const found = changes.get(n);
  if (found !== undefined) return found;
  let [low, high] = [0, 24 * 60];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (measure(n * dayLength + middle * 60_000) === before) low = middle;
    else high = middle;
  }
  const change = n * dayLength + high * 60_000;
  changes.set(n, change);
  return change;
}

function measure(instant: Instant): number {
  const part: Record<string, number> = {};
  for (const { type, value } of amsterdam.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}
