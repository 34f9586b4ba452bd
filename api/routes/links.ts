import { z } from 'zod';
import { iso } from '../../domain/calendar/zone.ts';
import type { MadeLink } from '../../domain/ports/links.ts';
import { createLinks } from '../links.ts';
import { refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { id } from '../schemas/common.ts';
import { linkBody, linkMadeSchema, linkSchema, linksSchema } from '../schemas/link.ts';

const shown = ({ answers, lastDay, madeAt, opened, used, withdrawn, ...link }: MadeLink) => ({
  ...link,
  actions: answers,
  expires: lastDay,
  madeAt: iso(madeAt),
  opened: opened && { times: opened.times, first: iso(opened.first) },
  used: used.map(({ answer, at }) => ({ answer, at: iso(at) })),
  withdrawn: withdrawn && { by: withdrawn.by, at: iso(withdrawn.at) },
});

const make = operation({
  id: 'makeLink',
  method: 'post',
  path: '/trajectories/{id}/links',
  tag: 'Trajectories',
  summary: 'Make a link with which a party without an account answers one item',
  description:
    'For whoever the item waits on: somebody outside every agency, the client, or a role at another agency. Made by who asked, who waits, or who steers. The address is in this answer and nowhere else. A repeat under the same key, before anybody opened it, gives the same link a new address.',
  params: z.strictObject({ id }),
  body: linkBody,
  keyed: true,
  answers: { 201: { description: 'Made, with its address', schema: linkMadeSchema } },
  refusals: [404, 409, 422, 503],
  async handle({ params, body: { actions, ...body }, key, actor, lang }, services) {
    const wanted = { trajectory: params.id, ...body, answers: actions, key, actor, lang };
    const made = await createLinks(services).make(wanted);
    if (made.outcome === 'refused') throw refused(made, lang);
    return { status: 201, body: { ...shown(made.link), address: made.address } };
  },
});

const list = operation({
  id: 'listLinks',
  method: 'get',
  path: '/trajectories/{id}/links',
  tag: 'Trajectories',
  summary: 'Links of a trajectory, newest first',
  description:
    'Those to items for which you may make one: by whom, when and for whom each was made, and its use.',
  params: z.strictObject({ id }),
  answers: { 200: { description: 'Links, without their addresses', schema: linksSchema } },
  refusals: [404, 503],
  async handle({ params, actor, lang }, services) {
    const links = await createLinks(services).list({ trajectory: params.id, actor, lang });
    if ('outcome' in links) throw refused(links, lang);
    return ok({ items: links.map(shown) });
  },
});

const withdraw = operation({
  id: 'withdrawLink',
  method: 'delete',
  path: '/trajectories/{id}/links/{link}',
  tag: 'Trajectories',
  summary: 'Take a link back',
  description: 'Its address works no more, from now on. What was answered through it stays.',
  params: z.strictObject({ id, link: z.uuid() }),
  answers: { 200: { description: 'Taken back, now or before', schema: linkSchema } },
  refusals: [404, 503],
  async handle({ params, actor, lang }, services) {
    const about = { trajectory: params.id, link: params.link, actor, lang };
    const link = await createLinks(services).withdraw(about);
    if ('outcome' in link) throw refused(link, lang);
    return ok(shown(link));
  },
});

export const linkRoutes = [make, list, withdraw];
