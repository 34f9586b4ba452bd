import { textIn } from '../../domain/calendar/text.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { contradictionsIn } from '../../domain/som/criteria.ts';
import { decideSom } from '../../domain/som/decide.ts';
import { problem } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { somBody, somSchema } from '../schemas/som.ts';

const advise = operation({
  id: 'adviseSom',
  method: 'post',
  path: '/som',
  tag: 'Simulation',
  summary: 'SOM decision table',
  description:
    'Goes through the decision table of the selection support model (SOM) without a case. All answers are optional: unknown is a value and makes no condition true. The table advises; two professionals decide.',
  body: somBody,
  answers: { 200: { description: 'The advice, with every criterion looked at', schema: somSchema } },
  handle({ body, lang, now }) {
    const today = dayOf(now);
    // Days are compared with that of the screening, which is today unless the form says so.
    const errors = contradictionsIn({ ...body, on: body.on ?? today }).map(({ field, text }) => ({
      in: 'body' as const,
      pointer: `/${field}`,
      code: 'contradictory-answers',
      detail: textIn(text, lang),
    }));
    if (errors.length > 0) throw problem(400, 'invalid-input', { errors });
    return ok(decideSom(body, { today, lang }));
  },
});

export const somRoutes = [advise];
