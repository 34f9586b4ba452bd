import { itemsNamed, type KeysOf, type Names } from './names.ts';
import type { News } from './vocabulary.ts';

/** A kind of news is told by its key. */
export type NewsKind = Exclude<KeysOf<News>, 'to'>;

/** Something for every kind of news. */
export type ByNews<A extends unknown[], R> = {
  readonly [K in NewsKind]: (news: Extract<News, Record<K, unknown>>, ...rest: A) => R;
};

/** What a table has for a piece of news. */
export const forNews = <A extends unknown[], R>(
  table: ByNews<A, R>,
  news: News,
): ((news: News, ...rest: A) => R) => table[kindOfNews(news)] as (news: News, ...rest: A) => R;

const names: ByNews<[], Names> = {
  fact: ({ fact, to = [] }) => ({ facts: [{ name: fact, values: to }] }),
  date: ({ date }) => ({ dates: [date] }),
  acted: ({ acted }) => itemsNamed([acted]),
  added: ({ added }) => itemsNamed(added),
};

function kindOfNews(news: News): NewsKind {
  for (const key in news) if (key in names) return key as NewsKind;
  throw new Error(`${JSON.stringify(news)} is no news`);
}

export const namesOfNews = (news: News): Names => forNews(names, news)(news);
