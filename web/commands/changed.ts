import type { Present } from '../../domain/case/case.ts';
import type { NamedCommand } from '../../domain/case/commands.ts';
import { factValue, outcomeTitle } from '../../domain/words/titles.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import type { FactValue } from '../../domain/policy/values.ts';
import type { Change } from '../../store/changed.ts';
import { moment, shortDay } from '../ui/format.ts';
import type { FormErrors, FormSpec, Subject } from '../ui/forms/form.ts';
import { itemTexts, ownerName } from '../ui/names.ts';

/**
 * Somebody else changed it since the form was opened: what it is now, who changed it, what was to be saved
 * instead, and what to do.
 */
export function changedErrors(
  present: Present,
  by: Change | null,
  { spec, command, subject }: { spec: FormSpec; command: NamedCommand; subject: Subject },
): FormErrors {
  const { say, lang, agencies } = subject;
  const who = by
    ? say('changedBy', { who: ownerName(by, lang, agencies), when: moment(by.at, lang) })
    : say('changedBySomebody');
  const values = { now: nowText(present, subject), yours: yoursText(command, spec, subject) };
  return {
    fields: {},
    whole: { title: say('changedTitle'), text: `${who} ${say('changedText', values)}` },
  };
}

function nowText(present: Present, s: Subject): string {
  if ('date' in present) return dayText(present.value, s);
  if ('fact' in present) return factText(present.fact, present.value, s);
  const { status, outcome } = present.value;
  const state = s.c.items[present.item];
  const item = state?.of === undefined ? undefined : itemNamed(s.definition, state.of);
  const ended = outcome === null ? '' : `, ${outcomeTitle(item, outcome, s.lang)}`;
  return `${s.say(itemTexts[status])}${ended}`;
}

function yoursText(command: NamedCommand, { does }: FormSpec, s: Subject): string {
  if (command.type === 'set-date') return dayText(command.on, s);
  return command.type === 'set-fact' ? factText(command.fact, command.value, s) : s.say(does);
}

const dayText = (day: string | null, { say, lang }: Subject): string =>
  day === null ? say('unknown') : shortDay(day, lang);

/** An agency is named as the installation calls it. */
const factText = (fact: string, value: FactValue, { definition, lang, agencies }: Subject): string =>
  typeof value === 'object' && value
    ? ownerName(value, lang, agencies)
    : factValue(definition, fact, value, lang);
