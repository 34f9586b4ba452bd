import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import { createPages, partyRoutes } from '../web/index.ts';
import { healthRoutes } from './health.ts';
import { createCalendars } from './calendars.ts';
import { createClients } from './clients.ts';
import { createHandovers } from './handovers.ts';
import { feedRoutes } from './feeds.ts';
import { createLinks } from './links.ts';
import { refuseCrossSite } from './http/cross-site.ts';
import { notFound, problemPages, problems, storeAway } from './http/errors.ts';
import { setUpApiHeaders, setUpPageHeaders, setUpVersion } from './http/headers.ts';
import { setUpLanguage } from './http/language.ts';
import { setUpLogging } from './http/logging.ts';
import { setUpGuessLimit, setUpRateLimit } from './http/rate-limit.ts';
import { serve } from './http/serve.ts';
import { actingAsRoutes } from './identity/acting-as.ts';
import { createArrivals } from './identity/arrivals.ts';
import { bearer, sessionOrBearer } from './identity/bearer.ts';
import { createIssuer } from './identity/issuer.ts';
import { sessions } from './identity/session.ts';
import { signInRoutes } from './identity/sign-in.ts';
import { referenceRoutes } from './reference/reference.ts';
import { createOrganisations } from './organisations.ts';
import { createMeetings } from './meetings.ts';
import { createTerms } from './parameters.ts';
import { document, operations } from './routes/index.ts';
import { scimRoutes } from './scim/routes.ts';
import { securityTxt } from './security-txt.ts';
import type { Services } from './services.ts';
import { createSignals } from './signals/judge.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createWhatIf } from './what-if/what-if.ts';

/**
 * The whole web application: API under `/v1`, issuer of the demo under `/oidc`, pages under everything else.
 */
export function createApp(services: Services): Express {
  const { log, url, identity } = services;
  const admits = createArrivals(services);
  const signedIn = sessions(identity.sessionKey, url.startsWith('https:'), admits);
  const links = createLinks(services);
  const calendars = createCalendars(services);
  const issuer = createIssuer(identity, url);
  const token = bearer(identity, admits);
  const app = express();
  app.enable('strict routing');
  app.enable('case sensitive routing');
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', services.proxies);

  app.use(setUpVersion(randomUUID));
  app.use(setUpLogging(log));
  app.use(setUpLanguage());
  app.use(setUpPageHeaders());
  app.use(healthRoutes(services));
  app.use(securityTxt(services));
  app.use('/scim/v2', scimRoutes(services, token));
  app.use(setUpRateLimit(services.requestsPerMinute));
  app.use(
    '/v1',
    setUpApiHeaders(),
    serve(operations, services, { bearer: token, either: sessionOrBearer(signedIn.middleware(), token) }),
    notFound,
  );
  app.use(referenceRoutes(document));
  if (issuer) app.use('/oidc', issuer.callback());
  // Before the sessions: whoever holds a link brings none, so no other site can misuse one.
  app.use(partyRoutes({ ...services, links }, setUpGuessLimit()));
  app.use(feedRoutes(calendars, setUpGuessLimit()));
  app.use(refuseCrossSite(new URL(url).origin));
  app.use(signedIn.middleware());
  app.use(actingAsRoutes(services, signedIn));
  app.use(signInRoutes(services, { sessions: signedIn, issuer, admits }));
  app.use(
    createPages({
      ...services,
      demo: identity.demoIssuer !== undefined,
      terms: createTerms(services),
      clients: createClients(services),
      signals: createSignals(services),
      links,
      handovers: createHandovers(services),
      calendars,
      meetings: createMeetings(services),
      subscriptions: createSubscriptions(services),
      organisations: createOrganisations(services),
      whatIf: createWhatIf(services),
    }),
  );
  app.use(notFound);
  app.use(storeAway(services));
  app.use(problemPages(services));
  app.use(problems(log));
  return app;
}
