import { z } from 'zod';
import { newReferenceSchema, pseudonymSchema, systemSchema } from '../../domain/ports/client.ts';
import {
  amountSchema,
  factValueSchema,
  unitSchema,
  withinTenYears,
  withinTenYearsSaid,
} from '../../domain/case/fields.ts';
import { deadlineStatuses } from '../../domain/deadlines/deadline-status.ts';
import { day, id, instant, key, label, lastDay, name, owner, party, partyShown } from './common.ts';
import { dialogueShape } from './dialogue.ts';

export const startBody = z
  .strictObject({
    type: name,
    client: z
      .strictObject({
        reference: newReferenceSchema.meta({ description: 'Number in the source system; never a name' }),
        pseudonym: pseudonymSchema.optional(),
        system: systemSchema
          .optional()
          .meta({ description: 'The system that the reference counts in; if not said the shared one' }),
      })
      .optional()
      .meta({ description: 'Left out only for a trajectory about many cases, such as `reflection-meeting`' }),
    organisation: name,
    dates: z.record(key, day.nullable()).default({}),
    facts: z.record(key, factValueSchema).default({}),
    parties: z.array(party).max(30).default([]),
    parameters: z
      .record(
        name,
        z.strictObject({ amount: amountSchema, unit: unitSchema }).refine(withinTenYears, withinTenYearsSaid),
      )
      .default({})
      .meta({ description: 'Terms of items that this institution overrides; never a norm' }),
  })
  .meta({ id: 'NewTrajectory' });

export const itemSchema = z
  .strictObject({
    item: z.string(),
    title: z.string(),
    kind: z.enum(['task', 'meeting', 'request', 'decision', 'milestone', 'signal']),
    status: z.enum(['waiting', 'open', 'done', 'skipped', 'cancelled']),
    opens: lastDay,
    due: lastDay,
    dueAt: instant.nullable().meta({ description: '17:00 in Amsterdam on the due day' }),
    owner: owner.extend({
      name: z.string().optional().meta({ description: 'Of somebody outside every agency' }),
    }),
    label,
    source: z.string().nullable(),
    waitingOn: partyShown.nullable().meta({ description: 'Who must act first' }),
    waitingReason: z.string().nullable(),
    flags: z.array(z.string()),
    deadlineStatus: z.enum(deadlineStatuses),
    actedOn: lastDay,
    outcome: z.string().nullable(),
    also: z.array(z.string()).meta({ description: 'Further outcomes of the same decision' }),
    proposed: z
      .strictObject({ role: z.string(), outcome: z.string(), also: z.array(z.string()) })
      .nullable()
      .meta({ description: 'For a decision that two agree on: what one of them has said so far' }),
    filledIn: z
      .array(
        z.strictObject({
          role: z.string(),
          answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
          weighed: z.array(z.int()),
          on: day,
        }),
      )
      .meta({
        description:
          'For such a decision: what each of them filled in on its form; only for those who decide it, and the organisation',
      }),
    discretionary: z.boolean(),
    serves: z.string().nullable().meta({ description: 'The item that it serves: an action serves a goal' }),
    origin: z.enum(['definition', 'added', 'promise', 'agreement', 'asked', 'raised', 'told']),
    acknowledgedOn: lastDay,
    requestedOn: lastDay,
    findings: z
      .array(z.strictObject({ fact: z.string(), value: factValueSchema, wanted: z.string().nullable() }))
      .meta({ description: 'What was found when it was completed, and what is wanted because of it' }),
    ...dialogueShape,
  })
  .meta({ id: 'Item' });

const client = z
  .strictObject({ reference: z.string(), pseudonym: z.string() })
  .nullable()
  .meta({ description: 'Null where it is about many cases' });
const related = z.strictObject({
  id,
  type: z.string(),
  relation: z.enum(['opened', 'opened-by', 'continues']),
  status: z.enum(['open', 'closed']),
  phase: z.string().nullable(),
});

/** What a case looks like, whether it is stored or simulated. */
export const caseShape = {
  type: z.string(),
  typeTitle: z.string(),
  definition: z.string(),
  status: z.enum(['open', 'closed']),
  deceasedOn: lastDay.meta({
    description:
      'The client died on that day: the trajectory rests, and shows as closed, until that is taken back',
  }),
  phase: z.string(),
  phaseTitle: z.string(),
  readyToClose: z.boolean(),
  organisation: z.string(),
  dates: z.record(z.string(), lastDay),
  facts: z.record(z.string(), factValueSchema),
  parties: z.array(party.extend({ person: z.string().optional() })),
  plan: z
    .strictObject({ status: z.enum(['preparing', 'draft', 'adopted']), adoptedOn: lastDay })
    .nullable()
    .meta({ description: 'The one plan of all who take part; null where the trajectory has none' }),
  items: z.array(itemSchema),
  toldToClient: z
    .array(
      z.strictObject({
        item: z.string(),
        title: z.string(),
        about: z.string().nullable().meta({ description: 'The item that it is about' }),
        on: lastDay.meta({ description: 'When he was told; null while he is still to be told' }),
        due: lastDay.meta({ description: 'By when he is to be told' }),
        by: party.nullable().meta({ description: 'Who told him' }),
        text: z.string().nullable().meta({ description: 'As it was written down; null where not for you' }),
      }),
    )
    .meta({ description: 'What the client was told, oldest first, and then what he is still to be told' }),
  related: z.array(related),
  paused: z.array(
    z.strictObject({ track: z.string(), since: instant, reason: z.string().nullable(), reviewOn: day }),
  ),
  openedAt: instant,
  sequence: z.int(),
};

export const trajectorySchema = z
  .strictObject({ id, ...caseShape, client, publishedAt: instant })
  .meta({ id: 'Trajectory' });

export const summarySchema = z
  .strictObject({
    id,
    type: z.string(),
    definition: z.string(),
    status: z.enum(['open', 'closed']),
    phase: z.string(),
    organisation: z.string(),
    client: z.strictObject({ pseudonym: z.string() }).nullable(),
    openedAt: instant,
    sequence: z.int(),
    publishedAt: instant,
  })
  .meta({ id: 'TrajectorySummary' });

export const eventsSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        sequence: z.int(),
        at: instant,
        recordedAt: instant,
        type: z.string(),
        item: z.string().nullable(),
        actor: owner
          .extend({
            name: z.string().nullable().optional().meta({
              description:
                'Of the person who did it; null where she is not known, absent where it was nobody',
            }),
          })
          .meta({
            description: 'Without agency: the client or somebody outside every agency, through a link',
          }),
        via: z
          .strictObject({ agency: z.string(), system: z.string().nullable() })
          .optional()
          .meta({ description: 'The partner’s system that told it, for the agency of `actor`' }),
        reason: z.string().nullable(),
        text: z.string(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'Timeline' });

/** A trajectory just started: whole as soon as the store shows it to who started it. */
export const startedSchema = z
  .union([
    trajectorySchema,
    z.strictObject({ id, published: z.literal(false) }).meta({ id: 'StartedTrajectory' }),
  ])
  .meta({ description: 'The trajectory; while it is not shown yet, its id' });
