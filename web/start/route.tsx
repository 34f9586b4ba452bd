import type { ZodError } from 'zod';
import type { Lang } from '../../domain/calendar/types.ts';
import { languages } from '../texts/texts.ts';
import { capital, shortDay } from '../ui/format.ts';
import { textIn } from '../../domain/calendar/text.ts';
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { isDay } from '../../domain/calendar/day.ts';
import { newReferenceSchema, pseudonymSchema } from '../../domain/ports/client.ts';
import type { Actor, Refusal } from '../../domain/case/case.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import type { View } from '../ui/view.tsx';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { MUNICIPAL, startFields } from './form.ts';
import { flatFields, postedFrom } from '../ui/forms/values.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { StartPage } from './page.tsx';
import { StartPreviewPage } from './preview-page.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, startable, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { FactValue } from '../../domain/policy/values.ts';

/** Starting a trajectory: which one, what cannot be worked out, and all its dates before it is started. */
export function startRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/new', async (request, response) => {
    const view = await viewOf(request, response, services, 'cases');
    const possible = startable(view.actor);
    if (possible.length === 0)
      return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
    // What is started most comes first.
    const chosen = possible.find(({ id }) => id === request.query['type']) ?? possible[0]!;
    response.send(startPage(view, chosen, { key: randomUUID() }));
  });

  router.post('/trajectories/new', formBody(), async (request, response) => {
    const view = await viewOf(request, response, services, 'cases');
    const { key = randomUUID(), do: wish, ...typed } = postedFrom(request.body);
    const posted = withToday(typed, view);
    const definition = startable(view.actor).find(({ id }) => id === posted['type']);
    if (!definition) return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
    const fields = startFields(definition, view);
    if (wish === 'edit') return void response.send(startPage(view, definition, { key, posted }));
    const wrong = check(posted, definition, view);
    if (wrong)
      return void response.status(422).send(startPage(view, definition, { key, posted, errors: wrong }));

    const wanted = startFrom(definition, posted, view.actor);
    if (wish !== 'start') {
      const seen = await services.whatIf.start(wanted, view.lang);
      if (!('outcome' in seen)) {
        const given = givenWords(fields, posted, view);
        const hidden = { key, ...posted };
        const data = { title: titleOf(definition, view), given, seen, runs: seen.runs, hidden };
        return void response.send(renderPage(view, <StartPreviewPage data={data} />));
      }
      const errors = startErrors(seen, fields, view);
      return void response.status(seen.status).send(startPage(view, definition, { key, posted, errors }));
    }
    const result = await services.trajectories.start({ key, ...wanted });
    if (result.outcome === 'accepted') {
      notify(response, result.published ? 'accepted' : 'pending', 'didStart');
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
    const errors = startErrors(result, fields, view);
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
    parties: posted['municipality'] ? [{ agency: posted['municipality'], role: MUNICIPAL }] : [],
    parameters: {},
  };
}

/** A refusal of the rules, where the client stands among the fields. */
function startErrors(refusal: Refusal, fields: FormField[], view: View): FormErrors {
  return refusalErrors({ ...refusal, pointer: refusal.pointer?.replace(/^\/client\//, '/') }, fields, view);
}

/** A day can be said in a word. */
const withToday = (posted: Posted, { say, today }: View): Posted =>
  Object.fromEntries(
    Object.entries(posted).map(([name, value]) => [
      name,
      name.startsWith('dates.') && value.toLowerCase() === say('relToday') ? today : value,
    ]),
  );

/** What was filled in, under the names of its fields. */
function givenWords(fields: FormField[], posted: Posted, { lang }: View): [string, string][] {
  return flatFields(fields).flatMap((field): [string, string][] => {
    const value = posted[field.name];
    if (!value || field.kind === 'hidden') return [];
    if (field.kind === 'date') return [[field.label, shortDay(value, lang)]];
    if (field.kind !== 'select' && field.kind !== 'radios') return [[field.label, value]];
    return [[field.label, field.options.find((each) => each.value === value)?.text ?? value]];
  });
}

const titleOf = (definition: Definition, { say, lang }: View): string =>
  `${say('startTitle')}: ${textIn(definition.title, lang)}`;

function startPage(
  view: View & { actor: Actor; organisations: Organisation[] },
  definition: Definition,
  form: { key: string; posted?: Posted; errors?: FormErrors },
): string {
  const data = { ...form, title: titleOf(definition, view), fields: startFields(definition, view) };
  const others = startable(view.actor).filter(({ id }) => id !== definition.id);
  return renderPage(view, <StartPage data={data} others={others} />);
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
