import type { inbox as dutch } from '../nl/inbox.ts';

/** What nobody picked up, for a coordinator. */
export const inbox: Record<keyof typeof dutch, string> = {
  navInbox: 'Not picked up',
  inbox: 'Not picked up yet',
  findAlsoInbox: 'inbox of the coordinator, nobody’s, refused, not delivered, came back',
  inboxLead: 'This lies with nobody: {n}. Choose for each kind what you do with it.',
  inboxNone: 'Everything was picked up.',
  inboxWhat: 'What comes here by itself',
  inboxUnheld: 'Deadlines that are nobody’s',
  inboxUnheldText: '{n} are overdue or due until {day}, and no colleague has them.',
  inboxUnheldDo: 'Divide',
  inboxShow: 'Look',
  inboxTold: 'What reached nobody or came back',
  inboxToldDo: 'Dealt with ({n})',
  inboxUnknown: 'Signals of which nobody knows where they belong',
  inboxUnknownDo: 'Say where they belong',
  inboxRefused: 'Refused signals',
  inboxRefusedDo: 'Seen ({n})',
  inboxUndelivered: 'Not delivered',
  inboxUndeliveredTo: '{n} not delivered',
  inboxTo: 'to {who}',
  inboxTried: 'since {at}, tried {n} times',
  inboxAgain: 'Try again',
  inboxStopped: 'is told nothing any more',
};
