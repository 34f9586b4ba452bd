import { textIn } from '../../domain/calendar/text.ts';
import { Router, type Request, type Response } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import { idSchema } from '../../domain/case/fields.ts';
import type { TermRequest } from '../../domain/ports/ports.ts';
import type { Parameter, ParameterFilter } from '../../store/parameters.ts';
import type { View } from '../ui/view.tsx';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { readTerm, type WantedTerm } from './form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { TermPreviewPage } from './preview-page.tsx';
import { TermSetPage } from './set-page.tsx';
import { TermFormPage } from './term-page.tsx';
import { TermsPage } from './page.tsx';
import { TypeTermsPage } from './type-page.tsx';
import { placeName } from '../ui/names.ts';
import { renderPage } from '../ui/render.tsx';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { duesOf, itemNamed, termsToSet } from '../../domain/policy/items.ts';
import { allTerms, placeOf, termRow, termText, typeTerms } from './data.ts';

/**
 * Terms that an organisation or region sets otherwise: what holds, a form, what it would do, and what it did.
 */
export function termRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/terms', async (request, response) => {
    const who = await setter(request, response, services);
    if (!who) return;
    const { view, place } = who;
    const types = place ? allTerms(await services.store.parameters(place), view) : [];
    response.send(renderPage(view, <TermsPage place={place && placeName(place, view)} types={types} />));
  });

  router.get('/terms/:type', async (request, response, next) => {
    const definition = definitionOf(request.params.type);
    const who = definition?.id === request.params.type && (await setter(request, response, services));
    if (!who || !definition) return response.headersSent ? undefined : next();
    const { view, place } = who;
    if (!place) return response.redirect(303, '/terms');
    const type = typeTerms(definition, await settings(services, { ...place, type: definition.id }), view);
    response.send(renderPage(view, <TypeTermsPage place={placeName(place, view)} type={type} />));
  });

  router.get('/terms/:type/:item', async (request, response, next) => {
    const found = await openTerm(request, response, services);
    if (!found) return response.headersSent ? undefined : next();
    showForm(response, found, {});
  });

  router.post('/terms/:type/:item', formBody(), async (request, response, next) => {
    const found = await openTerm(request, response, services);
    if (!found) return response.headersSent ? undefined : next();
    const { do: wish, ...posted } = postedFrom(request.body);
    const wanted = readTerm(posted, found.row, found.view);
    if ('errors' in wanted) return showForm(response, found, { posted, errors: wanted.errors });
    if (wish === 'edit' || found.row.label === 'norm') return showForm(response, found, { posted });
    if (wish === 'set' || wish === 'set-running')
      return set(response, services, found, wanted, { ...posted, do: wish });
    await preview(response, services, found, wanted, posted);
  });

  return router;
}

type Found = NonNullable<Awaited<ReturnType<typeof openTerm>>>;

/** Who sets terms, and where; answers 403 for who does not. */
async function setter(request: Request, response: Response, services: PageServices) {
  const view = await viewOf(request, response, services, 'terms');
  if (!mayUseRoute('setParameter', view.actor.role))
    return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  const { agency, role, person } = view.actor;
  const actor: Actor = { agency, role, ...(person && { person }) };
  return { view, actor, place: placeOf(actor, (await services.store.organisation(agency))?.region) };
}

/** What was set, newest first; what holds now is in it however long ago that was set. */
async function settings({ store }: PageServices, filter: ParameterFilter): Promise<Parameter[]> {
  const all = [...(await store.parameters(filter)), ...(await store.parameterHistory(filter))];
  return [...new Map(all.map((each) => [each.id, each])).values()].sort((a, b) => b.id - a.id);
}

/** The item whose term is set; undefined if there is none, or once an answer was given. */
async function openTerm(request: Request, response: Response, services: PageServices) {
  const { type, item: name } = request.params as { type: string; item: string };
  const definition = definitionOf(type);
  const item = definition?.id === type ? itemNamed(definition, name) : undefined;
  if (!definition || !item) return undefined;
  const who = await setter(request, response, services);
  if (!who) return undefined;
  const { view, actor, place } = who;
  if (!place) {
    response.redirect(303, '/terms');
    return undefined;
  }
  const row = termRow(definition, item, await settings(services, { ...place, type, item: name }), view);
  const term = duesOf(item).flatMap(termsToSet)[0];
  return (
    row &&
    term && {
      view,
      actor,
      place,
      definition,
      row,
      term,
      shown: shownBy(view, place, textIn(definition.title, view.lang)),
    }
  );
}

const shownBy = (view: View, place: Parameters<typeof placeName>[0], typeTitle: string) => ({
  place: placeName(place, view),
  typeTitle,
});

function showForm(
  response: Response,
  { view, row, shown }: Found,
  form: { posted?: Posted; errors?: FormErrors },
): void {
  response
    .status(form.errors ? 422 : 200)
    .send(renderPage(view, <TermFormPage data={{ row, ...shown, ...form }} />));
}

/** Where the part of the caseload begins that was looked at; what is no id of ours is none. */
const afterOf = (posted: Posted): string | undefined => idSchema.safeParse(posted['after']).data;

const requestOf = (
  { actor, place, row, view }: Found,
  { amount, unit }: WantedTerm,
  posted: Posted,
): TermRequest => ({
  actor,
  place,
  change: { type: row.type, item: row.name, amount, unit },
  after: afterOf(posted),
  lang: view.lang,
});

async function preview(
  response: Response,
  { terms }: PageServices,
  found: Found,
  wanted: WantedTerm,
  posted: Posted,
): Promise<void> {
  const seen = await terms.preview(requestOf(found, wanted, posted));
  if ('outcome' in seen) return refusedForm(response, found, posted, textIn(seen.detail, found.view.lang));
  showPreview(response, found, { wanted, seen, posted });
}

async function set(
  response: Response,
  { terms }: PageServices,
  found: Found,
  wanted: WantedTerm,
  posted: Posted,
): Promise<void> {
  const { view, row, shown } = found;
  const request = requestOf(found, wanted, posted);
  const { preview: wasSeen = '' } = posted;
  const { reason } = wanted;
  const result = await terms.set({
    ...request,
    reason,
    ...(posted['do'] === 'set-running' && { running: { preview: wasSeen, reason } }),
  });
  if (result.outcome === 'refused')
    return refusedForm(response, found, posted, textIn(result.detail, view.lang));
  const text = textOf(found, wanted);
  if (result.outcome === 'set') {
    const { seen, running } = result;
    return void response.send(
      renderPage(view, <TermSetPage data={{ row, ...shown, wanted, text, seen, running }} />),
    );
  }
  // A second click finds that the first one has set it.
  const already = row.now?.text === text && row.now.reason === reason;
  const whole = {
    title: view.say('termOutdatedTitle'),
    text: view.say(already ? 'termAlreadyText' : 'termOutdatedText'),
  };
  showPreview(response, found, { wanted, seen: result.seen, posted, errors: { fields: {}, whole } }, 409);
}

const textOf = ({ definition, term, view }: Found, wanted: WantedTerm): string =>
  termText(definition, term, wanted, view);

function refusedForm(response: Response, found: Found, posted: Posted, text: string): void {
  showForm(response, found, {
    posted,
    errors: { fields: {}, whole: { title: found.view.say('refusedTitle'), text } },
  });
}

type Preview = Pick<Parameters<typeof TermPreviewPage>[0]['data'], 'wanted' | 'seen' | 'errors'> & {
  posted: Posted;
};

function showPreview(
  response: Response,
  found: Found,
  { wanted, seen, posted, errors }: Preview,
  status = errors ? 422 : 200,
): void {
  const { view, row, shown, actor } = found;
  const seesNone = actor.role === 'administrator';
  const after = afterOf(posted);
  const data = { row, ...shown, wanted, text: textOf(found, wanted), seen, seesNone, errors, after };
  response.status(status).send(renderPage(view, <TermPreviewPage data={data} />));
}
