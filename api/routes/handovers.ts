import { textIn } from '../../domain/calendar/text.ts';
import { createHandovers } from '../handovers.ts';
import { refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { handoverBody, handoverSchema, heldQuery, heldSchema } from '../schemas/handover.ts';

const held = operation({
  id: 'listHeldCases',
  method: 'get',
  path: '/handovers/cases',
  tag: 'People',
  summary: 'What people of your agency hold',
  description:
    'Roles in open trajectories, with what of each is open: your own, or as their coordinator anybody’s and what nobody holds.',
  query: heldQuery,
  answers: { 200: { description: 'At most 100, the next part under `next`', schema: heldSchema } },
  refusals: [503],
  async handle({ query: { from, nobody, after }, actor, lang }, services) {
    const people: (string | null)[] = from?.split(',') ?? [];
    const whose = nobody === 'true' ? [...people, null] : people;
    const part = await createHandovers(services).held({ actor, from: whose, after });
    if ('outcome' in part) throw refused(part, lang);
    return ok(part);
  },
});

const give = operation({
  id: 'giveCases',
  method: 'post',
  path: '/handovers',
  tag: 'People',
  summary: 'Give several cases to others at once',
  description:
    'Everything that these people hold, or a selection: to one colleague, spread over several, or to nobody. Each case is given by a command of its own, with an outcome of its own, and only while whoever it is taken from still holds it; one that is refused stops no other. Each receiver is told in one message. Repeating it with the same key is safe: it does what is left, and gives the first outcome of the rest.',
  body: handoverBody,
  keyed: true,
  answers: { 200: { description: 'What became of each', schema: handoverSchema } },
  refusals: [409, 422, 503],
  async handle({ body, key, actor, lang }, services) {
    const result = await createHandovers(services).give({ ...body, key, actor });
    if (result.outcome === 'refused') throw refused(result, lang);
    const { outcome: _given, items, ...rest } = result;
    return ok({
      ...rest,
      items: items.map((each) => ({ ...each, detail: each.detail && textIn(each.detail, lang) })),
    });
  },
});

export const handoverRoutes = [held, give];
