import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { textIn } from '../../domain/calendar/text.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { daySchema } from '../../domain/case/fields.ts';
import { itemOf } from '../../domain/case/items.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { catalogue, definitionOf } from '../../domain/catalogue.ts';
import { linkFor } from '../../domain/decide/linking.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { mayLink } from '../../domain/people/links.ts';
import { askerOf, ownerAsAsked } from '../../domain/people/owner.ts';
import { titleFor } from '../../domain/people/titles.ts';
import type { Owner } from '../../domain/policy/values.ts';
import type { MadeLink } from '../../domain/ports/links.ts';
import { viewParty } from '../../domain/reading/parties.ts';
import { outcomeTitle } from '../../domain/words/titles.ts';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { numberOf, shortDay } from '../ui/format.ts';
import { ownerName, roleName } from '../ui/names.ts';
import { linksPath, itemPath } from '../ui/paths.ts';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { LinkMadePage, LinksPage, type LinkRow, type LinksData } from './page.tsx';

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

/**
 * Links to one item, for whoever may make one: who asked, who waits, who steers. To others they are not
 * there.
 */
export function linkRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/:id/links', async (request, response, next) => {
    const found = await find(request, response, services);
    if (!found) return next();
    await show(response, found, services, {});
  });

  // The answer itself is the page: the address is nowhere to be read after it.
  router.post('/trajectories/:id/links', formBody(), async (request, response, next) => {
    const found = await find(request, response, services);
    if (!found) return next();
    const { view, id, item } = found;
    const posted = postedFrom(request.body);
    const expires = daySchema.safeParse(posted['expires']);
    if (!expires.success) {
      const errors = { fields: { expires: view.say('errorDate') } };
      return show(response, found, services, { posted, errors });
    }
    const key = posted['key'] ?? randomUUID();
    const about = { trajectory: id, item, actor: view.actor, lang: view.lang };
    const made = await services.links.make({ ...about, key, expires: expires.data });
    if (made.outcome === 'refused') {
      const errors = refusalErrors(made, fieldsOf(found), view);
      return show(response, found, services, { posted, errors });
    }
    const { lang, agencies } = view;
    const data = {
      ...commonOf(found),
      address: made.address,
      asker: agencies(found.asker.agency),
      from: `${agencies(found.asker.agency)}, ${roleName(found.asker.role, lang)}`,
      number: numberOf(id),
      today: shortDay(view.today, lang),
      by: found.due && shortDay(found.due, lang),
      lastDay: shortDay(made.link.lastDay, lang),
      back: linksPath(id, item),
    };
    response.status(201).send(renderPage(view, <LinkMadePage data={data} />));
  });

  router.post('/trajectories/:id/links/:link/withdraw', formBody(), async (request, response, next) => {
    const found = await find(request, response, services);
    if (!found) return next();
    const { view, id, item } = found;
    const about = { trajectory: id, link: request.params.link, actor: view.actor, lang: view.lang };
    const link = await services.links.withdraw(about);
    if ('outcome' in link) return next();
    notify(response, 'accepted', 'didLinkEnd');
    response.redirect(303, linksPath(id, item));
  });

  return router;
}

/** The case and the item, for whoever may make a link to it. */
async function find(request: Request, response: Response, services: PageServices) {
  const { id } = request.params as { id: string };
  const { item } = request.query;
  const view = await viewOf(request, response, services, 'cases');
  const stored = await services.store.trajectory(id, viewerOf(view.actor));
  const definition = stored && definitionOf(stored.definition);
  if (!stored || !definition || typeof item !== 'string' || !Object.hasOwn(stored.case.items, item))
    return undefined;
  const { case: c } = stored;
  const state = c.items[item]!;
  if (!mayLink(definition, c, view.actor, state)) return undefined;
  const known = itemOf(definition, state);
  const names = await services.store.outsideNames(id);
  const nameOf = (owner: Owner): string => {
    const party = viewParty(owner, view.lang, names);
    return 'name' in party ? party.name : ownerName(party, view.lang, view.agencies);
  };
  const now = { catalogue, now: view.now, today: dayOf(view.now) };
  return {
    view,
    id,
    item,
    terms: linkFor({ ...now, definition, c, actor: view.actor }, { item }),
    asker: askerOf(definition, c, state.dialogue),
    who: nameOf(ownerAsAsked(definition, c, known, state)),
    nameOf,
    due: state.due ?? null,
    title: textIn(titleFor(definition, c, state, view.actor.agency), view.lang),
    outcome: (answer: string) => outcomeTitle(known, answer, view.lang),
    pseudonym: stored.client?.pseudonym ?? view.agencies(stored.organisation),
  };
}

const commonOf = ({ view, id, item, who, title, pseudonym }: Found) => ({
  who,
  question: title,
  crumb: { href: itemPath(id, item), text: `${view.say('backToCase')} ${pseudonym}` },
});

const fieldsOf = ({ view: { say }, terms }: Found): FormField[] => [
  {
    kind: 'date',
    name: 'expires',
    label: say('fieldLinkExpires'),
    hint: say('fieldLinkExpiresHint'),
    value: isRefusal(terms) ? undefined : terms.expires,
  },
];

async function show(
  response: Response,
  found: Found,
  { links }: PageServices,
  { posted, errors }: { posted?: Posted; errors?: FormErrors },
): Promise<void> {
  const { view, id, item, terms } = found;
  const made = await links.list({ trajectory: id, item, actor: view.actor, lang: view.lang });
  const data: LinksData = {
    ...commonOf(found),
    action: linksPath(id, item),
    key: posted?.['key'] ?? randomUUID(),
    fields: fieldsOf(found),
    whyNot: isRefusal(terms) ? (textIn(terms.detail, view.lang) ?? null) : null,
    posted,
    errors,
    links: 'outcome' in made ? [] : made.map((link) => rowOf(link, found)),
  };
  response.status(errors ? 422 : 200).send(renderPage(view, <LinksPage data={data} />));
}

function rowOf(link: MadeLink, { view, id, item, outcome }: Found): LinkRow {
  const { say, lang, agencies } = view;
  const day = (at: number) => shortDay(dayOf(at), lang);
  const { opened, withdrawn, state } = link;
  return {
    id: link.id,
    who: 'name' in link.for ? link.for.name : ownerName(link.for, lang, agencies),
    state,
    lastDay: shortDay(link.lastDay, lang),
    madeBy: ownerName(link.madeBy, lang, agencies),
    madeOn: day(link.madeAt),
    opened: opened && say('linkOpenedTimes', { n: opened.times, day: day(opened.first) }),
    used: link.used.map(({ answer, at }) => say('linkUseLine', { answer: outcome(answer), day: day(at) })),
    withdrawn:
      withdrawn &&
      say('linkWithdrawnBy', { who: ownerName(withdrawn.by, lang, agencies), day: day(withdrawn.at) }),
    withdraw:
      state === 'open'
        ? `/trajectories/${id}/links/${link.id}/withdraw?item=${encodeURIComponent(item)}`
        : null,
  };
}
