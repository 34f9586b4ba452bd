import type { Channel } from './channel.ts';

/** The mailbox page of the application itself, from which those are mailed for whom it cannot wait. */
export const mailbox: Channel = (_, delivery) => delivery.toMailbox();

/** The page alone: nothing leaves the house. */
export const mailboxAlone: Channel = (_, delivery) => delivery.toMailbox('alone');
