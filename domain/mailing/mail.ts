import type { Day, Instant } from '../calendar/types.ts';

/** What each kind of mail is about; its letter is composed when it is sent, from what is so then. */
export interface MailContents {
  /** Notices that cannot wait, by their keys in the mailbox. */
  'at-once': { notices: string[] };
  /** The morning of a day; `says`: what its letter told (`saidKey`), once it was sent. */
  digest: { on: Day; says?: string[] };
  /** A meeting of a trajectory. */
  invitation: {
    trajectory: string;
    item: string;
    attempt: number;
    /** `CANCEL`: that she need not come. */
    method: 'REQUEST' | 'CANCEL';
    sequence: number;
  };
  /** Somebody tries whether mail reaches her. */
  test: Record<string, never>;
}

export type MailKind = keyof MailContents;

/**
 * `sending`: handed to the mail server just now; `failed`: given up; `bounced`: the address is refused for
 * good; `unneeded`: when it was to be sent there was nothing left to say.
 */
export type MailStatus = 'pending' | 'sending' | 'sent' | 'failed' | 'bounced' | 'unneeded';

/** A mail that is to be sent to somebody of an agency, at her address of that moment. */
export type PlannedMail = {
  [Kind in MailKind]: {
    /** The same mail is planned once, however often. */
    key: string;
    agency: string;
    person: string;
    kind: Kind;
    what: MailContents[Kind];
    dueAt: Instant;
  };
}[MailKind];
