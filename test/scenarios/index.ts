import { failedTransfer } from './failed-transfer.ts';
import { insideTenWeeks } from './inside-ten-weeks.ts';
import { movedDate } from './moved-date.ts';
import { outage } from './outage.ts';
import { shortStayTurnsLonger } from './short-stay.ts';
import type { Scenario } from './story.ts';

/** The scenarios that must pass on every runner. */
export const scenarios: [name: string, scenario: Scenario][] = [
  ['inside ten weeks', insideTenWeeks],
  ['a date that moves and flips back', movedDate],
  ['a failed transfer', failedTransfer],
  ['a short stay that turns out longer', shortStayTurnsLonger],
  ['an outage of twenty days', outage],
];
