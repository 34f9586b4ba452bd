import { z } from 'zod';
import { nameSchema } from '../domain/case/fields.ts';
import { incoming } from '../domain/partners/incoming.ts';
import type { Sender } from '../domain/partners/sender.ts';
import { parseFile } from './operators-file.ts';

/** Standard Webhooks: 24 to 64 bytes in base64. */
const secret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/, {
  error: '`whsec_` and 24 to 64 random bytes in base64',
});

const sendersSchema = z
  .array(
    z.strictObject({
      sender: nameSchema,
      agency: nameSchema,
      /** `sub` of its access token: its name here, unless said. */
      subject: z.string().trim().min(1).max(200).optional(),
      speaksFor: z.array(nameSchema).max(1_000).default([]),
      types: z
        .array(z.enum(Object.keys(incoming)))
        .min(1)
        .nullable()
        .default(null),
      secrets: z.array(secret).max(5).default([]),
    }),
  )
  .min(1);

/**
 * The systems of partners that may send signals, from JSON: `[{ sender, agency, subject?, speaksFor?, types?,
 * secrets? }]`. Throws one error that names every wrong place, a sender or a secret that stands twice, and an
 * organisation that nobody knows. @param known agencies that the store has
 */
export function readSenders(text: string, known: ReadonlySet<string>): Sender[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  const secrets = new Set<string>();
  const senders = parseFile(text, sendersSchema).map(({ sender: id, subject = id, ...rest }) => {
    if (seen.has(id)) wrong.push(`${id}: stands in the file twice`);
    seen.add(id);
    for (const each of rest.secrets) {
      if (secrets.has(each)) wrong.push(`${id}: a secret stands in the file twice; each system has its own`);
      secrets.add(each);
    }
    for (const agency of [rest.agency, ...rest.speaksFor])
      if (!known.has(agency)) wrong.push(`${id}: “${agency}” is no organisation of this installation`);
    return { ...rest, id, subject };
  });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return senders;
}
