import type { Condition } from '../../model/definition.ts';

export const placed: Condition = { item: 'place-decision', outcome: ['confirmed'] };
export const arrived: Condition = { reached: 'arrival' };
