import { textIn } from '../calendar/text.ts';
import { createHash } from 'node:crypto';
import type { Day, Instant, Lang } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import { definitionOf } from '../catalogue.ts';
import type { Actor, Case } from '../case/case.ts';
import { effective, ruleFor, standingTerm } from '../deadlines/due.ts';
import { canonical } from '../case/fingerprint.ts';
import { titleOf } from '../case/items.ts';
import { wrongParameter } from '../deadlines/parameters.ts';
import { rules } from '../rules.ts';
import type { Term } from '../policy/vocabulary.ts';
import { itemNamed, termsToSet } from '../policy/items.ts';
import type { Amount } from '../case/parameters.ts';
import { occurrencesOf } from '../case/occurrences.ts';

/** A term set otherwise, for every running case of a type. */
export interface CaseloadChange extends Amount {
  type: string;
  item: string;
}

/** What a changed term does to one case: the occurrences it is set on, and every date that moves with it. */
export interface CaseChange {
  trajectory: string;
  pseudonym: string;
  organisation: string;
  items: string[];
  dates: { item: string; title: string; from: Day | null; to: Day | null; late: boolean }[];
  /** Why the actor cannot change it; then nothing moves. */
  refused: string | null;
}

/**
 * Cases that one preview shows, and that it looks at: it takes
 * seconds at most, and so does setting the term on them.
 */
export const MOST_CHANGED = 200;
export const MOST_LOOKED_AT = 2_000;

export interface CaseloadPart {
  preview: string;
  looked: number;
  cases: CaseChange[];
  /** Id of the case after which the next part begins; null if there is none. */
  next: string | null;
}

/**
 * Goes through running cases one by one and gives those that a changed term would change, with a fingerprint
 * of it all: the same as long as neither the change nor what it would do differs. Nothing is stored. A large
 * caseload is seen in parts of at most `MOST_CHANGED` cases.
 */
export async function caseloadChanges(
  cases: AsyncIterable<{ case: Case; pseudonym: string }>,
  change: CaseloadChange,
  actor: Actor,
  now: Instant,
  lang: Lang,
): Promise<CaseloadPart> {
  const { type, item, amount, unit } = change;
  const hash = createHash('sha256').update(canonical({ type, item, amount, unit }));
  const changed: CaseChange[] = [];
  let looked = 0;
  let last = '';
  let next: string | null = null;
  for await (const { case: c, pseudonym } of cases) {
    if (changed.length === MOST_CHANGED || looked === MOST_LOOKED_AT) {
      next = last;
      break;
    }
    looked += 1;
    last = c.id;
    const one = changeOf(c, change, actor, now, lang);
    if (!one) continue;
    const { dates, ...rest } = one;
    hash.update(canonical({ ...rest, dates: dates.map(({ item: key, from, to }) => [key, from, to]) }));
    changed.push({ ...one, pseudonym });
  }
  return { preview: hash.digest('hex').slice(0, 32), looked, cases: changed, next };
}

/**
 * What the change does to one case; undefined if the term
 * holds already, or nothing of the item is left to be done.
 */
export function changeOf(
  c: Case,
  { item, amount, unit }: CaseloadChange,
  actor: Actor,
  now: Instant,
  lang: Lang,
): Omit<CaseChange, 'pseudonym'> | undefined {
  const items = toOverride(c, item, { amount, unit }, dayOf(now));
  if (!items) return undefined;
  const body = { type: 'override-term' as const, item, amount, unit, lasting: true as const, reason: item };
  const command = { id: `caseload/${item}`, hash: '', actor, receivedAt: now, body };
  const before = rules.step({ id: c.id, case: c, commands: [], undelivered: [], now }).case;
  const { case: after, outcomes } = rules.step({
    id: c.id,
    case: c,
    commands: [command],
    undelivered: [],
    now,
  });
  const { outcome } = outcomes[0]!;
  const base = { trajectory: c.id, organisation: c.organisation };
  if (outcome.outcome !== 'accepted') return { ...base, items: [], dates: [], refused: outcome.code };
  return { ...base, items, dates: movedDates(before, after, lang), refused: null };
}

/**
 * The occurrences still to be done whose term is another one
 * now; undefined if neither they nor later ones would change.
 */
function toOverride(c: Case, name: string, wanted: Amount, today: Day): string[] | undefined {
  const definition = definitionOf(c.definition)!;
  const item = itemNamed(definition, name);
  if (!item || wrongParameter(definition, name, '')) return undefined;
  const differs = (term: Term | undefined) =>
    term !== undefined && (term.amount !== wanted.amount || term.unit !== wanted.unit);
  const present = occurrencesOf(c, name);
  const keys = present
    .filter(([, state]) => {
      if (state.status === 'done' || state.status === 'skipped') return false;
      const rule = ruleFor(definition, c, item, state, today);
      const term = rule && termsToSet(rule)[0];
      return differs(term && effective(c, item, state, term));
    })
    .map(([key]) => key);
  const comesAgain = item.repeat !== undefined || item.discretionary === true || present.length === 0;
  return keys.length > 0 || (comesAgain && differs(standingTerm(definition, c, name, today)))
    ? keys
    : undefined;
}

function movedDates(before: Case, after: Case, lang: Lang): CaseChange['dates'] {
  const definition = definitionOf(after.definition)!;
  return Object.entries(after.items).flatMap(([item, state]) => {
    const [from, to] = [before.items[item]?.due ?? null, state.due ?? null];
    if (from === to) return [];
    return [
      {
        item,
        title: textIn(titleOf(definition, state), lang),
        from,
        to,
        late: state.flags?.includes('late-by-change') ?? false,
      },
    ];
  });
}
