import { Router } from 'express';
import { textIn } from '../../domain/calendar/text.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import { unitSchema } from '../../domain/case/fields.ts';
import { simulatedTypes, wrongChange } from '../../domain/national/change.ts';
import type { PlanningRequest } from '../../domain/national/run.ts';
import type { PlanningRun } from '../../domain/ports/what-if.ts';
import { amount } from '../ui/format.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { NoRunPage, RunningPage } from '../ui/run-page.tsx';
import { renderPage } from '../ui/render.tsx';
import { formBody } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import { askedBy, showForm } from './asking.tsx';
import { NationalPage } from './national-page.tsx';

const address = '/what-if/national';
/** What can be asked on a page: ten years of the whole country take some minutes. */
const years = ['1', '2', '3', '5', '10'];
const admissions = ['300', '1000', '3000', '10000', '30000'];
const units = ['days', 'working-days', 'weeks', 'months'] as const;

/** The country, for whoever looks after capacity: asked, reckoned in threads of its own, shown as charts. */
export function nationalRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const planner = askedBy(services, 'startPlanningRun');

  router.get(address, async (request, response) => {
    const view = await planner(request, response);
    if (view) showForm(response, view, formOf(view));
  });

  router.post(address, formBody(), async (request, response) => {
    const view = await planner(request, response);
    if (!view) return;
    const posted = postedFrom(request.body);
    const wanted = requestFrom(posted, view);
    if ('errors' in wanted)
      return showForm(response, view, { ...formOf(view), posted, errors: wanted.errors });
    const run = services.whatIf.national.start(wanted);
    if (run) return response.redirect(303, `${address}/${run.id}`);
    const whole = { title: view.say('refusedTitle'), text: view.say('nationalBusy') };
    showForm(response, view, { ...formOf(view), posted, errors: { fields: {}, whole } }, 409);
  });

  router.get(`${address}/:id`, async (request, response) => {
    const view = await planner(request, response);
    if (!view) return;
    const run = services.whatIf.national.get(request.params.id);
    response.status(run ? 200 : 404).send(renderPage(view, <RunPage run={run} view={view} />));
  });

  router.post(`${address}/:id/stop`, async (request, response) => {
    const view = await planner(request, response);
    if (!view) return;
    services.whatIf.national.stop(request.params.id);
    response.redirect(303, address);
  });

  return router;
}

function RunPage({ run, view }: { run: PlanningRun | undefined; view: View }) {
  const title = view.say('nationalTitle');
  const crumb = { href: '/what-if', text: view.say('whatIfTitle') };
  if (run?.report) return <NationalPage report={run.report} />;
  if (run?.status !== 'running')
    return <NoRunPage title={title} crumb={crumb} failed={run?.status === 'failed'} again={address} />;
  const { id, lives } = run;
  return (
    <RunningPage
      title={title}
      crumb={crumb}
      done={lives.done}
      total={lives.total}
      address={`${address}/${id}`}
    />
  );
}

/** Items with a term in the trajectories that are lived through, each once. */
const itemOptions = ({ lang }: View) => {
  const items = simulatedTypes
    .flatMap((type) => definitionOf(type)!.items)
    .filter(({ name }) => wrongChange({ item: name, amount: 1, unit: 'days' }) === undefined);
  return [...new Map(items.map(({ name, title }) => [name, textIn(title, lang)]))]
    .map(([value, text]) => ({ value, text }))
    .toSorted((a, b) => a.text.localeCompare(b.text));
};

const fieldsOf = (view: View): FormField[] => {
  const { say, lang } = view;
  const numbers = (values: string[]) => values.map((value) => ({ value, text: amount(Number(value), lang) }));
  const unitTexts = {
    days: say('unitDays'),
    'working-days': say('unitWorkingDays'),
    weeks: say('unitWeeks'),
    months: say('unitMonths'),
  };
  return [
    { kind: 'select', name: 'years', label: say('nationalYears'), options: numbers(years), value: '2' },
    {
      kind: 'select',
      name: 'admissions',
      label: say('nationalAdmissions'),
      hint: say('nationalHint'),
      options: numbers(admissions),
      value: '3000',
    },
    {
      kind: 'group',
      legend: say('nationalChange'),
      look: 'folded',
      fields: [
        {
          kind: 'select',
          name: 'item',
          label: say('termItem'),
          options: [{ value: '', text: say('nationalNone') }, ...itemOptions(view)],
        },
        { kind: 'text', name: 'amount', label: say('fieldAmount') },
        {
          kind: 'select',
          name: 'unit',
          label: say('fieldUnit'),
          options: units.map((value) => ({ value, text: unitTexts[value] })),
        },
      ],
    },
  ];
};

function requestFrom(posted: Posted, view: View): PlanningRequest | { errors: FormErrors } {
  const { item = '', amount: typed = '', unit } = posted;
  const fields: Record<string, string> = {};
  const required = (name: string, label: string) =>
    (fields[name] = view.say('errorRequired', { field: label }));
  if (!years.includes(posted['years'] ?? '')) required('years', view.say('nationalYears'));
  if (!admissions.includes(posted['admissions'] ?? ''))
    required('admissions', view.say('nationalAdmissions'));
  const change = {
    item,
    amount: /^\d{1,4}$/.test(typed) ? Number(typed) : -1,
    unit: unitSchema.safeParse(unit).data ?? 'days',
  };
  if (item !== '' && change.amount < 0) required('amount', view.say('fieldAmount'));
  else if (item !== '' && wrongChange(change) !== undefined) required('item', view.say('termItem'));
  if (Object.keys(fields).length > 0) return { errors: { fields } };
  return {
    population: {
      from: `${view.today.slice(0, 4)}-01-01`,
      years: Number(posted['years']),
      admissions: Number(posted['admissions']),
      seed: 1,
    },
    changes: item === '' ? [] : [change],
  };
}

const formOf = (view: View) => ({
  title: view.say('nationalTitle'),
  lead: view.say('nationalLead'),
  action: address,
  fields: fieldsOf(view),
});
