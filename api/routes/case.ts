import { z } from 'zod';
import { iso } from '../../domain/calendar/zone.ts';
import type { Present } from '../../domain/case/case.ts';
import { explain } from '../../domain/reading/explain.ts';
import { readItem } from '../../domain/reading/item.ts';
import { climbsTo, type Ahead, type Told } from '../../domain/reading/told.ts';
import { namesOf } from '../../domain/words/agencies.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { settingOf } from '../../domain/reading/override.ts';
import { namedCommandSchema } from '../../domain/case/commands.ts';
import { viewEvents } from '../../domain/reading/view.ts';
import { lastChange, type Change } from '../../store/changed.ts';
import { itemTold } from '../../store/item-told.ts';
import { knownRelated } from '../../store/related.ts';
import { Problem, problem, refused, unavailable } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { id, limit, name } from '../schemas/common.ts';
import { acceptedSchema, explanationSchema } from '../schemas/case.ts';
import { eventsSchema } from '../schemas/trajectory.ts';
import { shown } from './shown.ts';

const timelinePage = 200;

const events = operation({
  id: 'listEvents',
  method: 'get',
  path: '/trajectories/{id}/events',
  tag: 'Trajectories',
  summary: 'Timeline, oldest first',
  params: z.strictObject({ id }),
  query: z.strictObject({
    cursor: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional()
      .meta({ description: '`next` of the page before: the last sequence it held' }),
    limit: limit.optional().meta({ description: 'Rows wanted, 1 to 200; 200 if not said' }),
  }),
  answers: { 200: { description: 'What happened, as far as your role may see it', schema: eventsSchema } },
  refusals: [404, 503],
  async handle({ params, query, actor, lang }, services) {
    const row = await shown(params.id, actor, services);
    const size = Number(query.limit ?? timelinePage);
    const rows = await services.store.events(row.id, { after: Number(query.cursor ?? 0), limit: size });
    const next =
      rows.length === size && rows.at(-1)!.sequence < row.sequence ? String(rows.at(-1)!.sequence) : null;
    const { store } = services;
    const [known, organisations, names] = await Promise.all([
      knownRelated(store, row.case, actor),
      store.organisations(),
      store.outsideNames(row.id),
    ]);
    const agencies = namesOf(organisations);
    return ok({ items: viewEvents(rows, row.case, { actor, lang, known, agencies, names }), next });
  },
});

const explanation = operation({
  id: 'explainItem',
  method: 'get',
  path: '/trajectories/{id}/items/{item}/explanation',
  tag: 'Trajectories',
  summary: 'Why this date?',
  description:
    'Rule, source, arithmetic in words, what moved it; who was told what, what comes next and to whom, and what happens if it is missed.',
  params: z.strictObject({ id, item: name }),
  answers: { 200: { description: 'The explanation', schema: explanationSchema } },
  refusals: [404, 503],
  async handle({ params, actor, lang, now }, services) {
    const row = await shown(params.id, actor, services);
    const item = readItem(asReadBy(row.case, actor), params.item, now);
    if (!item) throw problem(404, 'unknown-item');
    const { store } = services;
    const setBy = settingOf(item);
    const [setting, rows] = await Promise.all([
      setBy === undefined ? undefined : store.parameter(setBy),
      store.events(row.id),
    ]);
    const { told, ahead, missed } = await itemTold(store, item, rows, actor);
    const rung = ({ late: _late, at, ...each }: Ahead) => ({ ...each, at: iso(at) });
    return ok({
      ...explain(item, lang, setting),
      told: told.map(viewTold),
      ladder: ahead.map(rung),
      missed: missed.map(rung),
      climbsTo: climbsTo(ahead),
    });
  },
});

const instantOf = (at: number | null): string | null => (at === null ? null : iso(at));

const viewTold = ({ at, deliveredAt, readAt, mail, ...told }: Told) => ({
  ...told,
  at: iso(at),
  deliveredAt: instantOf(deliveredAt),
  readAt: instantOf(readAt),
  mail: mail.map((each) => ({ ...each, at: iso(each.at) })),
});

const command = operation({
  id: 'sendCommand',
  method: 'post',
  path: '/trajectories/{id}/commands',
  tag: 'Trajectories',
  summary: 'Give a command',
  description:
    'The rules decide: 409 or 422 with a reason code if they refuse. Repeating it with the same key is safe and gives the first outcome.',
  params: z.strictObject({ id }),
  body: namedCommandSchema,
  keyed: true,
  conditional: true,
  answers: {
    200: { description: 'Accepted, and visible in every answer from now on', schema: acceptedSchema },
    202: { description: 'Accepted; `published: false`: it will be visible soon', schema: acceptedSchema },
  },
  refusals: [404, 409, 412, 422, 503],
  async handle({ params, body, key, expected, actor, lang }, { trajectories, store }) {
    const result = await trajectories.command({ id: params.id, key, actor, body, expected });
    if (result.outcome === 'unavailable') throw unavailable(result.retryAfterSeconds);
    if (result.outcome === 'refused' && result.present)
      throw refused(
        result,
        lang,
        presentOf(result.present, await lastChange(store, params.id, result.present)),
      );
    if (result.outcome === 'refused') throw refused(result, lang);
    if (result.outcome === 'failed') throw new Problem(500, result.code, result.detail);
    return { status: result.published ? 200 : 202, body: result };
  },
});

/** What there is now of what the caller wanted to save over, and who changed it when. */
const presentOf = ({ changed: _changed, ...present }: Present, by: Change | null) => ({
  ...present,
  changedBy: by && { agency: by.agency, role: by.role },
  changedAt: by && iso(by.at),
});

export const caseRoutes = [events, explanation, command];
