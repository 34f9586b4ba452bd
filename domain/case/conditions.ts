import { daysBetween } from '../calendar/day.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { count } from '../calendar/term.ts';
import type { Day, Text } from '../calendar/types.ts';
import { dayOf } from '../calendar/zone.ts';
import { newsSince, withOrAfter } from './news.ts';
import { endedSo, lastOf, lastSettled } from './occurrences.ts';
import type { Case, Related } from './case.ts';
import { type ByCondition, forCondition } from '../policy/conditions.ts';
import type { Definition } from '../policy/definition.ts';
import type { FactValue } from '../policy/values.ts';
import type { Condition, Offset } from '../policy/vocabulary.ts';

/** The value of a date, or of the date that stands in for it while it is unknown. */
export function dateOf(definition: Definition, c: Case, name: string): Day | undefined {
  const own = c.dates[name];
  if (own) return own;
  const other = definition.dates[name]?.else;
  return other ? dateOf(definition, c, other) : undefined;
}

/** The value of a fact, or its default. */
export function factOf(definition: Definition, c: Case, name: string): FactValue {
  const own = c.facts[name];
  return own === undefined ? (definition.facts[name]?.default ?? null) : own;
}

/**
 * Why whoever opened this trajectory needs it no more;
 * undefined while it is needed, or was started by itself.
 */
export const unneeded = (c: Case): Text | undefined => c.related.find((r) => r.unneeded)?.unneeded;

type Test = (definition: Definition, c: Case, today: Day) => boolean;
const tests = new WeakMap<Condition, Test>();

/** Whether a condition holds on `today`. Total: what is unknown makes no condition true. */
export const holds = (definition: Definition, c: Case, condition: Condition, today: Day): boolean =>
  testOf(condition)(definition, c, today);

/** A condition as a function, made once: which kind it is need not be found out each time. */
function testOf(condition: Condition): Test {
  let test = tests.get(condition);
  if (!test) tests.set(condition, (test = compile(condition)));
  return test;
}

const compile = (condition: Condition): Test => forCondition(truths, condition)(condition);

/** When each kind of condition holds. */
const truths: ByCondition<[], Test> = {
  all: ({ all }) => {
    const parts = all.map(testOf);
    return (definition, c, today) => {
      for (const part of parts) if (!part(definition, c, today)) return false;
      return true;
    };
  },
  any: ({ any }) => {
    const parts = any.map(testOf);
    return (definition, c, today) => {
      for (const part of parts) if (part(definition, c, today)) return true;
      return false;
    };
  },
  not: ({ not }) => {
    const part = testOf(not);
    return (definition, c, today) => !part(definition, c, today);
  },
  fact:
    ({ fact, in: values }) =>
    (definition, c) =>
      values.includes(factOf(definition, c, fact)),
  known:
    ({ known }) =>
    (definition, c) =>
      dateOf(definition, c, known) !== undefined,
  told:
    ({ told }) =>
    (_, c) =>
      c.datesAt[told] !== undefined,
  renewed: ({ renewed, since }) => {
    const news = { date: renewed };
    return (_, c) => {
      const settledAt = lastSettled(c, since)?.settledAt;
      return settledAt !== undefined && newsSince(c, news, withOrAfter(settledAt)) !== undefined;
    };
  },
  reached: (condition) => (definition, c, today) => {
    const day = dayReached(definition, c, condition);
    return day !== undefined && day <= today;
  },
  stay:
    ({ stay: { from, to, shorterThan } }) =>
    (definition, c) => {
      const first = from === undefined ? dayOf(c.openedAt) : dateOf(definition, c, from);
      const last = dateOf(definition, c, to);
      return first !== undefined && last !== undefined && daysBetween(first, last) < shorterThan;
    },
  status:
    ({ item, status }) =>
    (_, c) => {
      const state = lastOf(c, item);
      return state !== undefined && status.includes(state.status);
    },
  outcome:
    ({ item, outcome }) =>
    (_, c) => {
      const state = lastSettled(c, item);
      return state !== undefined && endedSo(state, outcome);
    },
  answered:
    ({ item, answered }) =>
    (_, c) => {
      // Sent again or passed on, what was answered before stands no more.
      const given = lastOf(c, item)?.outcome;
      return answered.some((answer) => answer === given);
    },
  relatedOpen: ({ relatedOpen: type, except }) => {
    const counts = (r: Related) =>
      r.type === type && r.relation === 'opened' && r.status === 'open' && !except?.includes(r.phase ?? '');
    return (_, c) => c.related.some(counts);
  },
  relatedPhase: ({ relatedPhase: type, in: phases }) => {
    const ours = (r: Related) => r.type === type && r.relation === 'opened';
    return (_, c) => phases.includes(c.related.findLast(ours)?.phase ?? '');
  },
  agreements: () => (_, c) =>
    !Object.values(c.items).some(
      ({ adHoc, status }) => adHoc && adHoc.origin !== 'told' && status === 'open',
    ),
};

/** The day from which a condition `reached` holds; undefined while its date is unknown. */
export function dayReached(
  definition: Definition,
  c: Case,
  { reached, offset, actual }: Reached,
): Day | undefined {
  const day = actual ? c.dates[reached] : dateOf(definition, c, reached);
  return day === undefined ? undefined : offsetDay(day, offset);
}

export type Reached = Extract<Condition, { reached: string }>;

/** A day moved by an offset; it does not roll. */
const offsetDay = (day: Day, offset: Offset | undefined): Day =>
  offset ? count(offset, day, calendarOf()) : day;
