import { textIn } from '../../domain/calendar/text.ts';
import type { Request, Response } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import { duesOf, itemNamed, termsToSet } from '../../domain/policy/items.ts';
import type { Parameter, ParameterFilter } from '../../store/parameters.ts';
import { placeName } from '../ui/names.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import { placeOf, termRow } from './data.ts';

export type Found = NonNullable<Awaited<ReturnType<typeof openTerm>>>;

/** Who sets terms, and where; answers 403 for who does not. */
export async function setter(request: Request, response: Response, services: PageServices) {
  const view = await viewOf(request, response, services, 'terms');
  if (!mayUseRoute('setParameter', view.actor.role))
    return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  const { agency, role, person } = view.actor;
  const actor: Actor = { agency, role, ...(person && { person }) };
  return { view, actor, place: placeOf(actor, (await services.store.organisation(agency))?.region) };
}

/** What was set, newest first; what holds now is in it however long ago that was set. */
export async function settings({ store }: PageServices, filter: ParameterFilter): Promise<Parameter[]> {
  const all = [...(await store.parameters(filter)), ...(await store.parameterHistory(filter))];
  return [...new Map(all.map((each) => [each.id, each])).values()].sort((a, b) => b.id - a.id);
}

/** The item whose term is set; undefined if there is none, or once an answer was given. */
export async function openTerm(request: Request, response: Response, services: PageServices) {
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
