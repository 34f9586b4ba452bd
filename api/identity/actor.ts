import { z } from 'zod';
import { langOf } from '../../domain/calendar/format.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Addressee } from '../../domain/case/events.ts';
import { personSchema } from '../../domain/case/fields.ts';
import { asText, type SignedIn } from '../../domain/people/person.ts';
import { isMachine } from '../../domain/policy/roles.ts';
import { problem } from '../http/problem.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const words = z.string().trim().min(1).max(200);
/** A role at the agency of the token, or `<agency>/<role>` at another. */
const roleSchema = z.string().regex(/^([a-z][a-z0-9-]{0,63}\/)?[a-z][a-z0-9-]{0,63}$/);

/**
 * What every token must say about its holder. `sub` and `person` are opaque: never a name. What calls a
 * person, `person` or else `sub`, must be an id that cases take (`personSchema`); that of a machine may be
 * anything.
 */
const claimsSchema = z
  .object({
    sub: z.string().min(1).max(200),
    person: z.string().min(1).max(200).optional(),
    agency: name,
    role: name.optional(),
    roles: z.array(roleSchema).max(20).default([]),
    name: words.optional(),
    team: words.optional(),
    /** Without these nobody is refused: mail then reaches her in no way, or in Dutch. */
    email: z.email().max(254).optional().catch(undefined),
    locale: z.string().transform(langOf).optional().catch(undefined),
  })
  .refine(({ role, roles }) => role !== undefined || roles.length > 0);

/**
 * Who signed in, from the claims of a token; `undefined` where agency or role is missing or malformed.
 * @throws Problem where the id of a person is none that cases take: she could be given nothing.
 */
export function signedInOf(claims: unknown): SignedIn | undefined {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return undefined;
  const { sub, person = sub, agency, role, name: called = null, team = null, email, locale } = parsed.data;
  const all = [...(role === undefined ? [] : [role]), ...parsed.data.roles].map((each): Addressee => {
    const [at, which] = each.split('/');
    return which === undefined ? { agency, role: each } : { agency: at!, role: which };
  });
  const roles = [...new Map(all.map((each) => [asText(each), each])).values()];
  // A machine is no person: what it is called tells one system from another.
  const machine = roles.every((each) => isMachine(each.role));
  if (!machine && !personSchema.safeParse(person).success)
    throw problem(403, 'person-claim', {
      values: { claim: parsed.data.person === undefined ? 'sub' : 'person', value: person },
    });
  const id = machine ? sub : person;
  return { person: id, name: called, team, ...(email && { email }), ...(locale && { lang: locale }), roles };
}

/** The one who acts in a role. */
export const actorAs = ({ agency, role }: Addressee, { person }: SignedIn): Actor => ({
  agency,
  role,
  person,
});
