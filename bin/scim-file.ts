import { z } from 'zod';
import { nameSchema } from '../domain/case/fields.ts';
import type { ScimClient } from '../store/scim-clients.ts';
import { parseFile } from './operators-file.ts';

/** 32 random bytes or more, so that a digest without salt gives nothing away. */
const secret = z.string().regex(/^scim_[A-Za-z0-9_-]{43,120}$/, {
  error: '`scim_` and 32 random bytes or more in base64url',
});

const clientsSchema = z
  .array(
    z
      .strictObject({
        agency: nameSchema,
        secrets: z.array(secret).max(5).default([]),
        /** `sub` of the access token of the system that tells. */
        subject: z.string().trim().min(1).max(200).nullable().default(null),
      })
      .refine(({ secrets, subject }) => secrets.length > 0 || subject !== null, {
        error: 'give `secrets`, or the `subject` of a system',
      }),
  )
  .min(1);

/**
 * Who may tell by SCIM who works at an agency, from JSON: `[{ agency, secrets?, subject? }]`. Throws one
 * error that names every wrong place, an agency or a secret that stands twice, and an agency that nobody
 * knows.
 * @param known agencies that the store has
 */
export function readScimClients(text: string, known: ReadonlySet<string>): ScimClient[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  const clients = parseFile(text, clientsSchema);
  for (const { agency, secrets } of clients) {
    if (seen.has(agency)) wrong.push(`${agency}: stands in the file twice`);
    if (!known.has(agency)) wrong.push(`“${agency}” is no organisation of this installation`);
    for (const each of secrets)
      if (seen.has(each)) wrong.push(`${agency}: a secret stands in the file twice; each agency has its own`);
    for (const each of [agency, ...secrets]) seen.add(each);
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return clients;
}
