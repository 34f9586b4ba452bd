import { z } from 'zod';
import type { Actor } from '../../domain/case/case.ts';
import { wrongView, type ViewPage } from '../../domain/people/saved-view.ts';
import { refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import {
  savedViewSchema,
  savedViewsSchema,
  viewParams,
  viewSchema,
  viewsParams,
} from '../schemas/saved-view.ts';

/** Machines have no business here: whoever asks is a person. */
const ofPage = ({ agency, person }: Actor, page: ViewPage) => ({ agency, person: person!, page });

const list = operation({
  id: 'listViews',
  method: 'get',
  path: '/me/views/{page}',
  tag: 'People',
  summary: 'Filters of a page that you keep under a name',
  params: viewsParams,
  answers: { 200: { description: 'Yours alone', schema: savedViewsSchema } },
  refusals: [503],
  handle: async ({ params: { page }, actor }, { store }) =>
    ok({ items: await store.views(ofPage(actor, page)) }),
});

const put = operation({
  id: 'setView',
  method: 'put',
  path: '/me/views/{page}/{view}',
  tag: 'People',
  summary: 'Keep filters of a page under a name',
  description: 'In place of what had that name. Repeating it is safe.',
  params: viewParams,
  body: viewSchema,
  answers: { 200: { description: 'As it is now', schema: savedViewSchema } },
  refusals: [409, 422, 503],
  async handle({ params: { page, view: name }, body: { query, opens }, actor, lang }, { store }) {
    const of = ofPage(actor, page);
    const wrong = wrongView(name, await store.views(of));
    if (wrong) throw refused(wrong, lang);
    // Kept as an address would say it.
    const kept = { name, query: new URLSearchParams(query).toString(), opens };
    await store.putView(of, kept);
    return ok(kept);
  },
});

const remove = operation({
  id: 'removeView',
  method: 'delete',
  path: '/me/views/{page}/{view}',
  tag: 'People',
  summary: 'Keep them no more',
  params: viewParams,
  answers: { 200: { description: 'It is gone', schema: z.strictObject({ removed: z.literal(true) }) } },
  refusals: [503],
  async handle({ params: { page, view: name }, actor }, { store }) {
    await store.removeView(ofPage(actor, page), name);
    return ok({ removed: true as const });
  },
});

export const viewRoutes = [list, put, remove];
