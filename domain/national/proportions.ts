import type { Label } from '../policy/vocabulary.ts';

/** A number that the simulation rests on, and where it comes from. */
export interface Proportion<T> {
  value: T;
  label: Label | 'counted';
  source: string | null;
}

/** The source counted it. */
const counted = <T>(source: string, value: T): Proportion<T> => ({ value, label: 'counted', source });
/** No source gives it; ours, so that there is something to reckon with. */
const assumed = <T>(value: T, source: string | null = null): Proportion<T> => ({
  value,
  label: 'assumed',
  source,
});

/**
 * What the national simulation rests on. `counted` numbers stand in the sources (T2 of the catalogue); the
 * `assumed` ones fill what the sources leave open. All are shown with the outcome of a run.
 */
export const proportions = {
  admissionsPerYear: counted('S1:726-727', 30_000),
  /**
   * Days inside: shares of bands [from, to). A bit more
   * than half within a month, three quarters within three.
   */
  stay: counted('S1:728-731', [
    [{ from: 2, to: 30 }, 0.52],
    [{ from: 30, to: 91 }, 0.23],
    [{ from: 91, to: 365 }, 0.16],
    [{ from: 365, to: 1460 }, 0.09],
  ] as const),
  /** Of all admissions: in for so short a time that it is known on arrival (arrestanten). */
  shortKnownOnArrival: counted('S1:2115-2120', 10_000 / 30_000),
  withoutProbationInformation: counted('S1:2108-2114', 13_000 / 30_000),
  /**
   * Leaves with supervision, by band of `stay`: together 18%, and 81% of those who stay longer than a year.
   */
  supervisionAfter: counted('S1:795-800', [0.08, 0.13, 0.22, 0.81] as const),
  /** Of those with supervision after more than a year: by conditional release ("mostly"). */
  conditionalReleaseAfterLongStay: assumed(0.75, 'S1:800'),
  /**
   * Table 6: 139 forms. Postponed 68, no effort 32 + 1 left of 101,
   * no conclusion 10 (comes back), other 4, effort 24 by kind.
   */
  som: counted('S1:1777-1792', [
    ['no-priority', 33],
    ['repeat-after-verdict', 68 + 10],
    ['request-advice', 5],
    ['prepare-supervision', 9],
    ['behavioural-training', 3],
    ['guidance-talks', 2],
    ['initiate-care-after-detention', 5],
    ['other', 4],
  ] as const),
  prosecutorDecides: assumed([
    ['granted', 0.85],
    ['postponed', 0.05],
    ['refused', 0.1],
  ] as const),
  receiverRefuses: assumed(0.03),
  /** Working days after which the giver of a refused hand-over hands over again. */
  handsOverAgain: assumed({ workingDays: 5 }),
  placeNeeded: assumed(0.15),
  /** Of those who stay longer than a month: sentenced on a day in this part of the stay. */
  verdictWithin: assumed({ from: 0.2, to: 0.5 }),
  longRegimeFrom: assumed(730),
  /** Days before release on which the date of a stay on remand becomes known. */
  remandKnownAhead: assumed(3),
  /** What professionals do: in time, at most so many days before; the others at most so many days late. */
  inTime: assumed({ share: 0.85, ahead: 6 }),
  late: assumed({ days: 15 }),
  prisons: assumed(25),
  municipalities: assumed(43),
  prosecutionOffices: assumed(10),
  safetyHouses: assumed(30),
  probation: assumed([
    ['reclassering-nederland', 0.6],
    ['svg', 0.3],
    ['leger-des-heils', 0.1],
  ] as const),
} as const;
