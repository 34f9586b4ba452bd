import type { ZodError } from 'zod';
import type { Lang } from '../../domain/calendar/types.ts';
import { languages } from '../texts/texts.ts';
import { capital } from '../ui/format.ts';
import { textIn } from '../../domain/calendar/text.ts';
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { isDay } from '../../domain/calendar/day.ts';
import { newReferenceSchema, pseudonymSchema } from '../../domain/ports/client.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import type { View } from '../ui/view.tsx';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { startFields } from './form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { FormPage } from '../ui/forms/page.tsx';
import { ProblemPage } from '../ui/problem.tsx';
import { StartPage } from './page.tsx';
import { renderPage } from '../ui/render.tsx';
import { formBody, notify, startable, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { FactValue } from '../../domain/policy/values.ts';

/** Starting a trajectory: which one, if there is a choice, then only what cannot be worked out. */
export function startRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/new', async (request, response) => {
    const view = await viewOf(request, response, services, 'cases');
    const possible = startable(view.actor);
    if (possible.length === 0)
      return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
    const chosen =
      possible.length === 1 ? possible[0] : possible.find(({ id }) => id === request.query['type']);
    if (!chosen) return void response.send(renderPage(view, <StartPage definitions={possible} />));
    response.send(startPage(view, chosen, { key: randomUUID() }));
  });

  router.post('/trajectories/new', formBody(), async (request, response) => {
    const view = await viewOf(request, response, services, 'cases');
    const { key = randomUUID(), ...posted } = postedFrom(request.body);
    const definition = startable(view.actor).find(({ id }) => id === posted['type']);
    if (!definition) return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
    const fields = startFields(definition, view);
    const wrong = check(posted, definition, view);
    if (wrong)
      return void response.status(422).send(startPage(view, definition, { key, posted, errors: wrong }));

    const result = await services.trajectories.start({ key, ...startFrom(definition, posted, view.actor) });
    if (result.outcome === 'accepted') {
      notify(response, result.published ? 'accepted' : 'pending', 'started');
      return response.redirect(303, result.published ? `/trajectories/${result.id}` : '/trajectories');
    }
    const unavailable = {
      fields: {},
      whole: { title: view.say('unavailableTitle'), text: view.say('unavailableText') },
    };
    if (result.outcome === 'unavailable')
      return void response
        .status(503)
        .send(startPage(view, definition, { key, posted, errors: unavailable }));
    const pointer = result.pointer?.replace(/^\/client\//, '/');
    const errors = refusalErrors({ ...result, pointer }, fields, view);
    response.status(result.status).send(startPage(view, definition, { key: randomUUID(), posted, errors }));
  });

  return router;
}

/** What was asked for, in the words of the API. */
function startFrom(definition: Definition, posted: Posted, { agency, role, person }: Actor) {
  const { reference, pseudonym } = posted;
  const dates = Object.keys(definition.dates).flatMap((name) =>
    posted[`dates.${name}`] ? [[name, posted[`dates.${name}`]!]] : [],
  );
  return {
    actor: { agency, role, ...(person && { person }) },
    type: definition.id,
    ...(!definition.withoutClient && { client: { reference: reference!, ...(pseudonym && { pseudonym }) } }),
    organisation: agency,
    dates: Object.fromEntries(dates) as Record<string, string>,
    facts: factsFrom(definition, posted),
    parties: [],
    parameters: {},
  };
}

function startPage(
  view: View,
  definition: Definition,
  form: { key: string; posted?: Posted; errors?: FormErrors },
): string {
  const { say, lang } = view;
  const data = {
    ...form,
    title: `${say('startTitle')}: ${textIn(definition.title, lang)}`,
    lead: say('startLead'),
    action: '/trajectories/new',
    submit: say('startDo'),
    crumb: { href: '/trajectories', text: say('cases') },
    fields: startFields(definition, view),
  };
  return renderPage(view, <FormPage data={data} />);
}

function check(posted: Posted, definition: Definition, { say, lang }: View): FormErrors | undefined {
  const errors: Record<string, string> = {};
  if (!definition.withoutClient && !posted['reference'])
    errors['reference'] = say('errorRequired', { field: say('fieldReference') });
  else if (posted['reference']) {
    const { error } = newReferenceSchema.safeParse(posted['reference']);
    if (error) errors['reference'] = asked(error, lang) ?? say('errorLine');
  }
  if (posted['pseudonym']) {
    const { error } = pseudonymSchema.safeParse(posted['pseudonym']);
    if (error) errors['pseudonym'] = asked(error, lang) ?? say('errorLine');
  }
  for (const [date, { required, title }] of Object.entries(definition.dates)) {
    const value = posted[`dates.${date}`];
    if (required && !value) errors[`dates.${date}`] = say('errorRequired', { field: textIn(title, lang) });
    else if (value && !isDay(value)) errors[`dates.${date}`] = say('errorDate');
  }
  return Object.keys(errors).length > 0 ? { fields: errors } : undefined;
}

/** What one of our own checks asks, in words. */
function asked(error: ZodError, lang: Lang): string | undefined {
  const checks: Partial<Record<string, string>> = languages[lang].problems.checks;
  const text = error.issues.map(({ message }) => checks[message]).find((each) => each !== undefined);
  return text && `${capital(text)}.`;
}

function factsFrom(definition: Definition, posted: Posted): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {};
  for (const [name, { type }] of Object.entries(definition.facts)) {
    const value = posted[`facts.${name}`];
    if (value === undefined || value === '') continue;
    facts[name] = type === 'boolean' ? value === 'yes' : value;
  }
  return facts;
}
