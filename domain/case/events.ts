import type { Day, Instant, Text } from '../calendar/types.ts';
import type { InternalCommand } from './commands.ts';
import type { Actor, Findings, Former, ItemState, Related } from './case.ts';
import type { Attempt, FilledIn } from './dialogue.ts';
import type { Parameters, ParametersByType } from './parameters.ts';
import type { AnswerKind, FactValue, Owner, Party } from '../policy/values.ts';

/** Whom a notice is for. The agency is the one in force when the notice was given. */
export interface Addressee {
  agency: string;
  role: string;
}

/** How the plan of one item changed: status, due date, or both. */
export interface PlanChange {
  item: string;
  /** State of the occurrence after the change, where it is new. */
  added?: ItemState;
  status?: { from: ItemState['status'] | null; to: ItemState['status'] };
  due?: { from: Day | null; to: Day | null; natural?: Day; knownAt?: Instant };
  flags?: string[];
  outcome?: string | null;
}

/** What a message that is no reminder and no alarm is about. */
export type NoticeCode =
  | 'asked'
  | 'chased'
  | 'answered'
  | 'came-back'
  | 'passed-on'
  | 'addressed'
  | 'to-confirm'
  | 'not-held'
  | 'raised'
  | 'taken-up'
  | 'given'
  | 'moved';

/** Somebody who was to be at a meeting: of an agency, the client (role `client`), or from outside. */
export type Attendee = Owner & { present: boolean; reason?: string };

export type EventBody =
  | {
      type: 'opened';
      dates: Record<string, Day>;
      facts: Record<string, FactValue>;
      organisation: string;
      parties: Party[];
      definition: string;
      openedBy?: Related;
    }
  | { type: 'date-set'; date: string; on: Day | null; from: Day | null; by?: string }
  | { type: 'fact-set'; fact: string; value: FactValue; from: FactValue }
  | { type: 'planned'; changes: PlanChange[] }
  | {
      type: 'item-completed';
      item: string;
      on: Day;
      outcome?: string;
      findings?: Findings;
      note?: string;
      /** It is done by telling the client. */
      toClient?: true;
    }
  | { type: 'decision-proposed'; item: string; on: Day; outcome: string; also: string[] }
  /** What one of those who decide together filled in on its form; in place of what that role had. */
  | { type: 'form-filled'; item: string; on: Day; answers: FilledIn['answers']; weighed: number[] }
  | { type: 'decision-made'; item: string; on: Day; outcome: string; also?: string[] }
  | { type: 'organisation-moved'; organisation: string; from: string }
  /**
   * What its organisation has arranged: `parameters` for this case, `organisationParameters` for those
   * that it opens. Without `parameters` the terms stay as they are.
   */
  | {
      type: 'settings-taken';
      organisation: string;
      defaults: Record<string, string>;
      closedDays: Day[];
      climbAssumed?: true;
      settingsAt?: Instant;
      parameters?: Parameters;
      organisationParameters?: ParametersByType;
    }
  | {
      type: 'meeting-held';
      item: string;
      on: Day;
      attendance: Attendee[];
      agreements: string[];
    }
  | { type: 'request-sent'; item: string; on: Day }
  | {
      type: 'request-answered';
      item: string;
      on: Day;
      answer: AnswerKind;
      settles: boolean;
      turnsTo?: 'giver' | 'asker';
      /** Whose answer it is; the actor recorded it where that is another. */
      of?: Owner;
      text?: string;
    }
  /** It went on to the next; what was answered before stays. */
  | { type: 'item-forwarded'; item: string; on: Day; of: Owner; to: Owner }
  | { type: 'item-chased'; item: string; on: Day; text?: string }
  | { type: 'meeting-planned'; item: string; on: Day; time?: string; place?: string }
  | ({ type: 'meeting-not-held'; item: string } & Omit<Attempt, 'reason'>)
  | { type: 'signal-answered'; item: string; on: Day; response: string; added?: string }
  /** Done, says whoever did it; the other side confirms. */
  | { type: 'item-reported'; item: string; on: Day; outcome?: string; findings?: Findings; note?: string }
  /** `on`: the day reported; `confirmedOn`: when it was confirmed, where that was told. */
  | { type: 'item-confirmed'; item: string; on: Day; confirmedOn?: Day; note?: string }
  | { type: 'report-returned'; item: string; on: Day }
  | { type: 'party-left'; agency: string }
  /**
   * A message to somebody about an item, that asks to be read and no more. `items`: all, where there are
   * several. `moved`: of each the day that is due now, where the message says so.
   */
  | {
      type: 'notified';
      code: NoticeCode;
      item: string;
      items?: string[];
      moved?: Record<string, Day>;
      to: Addressee;
    }
  | { type: 'item-added'; item: string; state: ItemState }
  | { type: 'item-skipped' | 'item-reopened' | 'item-acknowledged'; item: string; on: Day }
  | { type: 'item-extended'; item: string; until: Day }
  | {
      type: 'term-overridden';
      item: string;
      amount: number;
      unit: 'days' | 'weeks' | 'months' | 'working-days';
      from: { amount: number; unit: 'days' | 'weeks' | 'months' | 'working-days' };
      /** For every occurrence still to be done, and those that come. */
      lasting?: true;
    }
  /**
   * The case follows another version of its definition; `left`: occurrences of items that this version lacks.
   */
  | { type: 'definition-moved'; from: string; to: string; left: Record<string, Former> }
  | { type: 'party-joined'; party: Party; origin: 'assigned' | 'default' }
  | { type: 'paused'; track: string; reviewOn: Day }
  | { type: 'resumed'; track: string; items: string[] }
  | { type: 'promise-settled'; item: string; on: Day; kept: boolean; note?: string }
  /** A rung of the ladder. `given: false`: it lay too far back to be sent on its own. */
  | {
      type: 'reminded';
      item: string;
      due: Day;
      rung: string;
      kind: 'reminder' | 'escalation';
      to: Addressee;
      given: boolean;
    }
  | { type: 'deadline-passed'; item: string; due: Day }
  /** `items`: all that it is about, where it names them; `keys`: of each, so that none is told twice. */
  | {
      type: 'alarm-raised';
      code: string;
      key: string;
      item?: string;
      items?: string[];
      keys?: string[];
      to: Addressee;
    }
  /** One message in place of the rungs that came too late to be sent one by one. */
  | { type: 'summary-given'; to: Addressee[]; items: string[] }
  | {
      type: 'trajectory-opened';
      related: Related;
      number: number;
      dates: Record<string, Day>;
      facts: Record<string, FactValue>;
      parties: Party[];
      organisation: string;
    }
  | {
      type: 'message-sent';
      to: string;
      number: number;
      command: InternalCommand;
      told: Record<string, FactValue>;
    }
  | { type: 'message-undelivered'; to: string; number: number; why: 'closed' | 'not-found' | 'exists' }
  /** Whoever opened us needs us no more, and why; or again. */
  | { type: 'need-changed'; id: string; why: Text | null }
  | { type: 'related-changed'; id: string; trajectory: string; phase: string; status: 'open' | 'closed' }
  | { type: 'related-continued'; id: string; to: string }
  /** All of it rests: nothing is to be done, nobody is reminded, until that is taken back. */
  | { type: 'client-deceased'; on: Day; record: string }
  | { type: 'client-alive'; record: string; items: string[] }
  /** It goes on where the closed trajectory `from` stopped; `items`: what is open again. */
  | { type: 'continued'; from: string; items: string[] }
  | { type: 'phase-changed'; from: string; to: string }
  | { type: 'ready-to-close'; ready: boolean }
  | { type: 'closed'; outcome: string }
  | { type: 'command-refused'; command: string; code: string; detail?: Text }
  /** A partner's system said what is known already; `about`: the keys of what it told (`changed.ts`). */
  | { type: 'told-again'; command: string; about: string[] }
  | { type: 'command-failed'; command: string; message: string };

/** A fact in the past tense: the legal record, append-only. */
export type CaseEvent = EventBody & {
  /** Counts from 1 within the trajectory, without gaps. */
  sequence: number;
  /** When it happened, in the time of the case. */
  at: Instant;
  /** When it was decided; later than `at` after an outage. */
  recordedAt: Instant;
  actor: Actor;
  /** The machine that passed on what the actor decided. */
  reportedBy?: Actor;
  reason?: string;
  commandId?: string;
  /** When the partner whose system told it says it was so. */
  saidAt?: Instant;
};
