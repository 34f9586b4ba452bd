import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ical, {
  ICalAttendeeRole,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
} from 'ical-generator';
import type { Instant, Lang } from '../calendar/types.ts';
import { clockTime, parseClockTime } from '../calendar/zone.ts';
import { calendarWords } from '../words/texts.ts';
import type { Entry } from './entries.ts';

const ZONE = 'Europe/Amsterdam';
/** How long a meeting takes in a calendar, as nobody says it: an assumption of ours. */
const MEETING_MS = 3_600_000;
const HOUR = 3_600_000;
/** Seconds after which calendars are asked to look again. */
export const REFRESH_SECONDS = 3_600;

/** A feed: everything in it, each time that it is read. An empty one empties the calendars that read it. */
export function feedFile(name: string, entries: readonly Entry[], lang: Lang): string {
  const calendar = begin(lang).method(ICalCalendarMethod.PUBLISH).name(name).ttl(REFRESH_SECONDS);
  // A calendar must hold something to be one: that of nothing holds the zone.
  if (entries.length === 0) calendar.timezone({ name: ZONE, generator: getVtimezoneComponent });
  for (const entry of entries) add(calendar, entry, lang);
  return calendar.toString();
}

export interface Invitation {
  method: 'REQUEST' | 'CANCEL';
  entry: Entry;
  /** The address that sends; no mail is read there. */
  organiser: string;
  attendee: string;
  lang: Lang;
}

/** An invitation to one meeting for one person, or that she need not come. */
export function invitationFile({ method, entry, organiser, attendee, lang }: Invitation): string {
  const calendar = begin(lang).method(ICalCalendarMethod[method]);
  const event = add(calendar, entry, lang);
  event.status(method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
  event.organizer({ name: calendarWords(lang).name, email: organiser });
  // Who answers does so by the link: an answer by mail would be read by nobody.
  event.createAttendee({ email: attendee, rsvp: false, role: ICalAttendeeRole.REQ });
  return calendar.toString();
}

// Each event names its zone: that of a calendar would be taken for its time-stamps too, which are in UTC.
const begin = (lang: Lang): ICalCalendar =>
  ical({
    prodId: { company: 'Traject', product: 'Traject', language: lang.toUpperCase() },
    timezone: { name: null, generator: getVtimezoneComponent },
  });

function add(calendar: ICalCalendar, entry: Entry, lang: Lang) {
  const changed = new Date(entry.changedAt);
  return calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: changed,
    lastModified: changed,
    ...whenOf(entry),
    summary: entry.summary,
    description: calendarWords(lang).open(entry.link),
    url: entry.link,
    ...(entry.place !== null && { location: entry.place }),
    transparency: entry.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: entry.busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
  });
}

/**
 * Local times as text: a `Date` would be written with its clock in UTC. A time that the spring change skips
 * is the one an hour later, as everywhere here. Of the hour that autumn has twice programs take another one,
 * so that hour is written in UTC.
 */
function whenOf({ on, time }: Entry) {
  if (time === null) return { start: on, allDay: true };
  const local = `${on}T${time}`;
  const at = parseClockTime(local)!;
  if (clockTime(at + HOUR) === local) return { start: new Date(at), end: new Date(at + MEETING_MS) };
  const end = new Date(Date.parse(`${clockTime(at)}Z`) + MEETING_MS).toISOString().slice(0, 16);
  return { start: shownAt(at), end: shownAt(parseClockTime(end)!), timezone: ZONE };
}

const shownAt = (at: Instant): string => `${clockTime(at)}:00`;
