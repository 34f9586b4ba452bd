import { dayOf } from '../../domain/calendar/zone.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { noTermTwice } from '../../domain/reading/one-client.ts';
import { allOfClient } from '../../store/one-client.ts';
import { ok, operation } from '../operation.ts';
import { clientBody, clientSchema } from '../schemas/client.ts';
import { viewOf } from './deadlines.ts';
import { summaryOf } from './trajectories.ts';

const search = operation({
  id: 'searchClients',
  method: 'post',
  path: '/clients/_search',
  tag: 'Trajectories',
  summary: 'One client: all trajectories and open deadlines together',
  description:
    'What your agency takes part in, newest trajectory first, and no term twice. The answer is the same, and empty, for a client that nobody knows and for one that only others know.',
  body: clientBody,
  answers: {
    200: { description: 'Trajectories, and deadlines still to be met by due date', schema: clientSchema },
  },
  async handle({ body: { reference }, actor, lang, now }, { store }) {
    const { trajectories, deadlines } = await allOfClient(
      store,
      { clientReference: reference, viewer: viewerOf(actor) },
      dayOf(now),
    );
    return ok({
      client: { reference, pseudonym: trajectories[0]?.client?.pseudonym ?? null },
      trajectories: trajectories.map(summaryOf),
      deadlines: noTermTwice(deadlines).map(viewOf(lang)),
    });
  },
});

export const clientRoutes = [search];
