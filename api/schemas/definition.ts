import { z } from 'zod';
import { label, termUnit } from './common.ts';

const titled = z.strictObject({ id: z.string(), title: z.string() });

const term = z.strictObject({
  base: z.record(z.string(), z.unknown()).meta({ description: 'What it counts from: a date, a fact, or another item' }),
  amount: z.int(),
  unit: termUnit,
  direction: z.enum(['before', 'after']),
  roll: z.enum(['none', 'preceding', 'following']),
  label,
  source: z.string().nullable(),
  text: z.string(),
});

const rung = z.strictObject({
  name: z.string(),
  base: z.union([z.string(), z.record(z.string(), z.unknown())]),
  amount: z.int(),
  unit: termUnit,
  direction: z.enum(['before', 'after']),
  to: z.string(),
  kind: z.enum(['reminder', 'escalation']),
});

const item = z.strictObject({
  name: z.string(),
  title: z.string(),
  kind: z.string(),
  owner: z.string(),
  discretionary: z.boolean(),
  serves: z.string().nullable().meta({ description: 'It is added for an occurrence of this item, such as an action for a goal' }),
  titled: z.boolean().meta({ description: 'Whoever adds it gives the title' }),
  records: z.array(z.string()).meta({ description: 'Facts that can be told as it is completed' }),
  waitsFor: z.string().nullable(),
  appliesUnless: z.string().nullable(),
  opens: term.nullable(),
  terms: z.array(term),
  repeats: z.boolean(),
  outcomes: z.array(titled),
  agenda: z
    .array(z.strictObject({ title: z.string(), minutes: z.int() }))
    .meta({ description: 'Steps of a meeting with a fixed time each' }),
  ladder: z.union([z.array(rung), z.strictObject({ fromFifteenDays: z.array(rung), shorter: z.array(rung) })]),
  fallback: z.string(),
});

export const definitionSchema = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    purpose: z.string(),
    source: z.string(),
    dates: z.array(z.strictObject({ name: z.string(), title: z.string(), required: z.boolean(), standIn: z.string().nullable() })),
    facts: z.array(
      z.strictObject({ name: z.string(), title: z.string(), type: z.string(), values: z.array(titled), required: z.boolean() }),
    ),
    phases: z.array(titled),
    items: z.array(item),
    opens: z.array(z.strictObject({ type: z.string(), item: z.string().nullable() })),
    steeredBy: z.array(z.string()),
  })
  .meta({ id: 'Definition', description: 'Generated from the rules themselves' });

export const definitionsSchema = z
  .strictObject({
    items: z.array(z.strictObject({ id: z.string(), version: z.int(), title: z.string(), purpose: z.string(), source: z.string() })),
  })
  .meta({ id: 'Definitions' });
