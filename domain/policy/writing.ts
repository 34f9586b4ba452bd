import type { TermUnit, Text } from '../calendar/types.ts';
import type { ItemDefinition } from './definition.ts';
import type { ItemKind } from './values.ts';
import type { Base, DueRule, Label, OwnerRule, Rung, Term } from './vocabulary.ts';

/** Words to write a definition with, so that it reads like the policy. */

type Reckoned = Omit<Term, 'label' | 'source'>;

const baseOf = (base: string | Base): Base => (typeof base === 'string' ? { date: base } : base);

/** `after('admission', 28, 'days')`; due dates roll to the preceding working day unless said. */
export const after = (
  base: string | Base,
  amount: number,
  unit: TermUnit,
  roll: Term['roll'] = 'preceding',
): Reckoned => ({
  base: baseOf(base),
  amount,
  unit,
  direction: 'after',
  roll,
});

export const before = (
  base: string | Base,
  amount: number,
  unit: TermUnit,
  roll: Term['roll'] = 'preceding',
): Reckoned => ({
  ...after(base, amount, unit, roll),
  direction: 'before',
});

export const on = (base: string | Base, roll: Term['roll'] = 'preceding'): Reckoned =>
  after(base, 0, 'days', roll);

const labelled = (label: Label, source: string | null, terms: Reckoned[]): DueRule => ({
  earliest: terms.map((term) => ({ ...term, label, source })),
});

/** The source states it as how the process runs. */
export const norm = (source: string, ...terms: Reckoned[]): DueRule => labelled('norm', source, terms);
/** One or a few institutions do it so. */
export const practice = (source: string, ...terms: Reckoned[]): DueRule =>
  labelled('practice', source, terms);
/** The source gives no number; ours is a default. `source` is where the need itself is described. */
export const assumed = (source: string | null, ...terms: Reckoned[]): DueRule =>
  labelled('assumed', source, terms);

/** The single term of a rule: for the opening of a window. */
export const termOf = (rule: DueRule): Term => rule.earliest[0] as Term;

type ItemOptions = Omit<ItemDefinition, 'name' | 'kind' | 'title' | 'owner' | 'due' | 'fallback'> & {
  owner: string | OwnerRule;
  due?: DueRule | DueRule[];
  fallback?: Text;
};

/** What happens when an item is not done in time and says nothing else. */
export const usualFallback: Text = {
  nl: 'Niet op tijd: de coördinator bespreekt met de eigenaar wat nodig is; daarna de regiehouder.',
  en: 'Not in time: the coordinator settles with the owner what is needed; then the case director.',
};

/** The same for a term that is ours, of which nobody above is told. */
export const ownFallback: Text = {
  nl: 'Niet op tijd: het staat als verlopen in de lijsten; wie het doet, vraagt zo nodig de coördinator erbij.',
  en: 'Not in time: the lists show it as overdue; whoever does it asks the coordinator where needed.',
};

const item =
  (kind: ItemKind) =>
  (name: string, nl: string, en: string, { owner, due, fallback, ...rest }: ItemOptions): ItemDefinition => ({
    name,
    kind,
    title: { nl, en },
    owner: typeof owner === 'string' ? { role: owner } : owner,
    due: [due ?? []].flat(),
    fallback: fallback ?? usualFallback,
    ...rest,
  });

export const task = item('task');
export const meeting = item('meeting');
export const request = item('request');
export const decision = item('decision');
export const milestone = item('milestone');

const rung = (
  name: string,
  base: Rung['base'],
  amount: number,
  unit: TermUnit,
  direction: 'before' | 'after',
  to: Rung['to'],
): Rung => ({
  name,
  base,
  amount,
  unit,
  direction,
  to,
  kind: to === 'owner' || to === 'asker' ? 'reminder' : 'escalation',
});

export { rung };

/** Terms of 15 days or more (`keys.md`, assumed). */
export const longLadder: Rung[] = [
  rung('before-14', 'due', 14, 'days', 'before', 'owner'),
  rung('before-3', 'due', 3, 'days', 'before', 'owner'),
  rung('on-the-day', 'due', 0, 'days', 'after', 'owner'),
  rung('coordinator', 'due', 2, 'working-days', 'after', 'coordinator'),
  rung('case-director', 'due', 5, 'working-days', 'after', 'case-director'),
];

/** The rung that lies between the day that a due date became known and that date. */
export const halfWay = 'half-way';

/** Kept among the rungs given, with its day: the message that a day moved. */
export const movedRung = 'moved';

/** Shorter terms; `half-way` is reckoned between the day it became known and the due date. */
export const shortLadder: Rung[] = [
  rung(halfWay, 'known', 0, 'days', 'after', 'owner'),
  rung('on-the-day', 'due', 0, 'days', 'after', 'owner'),
  rung('coordinator', 'due', 1, 'working-days', 'after', 'coordinator'),
  rung('case-director', 'due', 3, 'working-days', 'after', 'case-director'),
];

/** What people ask each other by a day: who was asked, then who asked, then the coordinator. */
export const askedLadder: Rung[] = [
  ...shortLadder.slice(0, 2),
  rung('asker', 'due', 1, 'working-days', 'after', 'asker'),
  rung('coordinator', 'due', 3, 'working-days', 'after', 'coordinator'),
];

/** A question without a day: only who asked is reminded (assumed). */
export const askedWithoutDay: Rung[] = [rung('asker', 'due', 0, 'days', 'after', 'asker')];

/** A signal that nobody took up is the coordinator’s a working day later; of danger he heard at once. */
export const signalLadder: Rung[] = [
  rung('on-the-day', 'due', 0, 'days', 'after', 'owner'),
  rung('coordinator', 'due', 1, 'working-days', 'after', 'coordinator'),
];

const reminders = new Map(
  [longLadder, shortLadder].map((ladder) => [ladder, ladder.filter(({ to }) => to === 'owner')]),
);

/** A usual ladder as it is for terms that are ours: whoever does it is reminded, nobody else is told. */
export const withoutClimbing = (ladder: Rung[]): readonly Rung[] => reminders.get(ladder) ?? ladder;
