import type { Condition } from '../../policy/vocabulary.ts';

export const placed: Condition = { item: 'place-decision', outcome: ['confirmed'] };
/** A day of arrival alone is no place. */
export const arrived: Condition = { all: [placed, { reached: 'arrival' }] };
/** When the title ends, the supervision by probation ends with it (S4:1521-1522). */
export const underTitle: Condition = { not: { reached: 'titleEnd' } };
