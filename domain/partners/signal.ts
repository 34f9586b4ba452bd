import { hash } from 'node:crypto';
import type { Instant, Text } from '../calendar/types.ts';
import { canonical } from '../case/fingerprint.ts';
import { comparisonForm, sharedSystem } from '../ports/reference.ts';
import { eventSchemaOf } from './cloud-event.ts';
import { clientOf, organisationOf } from './incoming.ts';
import { unlisted, voicesOf, type Sender } from './sender.ts';

/**
 * `received`: to be moved into its trajectory. `sent`: it is there, its outcome is to come. `applied`,
 * `refused`, `overtaken`: what the trajectory made of it. `conflict`: under the key of another. `unknown`:
 * whose it is, nobody knows. `dismissed`: a coordinator put it aside.
 */
export const signalStatuses = [
  'received',
  'sent',
  'applied',
  'refused',
  'overtaken',
  'conflict',
  'unknown',
  'dismissed',
] as const;
export type SignalStatus = (typeof signalStatuses)[number];

/** A signal as the inbox keeps it. */
export interface Signal {
  /** From sender, source and the id of the event: the same one has the same id for ever. */
  id: string;
  sender: string;
  agency: string;
  source: string;
  event: string;
  type: string;
  /** The trajectory, where the sender names it or a coordinator did. */
  subject: string | null;
  /** What it is about: order is kept within this. */
  about: string;
  /** Whose coordinators see it. */
  organisations: string[];
  saidAt: Instant | null;
  receivedAt: Instant;
  /** Its place among those received together. */
  n: number;
  /** Of all that it says, to tell a repeat from another event under its key. */
  digest: string;
  data: Record<string, unknown>;
  trace: string | null;
  status: SignalStatus;
  code: string | null;
  detail: Text | null;
}

/** Instants further ahead than this are a clock that is wrong: then it counts as now. */
const AHEAD = 5 * 60_000;

const idFrom = (...parts: string[]): string => hash('sha256', canonical(parts), 'base64url').slice(0, 32);

/** Command id under which a signal goes into a trajectory. */
export const commandIdOf = (signal: string): string => `signal/${signal}`;

/** Under which order is kept: the trajectory, the client, or the signal itself. */
const aboutOf = (id: string, subject: string | undefined, data: unknown): string => {
  if (subject !== undefined) return `t:${subject}`;
  const client = clientOf(data);
  if (!client) return `s:${id}`;
  return aboutClient(client);
};

/** What is kept in order for a client whom signals name. */
export const aboutClient = ({ reference, system = sharedSystem }: { reference: string; system?: string }) =>
  `c:${system}:${comparisonForm(reference)}`;

/** Without what tells how it travelled. */
const said = ({ traceparent: _parent, tracestate: _state, ...event }: Record<string, unknown>) => event;

/**
 * What a sender told, as the inbox keeps it. One that cannot be understood is kept too, as refused: it has no
 * key, so that it can be sent again once it is mended.
 * @param at when it was received; `n`: its place among those that came together.
 * @param trace `traceparent` of the request, where the event has none of its own.
 */
export function signalOf(
  event: unknown,
  sender: Sender,
  { at, n, trace = null }: { at: Instant; n: number; trace?: string | null },
): Signal {
  const common = { sender: sender.id, agency: sender.agency, receivedAt: at, n, detail: null };
  const parsed = eventSchemaOf(event).safeParse(event);
  if (!parsed.success) return { ...common, ...notUnderstood(event, sender, trace) };
  const { id: own, source, type, subject, time, data, traceparent } = parsed.data;
  const id = idFrom(sender.id, source, own);
  const organisation = organisationOf(data);
  const never = unlisted(sender, type, organisation);
  return {
    ...common,
    id,
    source,
    event: own,
    type,
    subject: subject ?? null,
    about: aboutOf(id, subject, data),
    organisations: seenBy(sender, organisation),
    saidAt: time === undefined ? null : noLater(Date.parse(time), at),
    // As it was sent: what a later release fills in or leaves out makes no other event of it.
    digest: idFrom(canonical(said(event as Record<string, unknown>))),
    data,
    trace: traceparent ?? trace,
    status: never ? 'refused' : 'received',
    code: never ?? null,
  };
}

/** A clock that is more than five minutes ahead says nothing: then it counts as now. */
const noLater = (saidAt: Instant, at: Instant): Instant => (saidAt > at + AHEAD ? at : saidAt);

function notUnderstood(event: unknown, sender: Sender, trace: string | null) {
  const told = (name: string): string => {
    const value = typeof event === 'object' && event !== null ? Reflect.get(event, name) : undefined;
    return typeof value === 'string' ? value.slice(0, 500) : '';
  };
  const digest = idFrom(canonical(event));
  const id = idFrom(sender.id, 'not-understood', digest);
  return {
    id,
    source: told('source'),
    event: told('id'),
    type: told('type'),
    subject: null,
    about: `s:${id}`,
    organisations: voicesOf(sender),
    saidAt: null,
    digest,
    data: { event },
    trace,
    status: 'refused' as const,
    code: NOT_UNDERSTOOD,
  };
}

/** Code of what could not be understood. */
export const NOT_UNDERSTOOD = 'not-understood';

/** The same under the key of another: kept beside it. */
export const asConflict = (signal: Signal): Signal => ({
  ...signal,
  id: idFrom(signal.id, signal.digest),
  status: 'conflict',
  code: 'key-reused',
});

/** Those of one organisation only it sees; others all for whom the sender speaks. */
const seenBy = (sender: Sender, organisation: string | undefined): string[] =>
  organisation !== undefined && voicesOf(sender).includes(organisation) ? [organisation] : voicesOf(sender);
