import { addDays } from '../calendar/day.ts';
import { textIn } from '../calendar/text.ts';
import { createHash } from 'node:crypto';
import type { Day, Instant, Lang } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import { definitionOf } from '../catalogue.ts';
import type { Actor, Case } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
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

/** A date that comes so many days later, or earlier, in every running case of a type where it is known. */
export interface DateShift {
  type: string;
  date: string;
  days: number;
}

export type LoadChange = CaseloadChange | DateShift;

/**
 * What a changed term, or a date that shifts, does to one case: the occurrences that a term is set on, and
 * every date that moves with it.
 */
export interface CaseChange {
  trajectory: string;
  pseudonym: string;
  organisation: string;
  items: string[];
  dates: MovedDate[];
  /** Why the actor cannot change it; then nothing moves. */
  refused: string | null;
}

export interface MovedDate {
  item: string;
  title: string;
  from: Day | null;
  to: Day | null;
  late: boolean;
  /** The day that the term gives, where that lies in the past, so that it is due at once instead. */
  reckoned: Day | null;
}

/**
 * Cases that one preview shows, and that it looks at: it takes
 * seconds at most, and so does setting the term on them.
 */
export const MOST_CHANGED = 200;
export const MOST_LOOKED_AT = 2_000;
/** Days by which a date is tried out at most: two years each way. */
export const MOST_SHIFTED = 730;

export interface CaseloadPart {
  preview: string;
  looked: number;
  cases: CaseChange[];
  /** Id of the case after which the next part begins; null if there is none. */
  next: string | null;
}

/**
 * Goes through running cases one by one and gives those that the change would change, with a fingerprint
 * of it all: the same as long as neither the change nor what it would do differs. Nothing is stored. A large
 * caseload is seen in parts of at most `MOST_CHANGED` cases.
 */
export async function caseloadChanges(
  cases: AsyncIterable<{ case: Case; pseudonym: string }>,
  change: LoadChange,
  actor: Actor,
  now: Instant,
  lang: Lang,
): Promise<CaseloadPart> {
  const hash = createHash('sha256').update(canonical(change));
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
 * What the change does to one case; undefined if the term holds already and nothing of the item is left to be
 * done, or if the date is not known.
 */
export function changeOf(
  c: Case,
  change: LoadChange,
  actor: Actor,
  now: Instant,
  lang: Lang,
): Omit<CaseChange, 'pseudonym'> | undefined {
  const given = 'date' in change ? shifting(c, change) : overriding(c, change, now);
  if (!given) return undefined;
  const { items, body } = given;
  const command = { id: 'caseload', hash: '', actor, receivedAt: now, body };
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

interface OnOne {
  items: string[];
  body: Command;
}

function shifting(c: Case, { date, days }: DateShift): OnOne | undefined {
  const on = c.dates[date];
  if (on === undefined) return undefined;
  return { items: [], body: { type: 'set-date', date, on: addDays(on, days), reason: date } };
}

function overriding(c: Case, { item, amount, unit }: CaseloadChange, now: Instant): OnOne | undefined {
  const items = toOverride(c, item, { amount, unit }, dayOf(now));
  return items && { items, body: { type: 'override-term', item, amount, unit, lasting: true, reason: item } };
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
        reckoned: state.status === 'open' ? (state.natural ?? null) : null,
      },
    ];
  });
}
