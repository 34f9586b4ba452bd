import type { TermChange } from './change.ts';
import { rulesWith } from './change.ts';
import { live } from './life.ts';
import { admissionOf, sizeOf, type Population } from './population.ts';
import { count, emptyTally, type Tally } from './tally.ts';

/** What is asked of a national run. */
export interface PlanningRequest {
  population: Population;
  changes: TermChange[];
}

/** Lives of a run, and which of them: every `of`-th from `part`, so that all parts cost the same. */
export interface Share {
  part: number;
  of: number;
}

/** Lives between two words of progress. */
const stride = 500;

/** How many lives a request takes: each is lived again under changed terms. */
export const livesOf = ({ population, changes }: PlanningRequest): number =>
  sizeOf(population) * (changes.length > 0 ? 2 : 1);

/**
 * Lives a share of the population by the rules as they are and, if terms
 * change, by the changed ones: the same people, so that only the rules differ.
 * Gives the number of lives after each stride; pure, and flat in memory.
 */
export function* run(
  { population, changes }: PlanningRequest,
  { part, of }: Share,
): Generator<number, { base: Tally; changed?: Tally }> {
  const base = emptyTally(population.from, population.years);
  const changed = changes.length > 0 ? emptyTally(population.from, population.years) : undefined;
  let since = 0;
  for (const [tally, rules] of [
    [base, rulesWith()] as const,
    ...(changed ? [[changed, rulesWith(changes)] as const] : []),
  ]) {
    for (let n = part; n < sizeOf(population); n += of) {
      count(tally, live(rules, admissionOf(population, n)));
      if (++since === stride) {
        yield since;
        since = 0;
      }
    }
  }
  if (since > 0) yield since;
  return { base, ...(changed && { changed }) };
}
