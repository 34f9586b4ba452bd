import type { Instant, Unit } from './calendar/types.ts';
import type { Actor, FactValue, Outcome, Party, Refusal } from './model/case.ts';
import type { Command } from './model/commands.ts';

/** The one command path of API, pages and demo data; `api/` implements it on Temporal and the store. */
export interface Trajectories {
  /** Opens a trajectory. The same actor and key give the same trajectory. */
  start(request: StartRequest): Promise<StartResult>;
  /** Sends a command and waits (at most two seconds) until the store shows its effect. */
  command(request: CommandRequest): Promise<CommandResult>;
}

export interface StartRequest {
  key: string;
  actor: Actor;
  type: string;
  client: { reference: string; pseudonym?: string };
  organisation: string;
  dates: Record<string, string | null>;
  facts: Record<string, FactValue>;
  parties: Party[];
  parameters: Record<string, { amount: number; unit: Unit }>;
  /** Only for demo data and imports: the instant at which it was opened, not later than now. */
  receivedAt?: Instant;
  /** Only for demo data and imports: what happened before, each at its own instant; part of the start, so all or nothing. */
  history?: { actor: Actor; body: Command; receivedAt: Instant }[];
}

export type StartResult =
  | { outcome: 'accepted'; id: string; published: boolean }
  | Refusal
  | { outcome: 'unavailable'; retryAfterSeconds: number };

export interface CommandRequest {
  id: string;
  key: string;
  actor: Actor;
  body: Command;
  receivedAt?: Instant;
}

export type CommandResult =
  | (Extract<Outcome, { outcome: 'accepted' }> & { published: boolean })
  | Exclude<Outcome, { outcome: 'accepted' }>
  | { outcome: 'unavailable'; retryAfterSeconds: number };
