import { z } from 'zod';
import type { Instant, Lang } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import { maySee, viewerOf } from '../../domain/people/access.ts';
import { iso } from '../../domain/calendar/zone.ts';
import { referenceSchema } from '../../domain/ports/client.ts';
import { reasonSchema } from '../../domain/case/fields.ts';
import { contactFor } from '../../domain/reading/contacts.ts';
import { readItem } from '../../domain/reading/item.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { viewTrajectory } from '../../domain/reading/view.ts';
import { knownRelated } from '../../store/related.ts';
import type { StoredTrajectory, TrajectoryFilter, TrajectorySummary } from '../../store/trajectories.ts';
import { refused, unavailable } from '../http/problem.ts';
import { ok, operation, type Answer } from '../operation.ts';
import { cursor, id, limit, name } from '../schemas/common.ts';
import { startBody, startedSchema, summarySchema, trajectorySchema } from '../schemas/trajectory.ts';
import type { Services } from '../services.ts';
import { shown } from './shown.ts';

const filters = {
  type: name.optional(),
  phase: name.optional(),
  status: z.enum(['open', 'closed']).optional(),
  organisation: name.optional(),
};
const pageOf = z
  .strictObject({ items: z.array(summarySchema), next: z.string().nullable() })
  .meta({ id: 'TrajectoryPage' });
const pageAnswer = {
  200: { description: 'A page, newest opened first; only what your agency takes part in', schema: pageOf },
};

const start = operation({
  id: 'startTrajectory',
  method: 'post',
  path: '/trajectories',
  tag: 'Trajectories',
  summary: 'Start a trajectory',
  body: startBody,
  keyed: true,
  answers: {
    201: {
      description:
        'Started, or started before under this key: the trajectory. `published: false`: it will be visible soon',
      schema: startedSchema,
      headers: { Location: 'Address of the trajectory' },
    },
  },
  refusals: [409, 422, 503],
  async handle({ body, key, actor, lang, now }, services) {
    const result = await services.trajectories.start({ ...body, key, actor });
    if (result.outcome === 'unavailable') throw unavailable(result.retryAfterSeconds);
    if (result.outcome === 'refused') throw refused(result, lang);
    return startedOf(result, { actor, lang, now }, services);
  },
});

const goOn = operation({
  id: 'continueTrajectory',
  method: 'post',
  path: '/trajectories/{id}/continuations',
  tag: 'Trajectories',
  summary: 'Let a trajectory that was closed by mistake go on',
  description:
    'Under a new id and with all that it held, once. The old id leads to the new one from then on, in commands too.',
  params: z.strictObject({ id }),
  body: z.strictObject({ reason: reasonSchema }).meta({ id: 'NewContinuation' }),
  keyed: true,
  answers: {
    201: {
      description: 'It goes on. `published: false`: it will be visible soon',
      schema: startedSchema,
      headers: { Location: 'Address of the trajectory that goes on' },
    },
  },
  refusals: [404, 409, 503],
  async handle({ params, body, key, actor, lang, now }, services) {
    const result = await services.trajectories.continueFrom({
      id: params.id,
      key,
      actor,
      reason: body.reason,
    });
    if (result.outcome === 'unavailable') throw unavailable(result.retryAfterSeconds);
    if (result.outcome === 'refused') throw refused(result, lang);
    return startedOf(result, { actor, lang, now }, services);
  },
});

async function list(
  filter: TrajectoryFilter,
  page: { cursor?: string; limit?: number },
  { store }: Services,
): Promise<Answer> {
  const { items, next } = await store.trajectories(filter, page);
  return ok({ items: items.map(summaryOf), next });
}

/** A trajectory as lists show it. */
export const summaryOf = ({
  id: own,
  type,
  definition,
  status,
  phase,
  organisation,
  client,
  openedAt,
  sequence,
  publishedAt,
}: TrajectorySummary) => ({
  id: own,
  type,
  definition,
  status,
  phase,
  organisation,
  client: client && { pseudonym: client.pseudonym },
  openedAt: iso(openedAt),
  sequence,
  publishedAt: iso(publishedAt),
});

const listAll = operation({
  id: 'listTrajectories',
  method: 'get',
  path: '/trajectories',
  tag: 'Trajectories',
  summary: 'List trajectories',
  query: z.strictObject({ ...filters, cursor: cursor.optional(), limit: limit.optional() }),
  answers: pageAnswer,
  handle({ query: { cursor: from, limit: rows, ...filter }, actor }, services) {
    return list(
      { ...filter, viewer: viewerOf(actor) },
      { cursor: from, limit: rows === undefined ? undefined : Number(rows) },
      services,
    );
  },
});

const search = operation({
  id: 'searchTrajectories',
  method: 'post',
  path: '/trajectories/_search',
  tag: 'Trajectories',
  summary: 'Search trajectories, also by client',
  description: 'The reference of a client never stands in an address, so it is searched for by POST.',
  body: z
    .strictObject({
      ...filters,
      client: z
        .union([referenceSchema, z.strictObject({ reference: referenceSchema })])
        .optional()
        .meta({ description: 'Reference of the client' }),
      cursor: cursor.nullable().optional(),
      limit: z.int().min(1).max(200).optional(),
    })
    .meta({ id: 'TrajectorySearch' }),
  answers: pageAnswer,
  handle({ body: { client, cursor: from, limit: rows, ...filter }, actor }, services) {
    const clientReference = typeof client === 'object' ? client.reference : client;
    return list(
      { ...filter, clientReference, viewer: viewerOf(actor) },
      { cursor: from ?? undefined, limit: rows },
      services,
    );
  },
});

const get = operation({
  id: 'getTrajectory',
  method: 'get',
  path: '/trajectories/{id}',
  tag: 'Trajectories',
  summary: 'One trajectory with all its items',
  params: z.strictObject({ id }),
  answers: { 200: { description: 'The trajectory', schema: trajectorySchema } },
  refusals: [404, 503],
  async handle({ params, actor, lang, now }, services) {
    return ok(await wholeOf(await shown(params.id, actor, services), { actor, lang, now }, services));
  },
});

interface Reader {
  actor: Actor;
  lang: Lang;
  now: Instant;
}

/** What was just started: whole once whoever started it can read it. */
async function startedOf(
  { id: own, published }: { id: string; published: boolean },
  reader: Reader,
  services: Services,
): Promise<Answer> {
  const row = published ? await services.store.trajectory(own) : undefined;
  const whole = row && maySee(reader.actor, row.agencies);
  return {
    status: 201,
    body: whole ? await wholeOf(row, reader, services) : { id: own, published: false },
    headers: { Location: `/v1/trajectories/${own}` },
  };
}

/** A trajectory with all its items, as the actor reads it. */
async function wholeOf(row: StoredTrajectory, { actor, lang, now }: Reader, { store }: Services) {
  const [known, people] = await Promise.all([
    knownRelated(store, row.case, actor),
    store.outsidePeople(row.id),
  ]);
  const asRead = asReadBy(row.case, actor);
  const view = viewTrajectory(asRead, now, lang, (who) => people.get(who)?.name);
  const contactOf = (item: string) =>
    contactFor(readItem(asRead, item, now)!, actor, (who) => people.get(who)?.contact);
  return {
    ...view,
    items: view.items.map((each) => ({ ...each, contact: contactOf(each.item) })),
    related: view.related.filter((one) => known.has(one.id)),
    client: row.client && { reference: row.client.reference, pseudonym: row.client.pseudonym },
    publishedAt: iso(row.publishedAt),
  };
}

export const trajectoryRoutes = [start, goOn, listAll, search, get];
