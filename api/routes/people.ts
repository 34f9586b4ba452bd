import { mayUseRoute, routeRules } from '../../domain/people/access-routes.ts';
import { isMachine } from '../../domain/policy/roles.ts';
import { ok, operation } from '../operation.ts';
import { meSchema, peopleSchema } from '../schemas/person.ts';

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

const people = operation({
  id: 'listPeople',
  method: 'get',
  path: '/people',
  tag: 'People',
  summary: 'The people of your agency',
  description: 'Everybody who signed in for your agency, by name: what the issuer told of her last.',
  answers: { 200: { description: 'By name', schema: peopleSchema } },
  refusals: [503],
  async handle({ actor }, { store }) {
    const items = await store.people(actor.agency);
    return ok({ items: items.map(({ id, name, roles, team }) => ({ id, name, roles, team })) });
  },
});

export const peopleRoutes = [me, people];
