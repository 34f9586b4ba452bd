import type { Day, Instant, Lang } from '../calendar/types.ts';
import type { Actor, Refusal } from '../case/case.ts';
import type { MeetingRow } from '../reading/rows.ts';

/** Addresses that calendar programs read; `api/` implements it. */
export interface Calendars {
  /**
   * Makes the actor's one address of what is hers, or of a trajectory; one before it works no more. It is
   * given now and never again: only a digest of the secret in it is kept.
   */
  make(request: {
    actor: Actor;
    trajectory: string | null;
    lang: Lang;
  }): Promise<{ outcome: 'made'; calendar: MadeCalendar; address: string } | Refusal>;
  /** Those of the actor that work, the one of what is hers first. */
  list(actor: Actor): Promise<MadeCalendar[]>;
  /** Takes one of hers back. @returns whether she has it. */
  revoke(request: { actor: Actor; id: string }): Promise<boolean>;
  /** What a calendar program reads; undefined at an address that was never made. */
  read(secret: string): Promise<string | undefined>;
}

export interface MadeCalendar {
  id: string;
  trajectory: string | null;
  madeAt: Instant;
  /** When a program last read it; null: never. */
  usedAt: Instant | null;
}

/** Meetings that are planned, and who comes; `api/` implements it. */
export interface Meetings {
  /** Those of a trajectory that the actor takes part in. */
  list(request: { trajectory: string; actor: Actor; lang: Lang }): Promise<MeetingShown[] | Refusal>;
  /** The one that an item is, or was last. */
  one(request: MeetingAbout): Promise<MeetingShown | Refusal>;
  /** Says whether the actor comes, in place of what she said before. */
  answer(request: MeetingAbout & { coming: boolean }): Promise<MeetingShown | Refusal>;
}

export interface MeetingAbout {
  trajectory: string;
  item: string;
  actor: Actor;
  lang: Lang;
}

export interface MeetingShown extends Pick<MeetingRow, 'item' | 'time' | 'place' | 'state'> {
  trajectory: string;
  title: string;
  on: Day;
  plannedBy: { agency: string; role: string };
  invited: {
    agency: string;
    role: string;
    /** Null where nobody in particular is asked. */
    person: string | null;
    name: string | null;
    /** Null while she said nothing. */
    coming: boolean | null;
    answeredAt: Instant | null;
  }[];
  /** What the actor said; undefined where she is not asked, or it is not planned any more. */
  mine?: { coming: boolean | null };
}
