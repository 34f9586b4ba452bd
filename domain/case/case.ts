import type { Day, Instant, Text } from '../calendar/types.ts';
import type { FactValue, ItemKind, ItemStatus, Owner, Party } from '../policy/values.ts';
import type { Actor, Findings } from './actor.ts';
import type { Attempt, Dialogue, FilledIn, PlannedMeeting, Reported, SignalKind } from './dialogue.ts';
import type { Outcome } from './outcome.ts';
import type { Amount, Parameters, ParametersByType } from './parameters.ts';

export type { Actor, Findings };
export type { Outcome, Present, Refusal } from './outcome.ts';

/**
 * An item that no definition names: added by a professional, promised, agreed in a meeting, asked of
 * somebody, raised as a signal, or there to be read by whom something is addressed to.
 */
export interface AdHoc {
  /** As a professional typed it, or in every language where it is ours. */
  title: string | Text;
  owner: Owner;
  /** Absent where nobody named a day and none is needed. */
  due?: Day;
  origin: 'added' | 'promise' | 'agreement' | 'asked' | 'raised' | 'told';
  /** A task, unless said. */
  kind?: ItemKind;
  /** The day is a term of ours, named by nobody. */
  assumed?: true;
  /** The item that it is about. */
  about?: string;
  /** Of a question: whom of that role it was asked of, where another holds the role; by opaque id. */
  person?: string;
  /** What was asked, or what is the matter, in the words of who asked or raised it. */
  text?: string;
  /** Of a signal that was raised in another trajectory of the client: which. */
  from?: string;
  /** Of an agreement: the agencies that were at the meeting, beside the organisation and who led it. */
  heardBy?: string[];
  /** Of a signal: what was raised. */
  signal?: SignalKind;
}

/** What an occurrence was under the version of the definition that had its item. */
export interface Former {
  title: Text;
  kind: ItemKind;
  owner: Owner;
}

/** The state of one occurrence of an item. What can be derived from dates and facts is not in it. */
export interface ItemState {
  /** Name of the item in the definition; absent for an ad hoc item. */
  of?: string;
  /** Which occurrence, from 1. */
  n: number;
  status: ItemStatus;
  /** For an item that repeats with others: the occurrence it belongs to. */
  with?: string;
  adHoc?: AdHoc;
  /** The case moved to a version of its definition that lacks this item: what it was. */
  former?: Former;
  /**
   * For a discretionary item: when a professional added it, the
   * title, the day and the owner chosen, and what it serves.
   */
  addedAt?: Instant;
  chosen?: { title?: string; due?: Day; owner?: Owner };
  serves?: string;
  /** Of what the client was told: by whom, and what was written down of it. */
  toClient?: { agency: string; role: string; text?: string };
  /** What was found when it was completed: fact → value, and what is wanted. */
  found?: Findings;
  /** The due date in force, after roll, extension and the rule for dates in the past. */
  due?: Day;
  /** What the term itself gave, where `due` was fixed because that day lay in the past. */
  natural?: Day;
  /**
   * For each earlier due date: when it first became known;
   * for the present one, where that was before `since`.
   */
  known?: Record<Day, Instant>;
  /** Since when the current due date holds: rungs before it are not given afterwards. */
  since?: Instant;
  /** Rungs given, as `<due>/<rung>`; a date that flips back does not remind twice. */
  given?: string[];
  /** Due dates whose passing was noticed. */
  missed?: Day[];
  flags?: string[];
  /** Day on which it was done, held, decided, answered or skipped. */
  actedOn?: Day;
  /** Instant at which that happened in the time of the case. */
  settledAt?: Instant;
  /** For a decision that two must agree on: who has said what so far. */
  proposed?: { role: string; outcome: string; also: string[] };
  /** For such a decision: what each of them filled in on its form, by role. */
  filled?: Record<string, FilledIn>;
  /** Further outcomes of one decision. */
  also?: string[];
  outcome?: string;
  /** For a request: when it was sent or accepted, and on whom it waits since when. */
  requestedOn?: Day;
  /** It came back: to whoever gives a hand-over, or to whoever asked. */
  turned?: { to: 'giver' | 'asker'; on: Day };
  /** What was asked and answered about it between people. */
  dialogue?: Dialogue;
  /** Where another confirms what was done: what was reported, and from then on by whom it was confirmed. */
  reported?: Reported;
  /** Of a meeting: for when it is planned, and the times that it was not held. */
  planned?: PlannedMeeting;
  attempts?: Attempt[];
  /**
   * `of`: the due date that was extended; when the term gives an earlier one, the extension lapses. `by`: the
   * agency that did.
   */
  extended?: { until: Day; reason: string; of?: Day; by?: string };
  override?: Amount & { reason: string; from: Amount; by?: string };
  acknowledgedOn?: Day;
  /** Sequence at which a command last changed it; short, for every item has it. */
  seq?: number;
  /**
   * As of when that was told, where it is not `settledAt`: by a partner's system, when that says it was so.
   */
  toldAt?: Instant;
  /** Was open at some moment: it is cancelled when its sentry turns false, unless that waits `again`. */
  opened?: true;
}

export interface Related {
  id: string;
  type: string;
  /** `opened`: we opened it; `opened-by`: it opened us; `continues`: we go on from it. */
  relation: 'opened' | 'opened-by' | 'continues';
  status: 'open' | 'closed';
  /** When it told us that it had closed. */
  closedAt?: Instant;
  /** The item of ours that it was opened for. */
  item?: string;
  /** For whoever opened us: why it needs us no more, once it has told so. */
  unneeded?: Text;
  /** Last phase it told us. */
  phase?: string;
  /** For a hand-over we opened: the receiving agency. */
  receiver?: string;
  /** For a hand-over that a rule opened: the role it went to. */
  toRole?: string;
  /** For one that a professional opened: its dates → the dates of ours that they follow, and no others. */
  follows?: Record<string, string>;
  /**
   * What we told it last: shared dates, facts and our own phase, so that only
   * changes are sent. With `organisation` it is held by ours and moves with us.
   */
  told: Record<string, FactValue>;
}

export interface Pause {
  track: string;
  since: Instant;
  reason: string;
  reviewOn: Day;
  by: Actor;
}

/**
 * One trajectory of one person: facts, dates, item states. No name, no document, no offence.
 * Opaque to the workflow; a change of shape raises `schemaVersion`.
 */
export interface Case {
  schemaVersion: 2;
  id: string;
  /** `id@version` of the definition the case was opened with. */
  definition: string;
  status: 'open' | 'closed';
  phase: string;
  readyToClose: boolean;
  /**
   * Opaque id of the client; the person's data are in the
   * store. Empty where the trajectory is about many cases.
   */
  client: string;
  organisation: string;
  /** Fingerprint of the opening, to tell a repeat from another request under the same key. */
  openHash: string;
  openedAt: Instant;
  /** How far time has been processed; never goes back. */
  clock: Instant;
  sequence: number;
  /** Number of the last outgoing message. */
  outgoing: number;
  parties: Party[];
  /** Agency for a role when no party has it: `holders`, and else the organisation's defaults. */
  defaults: Record<string, string>;
  /** Who holds a role for this client, whatever the organisation arranges; absent in cases from before. */
  holders?: Record<string, string>;
  /** Who takes part by a default that its organisation has changed since. */
  formerDefaults?: Record<string, string>;
  dates: Record<string, Day>;
  facts: Record<string, FactValue>;
  /** When a fact got its value: base for terms that count from it. */
  factsAt: Record<string, Instant>;
  /** When a date was told last, as far as it was told: its value, or that it is unknown again. */
  datesAt: Record<string, Instant>;
  /** Overridden amounts of terms, pinned at the opening: item → amount and unit. */
  parameters: Parameters;
  /** What the organisation had set by type at the opening, for the trajectories that this opens for it. */
  organisationParameters?: ParametersByType;
  /** Terms that are ours climb to coordinator and case director too: its organisation set so. */
  climbAssumed?: true;
  /**
   * While what its organisation has arranged is still to come: by role, the partners of the one that it
   * left.
   */
  awaitsSettings?: Record<string, string>;
  /** Extra days on which the institution is closed. */
  closedDays: Day[];
  /** When what is known here of its organisation's arrangements was changed. */
  settingsAt?: Instant;
  items: Record<string, ItemState>;
  related: Related[];
  paused: Pause[];
  /** The client died: all of it rests. `record`: what was recorded for all trajectories at once. */
  deceased?: { on: Day; since: Instant; record: string };
  /** It goes on from a closed trajectory: which, and the last sequence there. */
  continued?: { from: string; after: number };
  /**
   * Sequence at which a command last changed a date or fact (`d:release`, `f:stay`), of what one changed at
   * all.
   */
  changedAt?: Record<string, number>;
  /**
   * Of the same keys, what a partner's system told: when that says it was so, where the case heard it later.
   */
  toldAt?: Record<string, Instant>;
  /** Agencies of which the part in the case ended: what they owned is the coordinator's. */
  left?: string[];
  /** Of a case of the first shape: what was settled by then is told to nobody any more. */
  toldFrom?: Instant;
  /** When it came from an old system, which told people till then. */
  importedAt?: Instant;
  /** Keys of alarms given, so that none is given twice. */
  alarms: string[];
  /** Last 200 command ids with fingerprint of the body and outcome. */
  seen: [id: string, hash: string, outcome: Outcome][];
}
