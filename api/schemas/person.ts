import { z } from 'zod';
import { personSchema } from '../../domain/case/fields.ts';
import { day, name, party } from './common.ts';

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

/** Both days included. */
export const absenceSchema = z
  .strictObject({
    from: day,
    until: day,
    replacement: personSchema.nullable().meta({
      description: 'A colleague of the same agency; null: her team sees it with what nobody holds',
    }),
  })
  .meta({ id: 'Absence' });

export const departureSchema = z.strictObject({ agency: name, left: z.boolean() }).meta({ id: 'Departure' });

export const personParams = z.strictObject({ id: personSchema });

const loadSchema = z
  .strictObject({
    open: z.int(),
    trajectories: z
      .int()
      .meta({ description: 'In how many trajectories something is held that is not done' }),
    overdue: z.int(),
    nextFive: z.int().meta({ description: 'Due today or in the five working days after it' }),
    waiting: z.int().meta({ description: 'Another agency must act first' }),
    oldest: day.nullable().meta({ description: 'The day of what is overdue longest' }),
  })
  .meta({ id: 'Load', description: 'The terms that are held and still to be met, for planning' });

export const peopleSchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          id: z.string().meta({ description: 'Opaque, as `person` of `assign`' }),
          name: called,
          roles: z.array(name),
          team,
          load: loadSchema,
          absence: absenceSchema.nullable(),
          left: z.boolean().meta({ description: 'She works there no more' }),
        })
        .meta({ id: 'Person' }),
    ),
    nobody: loadSchema.meta({ description: 'What nobody holds' }),
  })
  .meta({ id: 'People' });
