import type { Instant } from '../calendar/types.ts';
import type { MailKind, MailStatus } from './mail.ts';

/** Who brings mail to people: a mail server, or NotifyNL. */
export interface MailChannel {
  by: 'smtp' | 'notify';
  /** Name and port of the server. */
  host: string;
}

/** How the mail of an agency, or of all of them, stands. */
export interface MailQueue {
  waiting: number;
  /** Since when the first of those should have been sent; null: none should. */
  late: Instant | null;
  sent: number;
}

/** A mail that did not arrive, or a test, and what became of it. */
export interface MailFate {
  key: string;
  agency: string;
  kind: MailKind;
  status: MailStatus;
  dueAt: Instant;
  sentAt: Instant | null;
  lastError: string | null;
}
