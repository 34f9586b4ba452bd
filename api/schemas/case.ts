import { z } from 'zod';
import { day, instant, label, lastDay, termUnit } from './common.ts';

export const acceptedSchema = z
  .strictObject({ outcome: z.literal('accepted'), sequence: z.int(), published: z.boolean() })
  .meta({ id: 'Accepted' });

const term = z.strictObject({ amount: z.int(), unit: termUnit });

const dated = z.strictObject({ date: day, text: z.string() });

export const explanationSchema = z
  .strictObject({
    item: z.string(),
    title: z.string(),
    rule: z.string().nullable(),
    label,
    source: z.string().nullable(),
    base: z
      .strictObject({ date: z.string(), on: lastDay, title: z.string() })
      .nullable()
      .meta({ description: 'What the term counts from' }),
    term: term.extend({ direction: z.enum(['before', 'after']) }).nullable(),
    steps: z.array(dated).meta({ description: 'The arithmetic in words' }),
    opens: dated.nullable(),
    due: lastDay,
    overridden: term
      .extend({
        from: term.meta({ description: 'What the definition says' }),
        by: z.enum(['case', 'start', 'organisation', 'region', 'everywhere']).meta({
          description:
            '`case`: a command on this case; `start`: given when it was opened; else what held for its organisation then',
        }),
        where: z.string().nullable().meta({ description: 'The organisation or region' }),
        setBy: z.strictObject({ agency: z.string(), role: z.string() }).nullable(),
        reason: z.string().nullable(),
        on: lastDay.meta({ description: 'Day on which the organisation or region set it' }),
      })
      .nullable()
      .meta({ description: 'Who set the term otherwise, and why' }),
    ladder: z.array(
      z.strictObject({
        at: instant,
        to: z.strictObject({ agency: z.string(), role: z.string() }).nullable(),
        kind: z.enum(['reminder', 'escalation']),
        rung: z.string(),
      }),
    ),
    fallback: z.string().nullable(),
    flags: z.array(z.string()),
  })
  .meta({ id: 'Explanation' });
