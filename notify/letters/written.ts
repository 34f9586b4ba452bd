import type { Lang } from '../../domain/calendar/types.ts';

export interface WrittenLink {
  text: string;
  href: string;
}

/** A part of a letter: the same words in its plain text and in its HTML. */
export type Part =
  | { heading: string; links: WrittenLink[]; after?: WrittenLink }
  | { text: string; link?: WrittenLink };

/** What a letter says, before it is set as text and as HTML. */
export interface Written {
  lang: Lang;
  subject: string;
  title: string;
  parts: Part[];
  /** Why one gets it, and where to change that. */
  why: { text: string; link: WrittenLink }[];
}

/** A name that somebody else gave, on one line and of a length that fits it. */
export const named = (name: string): string => {
  const line = name.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
