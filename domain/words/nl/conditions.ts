import type { ConditionSentences, Language } from '../language.ts';

export const facts: Language['facts'] = {
  orUnknown: ' (of dat is nog onbekend)',
  nothingYet: 'nog niets',
  empty: (title, holds) => `${title} is ${holds ? 'nog niet ' : ''}ingevuld`,
  says: (title, values, holds) => `bij ${title} staat ${holds ? '' : 'niet '}${values}`,
};

const is = (holds: boolean): string => (holds ? 'is' : 'is niet');

export const conditions: ConditionSentences = {
  known: ({ known }, holds, say) => `${say.date(known)} ${is(holds)} bekend`,
  told: ({ told }, holds, say) => `${say.date(told)} is ${holds ? 'ooit' : 'nooit'} doorgegeven`,
  renewed: ({ renewed, since }, holds, say) =>
    `${say.date(renewed)} ${is(holds)} opnieuw opgegeven na ${say.item(since)}`,
  reached: ({ reached, offset, actual }, holds, say) => {
    const date = say.date(reached);
    if (actual) return `${date} is ${holds ? 'echt' : 'nog niet echt'} doorgegeven`;
    if (!offset || offset.amount === 0)
      return holds ? `${date} is vandaag of geweest` : `${date} is nog niet geweest`;
    const number = say.count(offset);
    if (offset.direction === 'after')
      return holds ? `het is ${number} na ${date} of later` : `het is nog geen ${number} na ${date}`;
    return `tot ${date} duurt het nog ${holds ? `hoogstens ${number}` : `meer dan ${number} (of dat is nog onbekend)`}`;
  },
  // An end that is not known makes no stay short.
  stay: ({ stay: { from, to, shorterThan } }, holds, say) => {
    const first = from === undefined ? 'de opening' : say.date(from);
    const number = say.count({ amount: shorterThan, unit: 'days' });
    return `tussen ${first} en ${say.date(to)} liggen ${holds ? `minder dan ${number}` : `minstens ${number} (of dat is nog onbekend)`}`;
  },
  outcome: ({ item, outcome }, holds, say) => {
    const outcomes = say.outcomes(item, outcome);
    return holds
      ? `de uitkomst van ${say.item(item)} is ${outcomes}`
      : `${say.item(item)} heeft niet als uitkomst ${outcomes}`;
  },
  answered: ({ item, answered }, holds, say) =>
    `op ${say.item(item)} is ${holds ? '' : 'niet '}geantwoord: ${say.outcomes(item, answered)}`,
  relatedOpen: ({ relatedOpen: type, except }, holds, say) => {
    const but = except ? ` (niet in fase ${say.phases(type, except)})` : '';
    return `vanuit dit traject loopt ${holds ? 'een' : 'geen'} traject ${say.trajectory(type)}${but}`;
  },
  relatedPhase: ({ relatedPhase: type, in: phases }, holds, say) =>
    `traject ${say.trajectory(type)} ${is(holds)} in fase ${say.phases(type, phases)}`,
  agreements: (_, holds) =>
    `alle afspraken, toezeggingen en eigen taken zijn${holds ? '' : ' nog niet'} afgerond`,
};
