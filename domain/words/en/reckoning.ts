import type { Language } from '../language.ts';

export const reckoning: Language['reckoning'] = {
  noSuchDay: (dayOfMonth) => `(that month has no day ${dayOfMonth})`,
  skipped: (days) => `not counted: ${days}`,
  rolled: ({ from, why, others, several, back, to }) => {
    const also = others && `, nor ${several ? 'are' : 'is'} ${others}`;
    const where = back ? 'the last working day before it' : 'the first working day after it';
    return `${from} is not a working day (${why})${also}; ${where} is ${to}`;
  },
  passed: (day, rolls) =>
    `${day} had passed when this date became known: the first ${rolls ? 'working day' : 'day'} still possible`,
  extended: (reason) => `extended${reason && `: ${reason}`}`,
  agreed: 'day agreed',
  assumed: 'nobody named a day: this is assumed',
};

export const reasons: Language['reasons'] = {
  noLongerServes: (title) => `${title}, which this was for, is no longer to be done`,
  reopened: (title) => `${title}, which this told of, was reopened`,
  unneeded: (why) => `no longer needed: ${why}`,
  goneWith: (title, what) => `${title}, which this goes with, ${what}`,
  unknown: (date) => `${date} is not yet known`,
  untilSo: (fact) => `waits until this is so: ${fact}`,
  waitsFor: (what) => `waits for: ${what}`,
  earlier: 'waits for an earlier item',
  alternatively: '; or ',
  unknownEndDate: 'end date not yet known',
};
