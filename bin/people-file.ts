import { z } from 'zod';
import { nameSchema, personSchema } from '../domain/case/fields.ts';
import { parseFile } from './operators-file.ts';

const peopleSchema = z
  .array(
    z.strictObject({
      agency: nameSchema,
      person: personSchema,
      left: z.boolean(),
      // As they are listed, to know her by: what the issuer tells is not changed here.
      name: z.unknown().optional(),
      roles: z.unknown().optional(),
      team: z.unknown().optional(),
    }),
  )
  .min(1);

/** Whether somebody of an agency left it. */
export interface Leaver {
  agency: string;
  person: string;
  left: boolean;
}

/**
 * Who left and who is back, from JSON as it is listed: `[{ agency, person, left }]`. Throws one error that
 * names every wrong place, and somebody who stands twice.
 */
export function readLeavers(text: string): Leaver[] {
  const leavers = parseFile(text, peopleSchema).map(({ agency, person, left }) => ({ agency, person, left }));
  const seen = new Set<string>();
  const twice = leavers.filter(({ agency, person }) => {
    const one = `${agency}/${person}`;
    return seen.size === seen.add(one).size;
  });
  if (twice.length === 0) return leavers;
  throw new Error(
    twice.map(({ agency, person }) => `${agency}/${person}: stands in the file twice`).join('\n'),
  );
}
