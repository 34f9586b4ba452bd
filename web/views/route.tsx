import { Router, type Request, type Response } from 'express';
import { textIn } from '../../domain/calendar/text.ts';
import type { Actor } from '../../domain/case/case.ts';
import { viewPages, wrongView, type ViewPage } from '../../domain/people/saved-view.ts';
import { isProfessional } from '../../domain/policy/roles.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { homeOf } from '../ui/home.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify, type DidKey } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { ViewsPage } from './page.tsx';

/** Filters of the worklist and of the overview that people keep, and with which of them a page opens. */
export function viewRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const { store } = services;

  // Before these pages themselves: a plain address is opened with what its reader keeps for it.
  router.get(['/', '/worklist', '/deadlines'], async (request, response, next) => {
    const actor = response.locals['actor'] as Actor;
    const page = viewPages.find((each) => `/${each}` === request.path) ?? homeOf(actor);
    const of = ofPage(actor, page);
    if (!of) return next();
    const views = await store.views(of);
    const first = views.find(({ opens }) => opens);
    const isPlain = Object.keys(request.query).length === 0;
    if (first && first.query !== '' && isPlain) return response.redirect(303, `/${page}?${first.query}`);
    response.locals['views'] = views;
    next();
  });

  router.get('/views', async (request, response) => {
    const found = await lookAt(request, response, services, request.query);
    if (found) await show(response, services, found, {});
  });

  router.post('/views', formBody(), async (request, response) => {
    const { do: wish = 'keep', ...posted } = postedFrom(request.body);
    const found = await lookAt(request, response, services, posted);
    if (!found) return;
    const { of, query, address } = found;
    const name = posted['name'] ?? '';
    const views = await store.views(of);
    const known = views.find((each) => each.name === name);
    if (wish === 'remove') await store.removeView(of, name);
    if (known && (wish === 'open' || wish === 'plain'))
      await store.putView(of, { ...known, opens: wish === 'open' });
    if (wish !== 'keep') {
      const did = arranged[wish];
      if (did) notify(response, 'accepted', did);
      return response.redirect(303, address);
    }
    const wrong = wrongView(name, views);
    if (wrong) {
      const errors = { fields: { name: textIn(wrong.detail, found.view.lang) } };
      return show(response, services, found, { posted, errors });
    }
    await store.putView(of, { name, query, opens: posted['opens.0'] !== undefined });
    notify(response, 'accepted', 'didView');
    response.redirect(303, `/${of.page}?${query}`);
  });

  return router;
}

/** Whose; undefined of who has no work here, or is no person. */
const ofPage = ({ agency, person, role }: Actor, page: ViewPage) =>
  person !== undefined && isProfessional(role) ? { agency, person, page } : undefined;

type Found = NonNullable<Awaited<ReturnType<typeof lookAt>>>;

/** Of which page, and what of it is shown there; undefined once it was answered. */
async function lookAt(
  request: Request,
  response: Response,
  services: PageServices,
  { page: named, query: typed }: Record<string, unknown>,
) {
  const page = viewPages.find((each) => each === named) ?? 'worklist';
  const view = await viewOf(request, response, services, page);
  const of = ofPage(view.actor, page);
  if (!of) {
    response.status(403).send(renderPage(view, <ProblemPage status={403} />));
    return undefined;
  }
  const query = new URLSearchParams(typeof typed === 'string' ? typed.slice(0, 600) : '').toString();
  return { view, of, query, address: `/views?${new URLSearchParams({ page, query }).toString()}` };
}

async function show(
  response: Response,
  { store }: PageServices,
  { view, of, query }: Found,
  form: { posted?: Posted; errors?: FormErrors },
): Promise<void> {
  const data = { page: of.page, query, views: await store.views(of), ...form };
  response.status(form.errors ? 422 : 200).send(renderPage(view, <ViewsPage data={data} />));
}

/** What is said of a view that was there already. */
const arranged: Record<string, DidKey> = {
  open: 'didViewOpens',
  plain: 'didViewPlain',
  remove: 'didViewGone',
};
