import { createHash } from 'node:crypto';

/**
 * What stands for an item in what leaves the house, such as the address that a mail leads to. The key of an
 * item says in plain words what it is, and mail is read along the way by whoever carries it. It keeps
 * nothing from who knows the keys.
 */
export const itemMark = (trajectory: string, item: string): string =>
  createHash('sha256').update(`${trajectory}/${item}`).digest('hex').slice(0, 8);

/** Where a mail or calendar leads to for one item, behind signing in. */
export const mailedPath = (trajectory: string, item: string): string =>
  `/mail/${trajectory}/${itemMark(trajectory, item)}`;

/** Where it leads to for the meeting that an item is. */
export const mailedMeetingPath = (trajectory: string, item: string): string =>
  `${mailedPath(trajectory, item)}/meeting`;
