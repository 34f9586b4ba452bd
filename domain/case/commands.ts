import { z } from 'zod';
import { isDay } from '../calendar/day.ts';
import type { Instant, Text } from '../calendar/types.ts';
import type { Actor } from './case.ts';

/** A civil day that exists, from 2000-01-01 to 2100-12-31. */
export const daySchema = z
  .string()
  .refine(isDay, { error: 'a day that exists, as YYYY-MM-DD, from 2000-01-01 to 2100-12-31' })
  .meta({
    id: 'Day',
    format: 'date',
    description: 'Civil day in Europe/Amsterdam, 2000-01-01 to 2100-12-31',
    examples: ['2026-03-02'],
  });

/** Names index plain objects: one that every object has already, such as `constructor`, is no name. */
const ownName = (text: string): boolean => !(text in Object.prototype);
const notOurs = { error: 'a name of its own, not one that every object has' };

/** Names of items, roles, agencies and outcomes are kebab-case. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/)
  .refine(ownName, notOurs);
/** Names of dates and facts are camelCase. */
export const keySchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,63}$/)
  .refine(ownName, notOurs);
const name = nameSchema;
const key = keySchema;
/** Why somebody does it: any text, but for NUL, which nobody types and no database takes. */
export const reasonSchema = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .refine((text) => !text.includes('\0'), { error: 'a text without NUL' });
const reason = reasonSchema;
const note = z.string().trim().max(4000).optional();

/** Opaque id of a trajectory. */
export const idSchema = z.string().regex(/^[\w.:~-]{1,200}$/);

/** A role, or a role at an agency: the agency may be left out where the parties tell it. */
const ownerSchema = z.union([
  name.transform((role) => ({ role })),
  z.strictObject({ agency: name.optional(), role: name }),
]);
const party = z.strictObject({ agency: name, role: name });
export const factValueSchema = z.union([z.string().max(500), z.number(), z.boolean(), z.null(), party]);
export const unitSchema = z.enum(['days', 'weeks', 'months', 'working-days']);

/** Ten years: longer than any term. */
export const longestTerm = { days: 3660, weeks: 522, months: 120, 'working-days': 2610 };
export const amountSchema = z.int().min(0).max(longestTerm.days);
/** The amount of a term is bounded by its unit. */
export const withinTenYears = ({
  amount,
  unit,
}: {
  amount: number;
  unit: z.output<typeof unitSchema>;
}): boolean => amount <= longestTerm[unit];
export const withinTenYearsSaid = {
  path: ['amount'],
  error: 'at most ten years: 3660 days, 2610 working days, 522 weeks or 120 months',
};

const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** Every command a professional can give, one shape per `type` (the contract's table). */
export const commandSchema = z.discriminatedUnion('type', [
  command('set-date', { date: key, on: daySchema.nullable(), reason }),
  command('set-fact', { fact: key, value: factValueSchema, reason: reason.optional() }),
  command('complete', {
    item: name,
    on: daySchema.optional(),
    outcome: name.optional(),
    /** What was found, by fact: its value, and what is wanted because of it. */
    findings: z
      .record(
        key,
        z.strictObject({ value: factValueSchema, wanted: z.string().trim().min(1).max(200).optional() }),
      )
      .optional(),
    note,
  }),
  command('decide', {
    item: name,
    outcome: name,
    /** Further outcomes of the same decision, where the form allows more than one. */
    also: z.array(name).max(9).default([]),
    reason,
  }),
  command('hold-meeting', {
    item: name,
    on: daySchema,
    attendance: z
      .array(z.strictObject({ agency: name, role: name, present: z.boolean(), reason: reason.optional() }))
      .max(50)
      .default([]),
    agreements: z
      /** `serves`: the item of the plan, such as a goal, that it is agreed for. */
      .array(z.strictObject({ text: reason, owner: ownerSchema, by: daySchema, serves: name.optional() }))
      .max(50)
      .default([]),
  }),
  command('request', { item: name }),
  command('answer', {
    item: name,
    answer: z.enum(['accepted', 'delivered', 'refused', 'withdrawn', 'not-received']),
    reason: reason.optional(),
  }),
  command('add', {
    item: name.optional(),
    /** The occurrence that it serves: an action serves a goal. */
    serves: name.optional(),
    title: z.string().trim().min(1).max(200).optional(),
    owner: ownerSchema.optional(),
    due: daySchema.optional(),
    reason,
  }),
  command('skip', { item: name, reason }),
  command('reopen', { item: name, reason }),
  command('extend', { item: name, until: daySchema, reason }),
  command('acknowledge', { item: name }),
  command('assign', {
    role: name,
    agency: name,
    person: z
      .string()
      .regex(/^[a-z0-9-]{1,64}$/)
      .optional(),
  }),
  command('pause', { track: name.optional(), reason, reviewOn: daySchema.optional() }),
  command('resume', { track: name.optional(), reason }),
  command('promise', { by: ownerSchema, text: reason, due: daySchema }),
  command('settle', { promise: name, kept: z.boolean(), note }),
  command('override-term', {
    item: name,
    amount: amountSchema,
    unit: unitSchema,
    /** For every occurrence of the item that is still to be done, also those that come later. */
    lasting: z.literal(true).optional(),
    reason,
  }).refine(withinTenYears, withinTenYearsSaid),
  command('migrate', {
    /** The version to move to: `detention-reintegration@2`. */
    definition: z.string().regex(/^[a-z][a-z0-9-]{0,63}@[1-9]\d{0,3}$/),
    reason,
  }),
  command('open', {
    /** Type of the trajectory to open beside this one. */
    trajectory: name,
    /** Its own dates, beside those that are known here. */
    dates: z.record(key, daySchema.nullable()).default({}),
    facts: z.record(key, factValueSchema).default({}),
    /** The agency that runs it, where it is another than the one that holds the leading role here. */
    organisation: name.optional(),
    reason,
  }),
  command('hand-over', { to: party, reason }),
  command('close', { outcome: name, reason }),
]);

export type Command = z.output<typeof commandSchema>;
export type CommandType = Command['type'];

/** What trajectories tell each other; no client of the API can send one. */
export type InternalCommand =
  | { type: 'share-date'; date: string; on: string | null }
  | { type: 'share-organisation'; organisation: string }
  | { type: 'share-fact'; fact: string; value: z.output<typeof factValueSchema> }
  | { type: 'need-changed'; id: string; why: Text | null }
  | { type: 'related-changed'; id: string; trajectory: string; phase: string; status: 'open' | 'closed' };

export interface Envelope {
  /** Command id: the `Idempotency-Key`, or `<sender>#<number>` between trajectories. */
  id: string;
  /** Fingerprint of the body: the same id with another body is refused. */
  hash: string;
  actor: Actor;
  receivedAt: Instant;
  body: Command | InternalCommand;
  /** Set for signals: nobody waits for the outcome, so a refusal is recorded and shown. */
  recordRefusal?: boolean;
}
