import type { Language } from '../language.ts';

export const reckoning: Language['reckoning'] = {
  noSuchDay: (dayOfMonth) => `(die maand heeft geen dag ${dayOfMonth})`,
  skipped: (days) => `niet meegeteld: ${days}`,
  rolled: ({ from, why, others, back, to }) => {
    const also = others && `, ${others} ook niet`;
    const where = back ? 'de laatste werkdag ervoor' : 'de eerste werkdag erna';
    return `${from} is geen werkdag (${why})${also}; ${where} is ${to}`;
  },
  passed: (day, rolls) =>
    `${day} lag al in het verleden toen deze datum bekend werd: de eerste ${rolls ? 'werkdag' : 'dag'} die nog haalbaar was`,
  extended: (reason) => `verlengd${reason && `: ${reason}`}`,
  agreed: 'afgesproken dag',
  assumed: 'niemand noemde een dag: dit is een aanname',
};

export const reasons: Language['reasons'] = {
  noLongerServes: (title) => `${title}, waar dit voor was, is niet meer te doen`,
  reopened: (title) => `${title}, waar dit over ging, is heropend`,
  unneeded: (why) => `niet meer nodig: ${why}`,
  goneWith: (title, what) => `${title}, waar dit bij hoort, ${what}`,
  unknown: (date) => `${date} is nog onbekend`,
  untilSo: (fact) => `wacht tot dit zo is: ${fact}`,
  waitsFor: (what) => `wacht op: ${what}`,
  earlier: 'wacht op een eerder onderdeel',
  alternatively: '; of ',
  unknownEndDate: 'einddatum nog onbekend',
};
