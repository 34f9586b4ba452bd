import type { Day } from '../calendar/types.ts';

/** Of the digest of somebody at an agency on a day. */
export const digestKey = (agency: string, person: string, day: Day): string =>
  `digest/${agency}/${person}/${day}`;

/** What is told by a letter: an item and its day, so that it is told once. */
export const saidKey = (of: { trajectory: string | null; item: string | null; due: Day | null }): string =>
  `${of.trajectory}/${of.item}/${of.due}`;
