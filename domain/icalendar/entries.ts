import { textIn } from '../calendar/text.ts';
import type { Day, Instant, Lang, Text } from '../calendar/types.ts';
import { itemMark, mailedMeetingPath, mailedPath } from '../mailing/mark.ts';
import { calendarWords } from '../words/texts.ts';

/** One thing in a calendar. Nothing in it was typed but the place, and no key says which item it is. */
export interface Entry {
  /** The same for as long as it is the same thing, whatever its day. */
  uid: string;
  /** Rises whenever it changes. */
  sequence: number;
  changedAt: Instant;
  on: Day;
  /** `14:00`, clock time in Amsterdam; null: the whole day. */
  time: string | null;
  place: string | null;
  summary: string;
  /** Where it is in Traject, behind sign-in. */
  link: string;
  /** Whether who has it is busy then. */
  busy: boolean;
}

/** What both have of the item that they are about. */
interface About {
  trajectory: string;
  item: string;
  title: Text;
  /** The title may not leave the house. */
  discreet: boolean;
  /** Of the trajectory, or of the meeting in it, when it last changed. */
  sequence: number;
  changedAt: Instant;
}

export interface DueDay extends About {
  due: Day;
}

export interface CalendarMeeting extends About {
  attempt: number;
  on: Day;
  time: string | null;
  place: string | null;
}

/** The domain of our identifiers: not a host, so that they stay when an installation moves. */
const OURS = 'traject';

/** @param url where this installation is reached. */
export function entriesFor(url: string, lang: Lang) {
  const words = calendarWords(lang);
  const titleOf = ({ title, discreet }: About) => (discreet ? null : textIn(title, lang));

  /** A due day takes the whole day, and nobody's time. */
  const dueEntry = (day: DueDay): Entry => ({
    uid: `due.${itemMark(day.trajectory, day.item)}.${day.trajectory}@${OURS}`,
    sequence: day.sequence,
    changedAt: day.changedAt,
    on: day.due,
    time: null,
    place: null,
    summary: words.due(titleOf(day)),
    link: `${url}${mailedPath(day.trajectory, day.item)}`,
    busy: false,
  });

  const meetingEntry = (meeting: CalendarMeeting): Entry => ({
    uid: `meeting.${itemMark(meeting.trajectory, meeting.item)}.${meeting.attempt}.${meeting.trajectory}@${OURS}`,
    sequence: meeting.sequence,
    changedAt: meeting.changedAt,
    on: meeting.on,
    time: meeting.time,
    place: meeting.place,
    summary: words.meeting(titleOf(meeting)),
    link: `${url}${mailedMeetingPath(meeting.trajectory, meeting.item)}`,
    busy: meeting.time !== null,
  });

  return { dueEntry, meetingEntry };
}
