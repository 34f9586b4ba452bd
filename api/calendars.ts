import { randomBytes, randomUUID } from 'node:crypto';
import { addDays } from '../domain/calendar/day.ts';
import type { Day } from '../domain/calendar/types.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { statusOf } from '../domain/case/pauses.ts';
import { entriesFor, type Entry } from '../domain/icalendar/entries.ts';
import { feedFile } from '../domain/icalendar/file.ts';
import { inviteesOf } from '../domain/icalendar/inviting.ts';
import { maySee } from '../domain/people/access.ts';
import { coveringOf } from '../domain/people/holding.ts';
import { isProfessional } from '../domain/policy/roles.ts';
import type { Calendars } from '../domain/ports/calendars.ts';
import { calendarWords } from '../domain/words/texts.ts';
import type { CalendarFeed } from '../store/calendars.ts';
import type { Colleague } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { whereItGoesOn } from '../store/trajectories.ts';
import { closed, noPerson, notFound } from './refusals.ts';
import type { Services } from './services.ts';

/** Bytes of the secret in an address: 256 bits, which nobody guesses. */
const SECRET_BYTES = 32;
/** A secret as it stands in an address: nothing else is looked up. */
export const calendarForm = /^([\w-]{43})\.ics$/;
/** Days that have passed and stay in a calendar. */
const KEPT_DAYS = 90;

type Parts = Pick<Services, 'store' | 'now' | 'url'>;
type Days = { due: Parameters<ReturnType<typeof entriesFor>['dueEntry']>[0][]; meetings: Meeting[] };
type Meeting = Awaited<ReturnType<Store['meetingsFor']>>[number];

/** Addresses of calendars, on the store. */
export function createCalendars(parts: Parts): Calendars {
  const { store, now, url } = parts;
  return {
    async make({ actor: { agency, role, person }, trajectory, lang }) {
      if (person === undefined) return noPerson;
      const row = trajectory === null ? null : await whereItGoesOn(store, trajectory);
      if (row === undefined || (row && !maySee({ agency, role }, row.agencies))) return notFound;
      if (row && statusOf(row.case) === 'closed') return closed;
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const made = { id: randomUUID(), trajectory: row?.id ?? null, madeAt: now() };
      await store.keepCalendar({ ...made, agency, person, secret, lang });
      const address = `${url}/calendar/${secret}.ics`;
      return { outcome: 'made', calendar: { ...made, usedAt: null }, address };
    },

    async list({ agency, person }) {
      if (person === undefined) return [];
      const calendars = await store.calendarsOf(agency, person);
      return calendars.map(({ id, trajectory, madeAt, usedAt }) => ({ id, trajectory, madeAt, usedAt }));
    },

    revoke: async ({ actor: { agency, person }, id }) =>
      person !== undefined && store.revokeCalendar({ id, agency, person }, now()),

    async read(secret) {
      const calendar = await store.calendarBySecret(secret, now());
      if (!calendar) return undefined;
      const { lang, trajectory } = calendar;
      const words = calendarWords(lang);
      const days = await daysIn(calendar, parts);
      // Programs go on showing what they read last where an address is gone: an empty calendar empties them.
      if (!days) return feedFile(words.ended, [], lang);
      const { dueEntry, meetingEntry } = entriesFor(url, lang);
      const entries: Entry[] = [...days.meetings.map(meetingEntry), ...days.due.map(dueEntry)];
      return feedFile(trajectory === null ? words.name : words.ofCase, entries, lang);
    },
  };
}

/** What is in a calendar now; undefined where its holder lost access to it. */
async function daysIn(calendar: CalendarFeed, { store, now }: Parts): Promise<Days | undefined> {
  const { agency, person, trajectory, revokedAt } = calendar;
  if (revokedAt !== null) return undefined;
  const people = await store.people(agency);
  const holder = people.find(({ id }) => id === person);
  if (!holder || holder.hasLeft || !holder.roles.some(isProfessional)) return undefined;
  const today = dayOf(now());
  const from = addDays(today, -KEPT_DAYS);
  if (trajectory === null) return ownDays({ store, people, holder, today, from });
  const row = await whereItGoesOn(store, trajectory);
  if (!row?.agencies.includes(agency) || statusOf(row.case) === 'closed') return undefined;
  return store.daysOfCase(agency, row.id, from);
}

interface Own {
  store: Store;
  people: Colleague[];
  holder: Colleague;
  today: Day;
  from: Day;
}

/** What she holds and whom she replaces hold now, and the meetings to which she is who comes on their day. */
async function ownDays({ store, people, holder, today, from }: Own): Promise<Days> {
  const { id, agency } = holder;
  const { mine } = coveringOf(id, people, today);
  // On another day she may replace others.
  const asked = [holder, ...people.filter(({ absence }) => absence !== null)];
  const whom = { people: asked.map((each) => each.id), roles: asked.flatMap(({ roles }) => roles) };
  const [due, meetings] = await Promise.all([
    store.dueDaysOf(agency, mine, from),
    store.meetingsFor(agency, whom, from),
  ]);
  const ours = (meeting: Meeting) => meeting.invited.filter((each) => each.agency === agency);
  const comes = (meeting: Meeting) => {
    const told = meeting.told.filter((each) => each.told !== null);
    const invited = { on: meeting.on, invited: ours(meeting) };
    return inviteesOf(invited, () => people, told).some(({ person }) => person === id);
  };
  return { due, meetings: meetings.filter(comes) };
}
