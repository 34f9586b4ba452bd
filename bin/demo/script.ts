import { calendarOf } from '../../domain/calendar/calendar.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Actor, Findings } from '../../domain/case/case.ts';
import type { Command } from '../../domain/case/commands.ts';
import type { FactValue } from '../../domain/policy/values.ts';

/** One invented case of the demo, in days counted from its admission. */
export interface DemoCase {
  pseudonym: string;
  /** Days ago on which it was admitted. */
  admitted: number;
  /** Days from today on which release is expected. */
  release?: number;
  facts?: Record<string, FactValue>;
  organisation?: 'pi-noord' | 'pi-zuid';
  /** Agency of a case director that takes part from the start. */
  director?: true;
  steps: DemoStep[];
  /** What happens next in trajectories it opens: by the types that lead there. */
  then?: { in: string[]; as: Actor; body: Command }[];
}

/** `day`: days after admission; moved to the working day before it, and never after yesterday. */
export interface DemoStep {
  day: number;
  as: Actor;
  body: Command | ((day: Day) => Command);
}

export const casemanager: Actor = { agency: 'pi-noord', role: 'case-manager' };
export const probation: Actor = { agency: 'reclassering', role: 'probation-worker' };
export const supervisor: Actor = { agency: 'reclassering', role: 'supervisor' };
export const municipality: Actor = { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' };
export const prosecutor: Actor = { agency: 'om-midden', role: 'prosecutor' };
export const care: Actor = { agency: 'bw-de-brug', role: 'care-worker' };

const calendar = calendarOf();

/** The civil day of a step, on a working day not later than `last`, nor before the admission. */
export function dayOfStep(admission: Day, offset: number, last: Day): Day {
  const day = addDays(admission, offset);
  const before = calendar.roll(day < last ? day : last, 'preceding');
  // Nothing is done before somebody came in.
  return before < admission ? calendar.roll(admission, 'following') : before;
}

export const done = (item: string, day: number, as: Actor = casemanager): DemoStep => ({
  day,
  as,
  body: (on) => ({ type: 'complete', item, on }),
});

export const answered = (item: string, day: number, as: Actor): DemoStep => ({
  day,
  as,
  body: { type: 'answer', item, answer: 'delivered' },
});

/** Decided by both: neither alone closes it. */
export const som = (day: number, outcome: string, reason: string, item = 'som-screening'): DemoStep[] =>
  [casemanager, probation].map((as) => ({
    day,
    as,
    body: { type: 'decide', item, outcome, also: [], reason },
  }));

export const fact = (
  name: string,
  value: FactValue,
  day: number,
  reason = 'Bericht van de griffie',
): DemoStep => ({
  day,
  as: casemanager,
  body: { type: 'set-fact', fact: name, value, reason },
});

/** A date of the plan; `on` in days from today. */
export const date = (name: string, day: number, on: Day, reason = 'Bericht van de griffie'): DemoStep => ({
  day,
  as: casemanager,
  body: { type: 'set-date', date: name, on, reason },
});

/**
 * A release, told once it is there: over a long weekend
 * without work that moves it to the day on which it is told.
 */
export const released = (day: number, on: Day): DemoStep => ({
  day,
  as: casemanager,
  body: (told) => ({
    type: 'set-date',
    date: 'release',
    on: told < on ? told : on,
    reason: 'Bericht van de griffie',
  }),
});

export const held = (
  item: string,
  day: number,
  agreements: { text: string; owner: Actor; by: Day }[] = [],
): DemoStep => ({
  day,
  as: casemanager,
  body: (on) => ({
    type: 'hold-meeting',
    item,
    on,
    attendance: [
      { role: 'client', present: true },
      { agency: 'pi-noord', role: 'case-manager', present: true },
      { agency: 'pi-noord', role: 'mentor', present: true },
      { agency: 'reclassering', role: 'probation-worker', present: true },
      {
        agency: 'gemeente-utrecht',
        role: 'aftercare-coordinator',
        present: false,
        reason: 'Verhinderd; geeft later reactie',
      },
    ],
    agreements,
  }),
});

/** How the six basic conditions were found. */
export const mapped = (day: number, findings: Findings): DemoStep => ({
  day,
  as: casemanager,
  body: (on) => ({ type: 'complete', item: 'basic-conditions', on, findings }),
});

/** Of most who come in: some of it is in order. */
export const ordinaryFindings: Findings = {
  identity: { value: 'in-order' },
  housing: { value: 'action-needed', wanted: 'Huur aanhouden tot de vrijlating' },
  income: { value: 'action-needed', wanted: 'Uitkering aanvragen' },
  debts: { value: 'action-needed', wanted: 'Schulden op een rij zetten' },
  care: { value: 'in-order' },
  network: { value: 'in-order' },
};

/** The ordinary intake, in time. */
export const intake: DemoStep[] = [
  done('intake-screening', 1),
  done('language-level', 8),
  mapped(9, ordinaryFindings),
  answered('information-request-probation', 12, probation),
  answered('information-request-municipality', 13, municipality),
];

export const toFirstMdo: DemoStep[] = [
  ...intake,
  held('trajectory-talk', 19),
  ...som(20, 'prepare-supervision', 'Toezicht na detentie verwacht'),
  done('violence-risk-screener', 26),
  held('first-mdo', 27),
];

export const toSecondMdo: DemoStep[] = [
  ...toFirstMdo,
  done('supervision-prepared', 31, probation),
  held('trajectory-talk-2', 54),
  held('second-mdo', 60),
  done('plan-told', 66),
];

/** The plan in force, with an MDO every six weeks until `days` after admission. */
export function planUntil(days: number): DemoStep[] {
  const steps = [...toSecondMdo];
  for (let n = 1, day = 100; day <= days - 3; n++, day += 40) {
    const suffix = n === 1 ? '' : `-${n}`;
    steps.push(held(`trajectory-talk-${n + 2}`, day - 7), held(`next-mdo${suffix}`, day));
  }
  return steps;
}
