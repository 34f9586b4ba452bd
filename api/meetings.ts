import { textIn } from '../domain/calendar/text.ts';
import type { Actor, Refusal } from '../domain/case/case.ts';
import { definitionOf } from '../domain/catalogue.ts';
import { comersOf, isSame } from '../domain/icalendar/inviting.ts';
import { maySee } from '../domain/people/access.ts';
import { titleFor } from '../domain/people/titles.ts';
import type { MeetingAbout, Meetings, MeetingShown } from '../domain/ports/calendars.ts';
import type { ToldMeeting } from '../store/meetings.ts';
import type { Colleague } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { whereItGoesOn, type StoredTrajectory } from '../store/trajectories.ts';
import { notFound, notInvited } from './refusals.ts';
import type { Services } from './services.ts';

type Parts = Pick<Services, 'store' | 'now'>;
type Looking = Pick<MeetingAbout, 'actor' | 'lang'>;

/** Who comes to what is planned: kept beside the case, which it does not change. */
export function createMeetings({ store, now }: Parts): Meetings {
  const one = async (about: MeetingAbout): Promise<[ToldMeeting, MeetingShown] | Refusal> => {
    const row = await caseFor(store, about.trajectory, about.actor);
    const meeting = row && (await store.meetingOf(row.id, about.item));
    if (!row || !meeting) return notFound;
    return [meeting, shownOf(row, about)(meeting, await peopleOf(store, [meeting]))];
  };

  return {
    async list(about) {
      const row = await caseFor(store, about.trajectory, about.actor);
      if (!row) return notFound;
      const meetings = await store.meetingsOf(row.id);
      const people = await peopleOf(store, meetings);
      const shown = shownOf(row, about);
      return meetings.map((each) => shown(each, people));
    },

    async one(about) {
      const found = await one(about);
      return 'outcome' in found ? found : found[1];
    },

    async answer({ coming, ...about }) {
      const found = await one(about);
      if ('outcome' in found) return found;
      const [meeting, { mine }] = found;
      const { agency, person } = about.actor;
      if (!mine || person === undefined) return notInvited;
      await store.answerInvitation(meeting, { agency, person }, coming, now());
      const answered = await one(about);
      return 'outcome' in answered ? answered : answered[1];
    },
  };
}

async function caseFor(store: Store, id: string, actor: Actor): Promise<StoredTrajectory | undefined> {
  const row = await whereItGoesOn(store, id);
  return row && maySee(actor, row.agencies) ? row : undefined;
}

type People = ReadonlyMap<string, Colleague[]>;

async function peopleOf(store: Store, meetings: ToldMeeting[]): Promise<People> {
  const agencies = new Set(meetings.flatMap(({ invited }) => invited.map(({ agency }) => agency)));
  const known = new Map<string, Colleague[]>();
  for (const agency of agencies) known.set(agency, await store.people(agency));
  return known;
}

/** A meeting as this actor sees it: by whom it was planned, who is asked, and what they said. */
function shownOf({ case: c, id }: StoredTrajectory, { actor, lang }: Looking) {
  const definition = definitionOf(c.definition);
  return (meeting: ToldMeeting, people: People): MeetingShown => {
    const told = meeting.told.filter((each) => each.told !== null);
    const comers = comersOf(meeting, (agency) => people.get(agency) ?? [], told);
    const invited = comers.map(({ agency, role, person }) => {
      const said = meeting.told.find((one) => person !== null && isSame(one, { agency, person }));
      const name = people.get(agency)?.find((one) => one.id === person)?.name ?? null;
      const { coming = null, answeredAt = null } = said ?? {};
      return { agency, role, person, name, coming, answeredAt };
    });
    const me = invited.find((each) => each.agency === actor.agency && each.person === actor.person);
    const state = c.items[meeting.item];
    return {
      trajectory: id,
      item: meeting.item,
      title: textIn(definition && state ? titleFor(definition, c, state, actor.agency) : meeting.title, lang),
      on: meeting.on,
      time: meeting.time,
      place: meeting.place,
      state: meeting.state,
      plannedBy: { agency: meeting.by.agency, role: meeting.by.role },
      invited,
      ...(me && meeting.state === 'planned' && { mine: { coming: me.coming } }),
    };
  };
}
