import { z } from 'zod';
import { day, id, instant, name, owner } from './common.ts';

export const calendarBody = z
  .strictObject({
    trajectory: id.optional().meta({
      description: 'The meetings and due days of this one. Left out: your own, and of whom you replace',
    }),
  })
  .meta({ id: 'NewCalendar' });

const calendar = z.strictObject({
  id: z.uuid(),
  trajectory: z.string().nullable().meta({ description: 'Null: of what is yours' }),
  madeAt: instant,
  usedAt: instant.nullable().meta({ description: 'When a calendar program last read it' }),
});

export const calendarSchema = calendar.meta({
  id: 'CalendarFeed',
  description: 'An address for calendar programs, without the address itself',
});

export const calendarMadeSchema = calendar
  .extend({
    address: z.url().meta({
      description: 'iCalendar (RFC 5545); for you alone, given now and never again',
      examples: ['https://traject.example.nl/calendar/Jq0Y5t1….ics'],
    }),
  })
  .meta({ id: 'CalendarFeedMade' });

export const calendarsSchema = z
  .strictObject({ items: z.array(calendarSchema) })
  .meta({ id: 'CalendarFeeds' });

export const meetingAnswerBody = z.strictObject({ coming: z.boolean() }).meta({ id: 'MeetingAnswer' });

export const meetingSchema = z
  .strictObject({
    item: z.string(),
    title: z.string(),
    on: day,
    at: z
      .string()
      .nullable()
      .meta({ description: 'Local time in Amsterdam', examples: ['14:00'] }),
    place: z.string().nullable(),
    state: z
      .enum(['planned', 'over', 'off'])
      .meta({ description: '`over`: it was held; `off`: nobody has to come any more' }),
    plannedBy: owner,
    invited: z.array(
      z.strictObject({
        agency: name,
        role: name,
        person: z.string().nullable().meta({
          description:
            'To whom the role was given, who replaces her on that day, or whoever alone has it; null: nobody in particular, who is not mailed',
        }),
        name: z.string().nullable(),
        coming: z.boolean().nullable().meta({ description: 'Null while she did not answer' }),
        answeredAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'Meeting' });

export const meetingsSchema = z.strictObject({ items: z.array(meetingSchema) }).meta({ id: 'Meetings' });
