import { preview, simulate } from '../../domain/simulate.ts';
import { refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { simulationBody, simulationSchema } from '../schemas/simulation.ts';
import { shown } from './shown.ts';

const run = operation({
  id: 'simulate',
  method: 'post',
  path: '/simulations',
  tag: 'Simulation',
  summary: 'What if?',
  description:
    'With `type` and `dates`: a trajectory run forward by the pure rules. With `trajectoryId`: what one command would change, before and after. Nothing is stored and nobody is told.',
  body: simulationBody,
  answers: { 200: { description: 'Items, events and reminders; or the items that would change', schema: simulationSchema } },
  refusals: [404, 409, 422, 503],
  async handle({ body, actor, lang, now }, services) {
    const result =
      'trajectoryId' in body
        ? preview((await shown(body.trajectoryId, actor, services)).case, actor, body.command, now, lang)
        : simulate(body, now, lang);
    if ('outcome' in result) throw refused(result, lang);
    return ok(result);
  },
});

export const simulationRoutes = [run];
