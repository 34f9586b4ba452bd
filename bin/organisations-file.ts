import { z } from 'zod';
import { daySchema, nameSchema } from '../domain/case/fields.ts';
import type { Organisation } from '../store/organisations.ts';
import { professionals } from '../domain/policy/roles.ts';
import { parseFile } from './operators-file.ts';

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
  const parsed = parseFile(text, organisationsSchema);
  const agencies = new Set(known);
  const wrong: string[] = [];
  const here = new Set<string>();
  for (const { agency } of parsed) {
    if (here.has(agency)) wrong.push(`${agency}: stands in the file twice`);
    here.add(agency);
    agencies.add(agency);
  }
  for (const { agency, defaults } of parsed)
    for (const [role, to] of Object.entries(defaults))
      if (!agencies.has(to))
        wrong.push(`${agency}: “${role}” falls to “${to}”, which is neither in the file nor in the store`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return parsed.map((each) => ({ ...each, defaults: each.defaults as Record<string, string> }));
}
