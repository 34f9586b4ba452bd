import { z } from 'zod';
import type { Instant, Lang } from '../../domain/calendar/types.ts';
import { iso } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/case/case.ts';
import { anyEventSchema } from '../../domain/partners/cloud-event.ts';
import { clientOf } from '../../domain/partners/incoming.ts';
import { reasonOf } from '../../domain/partners/reasons.ts';
import { maySee } from '../../domain/people/access.ts';
import type { Signals } from '../../domain/ports/ports.ts';
import type { ReceivedSignal } from '../../store/received.ts';
import { faultText } from '../http/problem-texts.ts';
import { problem } from '../http/problem.ts';
import { ok, operation, type Answer } from '../operation.ts';
import { cursor, limit } from '../schemas/common.ts';
import {
  assignmentBody,
  dismissalBody,
  resultsSchema,
  signalPageSchema,
  signalSchema,
  signalStatus,
} from '../schemas/signal.ts';
import type { Services } from '../services.ts';
import { createSignals } from '../signals/judge.ts';
import { eventsIn, LARGEST_BATCH, media } from '../signals/read.ts';
import { faultsOf, putInInbox } from '../signals/receive.ts';

const send = operation({
  id: 'sendSignals',
  method: 'post',
  path: '/signals',
  tag: 'Signals',
  summary: 'Tell what happened, as a CloudEvent',
  description:
    'CloudEvents 1.0: structured, in headers (`ce-…`), or up to 1,000 in a batch. For registered systems, by access token or signed with Standard Webhooks. What is accepted is kept for ever, also while everything else is down; the same `source` and `id` count once. `OPTIONS` with `WebHook-Request-Origin` is the handshake of CloudEvents webhooks.',
  takes: {
    [media.structured]: anyEventSchema,
    [media.batch]: z.array(anyEventSchema).max(LARGEST_BATCH),
    'application/json': z
      .record(z.string(), z.unknown())
      .meta({ description: '`data`, with the rest in headers' }),
  },
  answers: { 202: { description: 'Kept: what became of each event', schema: resultsSchema } },
  refusals: [503],
  async handle({ sent, lang, now }, { store }) {
    const { sender, headers, body } = sent!;
    const told = eventsIn(headers, body, lang);
    const trace = headers['traceparent'];
    const inbox = { store, at: now, ...(typeof trace === 'string' && { trace }) };
    if ('text' in told) {
      await putInInbox([told.text], sender, inbox);
      const detail = faultText(told.fault, lang);
      throw problem(400, 'invalid-input', {
        errors: [{ in: 'body', pointer: '', code: told.fault, detail }],
      });
    }
    const put = await putInInbox(told.events, sender, inbox);
    const results = told.events.map((event, n) => resultOf(event, put[n]!, lang));
    const [only] = results;
    if (!told.batch && only?.errors) throw problem(400, 'invalid-input', { errors: only.errors });
    return { status: 202, body: { results } };
  },
});

function resultOf(event: unknown, put: Parameters<typeof faultsOf>[1], lang: Lang) {
  const own = z.object({ id: z.string(), source: z.string() }).safeParse(event).data;
  const errors = faultsOf(event, put, lang);
  return { id: own?.id ?? null, source: own?.source ?? null, ...put, ...(errors.length > 0 && { errors }) };
}

const list = operation({
  id: 'listSignals',
  method: 'get',
  path: '/signals',
  tag: 'Signals',
  summary: 'Signals of senders that speak for your organisation, newest first',
  query: z.strictObject({
    status: signalStatus.optional(),
    cursor: cursor.optional(),
    limit: limit.optional(),
  }),
  answers: { 200: { description: 'A page', schema: signalPageSchema } },
  async handle({ query: { status, cursor: from, limit: rows }, actor, lang }, services) {
    const { items, next } = await services.store.receivedSignals(
      { organisation: actor.agency, status },
      { cursor: from, limit: rows === undefined ? undefined : Number(rows) },
    );
    return ok({
      items: await Promise.all(items.map((each) => shownSignal(each, { actor, lang }, services))),
      next,
    });
  },
});

const signal = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .meta({ description: '`signal` of the list' });
const judging = {
  method: 'post',
  tag: 'Signals',
  params: z.strictObject({ signal }),
  answers: { 200: { description: 'The signal', schema: signalSchema } },
} as const;

const assignment = operation({
  ...judging,
  id: 'assignSignal',
  path: '/signals/{signal}/assignment',
  summary: 'Say to which trajectory a signal belongs',
  refusals: [404, 409, 422, 503],
  body: assignmentBody,
  handle: ({ params, body, ...by }, services) =>
    judged(params.signal, by, services, (signals) =>
      signals.assign({ ...body, actor: by.actor, now: by.now, signal: params.signal }),
    ),
});

const dismissal = operation({
  ...judging,
  id: 'dismissSignal',
  path: '/signals/{signal}/dismissal',
  summary: 'Put a signal aside that belongs nowhere',
  refusals: [404, 409, 503],
  body: dismissalBody,
  handle: ({ params, body, ...by }, services) =>
    judged(params.signal, by, services, (signals) =>
      signals.dismiss({ ...body, actor: by.actor, now: by.now, signal: params.signal }),
    ),
});

interface By {
  actor: Actor;
  lang: Lang;
  now: Instant;
}

async function judged(
  id: string,
  by: By,
  services: Services,
  work: (signals: Signals) => ReturnType<Signals['assign']>,
): Promise<Answer> {
  const refusal = await work(createSignals(services));
  if (refusal) throw problem(refusal.status, refusal.code);
  const row = await services.store.receivedSignal(id, by.actor.agency);
  return ok(await shownSignal(row!, by, services));
}

/** A signal as somebody of one of its organisations reads it. */
async function shownSignal(row: ReceivedSignal, { actor, lang }: Omit<By, 'now'>, { store }: Services) {
  const known = await store.receivers(row.trajectories);
  const reason = reasonOf(row, lang);
  return {
    signal: row.id,
    id: row.event,
    source: row.source,
    type: row.type,
    sender: row.sender,
    agency: row.agency,
    organisations: row.organisations,
    subject: row.subject,
    client: clientOf(row.data) ?? null,
    data: row.data,
    time: row.saidAt === null ? null : iso(row.saidAt),
    receivedAt: iso(row.receivedAt),
    status: row.status,
    reason: reason === undefined ? null : { code: row.code!, text: reason },
    trajectories: row.trajectories.filter((each) => {
      const receiver = known.get(each);
      return receiver !== undefined && maySee(actor, receiver.agencies);
    }),
    judged: row.judged && { ...row.judged, at: iso(row.judged.at) },
  };
}

export const signalRoutes = [send, list, assignment, dismissal];
