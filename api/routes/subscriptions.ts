import { z } from 'zod';
import { iso } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/case/case.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import type { Delivery, Subscription } from '../../domain/partners/subscription.ts';
import { TEST_TYPE } from '../../domain/partners/outgoing.ts';
import type { Made } from '../../domain/partners/webhooks.ts';
import { problem, refused } from '../http/problem.ts';
import { ok, operation, type Answer } from '../operation.ts';
import { cursor, limit } from '../schemas/common.ts';
import {
  changedBody,
  deliveriesSchema,
  deliveryStatus,
  madeSchema,
  queuedSchema,
  subscriptionBody,
  subscriptionSchema,
  subscriptionsSchema,
} from '../schemas/subscription.ts';
import type { Services } from '../services.ts';
import { createSubscriptions } from '../subscriptions.ts';

const id = z.string().max(100).meta({ description: 'Id of a subscription' });
const params = z.strictObject({ id });
const tag = 'Events';

const viewOf = ({ changedAt: _changedAt, oldUntil, createdAt, ...rest }: Subscription) => ({
  ...rest,
  createdAt: iso(createdAt),
  oldSecretUntil: oldUntil === null ? null : iso(oldUntil),
});
const madeOf = ({ subscription, secret }: Made) => ({ ...viewOf(subscription), secret });

const deliveryOf = ({ trajectory, sequence, at, nextAt, endedAt, status, ...rest }: Delivery) => ({
  ...rest,
  status,
  trajectory: trajectory === '' ? null : trajectory,
  sequence: trajectory === '' ? null : sequence,
  at: iso(at),
  nextAt: status === 'pending' ? iso(nextAt) : null,
  endedAt: endedAt === null ? null : iso(endedAt),
});

/** @throws 404 for one that is not there, or another agency's. */
async function found(services: Services, actor: Actor, wanted: string): Promise<Subscription> {
  const one = await createSubscriptions(services).one(actor, wanted);
  if (!one) throw problem(404, 'not-found');
  return one;
}

const list = operation({
  id: 'listSubscriptions',
  method: 'get',
  path: '/subscriptions',
  tag,
  summary: 'Which addresses of your agency are told what happens',
  answers: { 200: { description: 'By address', schema: subscriptionsSchema } },
  handle: async ({ actor }, services) =>
    ok({ items: (await createSubscriptions(services).list(actor)).map(viewOf) }),
});

const add = operation({
  id: 'addSubscription',
  method: 'post',
  path: '/subscriptions',
  tag,
  summary: 'Have an address told what happens',
  description:
    'Thin CloudEvents, one a request (`application/cloudevents+json`): ids and a link, no personal data, of trajectories that your agency takes part in at the moment of sending. Signed as Standard Webhooks says. What is not taken with 2xx is tried again for three days, in order within each trajectory; 410 ends the subscription. The receiver is asked first whether it agrees, so the status begins as `verifying`.',
  body: subscriptionBody,
  keyed: true,
  answers: {
    201: {
      description: 'Made; with the secret, which is not shown again',
      schema: madeSchema,
      headers: { Location: 'Address of the subscription' },
    },
  },
  refusals: [409, 422, 503],
  async handle({ body, key, actor, lang }, services) {
    const made = await createSubscriptions(services).add({ types: [], ...body, key, actor });
    if (isRefusal(made)) throw refused(made, lang);
    const headers = { Location: `/v1/subscriptions/${made.subscription.id}` };
    return { status: 201, body: madeOf(made), headers };
  },
});

const get = operation({
  id: 'getSubscription',
  method: 'get',
  path: '/subscriptions/{id}',
  tag,
  summary: 'One subscription',
  params,
  answers: { 200: { description: 'The subscription', schema: subscriptionSchema } },
  refusals: [404],
  handle: async ({ params: { id: wanted }, actor }, services) =>
    ok(viewOf(await found(services, actor, wanted))),
});

const change = operation({
  id: 'changeSubscription',
  method: 'put',
  path: '/subscriptions/{id}',
  tag,
  summary: 'Change address or types, or start again what was refused or disabled',
  description:
    'The receiver is asked again whether it agrees. What happened while it was disabled is not sent.',
  params,
  body: changedBody,
  answers: { 200: { description: 'Changed', schema: subscriptionSchema } },
  refusals: [404, 409, 422],
  async handle({ params: { id: wanted }, body, actor, lang }, services) {
    const changed = await createSubscriptions(services).change({ types: [], ...body, id: wanted, actor });
    if (isRefusal(changed)) throw refused(changed, lang);
    return ok(viewOf(changed.subscription));
  },
});

const remove = operation({
  id: 'removeSubscription',
  method: 'delete',
  path: '/subscriptions/{id}',
  tag,
  summary: 'Tell this address nothing more',
  params,
  answers: { 200: { description: 'As it was', schema: subscriptionSchema } },
  refusals: [404],
  async handle({ params: { id: wanted }, actor }, services) {
    const one = await found(services, actor, wanted);
    await services.store.removeSubscription(one.id);
    return ok(viewOf(one));
  },
});

const rotate = operation({
  id: 'rotateSubscriptionSecret',
  method: 'post',
  path: '/subscriptions/{id}/secret',
  tag,
  summary: 'Take a new secret into use',
  description: 'For a day each event is signed with both, so that the receiver can change over.',
  params,
  answers: { 200: { description: 'The new secret, which is not shown again', schema: madeSchema } },
  refusals: [404],
  async handle({ params: { id: wanted }, actor }, services) {
    const one = await found(services, actor, wanted);
    return ok(madeOf(await createSubscriptions(services).rotate(one.id)));
  },
});

const queued = (delivery: string): Answer => ({ status: 202, body: { id: delivery } });

const test = operation({
  id: 'testSubscription',
  method: 'post',
  path: '/subscriptions/{id}/test',
  tag,
  summary: 'Send an event that says nothing, to try it',
  params,
  answers: { 202: { description: 'In line; see its deliveries', schema: queuedSchema } },
  refusals: [404],
  async handle({ params: { id: wanted }, actor, now }, services) {
    const one = await found(services, actor, wanted);
    return queued(await services.store.addTest(one.id, TEST_TYPE, now));
  },
});

const deliveries = operation({
  id: 'listDeliveries',
  method: 'get',
  path: '/subscriptions/{id}/deliveries',
  tag,
  summary: 'What was sent, what waits, and what could not be delivered',
  params,
  query: z.strictObject({
    status: deliveryStatus.optional(),
    cursor: cursor.optional(),
    limit: limit.optional(),
  }),
  answers: { 200: { description: 'The last put in line first', schema: deliveriesSchema } },
  refusals: [404],
  async handle({ params: { id: wanted }, query: { limit: rows, ...query }, actor }, services) {
    const one = await found(services, actor, wanted);
    const page = { ...query, limit: rows === undefined ? undefined : Number(rows) };
    const { items, next } = await services.store.deliveries(one.id, page);
    return ok({ items: items.map(deliveryOf), next });
  },
});

const redeliver = operation({
  id: 'redeliver',
  method: 'post',
  path: '/subscriptions/{id}/deliveries/{delivery}/redelivery',
  tag,
  summary: 'Send one again that is over',
  description: 'Under the same id, behind what is in line. One that is in line already stays as it is.',
  params: z.strictObject({ id, delivery: z.string().max(100) }),
  answers: { 202: { description: 'In line', schema: queuedSchema } },
  refusals: [404],
  async handle({ params: { id: wanted, delivery }, actor, now }, services) {
    const one = await found(services, actor, wanted);
    await services.store.redeliver(one.id, delivery, now);
    if (!(await services.store.hasDelivery(one.id, delivery))) throw problem(404, 'not-found');
    return queued(delivery);
  },
});

export const subscriptionRoutes = [list, add, get, change, remove, rotate, test, deliveries, redeliver];
