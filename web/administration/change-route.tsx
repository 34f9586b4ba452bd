import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { OrganisationVersion } from '../../domain/people/organisation.ts';
import { FormPage } from '../ui/forms/page.tsx';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { lookedAt, postedFrom } from '../ui/forms/values.ts';
import { renderPage } from '../ui/render.tsx';
import { formBody } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import {
  actorOf,
  address,
  changedSince,
  done,
  faultsOf,
  foundOrganisation,
  type PageView,
} from './changing.ts';
import { holderFields, organisationFields, readOrganisationForm } from './form.ts';

/** Changing name, region, what climbs and who holds which role. */
export function changeRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get(`${address}/:agency/change`, async (request, response, next) => {
    const asked = await foundOrganisation(request, response, services);
    if (!asked) return next();
    response.send(changePage(asked.view, asked.kept));
  });

  router.post(`${address}/:agency/change`, formBody(), async (request, response, next) => {
    const asked = await foundOrganisation(request, response, services);
    if (!asked) return next();
    const { view, kept } = asked;
    const { sequence, ...posted } = postedFrom(request.body);
    const again = (errors: FormErrors, status: number, shown = kept) =>
      void response.status(status).send(changePage(view, shown, { posted, errors }, sequence));
    const read = readOrganisationForm(posted, {
      view,
      organisations: view.organisations,
      organisation: kept.organisation,
    });
    if ('errors' in read) return again(read.errors, 422);
    const expected = lookedAt(sequence) ?? 0;
    const result = await services.organisations.put({
      actor: actorOf(view),
      organisation: read.organisation,
      expected,
    });
    if (result.outcome === 'put') return done(response, read.organisation, 'didOrganisation');
    if (result.outcome !== 'changed-since') return again(faultsOf(result, view), 422);
    const errors = await changedSince(services, view, result.present, expected);
    response.status(409).send(changePage(view, result.present, { posted, errors }));
  });

  return router;
}

/** @param sequence the version that was looked at, where it is not the one that is shown. */
function changePage(
  view: PageView,
  { organisation, version }: OrganisationVersion,
  typed: { posted?: Posted; errors?: FormErrors } = {},
  sequence?: string,
): string {
  const { say } = view;
  const asking = { view, organisations: view.organisations, organisation };
  const { agency, name } = organisation;
  const data = {
    ...typed,
    key: randomUUID(),
    sequence: lookedAt(sequence) ?? version,
    title: say('organisationChangeTitle', { name }),
    lead: say('organisationChangeLead'),
    action: `${address}/${agency}/change`,
    submit: say('closedDaysConfirm'),
    crumb: { href: `${address}/${agency}`, text: name },
    fields: [...organisationFields(asking), ...holderFields(asking)],
  };
  return renderPage(view, <FormPage data={data} />);
}
