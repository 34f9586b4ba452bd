import { z } from 'zod';
import { answerKinds, type AnswerKind } from '../../domain/policy/values.ts';
import { day, id, instant } from './common.ts';

const pattern = z
  .strictObject({
    agency: z.string().meta({ description: 'The agency that gave the hand-over' }),
    cases: z.int().meta({ description: 'Cases in which the receiver knew nothing of it; each counts once' }),
    since: day.meta({ description: 'Day on which the first of them came to light' }),
    last: day.meta({ description: 'Day on which the last of them came to light' }),
    signal: z
      .boolean()
      .meta({ description: 'Whether there are so many that it belongs in the reflection meeting' }),
    trajectories: z
      .array(z.strictObject({ id, pseudonym: z.string(), at: instant }))
      .meta({ description: 'The hand-overs among them that your agency takes part in, oldest first' }),
  })
  .meta({ id: 'Pattern' });

const given = {
  answers: z
    .strictObject(
      Object.fromEntries(answerKinds.map((kind) => [kind, z.int()])) as Record<AnswerKind, z.ZodInt>,
    )
    .meta({ description: 'How often each answer was given in the last year' }),
  days: z.strictObject({ median: z.number(), slow: z.number() }).nullable().meta({
    description:
      'Days from question to answer: half came within `median`, nine of ten within `slow`. Null: not known of any',
  }),
  waiting: z.int().meta({ description: 'How much waits on an answer now' }),
  since: day.nullable().meta({ description: 'Since when the oldest of these waits' }),
  overdue: z.int().meta({ description: 'How many of these are past their due day' }),
  lateShare: z.number().nullable().meta({
    description:
      'Of all that had a due day: the part answered after it, or past it now. Null: nothing had one',
  }),
};

export const patternsSchema = z
  .strictObject({
    items: z.array(pattern),
    answers: z
      .array(z.strictObject({ agency: z.string(), region: z.string().nullable(), ...given }))
      .meta({ description: 'What became of what each agency was asked; of whom most is overdue first' }),
    regions: z
      .array(z.strictObject({ region: z.string(), ...given }))
      .meta({ description: 'The same for the agencies of a region together' }),
    threshold: z.int().meta({
      description: 'Cases from which it is a signal: as your reflection meeting agreed, else 4 (assumed)',
    }),
    meeting: id.nullable().meta({ description: 'Your open reflection meeting: add a `signal` to it' }),
  })
  .meta({ id: 'Patterns' });
