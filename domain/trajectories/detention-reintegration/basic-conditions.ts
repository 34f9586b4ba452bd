import type { Text } from '../../calendar/types.ts';
import type { FactDefinition } from '../../policy/definition.ts';
import type { Condition } from '../../policy/vocabulary.ts';

const inOrder: Text = { nl: 'op orde', en: 'in order' };
const actionNeeded: Text = { nl: 'actie nodig', en: 'action needed' };
const placeNeeded: Text = { nl: 'plek nodig', en: 'place needed' };

const condition = (nl: string, en: string, ...more: [string, Text][]): FactDefinition => ({
  title: { nl, en },
  type: 'choice',
  values: Object.fromEntries([['in-order', inOrder], ['action-needed', actionNeeded], ...more]),
});

/** The six basic conditions: how each stands (S1:583-585, 598-603). Of care only that: nothing medical. */
export const basicConditions: Record<string, FactDefinition> = {
  identity: condition('Geldig ID', 'Valid ID'),
  housing: condition('Huisvesting', 'Housing', ['place-needed', placeNeeded]),
  income: condition('Inkomen en dagbesteding', 'Income and day activity'),
  debts: condition('Schulden', 'Debts'),
  care: condition('Zorg', 'Care', ['place-needed', placeNeeded]),
  network: condition('Sociaal netwerk', 'Social network'),
};

/** Recorded when they are mapped, and again at the recheck. */
export const conditionNames = Object.keys(basicConditions);

/** Housing or care asks for a place: nobody enters that a second time. */
export const placeAsked: Condition = {
  any: [
    { fact: 'housing', in: ['place-needed'] },
    { fact: 'care', in: ['place-needed'] },
  ],
};
