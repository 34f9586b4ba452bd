import { Router } from 'express';
import type { FormErrors } from '../ui/forms/form.ts';
import { lookedAt, postedFrom } from '../ui/forms/values.ts';
import { renderPage } from '../ui/render.tsx';
import { formBody } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { actorOf, address, changedSince, done, faultsOf, foundOrganisation } from './changing.ts';
import { readClosedDays } from './closed-days.ts';
import { ClosedDaysPage, WrongDaysPage } from './closed-days-page.tsx';

/** Adds and removes days on which an organisation is closed: first what that does, then one confirmation. */
export function closedDaysRoutes(services: PageServices): Router {
  const { organisations } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.post(`${address}/:agency/closed-days`, formBody(), async (request, response, next) => {
    const asked = await foundOrganisation(request, response, services);
    if (!asked) return next();
    const { view, kept } = asked;
    const { version, do: wish, ...posted } = postedFrom(request.body);
    const wanted = readClosedDays(posted, kept.organisation.closedDays, view);
    const shown = { organisation: kept.organisation, version: kept.version, posted };
    if ('errors' in wanted)
      return void response
        .status(422)
        .send(renderPage(view, <WrongDaysPage {...shown} errors={wanted.errors} />));
    const organisation = { ...kept.organisation, closedDays: wanted.closedDays };
    const expected = lookedAt(version) ?? 0;
    const preview = async (status: number, errors?: FormErrors) => {
      const effect = await organisations.effect(organisation);
      const page = <ClosedDaysPage {...shown} wanted={wanted} effect={effect} errors={errors} />;
      response.status(status).send(renderPage(view, page));
    };
    if (wish !== 'put') return preview(200);
    if (expected !== kept.version) return preview(409, await changedSince(services, view, kept, expected));
    const result = await organisations.put({ actor: actorOf(view), organisation, expected });
    if (result.outcome === 'put') return done(response, organisation, 'didClosedDays');
    if (result.outcome !== 'changed-since') return preview(422, faultsOf(result, view));
    await preview(409, await changedSince(services, view, result.present, expected));
  });

  return router;
}
