import { textIn } from '../../domain/calendar/text.ts';
import { z } from 'zod';
import { calendarOf } from '../../domain/calendar/calendar.ts';
import { addDays, daysBetween } from '../../domain/calendar/day.ts';
import { definitionOf, definitions } from '../../domain/catalogue.ts';
import { sources } from '../../domain/words/sources.ts';
import { viewDefinition } from '../../domain/reading/view-definition.ts';
import { problem } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { day } from '../schemas/common.ts';
import { definitionSchema, definitionsSchema } from '../schemas/definition.ts';

/** Days a calendar may span: two years. */
const MOST_DAYS = 731;

const list = operation({
  id: 'listDefinitions',
  method: 'get',
  path: '/definitions',
  tag: 'Definitions',
  summary: 'The trajectories there are',
  answers: { 200: { description: 'The newest version of each', schema: definitionsSchema } },
  handle({ lang }) {
    const items = definitions().map(({ id, version, title, purpose, source }) => ({
      id,
      version,
      title: textIn(title, lang),
      purpose: textIn(purpose, lang),
      source,
    }));
    return ok({ items, sources: sources.map(({ id, title }) => ({ id, title: textIn(title, lang) })) });
  },
});

const get = operation({
  id: 'getDefinition',
  method: 'get',
  path: '/definitions/{id}',
  tag: 'Definitions',
  summary: 'One trajectory: items, terms, labels, sources, ladders',
  params: z.strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,63}(@\d{1,4})?$/)
      .meta({
        description: 'Name for the newest version, or `name@version`',
        examples: ['detention-reintegration@1'],
      }),
  }),
  answers: { 200: { description: 'The definition', schema: definitionSchema } },
  refusals: [404],
  handle({ params, lang }) {
    const definition = definitionOf(params.id);
    if (!definition) throw problem(404, 'not-found');
    return ok(viewDefinition(definition, lang));
  },
});

const calendarSchema = z
  .strictObject({
    items: z.array(z.strictObject({ date: day, workingDay: z.boolean(), reason: z.string().nullable() })),
  })
  .meta({ id: 'CalendarDays' });

const calendar = operation({
  id: 'listCalendarDays',
  method: 'get',
  path: '/calendar',
  tag: 'Definitions',
  summary: 'Each day: a working day or not, and why',
  query: z
    .strictObject({ from: day, to: day })
    .refine(({ from, to }) => from <= to && daysBetween(from, to) < MOST_DAYS, {
      path: ['to'],
      error: 'on or after `from`, and at most two years later',
    }),
  answers: { 200: { description: 'The days from `from` to `to`', schema: calendarSchema } },
  handle({ query: { from, to }, lang }) {
    const working = calendarOf();
    const items = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
      const date = addDays(from, index);
      const why = working.whyClosed(date);
      return { date, workingDay: why === undefined, reason: textIn(why, lang) ?? null };
    });
    return ok({ items });
  },
});

export const definitionRoutes = [list, get, calendar];
