import type { NoticeRow } from '../domain/reading/rows.ts';

/**
 * A notice from the outbox. It carries no name and no offence: the deadline, and the trajectory to link to.
 */
export interface Notice extends NoticeRow {
  trajectory: string;
  /** Earlier attempts that failed. */
  attempts: number;
}

/** What may be done in the transaction that marks the notice as delivered. */
export interface Delivery {
  /**
   * Puts it in the mailbox of its addressee: exactly once, however often delivery is tried.
   * `alone`: nobody is mailed.
   */
  toMailbox(alone?: 'alone'): Promise<void>;
}

/**
 * A way to reach people. Rejects when the notice could not
 * be handed over; it is then tried again, ever later.
 */
export type Channel = (notice: Notice, delivery: Delivery) => Promise<void>;
