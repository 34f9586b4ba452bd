import { addDays } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Command } from '../../domain/case/commands.ts';
import type { DemoBeside } from './beside.ts';
import {
  answered,
  care,
  done,
  municipality,
  probation,
  prosecutor,
  supervisor,
  toFirstMdo,
  type DemoCase,
  type DemoStep,
} from './script.ts';

const step = (day: number, as: Actor, body: DemoStep['body']): DemoStep => ({ day, as, body });

const heldWith = (item: string, day: number, as: Actor, others: Actor[] = []): DemoStep =>
  step(day, as, (on) => ({
    type: 'hold-meeting',
    item,
    on,
    attendance: [
      { role: 'client', present: true },
      ...[as, ...others].map(({ agency, role }) => ({ agency, role, present: true })),
    ],
    agreements: [],
  }));

const fact = (name: string, value: string | number, reason: string): Command => ({
  type: 'set-fact',
  fact: name,
  value,
  reason,
});

const decided = (item: string, outcome: string, reason: string): Command => ({
  type: 'decide',
  item,
  outcome,
  also: [],
  reason,
});

/** Two years under supervision: talks every two weeks, one to which nobody came, promises kept and broken. */
function supervision(from: (days: number) => Day): DemoBeside {
  const days = [13, 27, 48, 62, 76, 90, 104];
  const promised = (day: number, by: Actor | { role: 'client' }, text: string, due: Day) =>
    step(day, supervisor, { type: 'promise', by, text, due });
  return {
    pseudonym: 'Zanglijster',
    type: 'supervision',
    by: supervisor,
    opened: 120,
    dates: { start: from(-120), end: from(610) },
    parties: [municipality],
    steps: [
      done('start-checklist', 10, supervisor),
      done('supervision-plan', 20, supervisor),
      ...days.map((day, n) => heldWith(n === 0 ? 'contact' : `contact-${n + 1}`, day, supervisor)),
      promised(27, supervisor, 'Belt de woningcorporatie', from(-85)),
      step(34, supervisor, { type: 'settle', promise: 'promise-1', kept: true }),
      step(41, supervisor, (on) => ({ type: 'not-held', item: 'contact-3', on, why: 'client-absent' })),
      promised(48, { role: 'client' }, 'Levert loonstroken in', from(-58)),
      step(64, supervisor, {
        type: 'settle',
        promise: 'promise-2',
        kept: false,
        note: 'Komt er volgende keer op terug',
      }),
      promised(104, municipality, 'Plant een gesprek over de schulden', from(6)),
      step(106, supervisor, fact('signalPhase', 'orange', 'Komt later, slaapt slecht')),
    ],
  };
}

/** Arrested last week: what was asked of the municipality was refused, the prosecution has yet to decide. */
function arrested(from: (days: number) => Day): DemoBeside {
  return {
    pseudonym: 'Patrijs',
    type: 'zsm-workplace',
    by: probation,
    opened: 9,
    dates: { arrest: from(-9) },
    facts: { victim: true, helpSituation: 'complex' },
    parties: [prosecutor, municipality],
    steps: [
      done('victim-safety', 1, probation),
      step(1, probation, (on) => ({ type: 'complete', item: 'context-contact', on, outcome: 'reached' })),
      step(2, probation, {
        type: 'ask',
        to: municipality,
        title: 'Kunt u de regie nemen?',
        by: from(3),
      }),
      step(4, municipality, {
        type: 'answer',
        item: 'asked-1',
        answer: 'refused',
        reason: 'Woont in een andere gemeente',
      }),
      step(5, probation, decided('advice', 'conditional-dismissal', 'Hulp begint al')),
    ],
  };
}

/** Lives in a house with guidance since fifty days; a report waits on the supervisor. */
function sheltered(from: (days: number) => Day): DemoBeside {
  return {
    pseudonym: 'Wielewaal',
    type: 'sheltered-housing',
    by: care,
    opened: 75,
    dates: { registration: from(-75) },
    parties: [supervisor, probation],
    steps: [
      answered('advice-request', 7, probation),
      answered('risk-assessment', 7, probation),
      step(9, care, decided('screening', 'suitable', 'Past in de groep')),
      heldWith('intake', 14, care),
      step(20, care, decided('place-decision', 'confirmed', 'Kamer vrij')),
      step(25, care, (on) => ({ type: 'set-date', date: 'arrival', on, reason: 'Is aangekomen' })),
      heldWith('introductory-talk', 25, care),
      heldWith('three-way-talk', 32, care, [supervisor]),
      step(33, care, fact('supervisorContactWeeks', 2, 'Afgesproken in het driegesprek')),
      step(33, care, fact('reportWeeks', 4, 'Afgesproken in het driegesprek')),
      heldWith('supervisor-contact', 46, supervisor),
      done('report', 61, care),
      step(70, care, { type: 'raise', kind: 'concern', text: 'Blijft vaak op zijn kamer' }),
    ],
  };
}

/** What runs outside prison. */
export function demoOutside(today: Day): DemoBeside[] {
  const from = (days: number): Day => addDays(today, days);
  return [supervision(from), arrested(from), sheltered(from)];
}

/** Somebody whom all forgot: his second MDO is months late. */
export const overlooked: DemoCase = { pseudonym: 'Ooievaar', admitted: 210, steps: [...toFirstMdo] };
