import { documentOf } from '../openapi.ts';
import type { AnyOperation } from '../operation.ts';
import { caseRoutes } from './case.ts';
import { clientRoutes } from './clients.ts';
import { deadlineRoutes } from './deadlines.ts';
import { definitionRoutes } from './definitions.ts';
import { asyncDocumentOf } from '../asyncapi.ts';
import { asyncDocumentRoute, documentRoute } from './document.ts';
import { handoverRoutes } from './handovers.ts';
import { calendarRoutes } from './calendars.ts';
import { linkRoutes } from './links.ts';
import { organisationRoutes } from './organisations.ts';
import { mailRoutes } from './mail.ts';
import { parameterRoutes } from './parameters.ts';
import { patternRoutes } from './patterns.ts';
import { peopleRoutes } from './people.ts';
import { planningRoutes } from './planning.ts';
import { provisioningRoutes } from './provisioning.ts';
import { questionRoutes } from './questions.ts';
import { simulationRoutes } from './simulation.ts';
import { somRoutes } from './som.ts';
import { signalRoutes } from './signals.ts';
import { snoozeRoutes } from './snoozes.ts';
import { viewRoutes } from './views.ts';
import { streamRoutes } from './stream.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { trajectoryRoutes } from './trajectories.ts';
import { zgwRoutes } from './zgw.ts';

let built: ReturnType<typeof documentOf> | undefined;

/** The OpenAPI document of all operations; built once, when first asked for. */
export const document = (): ReturnType<typeof documentOf> => (built ??= documentOf(operations));

let builtAsync: ReturnType<typeof asyncDocumentOf> | undefined;

/** The AsyncAPI document of all signals; built once, when first asked for. */
export const asyncDocument = () => (builtAsync ??= asyncDocumentOf());

/** Every operation under `/v1`: what is not here is neither served nor documented. */
export const operations: AnyOperation[] = [
  ...trajectoryRoutes,
  ...peopleRoutes,
  ...provisioningRoutes,
  ...handoverRoutes,
  ...organisationRoutes,
  ...mailRoutes,
  ...snoozeRoutes,
  ...viewRoutes,
  ...signalRoutes,
  ...zgwRoutes,
  ...caseRoutes,
  ...clientRoutes,
  ...deadlineRoutes,
  ...definitionRoutes,
  ...parameterRoutes,
  ...patternRoutes,
  ...questionRoutes,
  ...linkRoutes,
  ...calendarRoutes,
  ...simulationRoutes,
  ...planningRoutes,
  ...somRoutes,
  ...streamRoutes,
  ...subscriptionRoutes,
  documentRoute(document),
  asyncDocumentRoute(asyncDocument),
];
