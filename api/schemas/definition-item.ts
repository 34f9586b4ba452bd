import { z } from 'zod';
import { label, termUnit } from './common.ts';

export const titled = z.strictObject({ id: z.string(), title: z.string() });
export const named = z.strictObject({ name: z.string(), title: z.string() });
export const ofType = z.strictObject({ type: z.string(), title: z.string() });
export const role = z.strictObject({ role: z.string(), title: z.string() });
export const when = z
  .string()
  .nullable()
  .meta({ description: 'A condition in words; null where it always holds' });

export const term = z
  .strictObject({
    base: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What it counts from: a date, a fact, or another item' }),
    amount: z.int(),
    unit: termUnit,
    direction: z.enum(['before', 'after']),
    roll: z
      .enum(['none', 'preceding', 'following'])
      .meta({ description: 'To which working day a closed day moves' }),
    label,
    source: z.string().nullable(),
    amountFrom: z
      .strictObject({ fact: z.string(), title: z.string() })
      .nullable()
      .meta({ description: 'The number fact that, once known, is the amount' }),
    text: z.string(),
  })
  .meta({ id: 'Term' });

const due = z
  .array(
    z.strictObject({
      when,
      earliest: z.array(term).meta({ description: 'The earliest of these days is the due day' }),
    }),
  )
  .meta({ description: 'The first rule whose `when` holds counts' });

export const rung = z.strictObject({
  name: z.string(),
  base: z.union([z.string(), z.record(z.string(), z.unknown())]),
  amount: z.int(),
  unit: termUnit,
  direction: z.enum(['before', 'after']),
  to: z.string(),
  kind: z.enum(['reminder', 'escalation']),
  text: z.string(),
});

export const owner = z.strictObject({
  role: z.string().nullable().meta({ description: 'Null where a fact names the party' }),
  title: z.string(),
  fact: z.string().nullable().meta({ description: 'The fact that names the party' }),
});

export const item = z.strictObject({
  name: z.string(),
  title: z.string(),
  kind: z.string(),
  owner,
  agreedBy: z
    .array(role)
    .meta({ description: 'Roles that must give the same outcome; neither alone closes it' }),
  agreedWhile: when.meta({ description: 'Only while this holds; else the owner decides alone' }),
  attended: z.array(role).nullable().meta({
    description: 'For a meeting: it is told who was there and who was not, of these roles in any case',
  }),
  indispensable: z
    .array(role)
    .meta({ description: 'For a meeting: roles without whom it does not count as held' }),
  confirmedBy: owner.nullable().meta({ description: 'The other side, who confirms that it was done' }),
  addressedTo: z
    .array(
      owner.extend({
        outcomes: z.array(titled).meta({ description: 'Only when it ended so; empty: however it ended' }),
        when,
        subject: z.boolean().meta({ description: 'They read what it goes with too' }),
      }),
    )
    .meta({ description: 'Who gets a message of it and reads its reason' }),
  recordedBy: z.array(role).meta({ description: 'Roles that may record for an owner without access' }),
  track: titled.nullable().meta({ description: 'Group of items that can be paused together' }),
  discretionary: z.boolean().meta({ description: 'A professional adds it when it is needed' }),
  discreet: z.boolean().meta({ description: 'No message carries its title' }),
  titled: z.boolean().meta({ description: 'Whoever adds it gives the title' }),
  tellsClient: z
    .boolean()
    .meta({ description: 'Done by telling the client: see `toldToClient` of a trajectory' }),
  note: z.enum(['optional', 'required']).meta({
    description: '`required`: `complete` needs a `note`, else 422; what is written is what it is for',
  }),
  serves: named
    .nullable()
    .meta({ description: 'It is added for an occurrence of this item, such as an action for a goal' }),
  tells: named.nullable().meta({ description: 'The date that it gets to know: telling it settles the task' }),
  records: z.array(named).meta({ description: 'Facts that can be told as it is completed' }),
  waitsFor: z
    .strictObject({ text: z.string(), when: z.string() })
    .nullable()
    .meta({ description: 'It waits until `when` holds' }),
  applies: z
    .strictObject({ when: z.string(), otherwise: z.string(), outcome: z.string().nullable() })
    .nullable()
    .meta({ description: 'It applies only while `when` holds' }),
  opens: term.nullable().meta({ description: 'From when it can be done' }),
  due,
  repeat: z.strictObject({ text: z.string(), due }).nullable(),
  outcomes: z.array(titled),
  several: z
    .strictObject({ alone: z.array(titled) })
    .nullable()
    .meta({
      description:
        'More than one outcome can be decided at once, but none together with one that stands alone',
    }),
  settledBy: z.array(titled).meta({ description: 'For a request: the answers that settle it' }),
  turnsTo: z
    .strictObject({ fact: z.string(), title: z.string() })
    .nullable()
    .meta({ description: 'Whom the reminders turn to when the answer is `not-received`' }),
  completedBy: z
    .strictObject({
      ...ofType.shape,
      phases: z.array(titled),
      failed: z.array(titled),
      movesOrganisation: z
        .boolean()
        .meta({ description: 'The trajectory goes over to the receiving organisation' }),
    })
    .nullable()
    .meta({ description: 'The trajectory that completes it, in which phases' }),
  agenda: z
    .array(z.strictObject({ title: z.string(), minutes: z.int() }))
    .meta({ description: 'Steps of a meeting with a fixed time each' }),
  ladder: z.array(rung).nullable().meta({ description: 'Null: the usual one, of `ladders`' }),
  fallback: z.string(),
});
