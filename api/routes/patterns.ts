import { viewerOf } from '../../domain/people/access.ts';
import { dayOf, iso } from '../../domain/calendar/zone.ts';
import { answersCountFrom, answersOf } from '../../domain/reading/answers.ts';
import { agreedThreshold, patternsOf } from '../../domain/reading/patterns.ts';
import { openReflection } from '../../store/patterns.ts';
import { ok, operation } from '../operation.ts';
import { patternsSchema } from '../schemas/pattern.ts';

const list = operation({
  id: 'listPatterns',
  method: 'get',
  path: '/patterns',
  tag: 'Trajectories',
  summary: 'Failed hand-overs and answers per agency and region, over all cases',
  description:
    'The numbers count every case; only those your agency takes part in are named. What to do with a signal is for people to decide, in a reflection meeting.',
  answers: {
    200: { description: 'Agencies with a failed hand-over, most cases first', schema: patternsSchema },
  },
  async handle({ actor, now }, { store }) {
    const viewer = viewerOf(actor);
    const meeting = await openReflection(store, viewer);
    const threshold = agreedThreshold(meeting?.case);
    const found = patternsOf(await store.patterns(viewer), threshold);
    const items = found.map(({ since, last, trajectories, ...rest }) => ({
      ...rest,
      // To the day: an instant would point at a case that the reader takes no part in.
      since: dayOf(since),
      last: dayOf(last),
      trajectories: trajectories.map((each) => ({ ...each, at: iso(each.at) })),
    }));
    const today = dayOf(now);
    const { agencies: answers, regions } = answersOf(
      await store.answersGiven(answersCountFrom(today), today),
    );
    return ok({ items, answers, regions, threshold, meeting: meeting?.id ?? null });
  },
});

export const patternRoutes = [list];
