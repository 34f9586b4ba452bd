import type { Instant } from '../../domain/calendar/types.ts';
import type { Outcome } from '../../domain/case/case.ts';
import type { Envelope } from '../../domain/case/commands.ts';
import type { NoticeRow } from '../../domain/reading/rows.ts';
import type { Opening } from '../../domain/case/messages.ts';
import type { TrajectoryView } from '../../domain/reading/view.ts';

/** A moment of the timeline, by what every runner can show of it. */
export interface Moment {
  sequence: number;
  at: Instant;
  recordedAt: Instant;
  type: string;
  item: string | null;
}

/** What anybody could see of a trajectory. */
export interface Shown {
  view: TrajectoryView;
  moments: Moment[];
  /** Messages to people, in the order in which they were given. */
  notices: NoticeRow[];
}

/**
 * What a story is played on: the pure rules, or the real engine. All instants are in the time of the story, which
 * begins with the first `advance`.
 */
export interface Stage {
  open(opening: Opening): Promise<string>;
  /** The outcome; undefined while the worker is down: the command waits, with the instant at which it was received. */
  send(id: string, command: Envelope): Promise<Outcome | undefined>;
  /** Lets time run; while the worker is down it passes without a step. */
  advance(until: Instant): Promise<void>;
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
  look(id: string): Promise<Shown>;
}
