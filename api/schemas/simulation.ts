import { z } from 'zod';
import { namedCommandSchema } from '../../domain/case/commands.ts';
import {
  amountSchema,
  factValueSchema,
  unitSchema,
  withinTenYears,
  withinTenYearsSaid,
} from '../../domain/case/fields.ts';
import { day, id, instant, key, name } from './common.ts';
import { caseloadQuery, caseloadSchema } from './parameter.ts';
import { caseShape, itemSchema } from './trajectory.ts';

/** Years a simulation may span, so that one request cannot keep the rules busy. */
const MOST_YEARS = 10;
const within = (from: string, to: string) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= MOST_YEARS;

const forward = z
  .strictObject({
    type: name,
    dates: z.record(key, day.nullable()),
    facts: z.record(key, factValueSchema).default({}),
    parameters: z
      .record(
        name,
        z.strictObject({ amount: amountSchema, unit: unitSchema }).refine(withinTenYears, withinTenYearsSaid),
      )
      .optional(),
    asOf: day
      .optional()
      .meta({ description: 'Day of the opening; by default the first date, at the latest today' }),
    script: z
      .array(z.strictObject({ on: day, command: namedCommandSchema }))
      .max(200)
      .optional(),
    until: day
      .optional()
      .meta({ description: 'Day until which it runs; by default the last day of the script' }),
  })
  .refine(
    ({ dates, asOf, script, until }) => {
      const days = [...Object.values(dates), asOf, ...(script ?? []).map(({ on }) => on), until]
        .filter((one) => typeof one === 'string')
        .sort();
      return days.length === 0 || within(days[0]!, days.at(-1)!);
    },
    { path: ['until'], error: 'a simulation may span at most ten years' },
  )
  .meta({ id: 'SimulationForward' });

const change = z
  .strictObject({ trajectoryId: id, command: namedCommandSchema })
  .meta({ id: 'SimulationChange' });

const caseload = z.strictObject({ caseload: caseloadQuery }).meta({ id: 'SimulationCaseload' });

export const simulationBody = z.union([forward, change, caseload]).meta({ id: 'Simulation' });

const related = z.strictObject({ id: z.string(), ...caseShape });
const addressee = z.strictObject({ agency: z.string(), role: z.string() });

const forwardSchema = z
  .strictObject({
    id: z.string(),
    ...caseShape,
    trajectories: z.array(related).meta({ description: 'Those it opened' }),
    events: z.array(
      z.strictObject({
        sequence: z.int(),
        at: instant,
        type: z.string(),
        item: z.string().nullable(),
        text: z.string(),
      }),
    ),
    reminders: z
      .array(
        z.strictObject({
          at: instant,
          item: z.string(),
          due: day,
          to: addressee.nullable(),
          kind: z.enum(['reminder', 'escalation']),
          rung: z.string(),
          given: z.boolean(),
        }),
      )
      .meta({ description: 'Given so far, and planned as things stand' }),
    outcomes: z.array(
      z.strictObject({ on: day, command: z.string(), outcome: z.record(z.string(), z.unknown()) }),
    ),
  })
  .meta({ id: 'SimulationRun' });

const itemChange = z
  .strictObject({
    item: z.string(),
    before: itemSchema.nullable(),
    after: itemSchema.nullable(),
    reckoned: day
      .nullable()
      .meta({ description: 'The day that the term gives, where that lies in the past: it is due at once' }),
    why: z
      .string()
      .nullable()
      .meta({ description: 'By which rule it is then due when it is, in words; null where it has no day' }),
    next: z
      .strictObject({ at: instant, to: addressee, kind: z.enum(['reminder', 'escalation']) })
      .nullable()
      .meta({ description: 'The first reminder that follows' }),
  })
  .meta({ id: 'SimulatedItem' });

const changesSchema = z
  .strictObject({
    preview: z.string().meta({ description: 'The same as long as the command would do the same' }),
    changes: z.array(itemChange),
    related: z
      .array(
        z.strictObject({
          id: z.string(),
          type: z.string(),
          title: z.string(),
          relation: z.enum(['related', 'opened']),
          sequence: z.int().nullable().meta({ description: 'Null where it would be opened' }),
          changes: z.array(itemChange),
        }),
      )
      .meta({ description: 'Other trajectories that would change, of those that you see' }),
    told: z.array(addressee).meta({ description: 'Who would hear of it at once' }),
  })
  .meta({ id: 'SimulationChanges' });

export const simulationSchema = z.union([forwardSchema, changesSchema, caseloadSchema]);
