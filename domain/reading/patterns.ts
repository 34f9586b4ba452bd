import type { Instant } from '../calendar/types.ts';
import { answerKinds, type AnswerKind } from '../policy/values.ts';
import type { Case } from '../case/case.ts';
import { reflectionMeeting } from '../trajectories/reflection-meeting.ts';

/** A hand-over of which the receiver knew nothing: when that first came to light. */
interface FailedHandover {
  /** Of the hand-over's trajectory. */
  id: string;
  pseudonym: string;
  at: Instant;
}

/** Hand-overs of which the receiver knew nothing (S3:654-658), by the agency that gave them. */
export interface FailedHandovers {
  agency: string;
  /** Number of cases, each counted once however often it was answered so. */
  cases: number;
  /** When the first of them came to light, and the last. */
  since: Instant;
  last: Instant;
  /** Those among them that the asker takes part in, oldest first. */
  trajectories: FailedHandover[];
}

export interface Pattern extends FailedHandovers {
  /** So many that it belongs in the reflection meeting; a person decides what to do with it. */
  signal: boolean;
}

/**
 * From which number of cases an agency is a signal: assumed,
 * kept in the definition of the reflection meeting.
 */
export const failuresBeforeSignal = Number(reflectionMeeting.facts.failuresBeforeSignal?.default);

/** What an agency answered to what was asked of it, over all cases: how often each answer. */
export interface AnswersGiven {
  agency: string;
  answers: Record<AnswerKind, number>;
}

/** Answers by agency, those who refused most first. Of an answer that nobody gave the number is 0. */
export function answersOf(counted: { agency: string; answer: string; times: number }[]): AnswersGiven[] {
  const agencies = [...new Set(counted.map(({ agency }) => agency))];
  const given = agencies.map((agency) => ({
    agency,
    answers: numbersOf(counted.filter((each) => each.agency === agency)),
  }));
  return given.sort((a, b) => b.answers.refused - a.answers.refused || (a.agency < b.agency ? -1 : 1));
}

function numbersOf(rows: { answer: string; times: number }[]): AnswersGiven['answers'] {
  const times = (kind: AnswerKind) => rows.find(({ answer }) => answer === kind)?.times ?? 0;
  return Object.fromEntries(answerKinds.map((kind) => [kind, times(kind)])) as AnswersGiven['answers'];
}

/** The number that a reflection meeting agreed on; without a meeting the assumed one. */
export function agreedThreshold(meeting: Case | undefined): number {
  const agreed = meeting?.facts['failuresBeforeSignal'];
  return typeof agreed === 'number' ? agreed : failuresBeforeSignal;
}

/**
 * Patterns over cases, most cases first, then by agency.
 * @param threshold cases from which it is a signal.
 */
export function patternsOf(failed: FailedHandovers[], threshold = failuresBeforeSignal): Pattern[] {
  return failed
    .map((each) => ({ ...each, signal: each.cases >= threshold }))
    .sort((a, b) => b.cases - a.cases || (a.agency < b.agency ? -1 : 1));
}
