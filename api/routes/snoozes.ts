import { z } from 'zod';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/case/case.ts';
import { putAway } from '../../store/put-away.ts';
import { problem, refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { snoozedSchema, snoozeParams, snoozeSchema, snoozesSchema } from '../schemas/snooze.ts';

const ABOUT =
  'A view of your own, on your page: `GET /v1/worklist` still holds it, reminders go on, and nobody else sees less. ';

/** Machines have no business here: whoever asks is a person. */
const personIn = (actor: Actor) => ({ ...actor, person: actor.person! });

const list = operation({
  id: 'listSnoozes',
  method: 'get',
  path: '/me/snoozes',
  tag: 'People',
  summary: 'What you do not see on your work list today',
  description: ABOUT,
  answers: { 200: { description: 'As it is now', schema: snoozesSchema } },
  refusals: [503],
  handle: async ({ actor, now }, { store }) =>
    ok({ items: await store.snoozed(personIn(actor), dayOf(now)) }),
});

const put = operation({
  id: 'setSnooze',
  method: 'put',
  path: '/me/snoozes/{id}/{item}',
  tag: 'People',
  summary: 'Do not show something on your work list before a day',
  description: `${ABOUT}What is due or offered is always shown. Repeating it is safe.`,
  params: snoozeParams,
  body: snoozeSchema,
  answers: { 200: { description: 'As it is now', schema: snoozedSchema } },
  refusals: [404, 409, 422, 503],
  async handle({ params: { id, item }, body, actor, lang, now }, { store }) {
    const snooze = { trajectory: id, item, ...body };
    const wrong = await putAway(store, personIn(actor), snooze, dayOf(now));
    if (wrong === 'not-found') throw problem(404, 'not-found');
    if (wrong) throw refused(wrong, lang);
    return ok(snooze);
  },
});

const end = operation({
  id: 'endSnooze',
  method: 'delete',
  path: '/me/snoozes/{id}/{item}',
  tag: 'People',
  summary: 'Show it on your work list again',
  params: snoozeParams,
  answers: { 200: { description: 'It is shown', schema: z.strictObject({ until: z.null() }) } },
  refusals: [503],
  async handle({ params: { id, item }, actor }, { store }) {
    await store.endSnooze(personIn(actor), { trajectory: id, item });
    return ok({ until: null });
  },
});

export const snoozeRoutes = [list, put, end];
