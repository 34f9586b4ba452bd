import type { Instant } from '../calendar/types.ts';
import type { Case } from '../case/case.ts';
import type { Announcement } from './rows.ts';
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

/** An organisation with cases in which hand-overs of an agency failed. */
export interface FailedAt {
  agency: string;
  organisation: string;
  /** Over all cases, also those of other organisations. */
  cases: number;
}

/** The code of a message about a pattern over cases. */
export const PATTERN = 'pattern';

/**
 * The notice to the coordinator of an organisation that an agency's failed hand-overs became a signal: at the
 * threshold, and again each time that as many came to it. Undefined below it.
 * @param name of the agency, as it is called.
 */
export function patternNotice(
  { agency, organisation, cases }: FailedAt,
  { threshold, name, now }: { threshold: number; name: string; now: Instant },
): Announcement | undefined {
  const times = Math.floor(cases / threshold);
  if (times === 0) return undefined;
  return {
    key: `pattern/${agency}/${organisation}/${threshold * times}`,
    toAgency: organisation,
    title: {
      nl: `Patroon: ${cases} overdrachten van ${name} waar de ontvanger niets van wist`,
      en: `Pattern: ${cases} hand-overs of ${name} of which the receiver knew nothing`,
    },
    code: PATTERN,
    at: now,
  };
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
