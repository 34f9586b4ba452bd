import type { Day } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Command } from '../../domain/case/commands.ts';
import type { FactValue } from '../../domain/policy/values.ts';

import { care, caseManager, mentor, probation, supervisor } from './people.ts';

/** What people say most, in short: `complete('package')`. */
type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export const complete = (item: string, on?: Day): Command => ({
  type: 'complete',
  item,
  ...(on !== undefined && { on }),
});

/** Everybody whose presence some meeting asks for, the client first. */
const everybody: Of<'hold-meeting'>['attendance'] = [
  { role: 'client', present: true },
  ...[caseManager, mentor, probation, supervisor, care].map((who) => ({ ...who, present: true })),
];

export const hold = (
  item: string,
  on: Day,
  agreements: Of<'hold-meeting'>['agreements'] = [],
  attendance: Of<'hold-meeting'>['attendance'] = everybody,
): Command => ({
  type: 'hold-meeting',
  item,
  on,
  attendance,
  agreements,
});

export const decide = (item: string, outcome: string, reason: string): Command => ({
  type: 'decide',
  item,
  outcome,
  also: [],
  reason,
});

export const answer = (item: string, given: Of<'answer'>['answer'], reason?: string): Command => ({
  type: 'answer',
  item,
  answer: given,
  ...(reason !== undefined && { reason }),
});

/** The other side says that it is so. */
export const confirm = (item: string): Command => ({ type: 'confirm', item, confirmed: true });

export const setDate = (date: string, on: Day | null, reason = 'Bericht van het OM'): Command => ({
  type: 'set-date',
  date,
  on,
  reason,
});

export const setFact = (fact: string, value: FactValue, reason?: string): Command => ({
  type: 'set-fact',
  fact,
  value,
  ...(reason !== undefined && { reason }),
});

/** Completes what is done by writing it down. */
export const write = (item: string, note: string): Command => ({ type: 'complete', item, note });

export const skip = (item: string, reason = 'Niet nodig'): Command => ({ type: 'skip', item, reason });

export const handOver = (to: Actor, reason = 'Vertrekt'): Command => ({
  type: 'hand-over',
  to: { agency: to.agency, role: to.role },
  reason,
});

/** Something of the definition that a professional adds, with a reason. */
export const add = (item: string, reason: string, due?: Day): Command => ({
  type: 'add',
  item,
  reason,
  ...(due !== undefined && { due }),
});

/** Something of their own making, which no definition names. */
export const addOwn = (title: string, { agency, role }: Actor, due: Day): Command => ({
  type: 'add',
  title,
  owner: { agency, role },
  due,
  reason: 'Past bij deze cliënt',
});

/** What happened and what is done about it, in one decision. */
export const decideBoth = (item: string, outcome: string, also: string, reason: string): Command => ({
  type: 'decide',
  item,
  outcome,
  also: [also],
  reason,
});

export const promise = ({ agency, role }: Actor, text: string, due: Day): Command => ({
  type: 'promise',
  by: { agency, role },
  text,
  due,
});

export const kept = (name: string): Command => ({ type: 'settle', promise: name, kept: true });

export const close = (outcome: string, reason: string): Command => ({ type: 'close', outcome, reason });

/** Who was at a meeting, and who was not and why. */
export const present = (...who: Actor[]) => who.map(({ agency, role }) => ({ agency, role, present: true }));
export const absent = ({ agency, role }: Actor, reason: string) => ({ agency, role, present: false, reason });
