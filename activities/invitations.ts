import type { Instant } from '../domain/calendar/types.ts';
import { entriesFor } from '../domain/icalendar/entries.ts';
import { invitationFile } from '../domain/icalendar/file.ts';
import { hasBegun, isSame } from '../domain/icalendar/inviting.ts';
import { mailedMeetingPath } from '../domain/mailing/mark.ts';
import { agencyName } from '../domain/words/agencies.ts';
import { asHtml } from '../notify/letters/as-html.tsx';
import { asText } from '../notify/letters/as-text.ts';
import { invitationLetter } from '../notify/letters/invitation.ts';
import type { Store } from '../store/store.ts';
import type { Composers } from './letters.ts';

interface Parts {
  store: Store;
  /** Where people reach this installation. */
  url: string;
  /** The address in whose name calendars are asked; nobody reads mail there. */
  organiser: string;
  now: () => Instant;
}

/** Invitations to meetings, as those are when the letter is sent; none to what has begun meanwhile. */
export function invitationLetters({ store, url, organiser, now }: Parts): Pick<Composers, 'invitation'> {
  return {
    async invitation({ key, agency, person, email, what }) {
      const { trajectory, item, attempt, method, sequence } = what;
      const meeting = await store.meetingAt(trajectory, item, attempt);
      if (!meeting || hasBegun(meeting, now())) return 'unneeded';
      const asked = meeting.told.find((each) => isSame(each, { agency, person }));
      const comes = meeting.state === 'planned' && (asked?.told ?? null) !== null;
      if (comes !== (method === 'REQUEST')) return 'unneeded';
      const [{ lang }, organisation] = await Promise.all([
        store.mailSettings(agency, person),
        store.organisation(agency),
      ]);
      const entry = { ...entriesFor(url, lang).meetingEntry(meeting), sequence };
      const { on, time, place } = meeting;
      const page = mailedMeetingPath(trajectory, item);
      const written = invitationLetter(
        { method, summary: entry.summary, on, time, place, page },
        { lang, url, agency, agencyName: organisation?.name ?? agencyName(agency) },
      );
      const content = invitationFile({ method, entry, organiser, attendee: email, lang });
      return {
        key,
        to: email,
        subject: written.subject,
        text: asText(written),
        html: asHtml(written),
        lang,
        calendar: { method, content },
      };
    },
  };
}
