import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { FormPage } from '../ui/forms/page.tsx';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { renderPage } from '../ui/render.tsx';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { changeRoutes } from './change-route.tsx';
import { actorOf, address as at, done, faultsOf, type PageView } from './changing.ts';
import { closedDaysRoutes } from './closed-days-route.tsx';
import { readOrganisation } from './data.ts';
import { holderFields, organisationFields, readOrganisationForm } from './form.ts';
import { OrganisationPage } from './organisation-page.tsx';
import { OrganisationsPage } from './organisations-page.tsx';

/** Organisations: read, made, changed, and the days on which they are closed. */
export function organisationRoutes(services: PageServices): Router {
  const { store, organisations } = services;
  const router = Router({ strict: true, caseSensitive: true });
  const look = (request: Request, response: Response) =>
    viewOf(request, response, services, 'administration');

  router.get(`${at}/:agency`, async (request, response, next) => {
    const { agency } = request.params;
    if (agency === 'new') return next();
    const view = await look(request, response);
    const data = await readOrganisation(store, view, agency);
    if (!data) return next();
    response.send(renderPage(view, <OrganisationPage data={data} mayChange={mayChange(view)} />));
  });

  // What follows is for the administrator; for a coordinator it does not exist.
  router.use(at, async (request, response, next) => {
    next(mayChange(await look(request, response)) ? undefined : 'router');
  });

  router.get(at, async (request, response) => {
    const view = await look(request, response);
    response.send(renderPage(view, <OrganisationsPage organisations={view.organisations} />));
  });

  router.get(`${at}/new`, async (request, response) => {
    response.send(newPage(await look(request, response)));
  });

  router.post(at, formBody(), async (request, response) => {
    const view = await look(request, response);
    const posted = postedFrom(request.body);
    const again = (errors: FormErrors, status: number) =>
      void response.status(status).send(newPage(view, { posted, errors }));
    const read = readOrganisationForm(posted, { view, organisations: view.organisations });
    if ('errors' in read) return again(read.errors, 422);
    const result = await organisations.put({ actor: actorOf(view), organisation: read.organisation });
    if (result.outcome === 'put') return done(response, read.organisation, 'didOrganisationNew');
    if (result.outcome !== 'changed-since') return again(faultsOf(result, view), 422);
    const text = view.say('organisationCodeTaken', { value: read.organisation.agency });
    again({ fields: { agency: text } }, 409);
  });

  router.use(changeRoutes(services));
  router.use(closedDaysRoutes(services));
  return router;
}

const mayChange = ({ actor }: PageView): boolean => mayUseRoute('putOrganisation', actor.role);

function newPage(view: PageView, typed: { posted?: Posted; errors?: FormErrors } = {}): string {
  const { say } = view;
  const asking = { view, organisations: view.organisations };
  const data = {
    ...typed,
    key: randomUUID(),
    title: say('organisationNew'),
    lead: say('organisationNewLead'),
    action: at,
    submit: say('organisationAdd'),
    crumb: { href: at, text: say('adminOrganisations') },
    fields: [...organisationFields(asking), ...holderFields(asking)],
  };
  return renderPage(view, <FormPage data={data} />);
}
