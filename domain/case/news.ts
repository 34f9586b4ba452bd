import type { Instant } from '../calendar/types.ts';
import { type ByNews, forNews } from '../policy/news.ts';
import type { News } from '../policy/vocabulary.ts';
import type { Case } from './case.ts';
import { lastSettled, occurrencesOf } from './occurrences.ts';

/**
 * Since when something is news: the first instant after `since`; undefined if nothing was told after it. The
 * border is strict: what was told up to and including that instant was dealt with there. Who asks for what
 * was told together with something counts from the instant before (`withOrAfter`).
 */
export const newsSince = (c: Case, news: News, since: Instant): Instant | undefined =>
  forNews(tellings, news)(news, c, since);

/** From this instant on, itself included: an answer can be told together with what it answers. */
export const withOrAfter = (instant: Instant): Instant => instant - 1;

const after = (at: Instant | undefined, since: Instant): Instant | undefined =>
  at !== undefined && at > since ? at : undefined;

const tellings: ByNews<[c: Case, since: Instant], Instant | undefined> = {
  fact: ({ fact, to }, c, since) =>
    to && !to.includes(c.facts[fact] ?? null) ? undefined : after(c.factsAt[fact], since),
  date: ({ date }, c, since) => (c.dates[date] === undefined ? undefined : after(c.datesAt[date], since)),
  acted: ({ acted }, c, since) => after(lastSettled(c, acted)?.settledAt, since),
  added: ({ added }, c, since) => {
    let first: Instant | undefined;
    for (const name of added)
      for (const [, { addedAt, status, settledAt }] of occurrencesOf(c, name))
        for (const at of [addedAt, status === 'skipped' ? settledAt : undefined])
          if (at !== undefined && at > since && (first === undefined || at < first)) first = at;
    return first;
  },
};
