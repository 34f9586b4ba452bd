import type { BaseSentences, Language } from '../language.ts';

export const terms: Language['terms'] = {
  ways: { before: 'before', after: 'after' },
  firstMonday: 'the first Monday',
  onTheDay: 'on the day of',
  atTheMoment: 'at',
  on: 'on',
  otherwise: 'otherwise',
  orNumberIn: (title) => `, or the number in ${title}`,
};

export const bases: BaseSentences = {
  date: ({ date }, say) => say.date(date),
  fact: ({ fact, to = [] }, say) =>
    `the change of ${say.fact(fact)}${to.length > 0 ? ` to ${say.values(fact, to)}` : ''}`,
  due: ({ due }, say) => say.item(due),
  acted: ({ acted }, say) => `the completion of ${say.item(acted)}`,
  firstActed: ({ firstActed, outcomes }, say) =>
    `the first time of ${say.item(firstActed)}${outcomes ? ` with outcome ${say.outcomes(firstActed, outcomes)}` : ''}`,
  lastHeld: ({ lastHeld: [only, ...others] }, say) =>
    only === undefined || others.length > 0 ? 'the last meeting held' : `the last time of ${say.item(only)}`,
  requested: ({ requested }, say) => `the request ${say.item(requested)}`,
  last: ({ last }, say) => `${say.bases(last, 'and')} (the last one counts)`,
  first: ({ first }, say) => `${say.bases(first, 'or')} (the first one counts)`,
  sinceLast: ({ sinceLast: news }, say) =>
    'added' in news ? `a change in ${say.items(news.added)}` : say.base(news),
  with: ({ with: what }, { companions = 'what this goes with' }) =>
    what === 'acted' ? `the completion of ${companions}` : companions,
  opening: (_, { added }) => (added ? 'its addition' : 'the opening'),
};

export const counted: Language['counted'] = {
  change: (fact) => `the change of ${fact} on`,
  dateOf: (item) => `the date of ${item}`,
  completion: (item) => `the completion of ${item}`,
  lastTime: (item) => `the last time of ${item}`,
  lastHeld: (item) => `the last one held, ${item}`,
  request: (item) => `the request of ${item}`,
  firstChange: 'the first change since the last time',
  opening: 'the opening',
};

export const ladder: Language['ladder'] = {
  kinds: { reminder: 'reminder', escalation: 'escalation' },
  receivers: {
    owner: 'to whoever does it',
    asker: 'to whoever asked',
    coordinator: 'to the coordinator',
    'owner-coordinator': 'to the coordinator of whoever does it',
    'case-director': 'to the case director',
  },
  due: 'the due day',
  known: 'the day half-way through the term',
};
