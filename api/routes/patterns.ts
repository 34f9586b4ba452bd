import { viewerOf } from '../../domain/access.ts';
import { iso } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/model/case.ts';
import { failuresBeforeSignal, patternsOf } from '../../domain/patterns.ts';
import { ok, operation } from '../operation.ts';
import { patternsSchema } from '../schemas/pattern.ts';
import type { Services } from '../services.ts';

const list = operation({
  id: 'listPatterns',
  method: 'get',
  path: '/patterns',
  tag: 'Trajectories',
  summary: 'Failed hand-overs per agency, over all cases',
  description: 'Numbers only, also of cases your agency takes no part in. What to do with a signal is for people to decide.',
  answers: { 200: { description: 'Agencies with a failed hand-over, most cases first', schema: patternsSchema } },
  async handle({ actor }, { store }) {
    const threshold = await agreedThreshold(actor, store);
    const found = patternsOf(await store.patterns(), threshold);
    return ok({ items: found.map((each) => ({ ...each, last: iso(each.last) })), threshold });
  },
});

/** What the newest open reflection meeting of the asker's agency agreed on; without one the assumed number. */
async function agreedThreshold(actor: Actor, store: Services['store']): Promise<number> {
  const { items } = await store.trajectories({ viewer: viewerOf(actor), type: 'reflection-meeting', status: 'open' }, { limit: 1 });
  const agreed = items[0] && (await store.trajectory(items[0].id))?.case.facts['failuresBeforeSignal'];
  return typeof agreed === 'number' ? agreed : failuresBeforeSignal;
}

export const patternRoutes = [list];
