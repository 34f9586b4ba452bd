import type { Language } from '../language.ts';

export const repeats: Language['repeats'] = {
  always: 'again and again, when the one before is done or skipped',
  alternatively: ', or ',
  afterEach: (names) => `after each ${names}`,
  withEach: (names) => `with each ${names}`,
  onlyWith: (outcomes) => `only with outcome ${outcomes}`,
  replaces: 'a later time replaces what is still open',
  unlessAsked: 'not while one is open or was done since',
  before: 'before it; after that it is not needed any more',
  neededFor: (outcomes) => `to be completed before outcome ${outcomes}`,
  changes: (fact) => `when ${fact} changes`,
  changesTo: (fact, values) => `when ${fact} changes to ${values}`,
  renewed: (date) => `when ${date} was given anew`,
  afterOutcome: (outcomes) => `after outcome ${outcomes}`,
  added: (items) => `when ${items} is added or dropped`,
};
