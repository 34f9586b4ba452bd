import type { MailKind } from '../domain/mailing/mail.ts';
import type { Letter } from '../notify/letter.ts';
import type { TakenMail } from '../store/mail-sending.ts';

/** A mail of one kind that is sent now, to an address. */
export type Addressed<Kind extends MailKind = MailKind> = Extract<TakenMail, { kind: Kind }> & {
  email: string;
};

/** Writes the letter of a mail from what is so now; `unneeded` where there is nothing left to say. */
export type Compose = (mail: Addressed) => Promise<Letter | 'unneeded'>;

/** One way to write for each kind of mail. */
export type Composers = { [Kind in MailKind]: (mail: Addressed<Kind>) => Promise<Letter | 'unneeded'> };

/** Writes each mail in the way of its kind. */
export const composeBy =
  (composers: Composers): Compose =>
  (mail) =>
    (composers[mail.kind] as Compose)(mail);
