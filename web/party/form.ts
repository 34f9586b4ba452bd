import { commandSchema } from '../../domain/case/commands.ts';
import type { AnswerKind } from '../../domain/policy/values.ts';
import type { LinkAnswer } from '../../domain/ports/links.ts';
import type { LinkView } from '../../domain/reading/link.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { capital } from '../ui/format.ts';
import type { Say } from '../texts/texts.ts';
import { answerTexts } from './page.tsx';

/** A link that can be answered. */
type Asked = LinkView & { question: NonNullable<LinkView['question']> };

export const isAsked = (seen: LinkView): seen is Asked => seen.question !== null;

/** One choice and one text: what else there is to an answer follows from these. */
export function answerFields({ question: { answers }, asks }: Asked, asker: string, say: Say): FormField[] {
  const texts = answerTexts(asks);
  const options = answers.flatMap(({ answer, title }) => {
    const [text, hint] = texts[answer] ?? [];
    if (!text) return [];
    // As for professionals: a hand-over is said in whole sentences, else the definition names its answers.
    const own = asks === 'handover' ? null : title;
    return [{ value: answer, text: capital(own ?? say(text)), hint: hint && say(hint) }];
  });
  return [
    { kind: 'radios', name: 'answer', label: say('fieldPartyAnswer'), options },
    {
      kind: 'area',
      name: 'text',
      label: say('fieldPartyText'),
      hint: say('fieldPartyTextHint', { who: asker }),
    },
  ];
}

/** Why somebody does not answer is a reason; everything else that is written is the answer itself. */
const reasoned: readonly string[] = ['refused', 'not-received'] satisfies AnswerKind[];

/** The answer that was sent, or what is wrong with it. */
export function answerFrom(
  posted: Posted,
  { asks, question: { answers } }: Asked,
  say: Say,
): LinkAnswer | FormErrors {
  const answer = answers.find((each) => each.answer === posted['answer'])?.answer;
  const text = posted['text'] || undefined;
  if (!answer) return { fields: { answer: say('errorPartyAnswer') } };
  if (answer === 'delivered' && asks === 'question' && !text)
    return { fields: { text: say('errorPartyText') } };
  if (answer === 'refused' && !text) return { fields: { text: say('errorPartyReason') } };
  const given: LinkAnswer = {
    answer,
    ...(text && (reasoned.includes(answer) ? { reason: text } : { text })),
  };
  const fits = commandSchema.safeParse({ type: 'answer', item: 'asked', ...given }).success;
  return fits ? given : { fields: { text: say('errorPartyLong') } };
}

export const isAnswer = (given: LinkAnswer | FormErrors): given is LinkAnswer => 'answer' in given;
