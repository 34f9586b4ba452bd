import { iso } from '../../domain/calendar/zone.ts';
import { ok, operation } from '../operation.ts';
import { provisioningSchema } from '../schemas/provisioning.ts';

/** How many refusals are shown of each agency. */
const SHOWN = 20;

const list = operation({
  id: 'listProvisioning',
  method: 'get',
  path: '/provisioning',
  tag: 'People',
  summary: 'What identity providers told of the people of an agency, and what was refused',
  description:
    'An agency’s identity provider tells by SCIM 2.0 (RFC 7643, 7644) at `/scim/v2` who works there: see docs/people.md. A coordinator sees that of her own agency, the administrator that of all.',
  answers: { 200: { description: 'By agency', schema: provisioningSchema } },
  refusals: [503],
  async handle({ actor }, { store }) {
    const agencies = (await store.scimClients()).filter(
      ({ agency }) => actor.role === 'administrator' || agency === actor.agency,
    );
    const items = agencies.map(async ({ agency }) => {
      const [taken, refused] = await Promise.all([
        store.scimCalls(agency, false, 1),
        store.scimCalls(agency, true, SHOWN),
      ]);
      const [last] = taken.map(({ at, what, person }) => ({ at: iso(at), what, person }));
      return {
        agency,
        last: last ?? null,
        refused: refused.map(({ at, what, person, refused: reason }) => ({
          at: iso(at),
          what,
          person,
          reason: reason!,
        })),
      };
    });
    return ok({ items: await Promise.all(items) });
  },
});

export const provisioningRoutes = [list];
