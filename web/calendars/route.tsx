import { Router, type Request, type RequestHandler, type Response } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { calendarsPath } from '../ui/paths.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { CalendarMadePage, CalendarsPage } from './page.tsx';

/** Addresses for calendar programs: of what is one's own, and of cases. */
export function calendarRoutes(services: PageServices): Router {
  const { store, calendars } = services;
  const router = Router({ strict: true, caseSensitive: true });
  router.use('/calendars', allowed(services));

  router.get('/calendars', async (request, response, next) => {
    const view = await look(request, response, services);
    const { trajectory } = request.query;
    const stored =
      typeof trajectory === 'string' ? await store.trajectory(trajectory, viewerOf(view.actor)) : null;
    if (stored === undefined) return next();
    const all = await calendars.list(view.actor);
    const about = stored && {
      trajectory: stored.id,
      pseudonym: stored.client?.pseudonym ?? view.agencies(stored.organisation),
      calendar: all.find((each) => each.trajectory === stored.id),
    };
    const data = {
      own: all.find((each) => each.trajectory === null),
      about,
      others: all.filter((each) => each.trajectory !== null && each.trajectory !== about?.trajectory),
    };
    response.send(renderPage(view, <CalendarsPage data={data} />));
  });

  // The answer itself is the page: the address is nowhere to be read after it.
  router.post('/calendars', formBody(), async (request, response, next) => {
    const view = await look(request, response, services);
    const { trajectory = null } = postedFrom(request.body);
    const { actor, lang } = view;
    const made = await calendars.make({ actor, trajectory, lang });
    if (made.outcome === 'refused') return next();
    const back = calendarsPath(trajectory);
    const page = <CalendarMadePage address={made.address} back={back} />;
    response.status(201).send(renderPage(view, page));
  });

  router.post('/calendars/:id/revoke', formBody(), async (request, response, next) => {
    const { actor } = await look(request, response, services);
    if (!(await calendars.revoke({ actor, id: request.params.id }))) return next();
    notify(response, 'accepted', 'didCalendarEnd');
    response.redirect(303, '/calendars');
  });

  return router;
}

const look = (request: Request, response: Response, services: PageServices) =>
  viewOf(request, response, services, 'worklist');

/** Others are told that they may not. */
const allowed =
  (services: PageServices): RequestHandler =>
  async (request, response, next) => {
    const view = await viewOf(request, response, services);
    if (mayUseRoute('makeCalendar', view.actor.role)) return next();
    response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  };
