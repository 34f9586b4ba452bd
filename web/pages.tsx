import {
  Router,
  urlencoded,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { Actor } from '../domain/case/case.ts';
import type { Addressee } from '../domain/case/events.ts';
import { asText, type SignedIn } from '../domain/people/person.ts';
import { placeOf } from '../domain/ports/place-of.ts';
import { InvalidCursor } from '../store/cursor.ts';
import { StoreDown } from '../store/database.ts';
import { createAssets } from './ui/assets.ts';
import { actingAsPath, signInPath } from './ui/paths.ts';
import { ProblemPage, type ProblemKind } from './ui/problem.tsx';
import { ActingAsPage } from './sign-in/acting-as-page.tsx';
import { SignInPage, type PersonaView } from './sign-in/page.tsx';
import { SignedOutPage } from './sign-in/signed-out-page.tsx';
import { renderPage } from './ui/render.tsx';
import { chooseLanguage, formBody, ownAddress, plainView } from './ui/request.ts';
import { administrationRoutes } from './administration/route.tsx';
import { calendarRoutes } from './calendars/route.tsx';
import { caseRoutes } from './case/route.tsx';
import { handOverRoutes } from './commands/hand-over/route.tsx';
import { commandRoutes } from './commands/route.tsx';
import { migrateRoutes } from './migrate/route.tsx';
import { clientRoutes } from './client/route.tsx';
import { dashboardRoutes } from './dashboard/route.tsx';
import { mailRoutes } from './mail/route.tsx';
import { mailboxRoutes } from './mailbox/route.tsx';
import { trajectoryRoutes } from './trajectories/route.tsx';
import { keyRoutes } from './keys/route.tsx';
import { viewRoutes } from './views/route.tsx';
import { worklistRoutes } from './worklist/route.tsx';
import { catalogueRoutes } from './catalogue/route.tsx';
import { patternRoutes } from './patterns/route.tsx';
import { findRoutes } from './find/route.tsx';
import { accessibilityRoutes, helpRoutes } from './help/route.tsx';
import { tourRoutes } from './tour/route.tsx';
import { handoverRoutes } from './handover/route.tsx';
import { peopleRoutes } from './people/route.tsx';
import { meetingRoutes } from './meetings/route.tsx';
import { linkRoutes } from './links/route.tsx';
import { questionRoutes } from './questions/route.tsx';
import { inboxRoutes } from './inbox/route.tsx';
import { signalRoutes } from './signals/route.tsx';
import { somRoutes } from './som/route.tsx';
import { startRoutes } from './start/route.tsx';
import { subscriptionRoutes } from './subscriptions/route.tsx';
import { termRoutes } from './terms/route.tsx';
import { loadRoutes } from './what-if/load-route.tsx';
import { nationalRoutes } from './what-if/national-route.tsx';
import { tryRoutes } from './what-if/try-route.tsx';
import type { PageServices } from './ui/services.ts';

/**
 * All pages and their assets. Expects `res.locals.actor` (absent: sent to `/sign-in`) and `res.locals.lang`;
 * answers whatever it is asked, with its own 404 and 500, so it is mounted last.
 */
export function createPages(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  // No address of ours holds NUL, and no database takes it.
  router.use((request, _response, next) => next(request.originalUrl.includes('%00') ? 'router' : undefined));
  router.use(createAssets());
  router.use(languageRoutes());
  router.use(accessibilityRoutes(services));
  router.use(signedInOnly(services));
  router.use(forAgency);
  router.use(viewRoutes(services));
  router.use(keyRoutes(services));
  // Either may be where somebody begins.
  router.use(worklistRoutes(services));
  router.use(dashboardRoutes(services));
  router.use(trajectoryRoutes(services));
  router.use(mailboxRoutes(services));
  router.use(mailRoutes(services));
  router.use(peopleRoutes(services));
  router.use(handoverRoutes(services));
  router.use(findRoutes(services));
  router.use(helpRoutes(services));
  router.use(tourRoutes(services));
  router.use(catalogueRoutes(services));
  router.use(clientRoutes(services));
  router.use(patternRoutes(services));
  router.use(inboxRoutes(services));
  router.use(signalRoutes(services));
  router.use(termRoutes(services));
  router.use(subscriptionRoutes(services));
  router.use(administrationRoutes(services));
  router.use(startRoutes(services));
  router.use(caseRoutes(services));
  router.use(calendarRoutes(services));
  router.use(meetingRoutes(services));
  router.use(questionRoutes(services));
  router.use(linkRoutes(services));
  router.use(somRoutes(services));
  router.use(migrateRoutes(services));
  router.use(loadRoutes(services));
  router.use(nationalRoutes(services));
  router.use(tryRoutes(services));
  router.use(handOverRoutes(services));
  router.use(commandRoutes(services));
  router.use(
    (request, response) => void response.status(404).send(renderProblem(request, response, services, 404)),
  );
  router.use(problems(services));
  return router;
}

/**
 * The sign-in page with the personas of the demo; without any, one button that starts OpenID Connect.
 * Whoever came from a page goes on there.
 */
export function renderSignIn(
  request: Request,
  response: Response,
  { now }: Pick<PageServices, 'now'>,
  people: { personas: PersonaView[]; colleagues: PersonaView[] },
): string {
  return renderPage(
    plainView(request, response, now()),
    <SignInPage {...people} goOn={ownAddress(request.query['return'])} />,
  );
}

/** The roles of somebody who has several: in which she acts. Whoever came from a page goes on there. */
export function renderActingAs(
  request: Request,
  response: Response,
  { now }: Pick<PageServices, 'now'>,
  roles: Addressee[],
): string {
  const actor = (response.locals['actor'] as Actor | undefined) ?? null;
  return renderPage(
    plainView(request, response, now(), actor),
    <ActingAsPage
      roles={roles}
      goOn={ownAddress(request.query['return'])}
      suggested={roles.map(asText).find((each) => each === request.query['for'])}
    />,
  );
}

/** A page for what went wrong; the caller sets the status. */
export function renderProblem(
  request: Request,
  response: Response,
  { now }: Pick<PageServices, 'now'>,
  status: ProblemKind,
): string {
  const actor = (response.locals['actor'] as Actor | undefined) ?? null;
  return renderPage(plainView(request, response, now(), actor), <ProblemPage status={status} />);
}

/** The language switch: a cookie, set by a form or by `?lang=` on any page. */
function languageRoutes(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.post('/language', urlencoded({ extended: false, limit: '4kb' }), (request, response) => {
    const { lang, return: address } = (request.body ?? {}) as Record<string, unknown>;
    chooseLanguage(response, lang);
    response.redirect(303, ownAddress(address));
  });
  router.get('/{*path}', (request, response, next) => {
    if (request.query['lang'] === undefined) return next();
    chooseLanguage(response, request.query['lang']);
    const query = new URLSearchParams(request.originalUrl.split('?')[1]);
    query.delete('lang');
    response.redirect(303, ownAddress(`${request.path}${query.size ? `?${query.toString()}` : ''}`));
  });
  return router;
}

function signedInOnly({ now }: Pick<PageServices, 'now'>): RequestHandler {
  const body = formBody();
  return (request, response, next) => {
    // What somebody saw must not stay in a shared browser's cache after signing out.
    response.setHeader('Cache-Control', 'no-store');
    if (response.locals['actor']) return next();
    // A program is told that there is nothing; a person may sign in and find something.
    if (request.accepts(['html', 'json']) === 'json') return next('router');
    if (request.method === 'GET') return response.redirect(303, signInPath(ownAddress(request.originalUrl)));
    body(request, response, (error?: unknown) => {
      if (error) return next(error);
      const typed = typedIn(request.body);
      if (typed.length === 0) return response.redirect(303, signInPath());
      const page = <SignedOutPage action={ownAddress(request.originalUrl)} typed={typed} />;
      response.status(401).send(renderPage(plainView(request, response, now()), page));
    });
  };
}

/** Everything that was sent, as it was. */
const typedIn = (body: unknown): [name: string, value: string][] =>
  Object.entries((body ?? {}) as Record<string, string | string[]>).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );

/** What a mail leads to is of the agency `at`: whoever works for several acts for that one first. */
const forAgency: RequestHandler = (request, response, next) => {
  const { roles } = response.locals['who'] as SignedIn;
  const { agency } = response.locals['actor'] as Actor;
  const there = roles.find((each) => each.agency === request.query['at']);
  if (request.method !== 'GET' || !there || there.agency === agency) return next();
  response.redirect(303, actingAsPath(ownAddress(request.originalUrl), asText(there)));
};

/** Errors become a page; the details stay in the log, which hears of them through `next`. */
const problems =
  (services: PageServices): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof InvalidCursor) return response.redirect(303, request.path);
    const status = (error as { status?: number }).status;
    if ((status !== undefined && status < 500) || error instanceof StoreDown) return next(error);
    services.log.error(placeOf(error), 'unforeseen error on a page');
    response.status(500).send(renderProblem(request, response, services, 500));
  };
