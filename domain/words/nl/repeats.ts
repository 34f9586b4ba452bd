import type { Language } from '../language.ts';

export const repeats: Language['repeats'] = {
  always: 'steeds opnieuw, als de vorige is gedaan of overgeslagen',
  alternatively: ', of ',
  afterEach: (names) => `na elke keer ${names}`,
  withEach: (names) => `bij elke keer ${names}`,
  onlyWith: (outcomes) => `alleen met uitkomst ${outcomes}`,
  replaces: 'een latere keer komt in de plaats van wat nog openstaat',
  unlessAsked: 'niet als er al een openstaat of sindsdien is gedaan',
  before: 'vooraf; daarna is het niet meer nodig',
  neededFor: (outcomes) => `eerst afronden vóór uitkomst ${outcomes}`,
  changes: (fact) => `als ${fact} verandert`,
  changesTo: (fact, values) => `als ${fact} verandert in ${values}`,
  renewed: (date) => `als ${date} opnieuw is opgegeven`,
  afterOutcome: (outcomes) => `na uitkomst ${outcomes}`,
  added: (items) => `als ${items} wordt toegevoegd of geschrapt`,
};
