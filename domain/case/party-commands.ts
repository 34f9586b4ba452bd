import { z } from 'zod';
import { notHeldReasons } from './dialogue.ts';
import { daySchema, nameSchema as name, personSchema, reasonSchema as reason } from './fields.ts';

export const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** Only from a system: who of its agency decided what it passes on. */
export const decidedBy = z.strictObject({ role: name, person: personSchema.optional() }).optional().meta({
  description: 'Only from a system, which decides nothing: who of its agency decided what it passes on',
});

/**
 * The commands in which somebody outside every agency can stand, by how such a person is told: of the API by
 * name and contact, to the rules by an opaque id.
 */
export const partyCommands = <O extends z.ZodType, A extends z.ZodType, T extends z.ZodType>({
  owner,
  asked,
  attendee,
}: {
  owner: O;
  asked: A;
  attendee: T;
}) =>
  [
    command('hold-meeting', {
      item: name,
      on: daySchema,
      /** Who was there and who was not, the client too: `{ role: 'client', present }`. */
      attendance: z.array(attendee).max(50).default([]),
      agreements: z
        /** `serves`: the item of the plan, such as a goal, that it is agreed for. */
        .array(z.strictObject({ text: reason, owner, by: daySchema, serves: name.optional() }))
        .max(50)
        .default([]),
    }),
    command('ask', {
      to: asked,
      title: z.string().trim().min(1).max(200),
      text: reason.optional(),
      /** The item that it is about. */
      about: name.optional(),
      /** Without a day the asker is reminded after ten working days. */
      by: daySchema.optional(),
      decidedBy,
    }),
    command('forward', { item: name, to: asked, reason, decidedBy }),
    command('not-held', {
      item: name,
      on: daySchema,
      why: z.enum(notHeldReasons),
      /** Who was absent, or cancelled. */
      by: owner.optional(),
      reason: reason.optional(),
    }),
    command('respond', {
      item: name,
      response: name,
      owner: owner.optional(),
      by: daySchema.optional(),
      reason,
    }),
    command('add', {
      item: name.optional(),
      /** The occurrence that it serves: an action serves a goal. */
      serves: name.optional(),
      title: z.string().trim().min(1).max(200).optional(),
      owner: owner.optional(),
      due: daySchema.optional(),
      reason,
    }),
    command('promise', { by: owner, text: reason, due: daySchema }),
  ] as const;
