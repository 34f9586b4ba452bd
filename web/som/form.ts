import { textIn } from '../../domain/calendar/text.ts';
import type { Text } from '../../domain/calendar/types.ts';
import { addMonths, daysBetween } from '../../domain/calendar/day.ts';
import { dateOf, factOf } from '../../domain/case/conditions.ts';
import { somCriteriaSchema, type SomCriteria } from '../../domain/som/criteria.ts';
import type { SomAdvice } from '../../domain/som/decide.ts';
import { weighingCriteria } from '../../domain/som/weighing.ts';
import { somOutcomeTitles } from '../../domain/som/words.ts';
import { factDay, outcomeChecks } from '../commands/agreement.ts';
import type { FormField, Posted, Subject } from '../ui/forms/form.ts';
import { ticked } from '../ui/forms/values.ts';

type Field = keyof SomCriteria;

const firstPart = [
  'residenceStatus',
  'tbsOrIsdImposed',
  'careAuthorisationOutflow',
  'supervisionAfterDetention',
  'article433',
  'adviceForHearingRequested',
  'isdOrTbsBeingExamined',
] as const;
const secondPart = ['recentProbationInformation', 'olderInformationShowsHighRisk'] as const;

/** What the case knows already and the form therefore does not ask. */
export function knownCriteria(s: Subject): SomCriteria {
  const phase = factOf(s.definition, s.c, 'status');
  const frame = factOf(s.definition, s.c, 'legalFrameAfter');
  const from = dateOf(s.definition, s.c, 'admission');
  const to = dateOf(s.definition, s.c, 'release');
  return {
    on: s.today,
    ...(phase === 'remand' || phase === 'sentenced' ? { phase } : {}),
    ...(from && to && to >= from ? { expectedStayDays: daysBetween(from, to) } : {}),
    ...(frame === 'supervision' || frame === 'conditional-release'
      ? { supervisionAfterDetention: true }
      : {}),
    ...(frame === 'none' ? { supervisionAfterDetention: false } : {}),
    ...(adviceIsRecent(s) ? { recentProbationInformation: true } : {}),
    caseManagerConcern: factOf(s.definition, s.c, 'caseManagerConcern') === true,
  };
}

function adviceIsRecent(s: Subject): boolean {
  const since = factDay(s, 'adviceDelivered');
  return (
    factOf(s.definition, s.c, 'adviceDelivered') === true &&
    since !== undefined &&
    since >= addMonths(s.today, -12)
  );
}

/** Both parts of the form: only what is not known. */
export function criteriaFields(s: Subject, known: SomCriteria): FormField[] {
  const { say } = s;
  const unknown = { value: '', text: say('unknown') };
  const select = (
    name: Field & Parameters<typeof say>[0],
    options: { value: string; text: string }[],
  ): FormField => ({
    kind: 'select',
    name: `criteria.${name}`,
    label: say(name),
    options: [unknown, ...options],
  });
  const yesNo = [
    { value: 'yes', text: say('yes') },
    { value: 'no', text: say('no') },
  ];
  const asked = (names: readonly (Field & Parameters<typeof say>[0])[]) =>
    names.filter((name) => known[name] === undefined).map((name) => select(name, yesNo));
  const risks = [
    { value: 'low', text: say('riskLow') },
    { value: 'medium', text: say('riskMedium') },
    { value: 'high', text: say('riskHigh') },
  ];
  return [
    { kind: 'group', legend: say('somFirstPart'), look: 'two', fields: asked(firstPart) },
    {
      kind: 'group',
      legend: say('somSecondPart'),
      look: 'two',
      fields: [
        ...asked(secondPart),
        select('recidivismRisk', risks),
        { kind: 'date', name: 'criteria.riskAssessedOn', label: say('riskAssessedOn'), optional: true },
        { kind: 'text', name: 'criteria.age', label: say('age'), optional: true },
        ...asked(['asrApplied']),
      ],
    },
  ];
}

function answerOf(field: string, text: string): unknown {
  if (text === 'yes') return true;
  if (text === 'no') return false;
  return field === 'age' ? Number(text) : text;
}

/** What was filled in, by criterion; what was left open is not in it. */
function givenIn(posted: Posted): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(posted)) {
    const field = name.startsWith('criteria.') ? name.slice('criteria.'.length) : undefined;
    if (field === undefined || text === '') continue;
    given[field] = answerOf(field, text);
  }
  return given;
}

/** What is kept of the form for both who decide. */
export const answersIn = (posted: Posted) => ({
  answers: givenIn(posted),
  weighed: ticked(posted, 'weighed').map(Number),
});

/**
 * The answers given with what is known; the messages by field where they cannot be so, and then all others:
 * one wrong answer does not change what the table says of the rest.
 */
export function readCriteria(
  s: Subject,
  posted: Posted,
  known: SomCriteria,
): { criteria: SomCriteria; errors: Record<string, string> } {
  const given = givenIn(posted);
  const read = somCriteriaSchema.safeParse({ ...given, ...known });
  if (read.success) return { criteria: read.data, errors: {} };
  const errors = read.error.issues.map((issue) => {
    const { text } = ('params' in issue ? (issue.params ?? {}) : {}) as { text?: Text };
    const field = String(issue.path[0] ?? '');
    const asked = [
      ...firstPart,
      ...secondPart,
      'recidivismRisk',
      'riskAssessedOn',
      'age',
      'asrApplied',
    ] as const;
    const label = asked.find((each) => each === field);
    return [
      `criteria.${field}`,
      textIn(text, s.lang) ?? s.say('errorInvalid', { field: label ? s.say(label) : field }),
    ] as const;
  });
  const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
  const right = Object.fromEntries(Object.entries(given).filter(([field]) => !wrong.has(field)));
  const rest = somCriteriaSchema.safeParse({ ...right, ...known });
  return { criteria: rest.success ? rest.data : known, errors: Object.fromEntries(errors) };
}

/** Criteria 11 to 17, the decisions, and why. */
export const decisionFields = (s: Subject): FormField[] => [
  {
    kind: 'checks',
    name: 'weighed',
    label: s.say('somWeighing'),
    options: weighingCriteria.map(({ number, title, meaning }) => ({
      value: String(number),
      text: `${number}. ${textIn(title, s.lang)}`,
      hint: textIn(meaning, s.lang),
    })),
  },
  outcomeChecks(s, s.say('somDecisions')),
  { kind: 'area', name: 'reason', label: s.say('fieldReason'), hint: s.say('somReasonHint') },
];

/** What goes on record: the reason, the advice it follows or leaves, and what was weighed. */
export function reasonFor(
  s: Subject,
  posted: Posted,
  { guideline, tableVersion }: SomAdvice,
): string | undefined {
  if (!posted['reason']) return undefined;
  const weighed = ticked(posted, 'weighed');
  return [
    posted['reason'],
    s.say('somAdvised', {
      version: tableVersion,
      outcome: textIn(somOutcomeTitles[guideline.outcome], s.lang),
    }),
    ...(weighed.length > 0 ? [s.say('somWeighed', { numbers: weighed.join(', ') })] : []),
  ].join(' · ');
}
