import type { Instant, Lang } from '../calendar/types.ts';
import type { Actor, Refusal } from '../case/case.ts';
import type { NamedCommand } from '../case/commands.ts';
import type { PlanningReport } from '../national/report.ts';
import type { PlanningRequest } from '../national/run.ts';
import type { LoadFound } from '../what-if/load.ts';
import type { DateShift } from '../what-if/caseload.ts';
import type { SeenChange } from '../what-if/change.ts';
import type { CaseloadPreview, StartRequest, TermRequest } from './ports.ts';

/** What a start would give: the dates of what is opened, and what runs for the client already. */
export interface SeenStart extends SeenChange {
  /** Id of an open trajectory of this type for this client that the actor sees; null: there is none. */
  runs: string | null;
}

/** Something that is reckoned beside the requests, and lives in this process alone. */
export interface Running {
  id: string;
  status: 'running' | 'done' | 'stopped' | 'failed';
  startedAt: Instant;
}

/** What a date that shifts would do to a caseload; what was found so far, also while it runs. */
export interface LoadRun extends Running {
  change: DateShift;
  /** Running cases that are looked at in all; there may be `more`. */
  total: number;
  more: boolean;
  found: LoadFound;
}

/** What a term set otherwise does to a caseload, before it is set. */
export interface TermRun extends Running, Pick<TermRequest, 'change' | 'after'> {
  reason: string;
  looked: number;
  /** Running cases that are looked at, at most. */
  total: number;
  /** Once it is done. */
  seen?: CaseloadPreview;
}

/** A national simulation. */
export interface PlanningRun extends Running {
  request: PlanningRequest;
  lives: { done: number; total: number };
  report?: PlanningReport;
}

/** What would be, without doing it; `api/` implements it. */
export interface WhatIf {
  /** A start by the pure rules: nothing is stored, no client made known. */
  start(request: Omit<StartRequest, 'key'>, lang: Lang): Promise<Refusal | SeenStart>;
  /**
   * What one command would change in its trajectory and in those that hear of it; undefined where the actor
   * sees no such trajectory.
   */
  change(
    request: { trajectory: string; actor: Actor; command: NamedCommand },
    lang: Lang,
  ): Promise<Refusal | SeenChange | undefined>;
  /** A date that shifts in every running case that the actor sees. */
  load: {
    /** @returns undefined while as many run as may. */
    start(change: DateShift, actor: Actor, lang: Lang): Promise<Refusal | LoadRun | undefined>;
    /** Only of whoever started it. */
    get(id: string, actor: Actor): LoadRun | undefined;
    stop(id: string, actor: Actor): void;
  };
  /** A term set otherwise, over the caseload that the actor sees. */
  term: {
    /** @returns undefined while as many run as may. */
    start(request: TermRequest & { reason: string }): Promise<Refusal | TermRun | undefined>;
    /** Only of whoever started it. */
    get(id: string, actor: Actor): TermRun | undefined;
    stop(id: string, actor: Actor): void;
  };
  /** The country, one run at a time. */
  national: {
    /** @returns undefined while another is running. */
    start(request: PlanningRequest): PlanningRun | undefined;
    get(id: string): PlanningRun | undefined;
    stop(id: string): void;
  };
}
