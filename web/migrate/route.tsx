import { textIn } from '../../domain/calendar/text.ts';
import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { viewerOf } from '../../domain/people/access.ts';
import { commandSchema } from '../../domain/case/commands.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import { refusalErrors, schemaErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { may } from '../commands/offer.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { migrateView, typeTitle } from './data.ts';
import { migrateFields, MigratePage } from './page.tsx';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { newerVersion } from '../ui/versions.ts';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';

/**
 * Moving a trajectory to the newest version of its rules: what would change, then the command with a reason.
 */
export function migrateRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/:id/migrate', async (request, response, next) => {
    const found = await openMove(request, response, services);
    if (!found) return next();
    show(response, found, { key: randomUUID() });
  });

  router.post('/trajectories/:id/migrate', formBody(), async (request, response) => {
    const found = await openMove(request, response, services);
    // The second click finds nothing left to move: the case itself tells what became of it.
    if (!found) return response.redirect(303, `/trajectories/${encodeURIComponent(request.params.id)}`);
    const { view, stored, to, actor, allowed, changes } = found;
    const { key = randomUUID(), preview, ...posted } = postedFrom(request.body);
    if (!allowed || 'outcome' in changes) return show(response, found, { key, posted }, 409);
    const fields = migrateFields(view.say);
    const checked = commandSchema.safeParse({
      type: 'migrate',
      definition: to,
      reason: posted['reason'] || undefined,
    });
    if (!checked.success)
      return show(
        response,
        found,
        { key, posted, errors: schemaErrors(checked.error, fields, view.say) },
        422,
      );
    if (preview !== changes.preview) {
      const whole = { title: view.say('termOutdatedTitle'), text: view.say('migrateOutdated') };
      return show(response, found, { key: randomUUID(), posted, errors: { fields: {}, whole } }, 409);
    }
    const result = await services.trajectories.command({ id: stored.id, key, actor, body: checked.data });
    if (result.outcome === 'accepted') {
      notify(response, result.published ? 'accepted' : 'pending', 'didMigrate');
      return response.redirect(303, `/trajectories/${stored.id}`);
    }
    if (result.outcome === 'unavailable') {
      const whole = { title: view.say('unavailableTitle'), text: view.say('unavailableText') };
      return show(response, found, { key, posted, errors: { fields: {}, whole } }, 503);
    }
    show(
      response,
      found,
      { key: randomUUID(), posted, errors: refusalErrors(result, fields, view) },
      result.status,
    );
  });

  return router;
}

type Found = NonNullable<Awaited<ReturnType<typeof openMove>>>;

/**
 * The case and what the newest version would make of it; undefined
 * where there is no newer one, or no such case for this person.
 */
async function openMove(request: Request, response: Response, services: PageServices) {
  const { id } = request.params as { id: string };
  const view = await viewOf(request, response, services, 'cases');
  const stored = await services.store.trajectory(id, viewerOf(view.actor));
  const definition = stored && definitionOf(stored.definition);
  const to = stored && newerVersion(stored.case);
  if (!stored || !definition || to === undefined) return undefined;
  const { agency, role, person } = view.actor;
  const actor: Actor = { agency, role, ...(person && { person }) };
  const allowed = may({ definition, c: stored.case, actor }, 'migrate');
  return { view, stored, to, actor, allowed, changes: migrateView(stored.case, actor, to, view) };
}

function show(
  response: Response,
  { view, stored, to, allowed, changes }: Found,
  form: { key: string; posted?: Posted; errors?: FormErrors },
  status = 200,
): void {
  if (!allowed) return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  const data = {
    ...form,
    id: stored.id,
    pseudonym: stored.client?.pseudonym ?? view.agencies(stored.organisation),
    typeTitle: typeTitle(stored.case, view),
    version: Number(to.split('@')[1]),
    changes: 'outcome' in changes ? { refused: textIn(changes.detail, view.lang) } : changes,
  };
  response.status(status).send(renderPage(view, <MigratePage data={data} />));
}
