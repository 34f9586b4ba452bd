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

export const patternsSchema = z
  .strictObject({
    items: z.array(pattern),
    answers: z
      .array(
        z.strictObject({
          agency: z.string(),
          answers: z.strictObject(
            Object.fromEntries(answerKinds.map((kind) => [kind, z.int()])) as Record<AnswerKind, z.ZodInt>,
          ),
        }),
      )
      .meta({
        description: 'How often each agency gave each answer to what it was asked; who refused most first',
      }),
    threshold: z.int().meta({
      description: 'Cases from which it is a signal: as your reflection meeting agreed, else 4 (assumed)',
    }),
    meeting: id.nullable().meta({ description: 'Your open reflection meeting: add a `signal` to it' }),
  })
  .meta({ id: 'Patterns' });
