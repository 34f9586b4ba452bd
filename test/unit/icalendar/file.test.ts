import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import { instantOf } from '../../../domain/calendar/zone.ts';
import { entriesFor, type CalendarMeeting } from '../../../domain/icalendar/entries.ts';
import { feedFile, invitationFile } from '../../../domain/icalendar/file.ts';
import { mailedMeetingPath } from '../../../domain/mailing/mark.ts';

const { dueEntry, meetingEntry } = entriesFor('https://traject.example', 'nl');

const about = {
  trajectory: '0b6d7f3c-2d0f-4a77-9d43-6f6f6c1b7a10',
  item: 'first-mdo',
  title: { nl: 'Eerste MDO', en: 'First MDO' },
  discreet: false,
  sequence: 7,
  changedAt: Date.UTC(2026, 2, 2, 9, 30),
};
const meeting = (change: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  ...about,
  attempt: 0,
  on: '2026-10-26',
  time: '14:00',
  place: 'PI Noord, kamer 2',
  ...change,
});

/** As a program of others reads it; what it does not understand it throws. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((each) => new ICAL.Timezone(each));
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  return { calendar, zones, events };
}

const to = { organiser: 'traject@traject.example', attendee: 'k@pi-noord.example' };
const invitation = (on: string, time: string) =>
  invitationFile({
    method: 'REQUEST',
    entry: meetingEntry(meeting({ on, time })),
    ...to,
    lang: 'nl',
  });

describe('what calendars read', () => {
  test.each([
    ['2026-03-28', '14:00'],
    ['2026-03-29', '01:30'],
    ['2026-03-29', '02:30'],
    ['2026-03-29', '03:00'],
    ['2026-03-29', '14:00'],
    ['2026-03-30', '09:00'],
    ['2026-10-24', '14:00'],
    ['2026-10-25', '01:59'],
    ['2026-10-25', '02:30'],
    ['2026-10-25', '03:00'],
    ['2026-10-25', '14:00'],
    ['2026-10-26', '09:00'],
  ])('a meeting on %s at %s is at that instant, in feeds and invitations', (on, time) => {
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    const feed = feedFile('Traject', [meetingEntry(meeting({ on, time }))], 'nl');
    for (const text of [feed, invitation(on, time)]) {
      const { events, zones } = read(text);
      expect(zones.every(({ tzid }) => tzid === 'Europe/Amsterdam')).toBe(true);
      expect(zones.length === 1).toBe(!text.includes('T003000Z'));
      expect(events[0]!.startDate.toJSDate().getTime()).toBe(instantOf(on, hour, minute));
    }
  });

  test('on any day and at any time a meeting is where it was planned, and ends after it began', () => {
    const days = fc.integer({ min: 0, max: 3_650 }).map((n) => addDays('2024-01-01', n));
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(days, times, (on, [hour, minute]) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const [event] = read(feedFile('Traject', [meetingEntry(meeting({ on, time }))], 'nl')).events;
        const [from, until] = [event!.startDate, event!.endDate].map((each) => each.toJSDate().getTime());
        expect(from).toBe(instantOf(on, hour, minute));
        expect(until! - from!).toBeGreaterThanOrEqual(3_600_000);
        expect(until! - from!).toBeLessThanOrEqual(2 * 3_600_000);
      }),
      {
        numRuns: 150,
        examples: [
          ['2026-03-29', [2, 30]],
          ['2026-03-29', [1, 30]],
          ['2026-10-25', [2, 30]],
        ],
      },
    );
  });

  test('a due day takes the day, on the days of clock change too, and nobody’s time', () => {
    const days = ['2026-03-29', '2026-10-25', '2028-02-29'];
    const text = feedFile(
      'Traject',
      days.map((due) => dueEntry({ ...about, item: `due-${due}`, due })),
      'nl',
    );
    const { events } = read(text);
    expect(events.map(({ startDate }) => [startDate.isDate, startDate.toString()])).toEqual(
      days.map((day) => [true, day]),
    );
    expect(events.map(({ endDate, startDate }) => endDate.subtractDate(startDate).toSeconds())).toEqual(
      days.map(() => 86_400),
    );
    expect(events.map(({ summary }) => summary)).toEqual(days.map(() => 'Uiterste dag: Eerste MDO'));
    expect(text.match(/TRANSP:TRANSPARENT/g)).toHaveLength(days.length);
  });

  test('it is the same thing whatever its day, and says when it changed, in UTC', () => {
    const [before, after] = [{}, { on: '2026-11-02', sequence: 9, changedAt: Date.UTC(2026, 2, 3) }].map(
      (change) => read(feedFile('Traject', [meetingEntry(meeting(change))], 'nl')).events[0]!,
    );
    expect(after!.uid).toBe(before!.uid);
    expect([before!.sequence, after!.sequence]).toEqual([7, 9]);
    for (const name of ['dtstamp', 'last-modified'])
      expect(String(after!.component.getFirstPropertyValue(name))).toBe('2026-03-03T00:00:00Z');
    expect(after!.component.getFirstPropertyValue('url')).toBe(
      `https://traject.example${mailedMeetingPath(about.trajectory, about.item)}`,
    );
    expect(meetingEntry(meeting({ attempt: 1 })).uid).not.toBe(before!.uid);
  });

  test('of what is discreet the title stays in the house, and its key with it', () => {
    const entries = [
      dueEntry({ ...about, discreet: true, due: '2026-03-30' }),
      meetingEntry(meeting({ discreet: true })),
    ];
    const text = feedFile('Traject', entries, 'en');
    expect(text).not.toMatch(/mdo/i);
    const asked = invitationFile({ method: 'REQUEST', entry: entries[1]!, ...to, lang: 'en' });
    expect(asked).not.toMatch(/mdo/i);
    expect(read(text).events.map(({ summary }) => summary)).toEqual([
      'Uiterste dag van een onderdeel',
      'Overleg',
    ]);
  });

  test('a place cannot become another line of the file, however it was typed', () => {
    const place = 'Kamer 2;\r\nEND:VEVENT\nATTENDEE:mailto:x@y.example, “é” \\n';
    const { events } = read(feedFile('Traject', [meetingEntry(meeting({ place }))], 'nl'));
    expect(events).toHaveLength(1);
    expect(events[0]!.attendees).toEqual([]);
    expect(events[0]!.location).toContain('END:VEVENT');
  });

  test('a feed asks to be read again each hour, and of nothing it is still a calendar', () => {
    const { calendar, zones, events } = read(feedFile('Traject (beëindigd)', [], 'nl'));
    expect([zones.length, events.length]).toEqual([1, 0]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Traject (beëindigd)');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
  });

  test('an invitation is for one, and is taken back under the same name with a higher number', () => {
    const entry = meetingEntry(meeting());
    const asked = read(invitationFile({ ...to, lang: 'nl', method: 'REQUEST', entry }));
    const off = read(
      invitationFile({
        ...to,
        lang: 'nl',
        method: 'CANCEL',
        entry: { ...entry, sequence: entry.sequence + 1 },
      }),
    );
    expect([asked, off].map(({ calendar }) => calendar.getFirstPropertyValue('method'))).toEqual([
      'REQUEST',
      'CANCEL',
    ]);
    expect([asked, off].map(({ events: [event] }) => [event!.uid, event!.sequence])).toEqual([
      [entry.uid, 7],
      [entry.uid, 8],
    ]);
    expect(off.events[0]!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(asked.events[0]!.organizer).toBe('mailto:traject@traject.example');
    expect(asked.events[0]!.attendees.map((each) => each.getFirstValue())).toEqual([
      'MAILTO:k@pi-noord.example',
    ]);
  });
});
