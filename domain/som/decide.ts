import { addMonths } from '../calendar/day.ts';
import type { Day, Lang } from '../calendar/types.ts';
import type { SomCriteria } from './criteria.ts';
import {
  type Answer,
  somTable,
  type SomNext,
  type SomOutcome,
  type SomRow,
  type SomStep,
  type SomTest,
} from './table.ts';
import { concernText, rowText, weighingText } from './words.ts';

export interface SomAdvice {
  outcome: SomOutcome;
  next: SomNext;
  /** What the table gives, and by which criterion: the reason is kept where a concern turned the outcome. */
  guideline: { outcome: SomOutcome; next: SomNext; criterion: string };
  steps: SomStep[];
  tableVersion: string;
}

/**
 * Goes through the decision table (keys.md T2; S1:3326-3370). Total: it always advises,
 * and never decides: two professionals do, and may leave the guideline with a reason.
 * @param today the day of the screening when the form gives none (Europe/Amsterdam)
 */
export function decideSom(
  criteria: SomCriteria,
  { today, lang = 'nl' }: { today: Day; lang?: Lang },
): SomAdvice {
  const { rows, otherwise, concernTurns, version } = somTable;
  const looked = rows.map((row) => ({ row, ...lookAt({ ...criteria, on: criteria.on ?? today }, row) }));
  const first = looked.find(({ result }) => result !== 'none' && result !== 'excepted')?.row;
  const { outcome, next } = first ?? otherwise;

  const concern = asAnswer(criteria.caseManagerConcern);
  const turned = concern === 'yes' && concernTurns.includes(outcome);
  const steps: SomStep[] = looked.map(({ row, answer, result }) => {
    const decides = row === first;
    return {
      criterion: row.id,
      number: row.criterion,
      answer,
      result,
      decides,
      text: rowText(row, answer, result, decides, lang),
    };
  });
  steps.push(
    {
      criterion: 'weighing',
      number: null,
      answer: first ? 'no' : 'yes',
      result: first ? 'none' : outcome,
      decides: !first,
      text: weighingText(!first, lang),
    },
    {
      criterion: 'concern',
      number: null,
      answer: concern,
      result: turned ? otherwise.outcome : 'none',
      decides: false,
      text: concernText(concern, turned, lang),
    },
  );
  return {
    outcome: turned ? otherwise.outcome : outcome,
    next: turned ? otherwise.next : next,
    guideline: { outcome, next, criterion: first?.id ?? 'weighing' },
    steps,
    tableVersion: version,
  };
}

type Form = SomCriteria & { on: Day };

/**
 * Kleene's logic: one `no` settles it, one unknown leaves it
 * open. An exception counts only when it is known to hold.
 */
function lookAt(form: Form, row: SomRow): Pick<SomStep, 'answer' | 'result'> {
  const answers = row.when.map((each) => test(form, each));
  const answer = together(answers);
  if (answer !== 'yes') return { answer, result: 'none' };
  return { answer, result: row.unless && test(form, row.unless.test) === 'yes' ? 'excepted' : row.outcome };
}

function together(answers: Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

function test(form: Form, condition: SomTest): Answer {
  const value = form[condition.field];
  if (value === undefined || value === null) return 'unknown';
  if ('is' in condition) return asAnswer(value === condition.is);
  if ('monthsOld' in condition)
    return asAnswer(
      typeof value === 'string' && value >= addMonths(form.on, -condition.monthsOld) && value <= form.on,
    );
  return asAnswer(typeof value === 'number' && value >= condition.from && value <= condition.to);
}

function asAnswer(value: boolean | null | undefined): Answer {
  if (value === null || value === undefined) return 'unknown';
  return value ? 'yes' : 'no';
}
