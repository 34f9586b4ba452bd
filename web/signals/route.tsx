import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { FormPage } from '../ui/forms/page.tsx';
import { postedFrom } from '../ui/forms/values.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { cursorOf, formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { signalView, signalViews, type SignalView } from './data.ts';
import { choices, type Choice } from './forms.ts';
import { lists, SignalsPage } from './page.tsx';

type PageView = Awaited<ReturnType<typeof viewOf>>;

/** What the systems of partners told, for a coordinator, who says where belongs what nobody could place. */
export function signalRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const { store } = services;
  const known = choices(services);

  router.get('/signals', async (request, response) => {
    const view = await allowed(request, response, services);
    if (!view) return;
    const status = lists.find((each) => each === request.query['status']) ?? 'unknown';
    const cursor = cursorOf(request.query);
    const [page, waiting] = await Promise.all([
      signalViews(store, view, { status, cursor }),
      store.unknownSignals(view.actor.agency),
    ]);
    const data = { ...page, status, waiting, paged: cursor !== null };
    response.send(renderPage(view, <SignalsPage data={data} />));
  });

  /** The signal and what is done with it; undefined where there is none that waits. */
  const found = async (request: Request, view: PageView) => {
    const { signal: id, choice: name } = request.params as Record<string, string>;
    const choice = Object.hasOwn(known, name!) ? known[name!] : undefined;
    const signal = choice && (await store.receivedSignal(id!, view.actor.agency));
    if (!choice || signal?.status !== 'unknown') return undefined;
    return { signal: signalView(signal, view, () => false), choice };
  };

  router.get('/signals/:signal/:choice', async (request, response, next) => {
    const view = await allowed(request, response, services);
    const about = view && (await found(request, view));
    if (!view) return;
    if (!about) return next();
    response.send(formPage(request, view, about, {}));
  });

  router.post('/signals/:signal/:choice', formBody(), async (request, response, next) => {
    const view = await allowed(request, response, services);
    const about = view && (await found(request, view));
    if (!view) return;
    if (!about) return next();
    const posted = postedFrom(request.body);
    const refused = await about.choice.give(about.signal, posted, view);
    if (refused === undefined) {
      notify(response, 'accepted', about.choice.did);
      return response.redirect(303, '/signals');
    }
    const errors: FormErrors =
      'fields' in refused
        ? refused
        : { fields: {}, whole: { title: view.say('refusedTitle'), text: view.say('signalNotDone') } };
    const status = 'fields' in refused ? 422 : refused.status;
    response.status(status).send(formPage(request, view, about, { posted, errors }));
  });

  return router;
}

/** The view of who may see signals; others are told that they may not. */
async function allowed(
  request: Request,
  response: Response,
  services: PageServices,
): Promise<PageView | undefined> {
  const view = await viewOf(request, response, services, 'signals');
  if (mayUseRoute('listSignals', view.actor.role)) return view;
  response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  return undefined;
}

function formPage(
  request: Request,
  view: PageView,
  { signal, choice }: { signal: SignalView; choice: Choice },
  form: { posted?: Posted; errors?: FormErrors },
): string {
  const { say } = view;
  const about = [signal.title, ...signal.says].join(', ');
  const data = {
    ...form,
    key: randomUUID(),
    title: say(choice.does),
    lead: `${about}. ${say(choice.lead)}`,
    action: request.originalUrl,
    submit: say(choice.does),
    crumb: { href: '/signals', text: say('signals') },
    fields: choice.fields(signal, view),
  };
  return renderPage(view, <FormPage data={data} />);
}
