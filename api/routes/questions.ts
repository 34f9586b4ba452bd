import { z } from 'zod';
import { viewQuestion } from '../../domain/reading/question.ts';
import { whereItGoesOn } from '../../store/trajectories.ts';
import { problem } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { id, name } from '../schemas/common.ts';
import { questionSchema } from '../schemas/dialogue.ts';

const get = operation({
  id: 'getQuestion',
  method: 'get',
  path: '/trajectories/{id}/questions/{item}',
  tag: 'Trajectories',
  summary: 'What your agency is asked',
  description:
    'An agency that takes no part in a trajectory sees this of it, and answers with the commands `answer`, `forward` and `acknowledge`. Who steers lets it take part with `assign`.',
  params: z.strictObject({ id, item: name }),
  answers: { 200: { description: 'The question, and what your agency answered', schema: questionSchema } },
  refusals: [404, 503],
  async handle({ params, actor, lang, now }, { store }) {
    const row = await whereItGoesOn(store, params.id);
    const names = row && (await store.outsideNames(row.id));
    const question = names && viewQuestion(row.case, params.item, actor, { now, lang, names });
    if (!question) throw problem(404, 'not-found');
    return ok({ ...question, client: row.client && { pseudonym: row.client.pseudonym } });
  },
});

export const questionRoutes = [get];
