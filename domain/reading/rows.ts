import type { Day, Instant, Text } from '../calendar/types.ts';
import type { Actor, Case } from '../case/case.ts';
import type { ItemKind, ItemStatus, Owner } from '../policy/values.ts';

/** What the store shows of a trajectory, written in one transaction by `publish`. */
export interface Publication {
  trajectory: TrajectoryRow;
  /** All items of the case; rows of items no longer in it are deleted. */
  deadlines: DeadlineRow[];
  events: EventRow[];
  notices: NoticeRow[];
  /** Meetings that have a day; those the store knows besides are off. */
  meetings: MeetingRow[];
}

export interface TrajectoryRow {
  id: string;
  type: string;
  definition: string;
  status: 'open' | 'closed';
  phase: string;
  organisation: string;
  /** Opaque client id; empty where the trajectory is about many cases. */
  client: string;
  sequence: number;
  /** Agencies that take part: only they see it. */
  agencies: string[];
  openHash: string;
  openedAt: Instant;
  case: Case;
}

export interface DeadlineRow {
  item: string;
  /** As all who see the row may read it. */
  title: Text;
  /** What somebody typed in its place, where that is not for all. */
  typedTitle: Text | null;
  /** The agencies that read what was typed. */
  titleReaders: string[] | null;
  kind: ItemKind;
  status: ItemStatus;
  opens: Day | null;
  due: Day | null;
  /** The first day on which it counts as soon, where it has a due day. */
  soonFrom: Day | null;
  /** On whose work list it stands. */
  owner: { agency: string | null; role: string };
  /** To whom of that agency it was given, by opaque id. */
  ownerPerson: string | null;
  /** Who must act first: not always the owner of the work list. */
  waitingOn: Owner | null;
  waitingSince: Day | null;
  /** Reminders by people. */
  chased: { times: number; on: Day } | null;
  /** A question, hand-over, report or text that its owner has yet to take up, confirm or read. */
  offered: boolean;
  /** The agency that is asked it and takes no part in the trajectory: it sees this row, and no other. */
  askedAgency: string | null;
  label: 'norm' | 'practice' | 'assumed' | null;
  flags: string[];
  actedOn: Day | null;
  /** The title may not leave the house: somebody typed it, or it tells the legal frame. */
  discreet: boolean;
}

/** A meeting with the day for which it is planned. */
export interface MeetingRow {
  item: string;
  /** How often it was not held before: planned anew it is another meeting, in calendars too. */
  attempt: number;
  on: Day;
  /** `14:00`, in Amsterdam; null: not said. */
  time: string | null;
  place: string | null;
  /** `over`: it was held; `off`: nobody has to come any more. */
  state: 'planned' | 'over' | 'off';
  /** Who planned it: is told who cannot come. `person`: to whom that role was given. */
  by: Invited;
  invited: Invited[];
}

/** A role at an agency, and to whom of it that was given, by opaque id; null: to nobody in particular. */
export interface Invited {
  agency: string;
  role: string;
  person: string | null;
}

export interface EventRow {
  sequence: number;
  at: Instant;
  recordedAt: Instant;
  type: string;
  item: string | null;
  actor: Actor;
  reason: string | null;
  commandId: string | null;
  /** Fingerprint of that command, by which a repeat is told from another; while the case remembers it. */
  commandHash?: string | null;
  /** The whole event. */
  data: Record<string, unknown>;
}

export interface NoticeRow {
  /** trajectory/item/occurrence/due/rung: given once, however often it is published. */
  key: string;
  kind: 'reminder' | 'escalation' | 'alarm' | 'summary' | 'message';
  toAgency: string;
  toRole: string;
  /** Whose it was of that role when it was told, by opaque id; null: of nobody in particular. */
  toPerson: string | null;
  item: string | null;
  title: Text;
  due: Day | null;
  /** Alarm code or rung. */
  code: string;
  at: Instant;
}

/** A message to the coordinator of an agency, or to one of its people, that is about no trajectory. */
export type Announcement = Pick<NoticeRow, 'key' | 'toAgency' | 'title' | 'code' | 'at'>;
export type PersonalAnnouncement = Announcement & Pick<NoticeRow, 'toRole'> & { toPerson: string };
