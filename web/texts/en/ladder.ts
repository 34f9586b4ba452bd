import type { ladder as nl } from '../nl/ladder.ts';

/** What a page says of who was told what about a deadline. */
export const ladder: Record<keyof typeof nl, string> = {
  toldPending: 'on its way',
  toldFailed: 'not delivered',
  toldHeld: 'held back',
  toldWithheld: 'not sent',
  toldInPause: 'fell in the pause: nobody was told',
  toldMessage: 'message',
  toldSummary: 'summary',
  toldMailPlanned: 'Mail to {who} follows on {when}.',
  toldMailSent: 'Mailed to {who} on {when}.',
  toldMailFailed: 'The mail to {who} failed.',
  toldMailBounced: 'The mail to {who} did not arrive: the address is wrong.',
  toldMailUnneeded: 'A mail to {who} was no longer needed.',
  toldColleague: 'a colleague',
  toldRead: 'Read on {when}.',
  toldUnread: 'Not read yet.',
  onlyIfMissed: 'Only if it is not done by then.',
  climbsTo: 'Who hears of it then',
};
