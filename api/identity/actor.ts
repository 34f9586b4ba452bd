import { z } from 'zod';
import type { Actor } from '../../domain/case/case.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
/** What every token must say about its holder. `sub` is opaque: never a name. */
const claimsSchema = z.object({ sub: z.string().min(1).max(200), agency: name, role: name });

/** The one who acts, from the claims of a token; `undefined` where agency or role is missing or malformed. */
export function actorOf(claims: unknown): Actor | undefined {
  const parsed = claimsSchema.safeParse(claims);
  return parsed.success
    ? { agency: parsed.data.agency, role: parsed.data.role, person: parsed.data.sub }
    : undefined;
}
