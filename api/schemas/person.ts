import { z } from 'zod';
import { name, party } from './common.ts';

/** A role at an agency, as the header `Acting-As` says it. */
export const actingAsSchema = z
  .string()
  .max(129)
  .optional()
  .meta({
    description:
      'For whom somebody with several roles acts: `<agency>/<role>`, one of her own. Without it such a token is refused with 400; with one role it may be left out.',
    examples: ['pi-noord/case-manager'],
  });

const called = z.string().nullable().meta({ description: 'As the issuer says it; null where it does not' });
const team = z.string().nullable();

export const meSchema = z
  .strictObject({
    person: z.string().nullable().meta({ description: 'Opaque id; null for a system' }),
    name: called,
    agency: name,
    role: name,
    team,
    roles: z.array(party).meta({ description: 'All that may be named in `Acting-As`' }),
    may: z.array(z.string()).meta({ description: 'Operations of this API that this role may use' }),
  })
  .meta({ id: 'Me' });

export const peopleSchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          id: z.string().meta({ description: 'Opaque, as `person` of `assign`' }),
          name: called,
          roles: z.array(name),
          team,
        })
        .meta({ id: 'Person' }),
    ),
  })
  .meta({ id: 'People' });
