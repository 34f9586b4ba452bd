import { commandSchema } from '../../domain/case/commands.ts';
import { longestTerm, unitSchema } from '../../domain/case/fields.ts';
import type { Unit } from '../../domain/calendar/types.ts';
import type { View } from '../ui/view.tsx';
import type { TermRow } from './data.ts';
import type { Say } from '../texts/texts.ts';
import { schemaErrors } from '../ui/forms/errors.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';

/** The units in which people set a term. */
export const unitOptions = (say: Say) => [
  { value: 'days', text: say('unitDays') },
  { value: 'working-days', text: say('unitWorkingDays') },
  { value: 'weeks', text: say('unitWeeks') },
  { value: 'months', text: say('unitMonths') },
];

/** What is asked to set a term: the amount, and why. */
export const termFields = ({ base, amount }: TermRow, { say }: Pick<View, 'say'>): FormField[] => [
  {
    kind: 'group',
    legend: say('termLegend'),
    hint: say('termLegendHint', { base }),
    look: 'two',
    fields: [
      { kind: 'text', name: 'amount', label: say('fieldAmount'), value: String(amount.amount) },
      {
        kind: 'select',
        name: 'unit',
        label: say('fieldUnit'),
        options: unitOptions(say),
        value: amount.unit,
      },
    ],
  },
  { kind: 'area', name: 'reason', label: say('fieldReason'), hint: say('termReasonHint') },
];

export interface WantedTerm {
  amount: number;
  unit: Unit;
  reason: string;
}

/** What was filled in, by the same rules as the command for one case; or what is wrong with it. */
export function readTerm(
  posted: Posted,
  row: TermRow,
  view: Pick<View, 'say'>,
): WantedTerm | { errors: FormErrors } {
  const { amount = '', unit, reason = '' } = posted;
  const given = {
    type: 'override-term',
    item: row.name,
    amount: /^\d+$/.test(amount) ? Number(amount) : undefined,
    unit,
    reason: reason || undefined,
  };
  const checked = commandSchema.safeParse(given);
  if (checked.success && checked.data.type === 'override-term')
    return { amount: checked.data.amount, unit: checked.data.unit, reason: checked.data.reason };
  const errors = checked.error
    ? schemaErrors(checked.error, termFields(row, view), view.say)
    : { fields: {} };
  if (errors.fields['amount']) errors.fields['amount'] = amountWrong(unit, view.say);
  return { errors };
}

/** What an amount may be in the unit that was chosen. */
function amountWrong(chosen: string | undefined, say: Say): string {
  const unit = unitSchema.safeParse(chosen).data ?? 'days';
  return say('termAmountWrong', {
    most: longestTerm[unit],
    unit: unitOptions(say).find(({ value }) => value === unit)!.text,
  });
}
