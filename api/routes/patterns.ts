import { iso } from '../../domain/calendar/zone.ts';
import { failuresBeforeSignal, patternsOf } from '../../domain/patterns.ts';
import { ok, operation } from '../operation.ts';
import { patternsSchema } from '../schemas/pattern.ts';

const list = operation({
  id: 'listPatterns',
  method: 'get',
  path: '/patterns',
  tag: 'Trajectories',
  summary: 'Failed hand-overs per agency, over all cases',
  description: 'Numbers only, also of cases your agency takes no part in. What to do with a signal is for people to decide.',
  answers: { 200: { description: 'Agencies with a failed hand-over, most cases first', schema: patternsSchema } },
  async handle(_, { store }) {
    const found = patternsOf(await store.patterns());
    return ok({ items: found.map((each) => ({ ...each, last: iso(each.last) })), threshold: failuresBeforeSignal });
  },
});

export const patternRoutes = [list];
