import { addDays } from '../calendar/day.ts';
import type { Day } from '../calendar/types.ts';
import { answerKinds, type AnswerKind } from '../policy/values.ts';

/** As the store counts it: of an agency, or (without one) of a region. */
export interface Counted extends Record<AnswerKind, number> {
  agency: string | null;
  region: string | null;
  median: number | null;
  slow: number | null;
  waiting: number;
  since: Day | null;
  overdue: number;
  dated: number;
  late: number;
}

/** What became of what was asked of an agency or of the agencies of a region, over all cases. */
export interface AnswersGiven {
  answers: Record<AnswerKind, number>;
  /**
   * Days from question to answer, to a tenth: half of the answers came within `median` days, nine of ten
   * within `slow`. Null where nothing was answered of which is known when it was asked.
   */
  days: { median: number; slow: number } | null;
  /** What waits on an answer now, since when the oldest, and how much of it is past its due day. */
  waiting: number;
  since: Day | null;
  overdue: number;
  /** Of all that had a due day: the part answered after it, or past it now. Null: nothing had one. */
  lateShare: number | null;
}

export interface AnswersOfAgency extends AnswersGiven {
  agency: string;
  region: string | null;
}

export interface AnswersOfRegion extends AnswersGiven {
  region: string;
}

/** Answers count from a year before this day: who answers better by now is not held to what was. */
export const answersCountFrom = (today: Day): Day => addDays(today, -365);

/** By agency and by region; those of whom most is overdue first. Agencies and regions, never people. */
export function answersOf(counted: Counted[]): { agencies: AnswersOfAgency[]; regions: AnswersOfRegion[] } {
  const agencies = counted.flatMap((each) =>
    each.agency === null ? [] : [{ agency: each.agency, region: each.region, ...givenOf(each) }],
  );
  const regions = counted.flatMap((each) =>
    each.agency !== null || each.region === null ? [] : [{ region: each.region, ...givenOf(each) }],
  );
  return {
    agencies: agencies.sort((a, b) => b.overdue - a.overdue || (a.agency < b.agency ? -1 : 1)),
    regions: regions.sort((a, b) => b.overdue - a.overdue || (a.region < b.region ? -1 : 1)),
  };
}

function givenOf(each: Counted): AnswersGiven {
  const { median, slow, waiting, since, overdue, dated, late } = each;
  return {
    answers: Object.fromEntries(answerKinds.map((kind) => [kind, each[kind]])) as Record<AnswerKind, number>,
    days: median === null || slow === null ? null : { median: tenth(median), slow: tenth(slow) },
    waiting,
    since,
    overdue,
    lateShare: dated === 0 ? null : Math.round((100 * late) / dated) / 100,
  };
}

const tenth = (days: number): number => Math.round(days * 10) / 10;
