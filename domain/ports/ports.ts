import type { Day, Instant, Lang, Unit } from '../calendar/types.ts';
import type { CaseloadChange, CaseloadPart } from '../what-if/caseload.ts';
import type { Actor, Outcome, Refusal } from '../case/case.ts';
import type { Command, NamedCommand } from '../case/commands.ts';
import type { Setting } from '../reading/override.ts';
import type { FactValue, Party } from '../policy/values.ts';
import type { Place } from '../case/parameters.ts';

/** Done and kept, under this id; a repeat gives the same. */
export type Recorded =
  | { outcome: 'accepted'; id: string }
  | Refusal
  | { outcome: 'unavailable'; retryAfterSeconds: number };

/** What people record of a client, whatever trajectories he has; `api/` implements it. */
export interface Clients {
  /** Reads `from` as `into` from now on, everywhere. */
  merge(request: {
    key: string;
    actor: Actor;
    into: string;
    from: string;
    reason: string;
  }): Promise<Recorded>;
  undoMerge(request: { id: string; actor: Actor }): Promise<Recorded>;
  /** The client died on this day: all his trajectories rest. */
  deceased(request: {
    key: string;
    actor: Actor;
    client: string;
    on: Day;
    reason: string;
  }): Promise<Recorded>;
  /** He did not: all his trajectories go on. */
  alive(request: { actor: Actor; client: string }): Promise<Recorded>;
}

/** Why a coordinator's choice about a signal was not carried out: status and code of the problem. */
export type NotJudged =
  | { status: 404; code: 'not-found' }
  | { status: 409; code: 'signal-settled' | 'closed' }
  | { status: 422; code: 'nobody-to-teach' | 'reference-of-another' };

/** What a coordinator does with a signal of which nobody knows where it belongs; `api/` implements it. */
export interface Signals {
  /** With `teach` the reference in it is the client of that trajectory from now on. */
  assign(request: {
    signal: string;
    trajectory: string;
    teach: boolean;
    actor: Actor;
    now: Instant;
  }): Promise<NotJudged | undefined>;
  /** It belongs nowhere: it is kept with the reason. */
  dismiss(request: {
    signal: string;
    reason: string;
    actor: Actor;
    now: Instant;
  }): Promise<NotJudged | undefined>;
}

/** The one command path of API, pages and demo data; `api/` implements it on Temporal and the store. */
export interface Trajectories {
  /** Opens a trajectory. The same actor and key give the same trajectory. */
  start(request: StartRequest): Promise<StartResult>;
  /** Sends a command and waits (at most two seconds) until the store shows its effect. */
  command(request: CommandRequest): Promise<CommandResult>;
  /** Lets a trajectory that was closed by mistake go on, under an id of its own, once. */
  continueFrom(request: { id: string; key: string; actor: Actor; reason: string }): Promise<StartResult>;
}

export interface StartRequest {
  key: string;
  actor: Actor;
  type: string;
  /** Left out only where the trajectory is about many cases. */
  client?: { reference: string; pseudonym?: string; system?: string };
  organisation: string;
  dates: Record<string, string | null>;
  facts: Record<string, FactValue>;
  parties: Party[];
  parameters: Record<string, { amount: number; unit: Unit }>;
  /** Demo data, imports and signals: the instant at which it was opened, not later than now. */
  receivedAt?: Instant;
  /**
   * Only for signals and imports: the system that tells it for this organisation, and as of when it says so.
   */
  via?: Actor;
  saidAt?: Instant;
  /**
   * What happened before (demo data, imports) or comes with it,
   * each at its own instant; part of the start, so all or nothing.
   */
  history?: { actor: Actor; via?: Actor; body: Command; receivedAt: Instant }[];
  /** Only for imports: of all that the old system says of it, to tell a repeat from something else. */
  imported?: string;
}

export type StartResult =
  | { outcome: 'accepted'; id: string; published: boolean }
  | Refusal
  | { outcome: 'unavailable'; retryAfterSeconds: number };

export interface CommandRequest {
  id: string;
  key: string;
  actor: Actor;
  /** Names of people outside every agency are kept by the store, and go no further. */
  body: Command | NamedCommand;
  receivedAt?: Instant;
  /** Sequence of the case that was looked at: 412 for what was changed after it. */
  expected?: number;
  /** One of several cases given at once, of which the receiver is told together. */
  together?: true;
}

export type CommandResult =
  | (Extract<Outcome, { outcome: 'accepted' }> & { published: boolean })
  | Exclude<Outcome, { outcome: 'accepted' }>
  | { outcome: 'unavailable'; retryAfterSeconds: number };

/**
 * Terms that an institution or region sets otherwise: the one path of API and pages; `api/` implements it.
 */
export interface Terms {
  /**
   * What a changed term would do to the running cases that the actor sees and for which this place counts.
   */
  preview(request: TermRequest): Promise<CaseloadPreview | Refusal>;
  /**
   * Sets it for cases that start later and, if the preview still holds, for the running cases that it showed.
   */
  set(
    request: TermRequest & { reason: string; running?: { preview: string; reason: string } },
  ): Promise<TermResult | Refusal>;
}

export interface TermRequest {
  actor: Actor;
  place: Place;
  change: CaseloadChange;
  /** The part of the caseload that comes after this case. */
  after?: string;
  lang: Lang;
}

/** `remaining`: running cases that come after this part. */
export type CaseloadPreview = CaseloadPart & { remaining: number };

type TermResult =
  | {
      outcome: 'set';
      parameter: Setting & CaseloadChange;
      seen: CaseloadPreview | null;
      running: AppliedTerm[];
    }
  | { outcome: 'outdated'; seen: CaseloadPreview };

/** What became of a running case: the outcome of its command, and the code if it was not accepted. */
export interface AppliedTerm {
  trajectory: string;
  outcome: string;
  code: string | null;
}
