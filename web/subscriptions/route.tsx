import { randomUUID } from 'node:crypto';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { isRefusal } from '../../domain/case/refusal.ts';
import { deliveryStatuses, type Subscription } from '../../domain/partners/subscription.ts';
import { TEST_TYPE } from '../../domain/partners/outgoing.ts';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { FormPage } from '../ui/forms/page.tsx';
import { postedFrom } from '../ui/forms/values.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { cursorOf, formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { fieldsOf, wantedFrom } from './form.ts';
import { SubscriptionPage } from './one-page.tsx';
import { SecretPage, SubscriptionsPage } from './page.tsx';

type PageView = Awaited<ReturnType<typeof viewOf>>;
type Wanted = { view: PageView; subscription: Subscription };

const PAGE = 25;

/** Subscriptions of one's agency, for who administers them: made, tried, and seen to. */
export function subscriptionRoutes(services: PageServices): Router {
  const { store, subscriptions } = services;
  const router = Router({ strict: true, caseSensitive: true });

  const look = (request: Request, response: Response) => viewOf(request, response, services, 'subscriptions');
  router.use('/subscriptions', allowed(services));

  router.get('/subscriptions', async (request, response) => {
    const view = await look(request, response);
    const items = await subscriptions.list(view.actor);
    response.send(renderPage(view, <SubscriptionsPage items={items} />));
  });

  router.get('/subscriptions/new', async (request, response) => {
    response.send(newPage(await look(request, response)));
  });

  router.post('/subscriptions', formBody(), async (request, response) => {
    const view = await look(request, response);
    const { key = randomUUID(), ...posted } = postedFrom(request.body);
    const made = await subscriptions.add({ ...wantedFrom(posted), key, actor: view.actor });
    if (!isRefusal(made)) return void response.status(201).send(secretShown(view, made));
    const errors = refusalErrors(made, fieldsOf(view), view);
    response.status(made.status).send(newPage(view, { posted, errors }));
  });

  router.get(
    '/subscriptions/:id',
    withOne(services, async ({ view, subscription }, { query }, response) => {
      const status = deliveryStatuses.find((each) => each === query['status']);
      const cursor = cursorOf(query);
      const { items, next } = await store.deliveries(subscription.id, { status, cursor, limit: PAGE });
      const data = { subscription, rows: items, next, status };
      response.send(renderPage(view, <SubscriptionPage data={data} />));
    }),
  );

  router.use(actions(services));
  return router;
}

/** What can be done with one of them, each by its own button. */
function actions(services: PageServices): Router {
  const { store, subscriptions } = services;
  const router = Router({ strict: true, caseSensitive: true });
  const back = (response: Response, { id }: Subscription) => response.redirect(303, `/subscriptions/${id}`);

  router.post(
    '/subscriptions/:id/test',
    withOne(services, async ({ view, subscription }, _request, response) => {
      await store.addTest(subscription.id, TEST_TYPE, view.now);
      notify(response, 'accepted', 'didSubscriptionTest');
      back(response, subscription);
    }),
  );

  router.post(
    '/subscriptions/:id/secret',
    withOne(services, async ({ view, subscription }, _request, response) => {
      response.send(secretShown(view, await subscriptions.rotate(subscription.id)));
    }),
  );

  router.post(
    '/subscriptions/:id/verify',
    withOne(services, async ({ view: { actor }, subscription }, _request, response) => {
      await subscriptions.change({ ...subscription, actor });
      notify(response, 'accepted', 'didSubscriptionAsk');
      back(response, subscription);
    }),
  );

  router.post(
    '/subscriptions/:id/remove',
    withOne(services, async ({ subscription }, _request, response) => {
      await store.removeSubscription(subscription.id);
      notify(response, 'accepted', 'didSubscriptionEnd');
      response.redirect(303, '/subscriptions');
    }),
  );

  router.post(
    '/subscriptions/:id/deliveries/:delivery',
    withOne(services, async ({ view, subscription }, { params }, response) => {
      await store.redeliver(subscription.id, String(params['delivery']), view.now);
      notify(response, 'accepted', 'didRedeliver');
      back(response, subscription);
    }),
  );

  return router;
}

const secretShown = (view: PageView, made: { subscription: Subscription; secret: string }) =>
  renderPage(view, <SecretPage {...made} />);

/** For one that the person administers; others do not exist. */
const withOne =
  (
    services: PageServices,
    act: (wanted: Wanted, request: Request, response: Response) => Promise<void>,
  ): RequestHandler =>
  async (request, response, next) => {
    const view = await viewOf(request, response, services, 'subscriptions');
    const subscription = await services.subscriptions.one(view.actor, String(request.params['id']));
    if (!subscription) return next();
    await act({ view, subscription }, request, response);
  };

/** Others are told that they may not. */
const allowed =
  (services: PageServices): RequestHandler =>
  async (request, response, next) => {
    const view = await viewOf(request, response, services);
    if (mayUseRoute('listSubscriptions', view.actor.role)) return next();
    response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  };

function newPage(view: PageView, typed: { posted?: Posted; errors?: FormErrors } = {}): string {
  const { say } = view;
  const data = {
    ...typed,
    key: randomUUID(),
    title: say('subscriptionNew'),
    lead: say('subscriptionsLead'),
    action: '/subscriptions',
    submit: say('subscriptionAdd'),
    crumb: { href: '/subscriptions', text: say('subscriptions') },
    fields: fieldsOf(view),
  };
  return renderPage(view, <FormPage data={data} />);
}
