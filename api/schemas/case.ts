import { z } from 'zod';
import { day, instant, label, lastDay, termUnit } from './common.ts';

export const acceptedSchema = z
  .strictObject({ outcome: z.literal('accepted'), sequence: z.int(), published: z.boolean() })
  .meta({ id: 'Accepted' });

const term = z.strictObject({ amount: z.int(), unit: termUnit });

const dated = z.strictObject({ date: day, text: z.string() });

const person = z.strictObject({ id: z.string(), name: z.string().nullable() });

const told = z.strictObject({
  agency: z.string(),
  role: z.string(),
  person: person
    .nullable()
    .meta({ description: 'Null: nobody in particular, or nobody who is there; then it is the role’s' }),
});

const rung = z.strictObject({
  at: instant,
  to: told,
  kind: z.enum(['reminder', 'escalation']),
  rung: z.string(),
});

const mailStatus = z.enum(['pending', 'sending', 'sent', 'failed', 'bounced', 'unneeded']);

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
    told: z
      .array(
        z.strictObject({
          at: instant,
          kind: z.enum(['reminder', 'escalation', 'alarm', 'message', 'summary', 'chased']).meta({
            description: '`chased`: by a person, who stands in `to`',
          }),
          code: z.string().nullable().meta({ description: 'Rung, or code of the alarm or message' }),
          to: told,
          status: z.enum(['pending', 'delivered', 'failed', 'held', 'withheld', 'summarised', 'shown']),
          deliveredAt: instant.nullable().meta({ description: 'When it came into the mailbox' }),
          readAt: instant.nullable().meta({ description: 'Of one’s own agency alone, as `mail` and names' }),
          mail: z.array(z.strictObject({ person, status: mailStatus, at: instant })),
        }),
      )
      .meta({ description: 'Who was told what and when, oldest first, and what became of it' }),
    ladder: z.array(rung).meta({
      description: 'What comes next if nothing happens; `person`: who acts then for whoever has it',
    }),
    missed: z.array(rung).meta({ description: 'What fell in a pause, and was told to nobody' }),
    climbsTo: z.array(told).meta({ description: 'To whom it climbs when the day passes' }),
    fallback: z.string().nullable(),
    flags: z.array(z.string()),
  })
  .meta({ id: 'Explanation' });
