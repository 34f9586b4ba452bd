import type { DigestHeading } from '../../../domain/mailing/digest.ts';
import type { NoticeRow } from '../../../domain/reading/rows.ts';
import type { ItemKind } from '../../../domain/policy/values.ts';

/** Everything that letters say in one language. */
export interface LetterTexts {
  /** With its article, at the beginning of a line. */
  kinds: Record<ItemKind, string>;
  headings: Record<DigestHeading, string>;
  notices: Record<NoticeRow['kind'], string>;
  /** After what it is: by when, or since when it is late. */
  due: (day: string) => string;
  noDay: string;
  trajectory: (number: string) => string;
  insteadOf: (name: string) => string;
  aColleague: string;
  ofRole: string;
  count: (heading: string, count: number) => string;
  more: (count: number) => string;
  whole: string;
  digest: {
    /** After a number, in the subject. */
    counted: Record<'overdue' | 'today' | 'offered' | 'nobodys', string>;
    /** In the place of numbers. */
    quiet: string;
    title: (day: string, agency: string) => string;
    covers: (names: string) => string;
    nobodys: (count: number) => string;
    toNobodys: string;
    why: (agency: string) => string;
  };
  atOnce: {
    subject: (agency: string, count: number) => string;
    title: (count: number, agency: string) => string;
    why: (agency: string) => string;
    what: (count: number) => string;
    toMailbox: string;
    dueToday: string;
  };
  test: {
    subject: string;
    title: string;
    text: (agency: string) => string;
    why: string;
  };
  invitation: {
    subject: (agency: string, when: string) => string;
    offSubject: (agency: string, when: string) => string;
    title: string;
    offTitle: string;
    at: (day: string, time: string) => string;
    place: string;
    noPlace: string;
    answer: string;
    yes: string;
    no: string;
    newest: string;
    offText: string;
    look: string;
    why: (agency: string) => string;
    calendars: string;
  };
  nothingSaid: string;
  change: string;
  and: string;
}
