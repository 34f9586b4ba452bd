import { textIn } from '../../domain/calendar/text.ts';
import { Router, type Response } from 'express';
import { definitionOf } from '../../domain/catalogue.ts';
import { idSchema } from '../../domain/case/fields.ts';
import type { TermRequest } from '../../domain/ports/ports.ts';
import type { TermRun } from '../../domain/ports/what-if.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { readTerm, type WantedTerm } from './form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { TermPreviewPage } from './preview-page.tsx';
import { TermSetPage } from './set-page.tsx';
import { TermFormPage } from './term-page.tsx';
import { TermsPage } from './page.tsx';
import { TypeTermsPage } from './type-page.tsx';
import { placeName } from '../ui/names.ts';
import { NoRunPage, RunningPage, settled } from '../ui/run-page.tsx';
import { renderPage } from '../ui/render.tsx';
import { formBody } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { allTerms, termText, typeTerms } from './data.ts';
import { openTerm, setter, settings, type Found } from './found.tsx';

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

  router.get('/terms/:type/:item/runs/:id', async (request, response, next) => {
    const found = await openTerm(request, response, services);
    if (!found) return response.headersSent ? undefined : next();
    showRun(response, found, services.whatIf.term.get(request.params.id, found.actor));
  });

  router.post('/terms/:type/:item/runs/:id/stop', async (request, response, next) => {
    const found = await openTerm(request, response, services);
    if (!found) return response.headersSent ? undefined : next();
    const { id } = request.params;
    services.whatIf.term.stop(id, found.actor);
    response.redirect(303, runPath(found, id));
  });

  return router;
}

function showForm(
  response: Response,
  { view, row, shown }: Found,
  form: { posted?: Posted; errors?: FormErrors },
  status = form.errors ? 422 : 200,
): void {
  response.status(status).send(renderPage(view, <TermFormPage data={{ row, ...shown, ...form }} />));
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
  { whatIf }: PageServices,
  found: Found,
  wanted: WantedTerm,
  posted: Posted,
): Promise<void> {
  const { reason } = wanted;
  const run = await whatIf.term.start({ ...requestOf(found, wanted, posted), reason });
  if (!run) return refusedForm(response, found, posted, found.view.say('loadBusy'), 409);
  if ('outcome' in run) return refusedForm(response, found, posted, textIn(run.detail, found.view.lang));
  await settled(run);
  if (run.seen) return showPreview(response, found, { wanted, seen: run.seen, posted });
  response.redirect(303, runPath(found, run.id));
}

const runPath = ({ row }: Found, id: string): string => `/terms/${row.type}/${row.name}/runs/${id}`;

/** How far it is, then what was seen; what was stopped can be filled in otherwise. */
function showRun(response: Response, found: Found, run: TermRun | undefined): void {
  const { view, row, shown } = found;
  const about = {
    title: view.say('termPreviewTitle', { title: row.title }),
    crumb: { href: `/terms/${row.type}`, text: view.say('termsTypeTitle', { type: shown.typeTitle }) },
  };
  if (run?.status === 'running') {
    const { looked, total, id } = run;
    const page = <RunningPage {...about} done={looked} total={total} address={runPath(found, id)} />;
    return void response.send(renderPage(view, page));
  }
  if (run?.seen) {
    const { change, reason, after, seen } = run;
    const wanted = { amount: change.amount, unit: change.unit, reason };
    return showPreview(response, found, { wanted, seen, posted: after === undefined ? {} : { after } });
  }
  if (run?.status === 'stopped') {
    const { change, reason } = run;
    return showForm(response, found, { posted: { ...textsOf(change), reason } });
  }
  const again = `/terms/${row.type}/${row.name}`;
  const page = <NoRunPage {...about} failed={run !== undefined} again={again} />;
  response.status(run ? 200 : 404).send(renderPage(view, page));
}

const textsOf = ({ amount, unit }: Pick<WantedTerm, 'amount' | 'unit'>): Posted => ({
  amount: String(amount),
  unit,
});

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

function refusedForm(response: Response, found: Found, posted: Posted, text: string, status?: number): void {
  const errors = { fields: {}, whole: { title: found.view.say('refusedTitle'), text } };
  showForm(response, found, { posted, errors }, status);
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
