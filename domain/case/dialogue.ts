import type { Day } from '../calendar/types.ts';
import type { AnswerKind, Owner } from '../policy/values.ts';
import type { Actor, Findings } from './actor.ts';

/** One answer, as it was given; what came before it stays. */
export interface Answer {
  /** `passed-on`: it went on to the next. */
  answer: AnswerKind | 'passed-on';
  on: Day;
  /** Whose answer it is. */
  of: Owner;
  /** Who recorded it for somebody without access. */
  recordedBy?: Owner;
  reason?: string;
  /** What was delivered. */
  text?: string;
  /** Of one passed on: to whom. */
  to?: Owner;
}

/** What goes to and fro about an item that one asks and another does. */
export interface Dialogue {
  /** Who asked, added or agreed it: a refusal brings it back to them. */
  by?: { agency: string; role: string };
  /** Since when it waits on whoever must act now. */
  since?: Day;
  /** To whom it went on, in place of the owner that it had. */
  passedTo?: Owner;
  answers?: Answer[];
  /** Reminders by people. */
  chased?: { times: number; on: Day };
}

/** What was reported as done and waits for the other side, or was confirmed by it. */
export interface Reported {
  by: Actor;
  on: Day;
  outcome?: string;
  findings?: Findings;
  confirmed?: { by: Actor; on: Day };
}

/** For when a meeting is planned. */
export interface PlannedMeeting {
  on: Day;
  /** `14:00`, in Amsterdam. */
  time?: string;
  place?: string;
  by: { agency: string; role: string };
}

/** What somebody filled in on the form of a decision; partly, perhaps. */
export interface FilledIn {
  answers: Record<string, string | number | boolean | null>;
  /** Numbers of the criteria that were weighed. */
  weighed: number[];
  on: Day;
}

/** Why a meeting was not held. */
export const notHeldReasons = [
  'client-absent',
  'party-absent',
  'cancelled-in-time',
  'cancelled-late',
] as const;

/** A meeting that was to be and was not held: it counts as an attempt at contact, never as held. */
export interface Attempt {
  on: Day;
  why: (typeof notHeldReasons)[number];
  /** Who cancelled. */
  by?: Owner;
  reason?: string;
}

/** What can be raised in every trajectory, by everybody who takes part. */
export const signalKinds = ['concern', 'incident', 'no-contact', 'change', 'danger'] as const;
export type SignalKind = (typeof signalKinds)[number];
