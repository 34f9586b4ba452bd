import { Router } from 'express';
import { textIn } from '../../domain/calendar/text.ts';
import { definitionOf, definitions } from '../../domain/catalogue.ts';
import type { LoadRun } from '../../domain/ports/what-if.ts';
import { MOST_SHIFTED, type DateShift } from '../../domain/what-if/caseload.ts';
import { capital } from '../ui/format.ts';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { NoRunPage, RunningPage, settled } from '../ui/run-page.tsx';
import { renderPage } from '../ui/render.tsx';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import { askedBy, showForm } from './asking.tsx';
import { LoadPage } from './load-page.tsx';
import { WhatIfPage } from './page.tsx';

const address = '/what-if/caseload';

/** Trying out a date that comes earlier or later in all running trajectories. */
export function loadRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const asked = askedBy(services, 'sendCommand');

  router.get('/what-if', async (request, response) => {
    const view = await viewOf(request, response, services, 'cases');
    response.send(renderPage(view, <WhatIfPage />));
  });

  router.get(address, async (request, response) => {
    const view = await asked(request, response);
    if (view) showForm(response, view, formOf(view));
  });

  router.post(address, formBody(), async (request, response) => {
    const view = await asked(request, response);
    if (!view) return;
    const posted = postedFrom(request.body);
    const change = changeFrom(posted, view);
    if ('errors' in change)
      return showForm(response, view, { ...formOf(view), posted, errors: change.errors });
    const run = await services.whatIf.load.start(change, view.actor, view.lang);
    if (!run) {
      const whole = { title: view.say('refusedTitle'), text: view.say('loadBusy') };
      return showForm(response, view, { ...formOf(view), posted, errors: { fields: {}, whole } }, 409);
    }
    if (run && 'outcome' in run)
      return showForm(response, view, {
        ...formOf(view),
        posted,
        errors: refusalErrors(run, fieldsOf(view), view),
      });
    await settled(run);
    response.redirect(303, `${address}/${run.id}`);
  });

  router.get(`${address}/:id`, async (request, response) => {
    const view = await asked(request, response);
    if (!view) return;
    const run = services.whatIf.load.get(request.params.id, view.actor);
    response.status(run ? 200 : 404).send(renderPage(view, <RunPage run={run} view={view} />));
  });

  router.post(`${address}/:id/stop`, async (request, response) => {
    const view = await asked(request, response);
    if (!view) return;
    const { id } = request.params;
    services.whatIf.load.stop(id, view.actor);
    const run = services.whatIf.load.get(id, view.actor);
    if (run) await settled(run);
    response.redirect(303, `${address}/${id}`);
  });

  return router;
}

function RunPage({ run, view }: { run: LoadRun | undefined; view: View }) {
  const crumb = { href: '/what-if', text: view.say('whatIfTitle') };
  if (!run || run.status === 'failed')
    return (
      <NoRunPage title={view.say('whatIfLoad')} crumb={crumb} failed={run !== undefined} again={address} />
    );
  const { found, total, more, status, change, id } = run;
  const title = titleOf(change, view);
  if (status === 'running')
    return (
      <RunningPage
        title={title}
        crumb={crumb}
        done={found.looked}
        total={total}
        address={`${address}/${id}`}
      />
    );
  const data = { title, found, first: more ? total : null, stopped: status === 'stopped' };
  return <LoadPage data={data} />;
}

function titleOf({ type, date, days }: DateShift, { say, lang }: View): string {
  const name = textIn(definitionOf(type)?.dates[date]?.title, lang) ?? date;
  const way = say(days < 0 ? 'loadEarlier' : 'loadLater');
  return say('loadTitle', { date: capital(name), days: Math.abs(days), way });
}

/** Every date of every trajectory that terms can count from. */
const dateOptions = ({ lang }: View) =>
  definitions().flatMap(({ id, title, dates }) =>
    Object.entries(dates)
      .filter(([, date]) => !date.happened)
      .map(([name, date]) => ({
        value: `${id}/${name}`,
        text: `${textIn(title, lang)}: ${textIn(date.title, lang)}`,
      })),
  );

const fieldsOf = (view: View): FormField[] => [
  { kind: 'select', name: 'date', label: view.say('loadDate'), options: dateOptions(view) },
  { kind: 'text', name: 'days', label: view.say('loadDays'), hint: view.say('loadDaysHint') },
  {
    kind: 'radios',
    name: 'way',
    label: view.say('loadWay'),
    options: [
      { value: 'earlier', text: view.say('loadEarlier') },
      { value: 'later', text: view.say('loadLater') },
    ],
  },
];

function changeFrom(posted: Posted, view: View): DateShift | { errors: FormErrors } {
  const { date = '', days = '', way } = posted;
  const [type = '', name = ''] = date.split('/');
  const n = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  const fields: Record<string, string> = {};
  if (!dateOptions(view).some(({ value }) => value === date))
    fields['date'] = view.say('errorRequired', { field: view.say('loadDate') });
  if (n < 1 || n > MOST_SHIFTED) fields['days'] = view.say('loadDaysHint');
  if (way !== 'earlier' && way !== 'later')
    fields['way'] = view.say('errorRequired', { field: view.say('loadWay') });
  if (Object.keys(fields).length > 0) return { errors: { fields } };
  return { type, date: name, days: way === 'earlier' ? -n : n };
}

const formOf = (view: View) => ({
  title: view.say('whatIfLoad'),
  lead: view.say('loadLead'),
  action: address,
  fields: fieldsOf(view),
});
