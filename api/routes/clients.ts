import { z } from 'zod';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Lang } from '../../domain/calendar/types.ts';
import { viewerOf } from '../../domain/people/access.ts';
import type { Recorded } from '../../domain/ports/ports.ts';
import { noTermTwice } from '../../domain/reading/one-client.ts';
import { allOfClient } from '../../store/one-client.ts';
import { createClients } from '../clients.ts';
import { refused, unavailable } from '../http/problem.ts';
import { ok, operation, type Answer } from '../operation.ts';
import {
  clientBody,
  clientId,
  clientSchema,
  deceasedBody,
  mergeBody,
  recordedSchema,
  twinsSchema,
} from '../schemas/client.ts';
import { viewOf } from './deadlines.ts';
import { summaryOf } from './trajectories.ts';

const search = operation({
  id: 'searchClients',
  method: 'post',
  path: '/clients/_search',
  tag: 'Trajectories',
  summary: 'One client: all trajectories and open deadlines together',
  description:
    'Found without case, accents or form. What your agency takes part in, newest trajectory first, and no term twice. The answer is the same, and empty, for a client that nobody knows and for one that only others know.',
  body: clientBody,
  answers: {
    200: { description: 'Trajectories, and deadlines still to be met by due date', schema: clientSchema },
  },
  async handle({ body: { reference, system }, actor, lang, now }, { store }) {
    const viewer = viewerOf(actor);
    const clients = await store.clientsLike(reference, viewer, system);
    const [first] = clients;
    if (!first)
      return ok({
        client: { id: null, reference, pseudonym: null, deceasedOn: null },
        clients,
        trajectories: [],
        deadlines: [],
      });
    const [{ trajectories, deadlines }, record] = await Promise.all([
      allOfClient(store, { client: first.id, viewer }, dayOf(now)),
      store.deceasedOf(first.id),
    ]);
    const pseudonym = trajectories[0]?.client?.pseudonym ?? first.pseudonym;
    return ok({
      client: { id: first.id, reference, pseudonym, deceasedOn: record?.on ?? null },
      clients,
      trajectories: trajectories.map(summaryOf),
      deadlines: noTermTwice(deadlines).map(viewOf(lang)),
    });
  },
});

/** What was recorded, under its id. @throws what was refused, or could not be confirmed. */
function answer(result: Recorded, status: number, lang: Lang): Answer {
  if (result.outcome === 'unavailable') throw unavailable(result.retryAfterSeconds);
  if (result.outcome === 'refused') throw refused(result, lang);
  return { status, body: { id: result.id } };
}

const twins = operation({
  id: 'listTwins',
  method: 'get',
  path: '/clients/twins',
  tag: 'Trajectories',
  summary: 'References that are equal when compared, and stand for several clients',
  description:
    'From before references were compared without case and form. A coordinator merges them, or not.',
  answers: { 200: { description: 'Groups in which your agency takes part', schema: twinsSchema } },
  async handle({ actor }, { store }) {
    return ok({ items: await store.twins(viewerOf(actor)) });
  },
});

const merge = operation({
  id: 'mergeClients',
  method: 'post',
  path: '/clients/merges',
  tag: 'Trajectories',
  summary: 'Read two records of one person as one',
  description: 'An alias, resolved on reading: nothing is rewritten, and undoing it is exact.',
  body: mergeBody,
  keyed: true,
  answers: { 201: { description: 'Merged, or merged before under this key', schema: recordedSchema } },
  refusals: [404, 409, 503],
  async handle({ body, key, actor, lang }, services) {
    return answer(await createClients(services).merge({ ...body, key, actor }), 201, lang);
  },
});

const undoMerge = operation({
  id: 'undoMerge',
  method: 'delete',
  path: '/clients/merges/{id}',
  tag: 'Trajectories',
  summary: 'Undo a merge',
  params: z.strictObject({ id: z.uuid() }),
  answers: { 200: { description: 'Both are read as they were', schema: recordedSchema } },
  refusals: [404, 503],
  async handle({ params, actor, lang }, services) {
    return answer(await createClients(services).undoMerge({ ...params, actor }), 200, lang);
  },
});

const deceased = operation({
  id: 'recordDeceased',
  method: 'post',
  path: '/clients/{id}/deceased',
  tag: 'Trajectories',
  summary: 'Record that a client died',
  description:
    'All his trajectories rest at once: nothing is to be done and nobody is reminded; what was still to be sent is withheld. No new one starts.',
  params: z.strictObject({ id: clientId }),
  body: deceasedBody,
  keyed: true,
  answers: { 201: { description: 'Recorded, or recorded before under this key', schema: recordedSchema } },
  refusals: [404, 409, 422, 503],
  async handle({ params, body, key, actor, lang }, services) {
    return answer(
      await createClients(services).deceased({ client: params.id, ...body, key, actor }),
      201,
      lang,
    );
  },
});

const alive = operation({
  id: 'undoDeceased',
  method: 'delete',
  path: '/clients/{id}/deceased',
  tag: 'Trajectories',
  summary: 'Take back that a client died',
  description:
    'All his trajectories go on as they were; what fell due meanwhile is told in one message each.',
  params: z.strictObject({ id: clientId }),
  answers: { 200: { description: 'Taken back', schema: recordedSchema } },
  refusals: [404, 503],
  async handle({ params, actor, lang }, services) {
    return answer(await createClients(services).alive({ client: params.id, actor }), 200, lang);
  },
});

export const clientRoutes = [search, twins, merge, undoMerge, deceased, alive];
