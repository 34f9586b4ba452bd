import { Router, type Request, type Response } from 'express';
import { mailSettingsSchema, testMail, wrongMailSettings } from '../../domain/mailing/choosing.ts';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { followRoutes } from './follow.ts';
import { chosenFrom, faultsOf, fieldsOf } from './form.ts';
import { MailPage } from './page.tsx';

type PageView = Awaited<ReturnType<typeof viewOf>>;

/** Where mails lead, and what a person chooses to be mailed at the agency for which she acts. */
export function mailRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  const pageOf = async (view: PageView, typed: { posted?: Posted; errors?: FormErrors } = {}) => {
    const data = { ...typed, ...(await mailDataOf(services, view)) };
    return renderPage(view, <MailPage data={data} />);
  };

  /** For people; a machine that came here is told that it may not. */
  const look = async (request: Request, response: Response): Promise<PageView | undefined> => {
    const view = await viewOf(request, response, services, 'mailbox');
    if (mayUseRoute('getMyMail', view.actor.role)) return view;
    response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  };

  router.get('/mail', async (request, response) => {
    const view = await look(request, response);
    if (view) response.send(await pageOf(view));
  });

  router.post('/mail', formBody(), async (request, response) => {
    const view = await look(request, response);
    if (!view) return;
    const { agency, person } = view.actor;
    const posted = postedFrom(request.body);
    const again = async (errors: FormErrors) =>
      response.status(422).send(await pageOf(view, { posted, errors }));
    const chosen = mailSettingsSchema.safeParse(chosenFrom(posted));
    if (!chosen.success) return void (await again(faultsOf(chosen.error, view)));
    const wrong = wrongMailSettings(chosen.data);
    if (wrong) return void (await again(refusalErrors(wrong, fieldsOf(view, chosen.data), view)));
    await store.putMailSettings(agency, person!, chosen.data);
    notify(response, 'accepted', 'didMail');
    response.redirect(303, '/mail');
  });

  router.post('/mail/test', formBody(), async (request, response) => {
    const view = await look(request, response);
    if (!view) return;
    if (services.mailChannel !== null) {
      await store.planMail([testMail(view.actor.agency, view.actor.person!, view.now)]);
      notify(response, 'accepted', 'didMailTest');
    }
    response.redirect(303, '/mail');
  });

  router.use(followRoutes(services));
  return router;
}

/** What she chose and was mailed, and whether mail leaves this installation at all. */
async function mailDataOf({ store, mailChannel }: PageServices, view: PageView) {
  const { agency, person } = view.actor;
  const [settings, reached, mails] = await Promise.all([
    store.mailSettings(agency, person!),
    store.mailAddress(agency, person!),
    store.mailOf(agency, person!, 20),
  ]);
  return {
    ...reached,
    leaves: mailChannel !== null,
    mails,
    agencyName: view.agencies(agency),
    fields: fieldsOf(view, settings),
  };
}
