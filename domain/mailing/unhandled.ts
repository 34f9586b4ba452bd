import { unreachedCodes } from './unreached.ts';

/**
 * Codes of messages that tell a coordinator of what reached nobody or came back: until somebody says that she
 * has dealt with it, nobody does.
 */
export const unhandledCodes: readonly string[] = [
  // No agency holds the role, or there is nobody to hand over to.
  'no-addressee',
  'no-receiver',
  // A hand-over or question came back.
  'request-refused',
  'not-received',
  ...unreachedCodes,
  // What she held is nobody's.
  'colleague-left',
];
