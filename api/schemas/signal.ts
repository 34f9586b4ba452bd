import { z } from 'zod';
import { reasonSchema } from '../../domain/case/fields.ts';
import { signalStatuses } from '../../domain/partners/signal.ts';
import { id, instant, problemSchema } from './common.ts';

const result = z.enum(['accepted', 'duplicate', 'conflict', 'refused']).meta({
  description:
    '`accepted`: kept for ever, and on its way. `duplicate`: it was kept before. `conflict`: another event had this id and source; this one is kept beside it. `refused`: kept, with why, and not carried out',
});

/** What became of each event of a request, in its order. */
export const resultsSchema = z
  .strictObject({
    results: z.array(
      z.strictObject({
        signal: z.string().meta({ description: 'Under which it is kept' }),
        id: z.string().nullable(),
        source: z.string().nullable(),
        result,
        code: z.string().nullable(),
        errors: problemSchema.shape.errors,
      }),
    ),
  })
  .meta({ id: 'SignalResults' });

export const signalStatus = z.enum(signalStatuses).meta({
  description:
    '`received`: on its way. `sent`: in its trajectory, which has yet to say what it made of it. `applied`, `refused`, `overtaken` (something later was known): what it made of it. `conflict`: another had its id and source. `unknown`: nobody knows where it belongs. `dismissed`: put aside by a coordinator',
});

/** A signal as a coordinator sees it. */
export const signalSchema = z
  .strictObject({
    signal: z.string(),
    id: z.string(),
    source: z.string(),
    type: z.string(),
    sender: z.string(),
    agency: z.string(),
    organisations: z.array(z.string()),
    subject: z.string().nullable(),
    client: z.strictObject({ reference: z.string(), system: z.string().optional() }).nullable(),
    data: z.record(z.string(), z.unknown()),
    time: instant.nullable().meta({ description: 'As of when the sender says it is so' }),
    receivedAt: instant,
    status: signalStatus,
    reason: z.strictObject({ code: z.string(), text: z.string() }).nullable(),
    trajectories: z.array(z.string()).meta({ description: 'Where it went, of those that you may see' }),
    judged: z
      .strictObject({
        by: z.strictObject({ agency: z.string(), role: z.string() }),
        at: instant,
        trajectory: z.string().optional(),
        taught: z.boolean().optional(),
        reason: z.string().optional(),
      })
      .nullable()
      .meta({ description: 'Who said where it belongs, or put it aside' }),
  })
  .meta({ id: 'Signal' });

export const signalPageSchema = z
  .strictObject({ items: z.array(signalSchema), next: z.string().nullable() })
  .meta({ id: 'SignalPage' });

export const assignmentBody = z
  .strictObject({
    trajectory: id,
    teach: z.boolean().default(false).meta({
      description: 'From now on this reference of this sender is the client of that trajectory',
    }),
  })
  .meta({ id: 'NewAssignment' });

export const dismissalBody = z.strictObject({ reason: reasonSchema }).meta({ id: 'NewDismissal' });
