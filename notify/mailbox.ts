import type { Channel } from './channel.ts';

/** The mailbox page of the application itself: nothing leaves the house. */
export const mailbox: Channel = (_, delivery) => delivery.toMailbox();
