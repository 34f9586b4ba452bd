import { z } from 'zod';
import { isDay } from '../calendar/day.ts';

/**
 * A civil day that exists, from 2000-01-01 to 2100-12-31. What compares days is not asked about one that is
 * none (`abort`).
 */
export const daySchema = z
  .string()
  .refine(isDay, { error: 'a day that exists, as YYYY-MM-DD, from 2000-01-01 to 2100-12-31', abort: true })
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
/** Why somebody does it: any text, but for NUL, which nobody types and no database takes. */
export const reasonSchema = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .refine((text) => !text.includes('\0'), { error: 'a text without NUL' });
export const noteSchema = z.string().trim().max(4000).optional();

/** Opaque id of a user. */
export const personSchema = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** Opaque id of a trajectory. */
export const idSchema = z.string().regex(/^[\w.:~-]{1,200}$/);

/**
 * One line of text: what no form of a person holds, such as NUL, is no text either and no database takes it.
 */
export const lineSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'a text without control characters' });

/** Somebody outside every agency as people call him: the store keeps this, and the case an opaque id. */
const named = z.strictObject({
  name: lineSchema(100).meta({ description: 'Somebody outside every agency: family, an employer, a doctor' }),
  contact: lineSchema(200)
    .optional()
    .meta({ description: 'How to reach this person: a telephone number, an address' }),
});
export type Named = z.output<typeof named>;

/** Somebody outside every agency, by the opaque id under which the store keeps name and contact. */
const outside = z
  .strictObject({ outside: z.string().regex(/^[a-z0-9-]{1,64}$/) })
  .transform(({ outside: id }) => ({ role: 'outside', outside: id }));
/**
 * A role, or a role at an agency: the agency may be left out where the parties tell it. Or somebody outside.
 */
const owners = [
  nameSchema.transform((role) => ({ role })),
  z.strictObject({ agency: nameSchema.optional(), role: nameSchema }),
] as const;
export const ownerSchema = z.union([...owners, outside]);
export const namedOwnerSchema = z.union([...owners, named]);
export const partySchema = z.strictObject({ agency: nameSchema, role: nameSchema });
/** Whom something is asked of: a role at an agency, the client, or somebody outside every agency. */
const asked = [
  z.strictObject({ agency: nameSchema, role: nameSchema, person: personSchema.optional() }),
  z.strictObject({ role: z.literal('client') }),
] as const;
export const askedSchema = z.union([...asked, outside]);
export const namedAskedSchema = z.union([...asked, named]);
export const factValueSchema = z.union([z.string().max(500), z.number(), z.boolean(), z.null(), partySchema]);
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

const presence = { present: z.boolean(), reason: reasonSchema.optional() };
const attendees = [
  z.strictObject({ agency: nameSchema, role: nameSchema, ...presence }),
  z.strictObject({ role: z.literal('client'), ...presence }),
] as const;
export const attendeeSchema = z.union([
  ...attendees,
  z.strictObject({ outside: personSchema, ...presence }).transform((each) => ({ ...each, role: 'outside' })),
]);
export const namedAttendeeSchema = z.union([...attendees, named.extend(presence)]);
