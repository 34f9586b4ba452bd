import type { Day, Instant } from '../calendar/types.ts';
import type { Actor, Case, Outcome } from './case.ts';
import type { Envelope } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { FactValue, Party } from '../policy/values.ts';
import type { Parameters, ParametersByType } from './parameters.ts';

/** What a trajectory starts from. Bad input never gets this far: the caller tried it purely first. */
export interface Opening {
  /** Trajectory type, kebab-case: `detention-reintegration`. */
  type: string;
  /** `id@version`; without it the newest published version. */
  definition?: string;
  /** Opaque client id; empty where the trajectory is about many cases. */
  client: string;
  organisation: string;
  dates: Record<string, Day | null>;
  facts: Record<string, FactValue>;
  parties: Party[];
  /** Default agency per role: the organisation's, but for `holders`. */
  defaults: Record<string, string>;
  /** By role, who holds it for this client where the one that opens it knows so. */
  holders?: Record<string, string>;
  parameters: Parameters;
  /**
   * What the organisation set for its cases, by type: for this
   * one where `parameters` says nothing, and for those it opens.
   */
  organisationParameters?: ParametersByType;
  /** The organisation lets terms that are ours climb, for this one and those it opens. */
  climbAssumed?: true;
  closedDays?: Day[];
  /** When these arrangements of the organisation were changed; absent: never since that is kept. */
  settingsAt?: Instant;
  /** What its organisation has arranged is not known here: the case waits for it. */
  awaitsSettings?: true;
  actor: Actor;
  /** The partner's system that told of it, for the organisation of `actor`; and as of when. */
  via?: Actor;
  saidAt?: Instant;
  receivedAt: Instant;
  /** It ran in an old system till now: what was to be told before is told to nobody any more. */
  imported?: true;
  hash: string;
  openedBy?: { id: string; type: string; item?: string };
  continues?: { id: string; type: string };
}

/** A message to another trajectory; `number` is part of the case, so a repeat is recognised. */
export type Outgoing =
  | { number: number; to: string; kind: 'start'; type: string; opening: Opening }
  | { number: number; to: string; kind: 'command'; command: Envelope };

export interface Undelivered {
  number: number;
  to: string;
  why: 'closed' | 'not-found' | 'exists';
}

export interface StepInput {
  id: string;
  case?: Case;
  open?: Opening;
  commands: Envelope[];
  undelivered: Undelivered[];
  now: Instant;
}

export interface StepResult {
  case: Case;
  events: CaseEvent[];
  outcomes: { id: string; outcome: Outcome }[];
  outgoing: Outgoing[];
  /**
   * Next instant at which time itself changes something; absent: wait for messages. Always later than `now`.
   */
  wakeAt?: Instant;
  closed: boolean;
  /** For the operator's view of the engine: type and phase, no person. */
  summary: string;
}
