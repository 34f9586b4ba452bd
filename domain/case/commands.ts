import { z } from 'zod';
import type { Day, Instant, Text } from '../calendar/types.ts';
import { answerKinds } from '../policy/values.ts';
import { signalKinds, type SignalKind } from './dialogue.ts';
import {
  amountSchema,
  askedSchema,
  attendeeSchema,
  daySchema,
  factValueSchema,
  keySchema,
  namedAskedSchema,
  namedAttendeeSchema,
  namedOwnerSchema,
  nameSchema,
  noteSchema,
  ownerSchema,
  partySchema,
  personSchema,
  reasonSchema,
  unitSchema,
  withinTenYears,
  withinTenYearsSaid,
} from './fields.ts';
import { command, decidedBy, partyCommands } from './party-commands.ts';
import type { Actor } from './case.ts';
import type { Settings } from './parameters.ts';

const name = nameSchema;
const key = keySchema;
const reason = reasonSchema;
const note = noteSchema;
const party = partySchema;

const others = [
  command('set-date', { date: key, on: daySchema.nullable(), reason }),
  command('set-fact', {
    fact: key,
    value: factValueSchema,
    reason: reason
      .optional()
      .meta({ description: 'Required where the definition says that the fact is a decision' }),
    decidedBy,
  }),
  command('complete', {
    item: name,
    on: daySchema.optional(),
    outcome: name.optional(),
    /** What was found, by fact: its value, and what is wanted because of it. */
    findings: z
      .record(
        key,
        z.strictObject({ value: factValueSchema, wanted: z.string().trim().min(1).max(200).optional() }),
      )
      .optional(),
    note: note.meta({ description: 'Required where the definition says so of the item' }),
  }),
  command('decide', {
    item: name,
    outcome: name,
    /** Further outcomes of the same decision, where the form allows more than one. */
    also: z.array(name).max(9).default([]),
    reason,
    decidedBy,
  }),
  /** What each of those who decide together filled in on the form of it, so that nobody types it again. */
  command('fill-in', {
    item: name,
    answers: z
      .record(key, z.union([z.string().trim().max(100), z.number(), z.boolean(), z.null()]))
      .refine((answers) => Object.keys(answers).length <= 40, { error: 'at most 40 answers' })
      .meta({ description: 'Of the SOM: as `POST /som` takes them; what is left out is not known yet' }),
    /** Numbers of the criteria that were weighed. */
    weighed: z.array(z.int().min(1).max(99)).max(20).default([]),
  }),
  command('request', { item: name }),
  command('answer', {
    item: name,
    answer: z.enum(answerKinds),
    decidedBy,
    reason: reason.optional(),
    /** What was delivered. */
    text: reason.optional(),
    on: daySchema.optional(),
  }),
  command('chase', { item: name, text: reason.optional() }),
  command('plan-meeting', {
    item: name,
    decidedBy,
    on: daySchema,
    /** Local time in Amsterdam. */
    at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    place: z.string().trim().min(1).max(200).optional(),
  }),
  command('raise', { kind: z.enum(signalKinds), text: reason, about: name.optional(), decidedBy }),
  command('confirm', {
    item: name,
    decidedBy,
    confirmed: z.boolean().default(true),
    on: daySchema.optional(),
    reason: reason.optional(),
    note,
  }),
  command('leave', { agency: name, reason }),
  command('skip', { item: name, reason }),
  command('reopen', { item: name, reason }),
  command('extend', { item: name, until: daySchema, reason }),
  command('acknowledge', { item: name }),
  command('assign', {
    role: name,
    agency: name,
    person: personSchema.optional(),
    /** Only while this person, or with null nobody, holds it: what others changed meanwhile stays. */
    from: personSchema.nullable().optional(),
    reason: reason.optional(),
  }),
  command('pause', { track: name.optional(), reason, reviewOn: daySchema.optional() }),
  command('resume', { track: name.optional(), reason }),
  command('settle', { promise: name, kept: z.boolean(), note }),
  command('override-term', {
    item: name,
    amount: amountSchema,
    unit: unitSchema,
    /** For every occurrence of the item that is still to be done, also those that come later. */
    lasting: z.literal(true).optional(),
    reason,
  }).refine(withinTenYears, withinTenYearsSaid),
  command('migrate', {
    /** The version to move to: `detention-reintegration@2`. */
    definition: z.string().regex(/^[a-z][a-z0-9-]{0,63}@[1-9]\d{0,3}$/),
    reason,
  }),
  command('open', {
    /** Type of the trajectory to open beside this one. */
    trajectory: name,
    /** Its own dates, beside those that are known here. */
    dates: z.record(key, daySchema.nullable()).default({}),
    facts: z.record(key, factValueSchema).default({}),
    /** The agency that runs it, where it is another than the one that holds the leading role here. */
    organisation: name.optional(),
    reason,
  }),
  command('hand-over', { to: party, reason }),
  command('close', { outcome: name, reason }),
] as const;

/** Every command a professional can give, one shape per `type` (the contract's table), for the rules. */
export const commandSchema = z.discriminatedUnion('type', [
  ...others,
  ...partyCommands({ owner: ownerSchema, asked: askedSchema, attendee: attendeeSchema }),
]);

export type Command = z.output<typeof commandSchema>;

/** As people give them: somebody outside every agency is called by name, which the store keeps. */
export const namedCommandSchema = z.discriminatedUnion('type', [
  ...others,
  ...partyCommands({ owner: namedOwnerSchema, asked: namedAskedSchema, attendee: namedAttendeeSchema }),
]);

/** A command in which names can stand of people outside every agency; the rules never take one. */
export type NamedCommand = z.output<typeof namedCommandSchema>;
export type CommandType = Command['type'];

/** What trajectories tell each other, and the store a trajectory; no client of the API can send one. */
export type InternalCommand =
  | { type: 'share-date'; date: string; on: string | null }
  | { type: 'share-organisation'; organisation: string }
  | { type: 'share-settings'; organisation: string; settings: Settings }
  | { type: 'share-fact'; fact: string; value: z.output<typeof factValueSchema> }
  | { type: 'need-changed'; id: string; why: Text | null }
  | { type: 'related-changed'; id: string; trajectory: string; phase: string; status: 'open' | 'closed' }
  /** A relative that was closed goes on under another id. */
  | { type: 'related-continued'; id: string; to: string }
  /** Another trajectory of this type runs for the client; `key` tells one such word from another. */
  | { type: 'another-runs'; key: string }
  /** A signal was raised in another trajectory of the client. */
  | { type: 'signal-elsewhere'; from: string; kind: SignalKind }
  /** A person recorded that the client died, for all his trajectories (`record`), or took that back. */
  | { type: 'client-deceased'; on: Day; record: string; reason: string }
  | { type: 'client-alive'; record: string }
  /** A person lets the closed trajectory `from` go on under this id. */
  | { type: 'continue'; from: string; reason: string };

export interface Envelope {
  /** Command id: the `Idempotency-Key`, or `<sender>#<number>` between trajectories. */
  id: string;
  /** Fingerprint of the body: the same id with another body is refused. */
  hash: string;
  actor: Actor;
  receivedAt: Instant;
  body: Command | InternalCommand;
  /** Sequence of the case that was looked at: what was changed after it is not saved over (`If-Match`). */
  expected?: number;
  /** One of several cases given at once: who gets them hears of all in one message, outside the cases. */
  together?: true;
  /** Set for signals: nobody waits for the outcome, so a refusal is recorded and shown. */
  recordRefusal?: boolean;
  /** The partner's system that says so; `actor` is the organisation that it speaks for. */
  via?: Actor;
  /** When the partner says it was so: what was told later is not overtaken by it. */
  saidAt?: Instant;
}
