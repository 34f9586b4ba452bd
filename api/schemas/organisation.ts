import { z } from 'zod';
import { arrangedSchema } from '../../domain/people/organisation.ts';
import { day, instant, name } from './common.ts';

export const agencyParams = z.strictObject({ agency: name });

export const organisationBody = arrangedSchema.meta({
  id: 'ArrangedOrganisation',
  description: 'All that an organisation arranges; what is left out is none',
});

const arranged = {
  agency: name,
  name: z.string(),
  region: z.string().nullable().meta({ description: 'Organisations of a region share its terms' }),
  defaults: z.record(z.string(), name).meta({
    description: 'Role → agency that holds it where a trajectory names nobody',
    examples: [{ supervisor: 'reclassering' }],
  }),
  closedDays: z.array(day).meta({ description: 'Closed on these, besides weekends and holidays' }),
  climbAssumed: z.boolean().meta({
    description: 'Whether terms that no source gives climb to coordinator and case director',
  }),
};

const version = z.int().meta({ description: 'For `If-Match`, between quotes; as the header `ETag`' });
const by = z
  .strictObject({ agency: z.string(), role: z.string(), person: z.string().nullable() })
  .nullable()
  .meta({ description: 'Null: an operator, from a file' });

export const organisationSchema = z
  .strictObject({ ...arranged, version, changedAt: instant, changedBy: by })
  .meta({ id: 'Organisation' });

export const organisationsSchema = z.strictObject({ items: z.array(z.strictObject(arranged)) });

export const organisationShownSchema = z.strictObject({
  ...organisationSchema.shape,
  told: z.strictObject({ open: z.int(), told: z.int() }).meta({
    description: 'Its open trajectories, and how many of them know what was changed last',
  }),
});

export const organisationChangesSchema = z.strictObject({
  items: z.array(
    z.strictObject({ version, at: instant, by, organisation: z.strictObject(arranged) }).meta({
      id: 'OrganisationChange',
    }),
  ),
});

export const organisationEffectSchema = z
  .strictObject({
    open: z.int().meta({ description: 'Open trajectories of the organisation: all of them are told' }),
    looked: z.int().meta({ description: 'How many of them were looked at' }),
    moved: z
      .strictObject({ trajectories: z.int(), dates: z.int() })
      .meta({ description: 'In how many of those a date moves, and how many dates' }),
  })
  .meta({ id: 'OrganisationEffect' });
