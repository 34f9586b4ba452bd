import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Actor } from '../../domain/case/case.ts';
import { voicesOf } from '../../domain/partners/sender.ts';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import { ProblemPage } from '../ui/problem.tsx';
import type { PageServices } from '../ui/services.ts';
import { accountsRoutes } from './accounts-route.tsx';
import { channelRoutes } from './channels-route.tsx';
import { readRegions, regionsOf } from './data.ts';
import { organisationRoutes } from './organisation-route.tsx';
import { AdministrationPage, type Part } from './page.tsx';
import { RegionsPage } from './regions-page.tsx';
import { SendersPage } from './senders-page.tsx';

type PageView = Awaited<ReturnType<typeof viewOf>>;

/** What administrators arrange, and a coordinator sees of her own organisation. */
export function administrationRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });
  const look = (request: Request, response: Response) =>
    viewOf(request, response, services, 'administration');

  router.use('/administration', allowed(services));

  router.get('/administration', async (request, response) => {
    const view = await look(request, response);
    const parts = await partsFor(services, view);
    const isOwn = !mayUseRoute('putOrganisation', view.actor.role);
    response.send(renderPage(view, <AdministrationPage parts={parts} isOwn={isOwn} />));
  });

  router.get('/administration/regions', async (request, response, next) => {
    const view = await look(request, response);
    if (!mayUseRoute('putOrganisation', view.actor.role)) return next();
    const all = view.organisations;
    const others = all.filter(({ region }) => !region);
    response.send(renderPage(view, <RegionsPage regions={await readRegions(store, all)} others={others} />));
  });

  router.get('/administration/senders', async (request, response) => {
    const view = await look(request, response);
    response.send(renderPage(view, <SendersPage senders={await sendersFor(services, view.actor)} />));
  });

  router.use(organisationRoutes(services));
  router.use(channelRoutes(services));
  router.use(accountsRoutes(services));
  return router;
}

/** Those that speak for the actor's organisation; all of them for the administrator. */
async function sendersFor({ store }: PageServices, { agency, role }: Actor) {
  const all = await store.senders();
  return all.filter((sender) => role === 'administrator' || voicesOf(sender).includes(agency));
}

/** The parts of the administration that are this person's. */
async function partsFor(services: PageServices, view: PageView): Promise<Part[]> {
  const { say, actor, organisations } = view;
  const [subscriptions, senders] = await Promise.all([
    services.subscriptions.list(actor),
    sendersFor(services, actor),
  ]);
  const own: Part[] = organisations.some(({ agency }) => agency === actor.agency)
    ? [
        {
          href: `/administration/organisations/${actor.agency}`,
          title: say('adminOwn'),
          text: say('adminOrganisationsText'),
        },
      ]
    : [];
  const all: Part[] = [
    {
      href: '/administration/organisations',
      title: say('adminOrganisations'),
      text: say('adminOrganisationsText'),
      count: say('adminCount', { n: organisations.length }),
    },
    {
      href: '/administration/regions',
      title: say('adminRegions'),
      text: say('adminRegionsText'),
      count: say('adminCount', { n: regionsOf(organisations).length }),
    },
  ];
  return [
    { href: '/people', title: say('adminPeople'), text: say('adminPeopleText') },
    { href: '/administration/accounts', title: say('adminAccounts'), text: say('adminAccountsText') },
    ...(mayUseRoute('putOrganisation', actor.role) ? all : own),
    { href: '/terms', title: say('navTerms'), text: say('adminTermsText') },
    {
      href: '/subscriptions',
      title: say('navSubscriptions'),
      text: say('adminSubscriptionsText'),
      count: say('adminCount', { n: subscriptions.length }),
    },
    {
      href: '/administration/senders',
      title: say('adminSenders'),
      text: say('adminSendersText'),
      count: say('adminCount', { n: senders.length }),
    },
    {
      href: '/administration/channels',
      title: say('adminChannels'),
      text: say('adminChannelsText'),
      count: say(services.mailChannel === null ? 'adminChannelsNone' : 'adminChannelsOne'),
    },
  ];
}

/** Others are told that they may not. */
const allowed =
  (services: PageServices): RequestHandler =>
  async (request, response, next) => {
    const view = await viewOf(request, response, services);
    if (mayUseRoute('getOrganisation', view.actor.role)) return next();
    response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  };
