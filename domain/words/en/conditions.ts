import type { ConditionSentences, Language } from '../language.ts';

export const facts: Language['facts'] = {
  orUnknown: ' (or that is not known yet)',
  nothingYet: 'nothing yet',
  empty: (title, holds) => `${title} is ${holds ? 'not filled in yet' : 'filled in'}`,
  says: (title, values, holds) => `${title} ${holds ? 'says' : 'does not say'} ${values}`,
};

const is = (holds: boolean): string => (holds ? 'is' : 'is not');

export const conditions: ConditionSentences = {
  known: ({ known }, holds, say) => `${say.date(known)} ${is(holds)} known`,
  told: ({ told }, holds, say) => `${say.date(told)} was ${holds ? 'told at some time' : 'never told'}`,
  renewed: ({ renewed, since }, holds, say) =>
    `${say.date(renewed)} was${holds ? '' : ' not'} given anew after ${say.item(since)}`,
  reached: ({ reached, offset, actual }, holds, say) => {
    const date = say.date(reached);
    if (actual) return holds ? `${date} itself has been told` : `${date} itself has not been told yet`;
    if (!offset || offset.amount === 0)
      return holds ? `${date} is today or past` : `${date} has not come yet`;
    const number = say.count(offset);
    if (offset.direction === 'after')
      return holds ? `it is ${number} after ${date} or later` : `it is not yet ${number} after ${date}`;
    return holds
      ? `${date} is at most ${number} away`
      : `${date} is more than ${number} away (or not known yet)`;
  },
  // An end that is not known makes no stay short.
  stay: ({ stay: { from, to, shorterThan } }, holds, say) => {
    const first = from === undefined ? 'the opening' : say.date(from);
    const number = say.count({ amount: shorterThan, unit: 'days' });
    const between = `between ${first} and ${say.date(to)}`;
    return holds
      ? `there are fewer than ${number} ${between}`
      : `there are at least ${number} ${between} (or that is not known yet)`;
  },
  outcome: ({ item, outcome }, holds, say) => {
    const outcomes = say.outcomes(item, outcome);
    return holds
      ? `the outcome of ${say.item(item)} is ${outcomes}`
      : `${say.item(item)} does not have the outcome ${outcomes}`;
  },
  answered: ({ item, answered }, holds, say) =>
    `${say.item(item)} was ${holds ? '' : 'not '}answered: ${say.outcomes(item, answered)}`,
  relatedOpen: ({ relatedOpen: type, except }, holds, say) => {
    const but = except ? ` (not in phase ${say.phases(type, except)})` : '';
    return `${holds ? 'a' : 'no'} trajectory ${say.trajectory(type)}${but} that came of this one is open`;
  },
  relatedPhase: ({ relatedPhase: type, in: phases }, holds, say) =>
    `trajectory ${say.trajectory(type)} ${is(holds)} in phase ${say.phases(type, phases)}`,
  agreements: (_, holds) => `all agreements, promises and own tasks are${holds ? '' : ' not'} settled`,
};
