import { z } from 'zod';
import { daySchema, nameSchema } from '../domain/case/fields.ts';
import type { Organisation } from '../store/organisations.ts';
import { professionals } from '../domain/policy/roles.ts';

const organisationsSchema = z
  .array(
    z.strictObject({
      agency: nameSchema,
      name: z.string().trim().min(1).max(200),
      region: nameSchema.nullable().default(null),
      /** Role → agency, where a trajectory names nobody. */
      defaults: z.partialRecord(z.enum(professionals), nameSchema).default({}),
      closedDays: z.array(daySchema).default([]),
      climbAssumed: z.boolean().default(false),
    }),
  )
  .min(1);

/**
 * The organisations of an installation, from JSON: `[{ agency, name, region?, defaults?, closedDays?,
 * climbAssumed? }]`. Throws one error that names every wrong place, an agency that stands twice, and one that
 * a role falls to but that nobody knows.
 * @param known agencies that the store has already
 */
export function readOrganisations(text: string, known: ReadonlySet<string>): Organisation[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`the file is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = organisationsSchema.safeParse(json);
  if (!parsed.success)
    throw new Error(
      parsed.error.issues
        .map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)
        .join('\n'),
    );
  const agencies = new Set(known);
  const wrong: string[] = [];
  const here = new Set<string>();
  for (const { agency } of parsed.data) {
    if (here.has(agency)) wrong.push(`${agency}: stands in the file twice`);
    here.add(agency);
    agencies.add(agency);
  }
  for (const { agency, defaults } of parsed.data)
    for (const [role, to] of Object.entries(defaults))
      if (!agencies.has(to))
        wrong.push(`${agency}: “${role}” falls to “${to}”, which is neither in the file nor in the store`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return parsed.data.map((each) => ({ ...each, defaults: each.defaults as Record<string, string> }));
}
