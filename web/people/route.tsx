import { Router, type Request, type Response } from 'express';
import { textIn } from '../../domain/calendar/text.ts';
import type { Actor } from '../../domain/case/case.ts';
import { maySayAbsence, wrongAbsence } from '../../domain/people/absence.ts';
import type { Absence } from '../../domain/people/holding.ts';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { colleaguesOf } from '../ui/people.ts';
import { personPath } from '../ui/paths.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import { absenceFields, readAbsence } from './absence-form.ts';
import { AbsencePage } from './absence-page.tsx';
import { pageOf, PeoplePage } from './page.tsx';

/** The people of one's agency, and saying that somebody of them is away. */
export function peopleRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/people', async (request, response) => {
    const view = await reader(request, response, services);
    if (!view) return;
    const { people, nobody } = await colleaguesOf(store, view);
    const data = {
      ...pageOf(people, request.query),
      nobody,
      coordinates: view.actor.role === 'coordinator',
      gives: mayUseRoute('giveCases', view.actor.role),
    };
    response.send(renderPage(view, <PeoplePage data={data} />));
  });

  router.get('/people/absence', async (request, response, next) => {
    const found = await absent(request, response, services);
    if (!found) return response.headersSent ? undefined : next();
    show(response, found, {});
  });

  router.post('/people/absence', formBody(), async (request, response, next) => {
    const found = await absent(request, response, services);
    if (!found) return response.headersSent ? undefined : next();
    const { view, person, people } = found;
    const { do: wish, ...posted } = postedFrom(request.body);
    const wanted = wish === 'end' ? null : readAbsence(posted, view);
    if (wanted && 'errors' in wanted) return show(response, found, { posted, errors: wanted.errors });
    const there = people.filter(({ hasLeft }) => !hasLeft).map(({ id }) => id);
    const wrong = wanted && wrongAbsence(person.id, wanted, there, view.today);
    if (wrong) {
      const fields = { [wrong.pointer?.slice(1) ?? 'from']: textIn(wrong.detail, view.lang) };
      return show(response, found, { posted, errors: { fields } });
    }
    await store.putAbsence(view.actor.agency, person.id, wanted);
    sayAbsence(response, person.id, wanted);
    response.redirect(303, personPath(person.id));
  });

  return router;
}

/** Who may see the people of her agency; answers 403 for who does not. */
async function reader(request: Request, response: Response, services: PageServices) {
  const view = await viewOf(request, response, services, 'people');
  if (mayUseRoute('listPeople', view.actor.role)) return view;
  refuse(response, view);
  return undefined;
}

const refuse = (response: Response, view: View): void =>
  void response.status(403).send(renderPage(view, <ProblemPage status={403} />));

type Found = NonNullable<Awaited<ReturnType<typeof absent>>>;

/** Whose absence is said: the reader's own where nobody is named; undefined if unknown, or once answered. */
async function absent(request: Request, response: Response, services: PageServices) {
  const view = await reader(request, response, services);
  if (!view) return undefined;
  const { person: named = view.actor.person } = request.query as { person?: unknown };
  const [{ people }, all] = await Promise.all([
    colleaguesOf(services.store, view),
    services.store.people(view.actor.agency),
  ]);
  const person = people.find(({ id, hasLeft }) => id === named && !hasLeft);
  if (!person) return undefined;
  if (!maySayAbsence(view.actor, person.id)) {
    refuse(response, view);
    return undefined;
  }
  return { view, person, people, absence: all.find(({ id }) => id === person.id)!.absence };
}

function show(
  response: Response,
  { view, person, people, absence }: Found,
  form: { posted?: Posted; errors?: FormErrors },
): void {
  const now = absence && absence.until >= view.today ? absence : null;
  const data = {
    id: person.id,
    name: nameFor(view, person),
    said: person.absence,
    fields: absenceFields(view, person.id, people, now),
    ...form,
  };
  response.status(form.errors ? 422 : 200).send(renderPage(view, <AbsencePage data={data} />));
}

const nameFor = ({ actor }: View & { actor: Actor }, { id, name }: { id: string; name: string }) =>
  actor.person === id ? null : name;

function sayAbsence(response: Response, person: string, absence: Absence | null): void {
  if (!absence) return notify(response, 'accepted', 'didReturn', { person });
  const { from: day, until, replacement: other } = absence;
  if (!other) return notify(response, 'accepted', 'didAbsenceAlone', { person, day, until });
  notify(response, 'accepted', 'didAbsence', { person, day, until, other });
}
