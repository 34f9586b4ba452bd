import { textIn } from '../../domain/calendar/text.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { ItemDefinition } from '../../domain/policy/definition.ts';
import { calendarFor } from '../../domain/deadlines/due.ts';
import { titleOf } from '../../domain/case/items.ts';
import { wantedFor } from './findings.ts';
import {
  ownerFrom,
  ownerValue,
  reason,
  type FormField,
  type FormSpec,
  type Subject,
} from '../ui/forms/form.ts';
import { ownerOptions } from './people.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import { inPlan, occurrencesOf } from '../../domain/case/occurrences.ts';

/** The discretionary item that the form is for; undefined where it is chosen in the form. */
const itemOf = (s: Subject): ItemDefinition | undefined => {
  const item = s.name === undefined ? undefined : itemNamed(s.definition, s.name);
  return item?.discretionary ? item : undefined;
};

export const dueField = (
  s: Subject,
  more: { hint?: string; optional?: boolean; value?: string } = {},
): FormField => ({
  kind: 'date',
  name: 'due',
  label: s.say('fieldDue'),
  value: calendarFor(s.c).addWorkingDays(s.today, 10),
  ...more,
});

/** Any item at discretion that stands on its own, or a task in one's own words. */
function anyFields(s: Subject): FormField[] {
  const known = s.definition.items
    .filter(({ discretionary, serves }) => discretionary && serves === undefined)
    .map(({ name, title }) => ({ value: name, text: textIn(title, s.lang) }));
  const options = [{ value: '', text: s.say('ownTask') }, ...known];
  return [
    ...(known.length > 0
      ? [{ kind: 'select' as const, name: 'item', label: s.say('fieldKnownItem'), optional: true, options }]
      : []),
    { kind: 'text', name: 'title', label: s.say('fieldWhat'), optional: known.length > 0 },
    { kind: 'select', name: 'owner', label: s.say('fieldOwner'), options: ownerOptions(s) },
    dueField(s),
    known.length > 0 ? reason(s, 'reasonAddKnown', true) : why(s),
  ];
}

/** Why it was added, for who wants to say more than what it is for. */
const why = (s: Subject): FormField => ({
  kind: 'group',
  legend: s.say('reasonAddMore'),
  look: 'folded',
  fields: [reason(s, 'reasonAdd', true)],
});

/**
 * The reason that the command needs, made of what is known: what it serves, or the condition that it comes
 * from. Only for what people add in their own words; what a definition names is decided on, with a reason.
 */
function knownReason(s: Subject, serves: unknown): string {
  const served = typeof serves === 'string' && Object.hasOwn(s.c.items, serves) && s.c.items[serves];
  if (served) return s.say('addedFor', { item: textIn(titleOf(s.definition, served), s.lang) });
  const fact = s.fact === undefined ? undefined : textIn(s.definition.facts[s.fact]?.title, s.lang);
  return fact === undefined ? s.say('addedToPlan') : s.say('addedFor', { item: fact });
}

/**
 * One item of the plan: what it serves, its title where it
 * has none of its own, and no question that has an answer.
 */
function itemFields(s: Subject, item: ItemDefinition): FormField[] {
  const served = item.serves;
  const goal = item.kind === 'milestone';
  return [
    ...(served === undefined ? [] : [servesField(s, served)]),
    ...(item.titled
      ? [
          {
            kind: 'text' as const,
            name: 'title',
            label: s.say(goal ? 'fieldGoal' : 'fieldWhat'),
            hint: s.say('fieldTitleHint'),
            value: prefilled(s, item),
          },
        ]
      : []),
    ...(item.titled
      ? [
          {
            kind: 'select' as const,
            name: 'owner',
            label: s.say('fieldOwner'),
            options: ownerOptions(s),
            value: ownerValue(s.actor),
          },
        ]
      : []),
    item.due.length > 0
      ? dueField(s, { value: undefined, optional: true, hint: s.say('fieldDueByTerm') })
      : dueField(s, goal ? { value: addDays(s.today, 42), hint: s.say('fieldDueGoal') } : {}),
    item.titled ? why(s) : reason(s, 'reasonDecide'),
  ];
}

function servesField(s: Subject, served: string): FormField {
  const options = occurrencesOf(s.c, served)
    .filter(([key]) => inPlan(s.c, key))
    .map(([key, state]) => ({ value: key, text: textIn(titleOf(s.definition, state), s.lang) }));
  return {
    kind: 'select',
    name: 'serves',
    label: s.say('fieldServes', { item: textIn(itemNamed(s.definition, served)!.title, s.lang) }),
    hint: options.length === 0 ? s.say('nothingToServe') : undefined,
    options: [{ value: '', text: s.say('choose') }, ...options],
    value: s.item?.item ?? (options.length === 1 ? options[0]!.value : undefined),
  };
}

/** What is known of a basic condition: a goal is called by it, an action is what was wanted. */
function prefilled(s: Subject, item: ItemDefinition): string | undefined {
  if (s.fact === undefined) return undefined;
  const title = textIn(s.definition.facts[s.fact]?.title, s.lang);
  return item.serves === undefined ? title : (wantedFor(s, s.fact) ?? title);
}

export const add: FormSpec = {
  type: 'add',
  does: 'addDo',
  title: (s) => {
    const item = itemOf(s);
    return item ? s.say('addNamed', { item: textIn(item.title, s.lang) }) : s.say('addTitle');
  },
  submit: (s) => (itemOf(s) ? s.say('addThis') : undefined),
  fields: (s) => {
    const item = itemOf(s);
    return item ? itemFields(s, item) : anyFields(s);
  },
  command: ({ item: chosen, serves, title, owner, due, reason: said }, s) => {
    const item = itemOf(s)?.name ?? chosen;
    const titled = typeof item !== 'string' || itemNamed(s.definition, item)?.titled;
    const given = said ?? (titled ? knownReason(s, serves) : undefined);
    return { item, serves, title: titled ? title : undefined, owner: ownerFrom(owner), due, reason: given };
  },
};

/** Whether the address of the form names an item that can be added. */
export const isAddable = (s: Subject): boolean => s.name === undefined || itemOf(s) !== undefined;
