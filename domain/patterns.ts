import type { Instant } from './calendar/types.ts';
import { reflectionMeeting } from './trajectories/reflection-meeting.ts';

/** Hand-overs of which the receiver knew nothing (S3:654-658), by the agency that gave them. */
export interface FailedHandovers {
  agency: string;
  /** Number of cases, each counted once however often it was answered so. */
  cases: number;
  /** When the last of them came to light. */
  last: Instant;
}

export interface Pattern extends FailedHandovers {
  /** So many that it belongs in the reflection meeting; a person decides what to do with it. */
  signal: boolean;
}

/** From which number of cases an agency is a signal: assumed, kept in the definition of the reflection meeting. */
export const failuresBeforeSignal = Number(reflectionMeeting.facts.failuresBeforeSignal?.default);

/** Patterns over cases, most cases first, then by agency. @param threshold cases from which it is a signal. */
export function patternsOf(failed: FailedHandovers[], threshold = failuresBeforeSignal): Pattern[] {
  return failed
    .map((each) => ({ ...each, signal: each.cases >= threshold }))
    .sort((a, b) => b.cases - a.cases || (a.agency < b.agency ? -1 : 1));
}
