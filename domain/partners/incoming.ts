import { z } from 'zod';
import type { Text } from '../calendar/types.ts';
import { namedCommandSchema, type NamedCommand } from '../case/commands.ts';
import {
  daySchema,
  factValueSchema,
  keySchema,
  nameSchema,
  partySchema,
  reasonSchema,
} from '../case/fields.ts';
import { takenOverBy } from '../people/machines.ts';
import type { Definition } from '../policy/definition.ts';
import { newReferenceSchema, pseudonymSchema, referenceSchema, systemSchema } from '../ports/client.ts';

/** Whom a signal is about, where its `subject` names no trajectory; and for which organisation it speaks. */
const about = {
  client: z.strictObject({ reference: referenceSchema, system: systemSchema.optional() }).optional().meta({
    description: 'The client, where `subject` names no trajectory: it never stands in an attribute',
  }),
  organisation: nameSchema.optional().meta({
    description:
      'For which of the organisations that the sender speaks for; without it the one that takes part',
  }),
};

/** What a partner's system can tell: its fields, and the command that it is in a trajectory of a type. */
export interface Incoming {
  title: Text;
  data: z.ZodObject;
  /** Undefined where such a trajectory has nothing that it could be about. */
  commandOf(data: Record<string, unknown>, definition: Definition): NamedCommand | undefined;
  /** It can be about more than one trajectory of the client at once, as a date is. */
  several?: true;
}

type Kind = NamedCommand['type'];

/** The fields of a command, as the API takes them. */
function fieldsOf(type: Kind): z.ZodRawShape {
  const schema = namedCommandSchema.options.find(({ shape }) => shape.type.value === type)!;
  const { type: _type, ...fields } = schema.shape;
  return fields;
}

const commandFrom = (type: Kind, fields: Record<string, unknown>): NamedCommand => {
  const { client: _client, organisation: _organisation, ...own } = fields;
  return namedCommandSchema.parse({ type, ...own });
};

/** A type whose data are the fields of a command, but those that its name fixes. */
function as(
  type: Kind,
  title: Text,
  {
    fixed = () => ({}),
    fields = {},
    several,
  }: {
    fixed?: (definition: Definition) => Record<string, unknown> | undefined;
    /** Other than the command has them; undefined: not among the data. */
    fields?: Record<string, z.ZodType | undefined>;
    several?: true;
  } = {},
): Incoming {
  const shape = Object.fromEntries(
    Object.entries({ ...fieldsOf(type), ...about, ...fields }).filter(([, field]) => field !== undefined),
  ) as z.ZodRawShape;
  return {
    title,
    data: z.strictObject(shape),
    commandOf(data, definition) {
      const own = fixed(definition);
      return own && commandFrom(type, { ...data, ...own });
    },
    ...(several && { several }),
  };
}

/** A system tells what is so and seldom why: then it is said that it came from one. */
export const UNEXPLAINED = 'Doorgegeven door een systeem';
const toldReason = { reason: reasonSchema.default(UNEXPLAINED) };

/** The date on which somebody left, or came, by type of trajectory. */
const released: Readonly<Record<string, string>> = {
  'detention-reintegration': 'release',
  'critical-time-intervention': 'release',
  'prison-exit-guidance': 'release',
};
const arrived: Readonly<Record<string, string>> = {
  'warm-handover': 'arrival',
  'sheltered-housing': 'arrival',
};
const happened = (dates: Readonly<Record<string, string>>, title: Text): Incoming =>
  as('set-date', title, {
    fixed: ({ id }) => (dates[id] === undefined ? undefined : { date: dates[id] }),
    fields: { ...toldReason, date: undefined, on: daySchema },
    several: true,
  });

/** The receiver of a hand-over says yes or no. */
const handover = (answer: 'accepted' | 'refused', title: Text, reason: z.ZodType): Incoming =>
  as('answer', title, {
    fixed: ({ handover: known }) => known && { item: known.acceptance, answer },
    fields: { item: undefined, answer: undefined, reason },
  });

const raised = (kind: 'incident' | 'concern', title: Text): Incoming =>
  as('raise', title, { fixed: () => ({ kind }), fields: { kind: undefined } });

/** The client went to another institution: whoever steers there is asked to take over. */
const transferred: Incoming = {
  title: { nl: 'cliënt overgeplaatst', en: 'client transferred' },
  data: z.strictObject({ ...about, to: nameSchema, on: daySchema, reason: reasonSchema.optional() }),
  commandOf({ to: agency, on, reason = `Overgeplaatst op ${String(on)}`, ...rest }, definition) {
    const role = takenOverBy(definition);
    return role === undefined
      ? undefined
      : commandFrom('hand-over', { ...rest, to: { agency, role }, reason });
  },
};

/** The type that opens a trajectory: the one that has no command. */
export const ADMITTED = 'nl.traject.client.admitted';

/** With an admission a trajectory opens: whose, where, since when. */
export const admissionSchema = z.strictObject({
  client: z.strictObject({
    reference: newReferenceSchema,
    system: systemSchema.optional(),
    pseudonym: pseudonymSchema.optional(),
  }),
  organisation: nameSchema,
  dates: z.object({ admission: daySchema }).catchall(daySchema.nullable()),
  facts: z.record(keySchema, factValueSchema).default({}),
  parties: z.array(partySchema).max(50).default([]),
});
export type Admission = z.output<typeof admissionSchema>;

/** Everything that a partner's system can tell, by the type of its event (`api.md`, CloudEvents). */
export const incoming: Readonly<Record<string, Incoming>> = {
  [ADMITTED]: {
    title: { nl: 'cliënt binnengekomen', en: 'client admitted' },
    data: admissionSchema,
    commandOf: () => undefined,
  },
  'nl.traject.date.changed': as(
    'set-date',
    { nl: 'datum gewijzigd', en: 'date changed' },
    { fields: toldReason, several: true },
  ),
  'nl.traject.fact.changed': as(
    'set-fact',
    { nl: 'gegeven gewijzigd', en: 'fact changed' },
    { several: true },
  ),
  'nl.traject.request.answered': as('answer', { nl: 'verzoek beantwoord', en: 'request answered' }),
  'nl.traject.handover.accepted': handover(
    'accepted',
    { nl: 'overdracht aanvaard', en: 'hand-over accepted' },
    reasonSchema.optional(),
  ),
  'nl.traject.handover.refused': handover(
    'refused',
    { nl: 'overdracht geweigerd', en: 'hand-over refused' },
    reasonSchema,
  ),
  'nl.traject.decision.made': as('decide', { nl: 'besluit genomen', en: 'decision made' }),
  'nl.traject.incident.reported': raised('incident', { nl: 'incident gemeld', en: 'incident reported' }),
  'nl.traject.concern.raised': raised('concern', { nl: 'zorg gemeld', en: 'concern raised' }),
  'nl.traject.client.transferred': transferred,
  'nl.traject.client.released': happened(released, { nl: 'cliënt vrijgelaten', en: 'client released' }),
  'nl.traject.client.arrived': happened(arrived, { nl: 'cliënt aangekomen', en: 'client arrived' }),
  'nl.traject.signal.raised': as('raise', { nl: 'signaal afgegeven', en: 'signal raised' }),
  'nl.traject.item.completed': as('complete', { nl: 'onderdeel afgerond', en: 'item completed' }),
  'nl.traject.item.confirmed': as('confirm', { nl: 'onderdeel bevestigd', en: 'item confirmed' }),
  'nl.traject.question.asked': as('ask', { nl: 'vraag gesteld', en: 'question asked' }),
  'nl.traject.question.forwarded': as('forward', { nl: 'vraag doorgestuurd', en: 'question forwarded' }),
  'nl.traject.meeting.planned': as('plan-meeting', { nl: 'overleg gepland', en: 'meeting planned' }),
  'nl.traject.meeting.held': as('hold-meeting', { nl: 'overleg gehouden', en: 'meeting held' }),
  'nl.traject.meeting.missed': as('not-held', { nl: 'overleg niet gehouden', en: 'meeting not held' }),
};

export const incomingOf = (type: string): Incoming | undefined =>
  Object.hasOwn(incoming, type) ? incoming[type] : undefined;

/** The client that the data of a signal name; undefined where they name none. */
export function clientOf(data: unknown): { reference: string; system?: string } | undefined {
  const parsed = z.object({ client: z.object({ reference: z.string(), system: z.string().optional() }) });
  return parsed.safeParse(data).data?.client;
}

/** The organisation that a signal says it speaks for. */
export const organisationOf = (data: unknown): string | undefined =>
  z.object({ organisation: z.string() }).safeParse(data).data?.organisation;
