import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { isDay } from '../../domain/calendar/day.ts';
import { reasonSchema } from '../../domain/case/fields.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { FormPage } from '../ui/forms/page.tsx';
import { postedFrom } from '../ui/forms/values.ts';
import { renderPage } from '../ui/render.tsx';
import { notify, type DidValues } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { clientView } from './data.ts';
import { clientActions, goingOn, type Action, type Seen } from './forms.ts';

/** Forms about a client as a whole, and about a trajectory that goes on; each is a page and a POST. */
export function actionRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const { store } = services;
  const ofClient = clientActions(services);
  const goOn = goingOn(services);

  /** The action and where it leads back; undefined where the client does not exist for this person. */
  const found = async (request: Request, view: Seen) => {
    const { client, trajectory, action } = request.params as Record<string, string>;
    if (trajectory !== undefined) {
      const stored = await store.trajectory(trajectory, viewerOf(view.actor));
      const crumb = { href: `/trajectories/${trajectory}`, text: view.say('backToCase') };
      return stored && { id: trajectory, action: goOn, crumb };
    }
    const known = Object.hasOwn(ofClient, action!) ? ofClient[action!] : undefined;
    const data = known && (await clientView(store, view, client!));
    const crumb = { href: `/clients/${client}`, text: view.say('backToClient') };
    return known && data && known.offered(data) ? { id: client!, action: known, crumb } : undefined;
  };
  const addresses = ['/clients/:client/:action', '/trajectories/:trajectory/continue'];

  router.get(addresses, async (request, response, next) => {
    const view = await viewOf(request, response, services, 'cases');
    const about = await found(request, view);
    if (!about) return next();
    show(request, response, view, about, { key: randomUUID() });
  });

  router.post(addresses, formBody(), async (request, response, next) => {
    const view = await viewOf(request, response, services, 'cases');
    const about = await found(request, view);
    if (!about) return next();
    const { key = randomUUID(), ...posted } = postedFrom(request.body);
    const { agency, role, person } = view.actor;
    const actor = { agency, role, ...(person && { person }) };
    const fields = about.action.fields(view);
    const wrong = check(posted, fields, view);
    const given = { id: about.id, key, actor, posted: { ...posted, ...mergeIn(request) }, view };
    const result = wrong ?? (await about.action.give(given));
    if ('fields' in result) return show(request, response, view, about, { key, posted, errors: result }, 422);
    if (result.outcome === 'accepted') {
      notify(response, 'accepted', about.action.did, diedOn(posted));
      const to = about.action === goOn ? `/trajectories/${result.id}` : about.crumb.href;
      return response.redirect(303, to);
    }
    if (result.outcome === 'unavailable') {
      const whole = { title: view.say('unavailableTitle'), text: view.say('unavailableText') };
      return show(request, response, view, about, { key, posted, errors: { fields: {}, whole } }, 503);
    }
    const errors = refusalErrors(result, fields, view);
    show(request, response, view, about, { key: randomUUID(), posted, errors }, result.status);
  });

  return router;
}

const mergeIn = ({ query }: Request): Posted =>
  typeof query['merge'] === 'string' ? { merge: query['merge'] } : {};

/** What is missing, or no day. */
function check(posted: Posted, fields: FormField[], { say }: Seen): FormErrors | undefined {
  const errors: Record<string, string> = {};
  for (const field of fields) {
    if (field.kind === 'group' || field.kind === 'hidden') continue;
    const text = posted[field.name] ?? '';
    if (text === '') errors[field.name] = say('errorRequired', { field: field.label });
    else if (field.kind === 'date' && !isDay(text)) errors[field.name] = say('errorDate');
    else if (field.kind === 'area' && !reasonSchema.safeParse(text).success)
      errors[field.name] = say('errorInvalid', { field: field.label });
  }
  return Object.keys(errors).length > 0 ? { fields: errors } : undefined;
}

function show(
  request: Request,
  response: Response,
  view: Seen,
  { action, crumb }: { action: Action; crumb: { href: string; text: string } },
  form: { key: string; posted?: Posted; errors?: FormErrors },
  status = 200,
): void {
  const data = {
    ...form,
    title: view.say(action.does),
    lead: view.say(action.lead),
    action: request.originalUrl,
    submit: view.say(action.does),
    crumb,
    fields: action.fields(view),
  };
  response.status(status).send(renderPage(view, <FormPage data={data} />));
}

/** The day that is said again: of a death. */
const diedOn = ({ on = '' }: Posted): DidValues => (isDay(on) ? { day: on } : {});
