import { Router } from 'express';
import { commandRules } from '../../domain/people/access.ts';
import { effects } from '../commands/effects.ts';
import { formFor } from '../commands/offer.ts';
import { renderPage } from '../ui/render.tsx';
import { plainView, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import { accessibilityPath, helpPath } from '../ui/paths.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import { HelpPage, type ActionHelp } from './page.tsx';

/** The actions that have a form, as it names them, by name. */
export function actionsOf({ say, lang }: View): ActionHelp[] {
  return (Object.keys(commandRules) as (keyof typeof effects)[])
    .flatMap((type) => {
      const form = formFor(type);
      return form ? [{ type, name: say(form.does), effect: say(effects[type]) }] : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, lang));
}

export function helpRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get(helpPath, async (request, response) => {
    const view = await viewOf(request, response, services);
    response.send(renderPage(view, <HelpPage actions={actionsOf(view)} contact={services.supportContact} />));
  });

  return router;
}

/** The accessibility statement, also for who has not signed in. */
export function accessibilityRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get(accessibilityPath, async (request, response) => {
    const view = response.locals['actor']
      ? await viewOf(request, response, services)
      : plainView(request, response, services.now());
    response.send(renderPage(view, <AccessibilityPage contact={services.supportContact} />));
  });

  return router;
}
