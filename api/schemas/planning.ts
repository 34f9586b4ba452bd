import { z } from 'zod';
import { amountSchema, unitSchema, withinTenYears, withinTenYearsSaid } from '../../domain/case/fields.ts';
import { wrongChange } from '../../domain/national/change.ts';
import { day, instant, name } from './common.ts';

const change = z
  .strictObject({ item: name, amount: amountSchema, unit: unitSchema })
  .refine(withinTenYears, withinTenYearsSaid)
  .superRefine((one, context) => {
    const wrong = wrongChange(one);
    if (wrong !== undefined) context.addIssue({ code: 'custom', path: ['item'], message: wrong });
  })
  .meta({
    id: 'TermChange',
    description: 'Another amount for the term of an item: a question of a planner, also of a norm',
  });

export const planningBody = z
  .strictObject({
    from: day.default('2027-01-01'),
    years: z.int().min(1).max(10).default(10),
    admissions: z.int().min(1).max(30_000).default(30_000).meta({ description: 'A year' }),
    seed: z
      .int()
      .min(0)
      .max(2_147_483_647)
      .default(1)
      .meta({ description: 'The same seed gives the same people' }),
    changes: z.array(change).max(20).default([]),
  })
  .meta({ id: 'PlanningRequest' });

const peak = z.strictObject({ week: z.string().meta({ examples: ['2027-W05'] }), deadlines: z.int() });
const perWeek = z
  .array(z.int())
  .meta({ description: 'Of each week, in the order of `perWeek` of the report' });
const load = z
  .strictObject({
    role: z.string(),
    agency: z.string().optional(),
    deadlines: z.int(),
    weekly: z.number(),
    peak,
    perWeek,
    changed: z.strictObject({ deadlines: z.int(), peak, perWeek }).optional(),
  })
  .meta({ id: 'PlanningLoad' });

const report = z
  .strictObject({
    lives: z.int(),
    trajectories: z.int(),
    deadlines: z.int(),
    refused: z.int().meta({ description: 'Actions of the script that the rules refused' }),
    from: day,
    weeks: z.int(),
    roles: z.array(load),
    agencies: z.array(load),
    perWeek: z.array(
      z.strictObject({
        week: z.string(),
        deadlines: z.int(),
        late: z.int().meta({ description: 'Of them met late, or not at all' }),
        changed: z.int().optional(),
        changedLate: z.int().optional(),
      }),
    ),
    whatIf: z
      .array(
        z.strictObject({
          trajectory: z.string(),
          item: z.string(),
          label: z.enum(['norm', 'practice', 'assumed']),
          source: z.string().nullable(),
          from: z.strictObject({ amount: z.int(), unit: z.string() }),
          to: z.strictObject({ amount: z.int(), unit: unitSchema }),
        }),
      )
      .meta({
        description:
          'Terms that this run varied, with the label and source of the term in force; no case follows them',
      }),
    restsOn: z.array(z.strictObject({ name: z.string(), label: z.string(), source: z.string().nullable() })),
    limits: z.array(z.string()),
  })
  .meta({ id: 'PlanningReport' });

export const planningRunSchema = z
  .strictObject({
    id: z.string(),
    status: z.enum(['running', 'done', 'stopped', 'failed']),
    startedAt: instant,
    lives: z.strictObject({ done: z.int(), total: z.int() }),
    report: report.nullable(),
  })
  .meta({ id: 'PlanningRun' });
