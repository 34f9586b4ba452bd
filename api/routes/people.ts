import { z } from 'zod';
import { loadDays, noLoad } from '../../domain/people/load.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { viewerOf } from '../../domain/people/access.ts';
import type { Actor } from '../../domain/case/case.ts';
import { maySayAbsence, wrongAbsence } from '../../domain/people/absence.ts';
import { mayUseRoute, routeRules } from '../../domain/people/access-routes.ts';
import { isMachine } from '../../domain/policy/roles.ts';
import type { Colleague } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { problem, refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { absenceSchema, departureSchema, meSchema, peopleSchema, personParams } from '../schemas/person.ts';

const me = operation({
  id: 'getMe',
  method: 'get',
  path: '/me',
  tag: 'People',
  summary: 'Who you are here, and what your role may do',
  answers: { 200: { description: 'As your token says', schema: meSchema } },
  handle({ actor, who }) {
    const { agency, role } = actor;
    return ok({
      person: isMachine(role) ? null : who.person,
      name: who.name,
      agency,
      role,
      team: who.team,
      roles: who.roles,
      may: Object.keys(routeRules).filter((id) => mayUseRoute(id, role)),
    });
  },
});

const listPeople = operation({
  id: 'listPeople',
  method: 'get',
  path: '/people',
  tag: 'People',
  summary: 'The people of your agency',
  description: 'Everybody who signed in for your agency, by name: what the issuer told of her last.',
  answers: { 200: { description: 'By name', schema: peopleSchema } },
  refusals: [503],
  async handle({ actor, now }, { store }) {
    const [items, loads, caseloads] = await Promise.all([
      store.people(actor.agency),
      store.loads(viewerOf(actor), loadDays(dayOf(now))),
      store.caseloads(actor.agency),
    ]);
    const loadOf = (id: string | null) => ({
      ...(loads.get(id) ?? noLoad),
      trajectories: caseloads.get(id) ?? 0,
    });
    return ok({
      items: items.map(({ id, name, roles, team, absence, hasLeft }) => ({
        id,
        name,
        roles,
        team,
        load: loadOf(id),
        absence,
        left: hasLeft,
      })),
      nobody: loadOf(null),
    });
  },
});

const setAbsence = operation({
  id: 'setAbsence',
  method: 'put',
  path: '/people/{id}/absence',
  tag: 'People',
  summary: 'Say when somebody is away, and who replaces her',
  description:
    'By herself or her coordinator, in place of what was said before. From the first day to the last the work and messages of whoever is away are also those of her replacement; of one without, or whose replacements are away too, they are her team’s. Repeating it is safe.',
  params: personParams,
  body: absenceSchema,
  answers: { 200: { description: 'As it is now', schema: absenceSchema } },
  refusals: [404, 422, 503],
  async handle({ params: { id }, body, actor, lang, now }, { store }) {
    const colleagues = await colleaguesOf(store, actor, id);
    const wrong = wrongAbsence(
      id,
      body,
      colleagues.filter(({ hasLeft }) => !hasLeft).map((each) => each.id),
      dayOf(now),
    );
    if (wrong) throw refused(wrong, lang);
    await store.putAbsence(actor.agency, id, body);
    return ok(body);
  },
});

const endAbsence = operation({
  id: 'endAbsence',
  method: 'delete',
  path: '/people/{id}/absence',
  tag: 'People',
  summary: 'Say that somebody is there again',
  params: personParams,
  answers: { 200: { description: 'She is there', schema: z.strictObject({ absence: z.null() }) } },
  refusals: [404, 503],
  async handle({ params: { id }, actor }, { store }) {
    await colleaguesOf(store, actor, id);
    await store.putAbsence(actor.agency, id, null);
    return ok({ absence: null });
  },
});

const setDeparture = operation({
  id: 'setDeparture',
  method: 'put',
  path: '/people/{id}/departure',
  tag: 'People',
  summary: 'Say that somebody works at an agency no more, or again',
  description:
    'At once none of her tokens and sessions is taken for that agency, what she held is nobody’s, and its coordinator is told. At her other agencies nothing changes. Repeating it is safe.',
  params: personParams,
  body: departureSchema,
  answers: { 200: { description: 'As it is now', schema: departureSchema } },
  refusals: [404, 503],
  async handle({ params: { id }, body, now }, { store }) {
    const known = await store.putLeft(body.agency, id, body.left ? now : null);
    if (!known) throw problem(404, 'not-found');
    return ok(body);
  },
});

/** The people of the actor's agency, where he may speak for this one of them. */
async function colleaguesOf(store: Store, actor: Actor, id: string): Promise<Colleague[]> {
  const people = await store.people(actor.agency);
  if (!people.some((each) => each.id === id)) throw problem(404, 'not-found');
  if (!maySayAbsence(actor, id)) throw problem(403, 'not-allowed');
  return people;
}

export const peopleRoutes = [me, listPeople, setAbsence, endAbsence, setDeparture];
