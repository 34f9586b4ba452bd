import { z } from 'zod';
import { iso } from '../../domain/calendar/zone.ts';
import type { MadeCalendar, MeetingShown } from '../../domain/ports/calendars.ts';
import { createCalendars } from '../calendars.ts';
import { problem, refused } from '../http/problem.ts';
import { createMeetings } from '../meetings.ts';
import { ok, operation } from '../operation.ts';
import {
  calendarBody,
  calendarMadeSchema,
  calendarsSchema,
  meetingAnswerBody,
  meetingSchema,
  meetingsSchema,
} from '../schemas/calendar.ts';
import { id, name } from '../schemas/common.ts';

const shown = ({ id: own, trajectory, madeAt, usedAt }: MadeCalendar) => ({
  id: own,
  trajectory,
  madeAt: iso(madeAt),
  usedAt: usedAt === null ? null : iso(usedAt),
});

const make = operation({
  id: 'makeCalendar',
  method: 'post',
  path: '/calendars',
  tag: 'People',
  summary: 'Make an address at which a calendar program reads your meetings and due days',
  description:
    'Or those of one trajectory. It holds times, places and links, no client and no discreet title. It is in this answer and nowhere else; one made before for the same works no more, so a repeat gives another. It ends with your access: then what reads it is given an empty calendar.',
  body: calendarBody,
  answers: { 201: { description: 'Made, with its address', schema: calendarMadeSchema } },
  refusals: [404, 409, 503],
  async handle({ body: { trajectory = null }, actor, lang }, services) {
    const made = await createCalendars(services).make({ actor, trajectory, lang });
    if (made.outcome === 'refused') throw refused(made, lang);
    return { status: 201, body: { ...shown(made.calendar), address: made.address } };
  },
});

const list = operation({
  id: 'listCalendars',
  method: 'get',
  path: '/calendars',
  tag: 'People',
  summary: 'Your addresses for calendar programs, and when each was last read',
  answers: { 200: { description: 'Those that work, without the addresses', schema: calendarsSchema } },
  refusals: [503],
  handle: async ({ actor }, services) =>
    ok({ items: (await createCalendars(services).list(actor)).map(shown) }),
});

const revoke = operation({
  id: 'revokeCalendar',
  method: 'delete',
  path: '/calendars/{id}',
  tag: 'People',
  summary: 'Take an address for calendar programs back',
  description: 'From now on what reads it is given an empty calendar. Repeating it is safe.',
  params: z.strictObject({ id: z.uuid() }),
  answers: { 200: { description: 'Taken back', schema: z.strictObject({ id: z.uuid() }) } },
  refusals: [404, 503],
  async handle({ params, actor }, services) {
    if (!(await createCalendars(services).revoke({ actor, id: params.id }))) throw problem(404, 'not-found');
    return ok({ id: params.id });
  },
});

const meeting = ({ trajectory: _id, time, invited, mine: _mine, ...rest }: MeetingShown) => ({
  ...rest,
  at: time,
  invited: invited.map(({ answeredAt, ...each }) => ({
    ...each,
    answeredAt: answeredAt === null ? null : iso(answeredAt),
  })),
});

const listMeetings = operation({
  id: 'listMeetings',
  method: 'get',
  path: '/trajectories/{id}/meetings',
  tag: 'Trajectories',
  summary: 'Meetings that are planned, and who comes',
  params: z.strictObject({ id }),
  answers: { 200: { description: 'By day and time', schema: meetingsSchema } },
  refusals: [404, 503],
  async handle({ params, actor, lang }, services) {
    const found = await createMeetings(services).list({ trajectory: params.id, actor, lang });
    if ('outcome' in found) throw refused(found, lang);
    return ok({ items: found.map(meeting) });
  },
});

const answer = operation({
  id: 'answerMeeting',
  method: 'put',
  path: '/trajectories/{id}/meetings/{item}/answer',
  tag: 'Trajectories',
  summary: 'Say whether you come to a meeting',
  description:
    'For whoever is asked to it, in place of what she said before; it holds until the meeting is moved to another day or time. Whoever planned it is told of who cannot come. It is planning, and no event of the trajectory: who was there, `hold-meeting` says.',
  params: z.strictObject({ id, item: name }),
  body: meetingAnswerBody,
  answers: { 200: { description: 'The meeting, with all answers', schema: meetingSchema } },
  refusals: [404, 409, 503],
  async handle({ params, body: { coming }, actor, lang }, services) {
    const about = { trajectory: params.id, item: params.item, actor, lang };
    const found = await createMeetings(services).answer({ ...about, coming });
    if ('outcome' in found) throw refused(found, lang);
    return ok(meeting(found));
  },
});

export const calendarRoutes = [make, list, revoke, listMeetings, answer];
