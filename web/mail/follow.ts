import { Router, type Response } from 'express';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Addressee } from '../../domain/case/events.ts';
import { itemMark } from '../../domain/mailing/mark.ts';
import { maySee } from '../../domain/people/access.ts';
import { asText, type SignedIn } from '../../domain/people/person.ts';
import { readItem } from '../../domain/reading/item.ts';
import { noNames } from '../../domain/reading/parties.ts';
import { viewQuestion } from '../../domain/reading/question.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { viewItem } from '../../domain/reading/view.ts';
import { whereItGoesOn, type StoredTrajectory } from '../../store/trajectories.ts';
import { itemActions } from '../commands/item-actions.ts';
import { actingAsPath, linksPath, meetingPath, questionPath } from '../ui/paths.ts';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';

/**
 * Where a line of a mail leads: to the form of what one usually does with that item, for the agency and role
 * whose it is. Whoever may do nothing with it sees it; to who sees nothing of it there is no such page.
 */
export function followRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/mail/:trajectory/:mark', async (request, response, next) => {
    const { trajectory, mark } = request.params;
    const view = await viewOf(request, response, services);
    const found = await marked(services, trajectory, mark);
    if (!found) return next();
    const { stored, item } = found;
    const as = roleFor(rolesOf(response), stored, item, view);
    if (!as) return next();
    if (asText(as) !== asText(view.actor))
      return response.redirect(303, actingAsPath(request.originalUrl, asText(as)));
    response.redirect(303, placeOf(view, stored, item));
  });

  // The page of a meeting says itself to whom there is none; who has no role there is not told which it is.
  router.get('/mail/:trajectory/:mark/meeting', async (request, response, next) => {
    const { trajectory, mark } = request.params;
    const found = await marked(services, trajectory, mark);
    const mayLook = found && rolesOf(response).some((each) => maySee(each, found.stored.agencies));
    if (!mayLook) return next();
    const [, query] = request.originalUrl.split('?');
    response.redirect(303, meetingPath(found.stored.id, found.item) + (query ? `?${query}` : ''));
  });

  return router;
}

/** The item that an address of a mail or calendar stands for, where its case goes on; undefined: none. */
async function marked({ store }: PageServices, trajectory: string, mark: string) {
  const stored = await whereItGoesOn(store, trajectory);
  const item = stored && Object.keys(stored.case.items).find((each) => itemMark(trajectory, each) === mark);
  return stored && item !== undefined ? { stored, item } : undefined;
}

const rolesOf = (response: Response): Addressee[] => (response.locals['who'] as SignedIn).roles;

/** The role in which one deals with an item: whose it is, else as one acts now, else one that sees it. */
function roleFor(
  roles: Addressee[],
  { case: c, agencies }: StoredTrajectory,
  item: string,
  { actor, now, lang }: View & { actor: Actor },
): Addressee | undefined {
  const sees = (each: Addressee) =>
    maySee(each, agencies) || viewQuestion(c, item, each, { now, lang, names: noNames }) !== undefined;
  const holder = readItem(c, item, now)?.holder;
  const seeing = roles.filter(sees);
  return (
    seeing.find((each) => each.agency === holder?.agency && each.role === holder?.role) ??
    seeing.find((each) => each.agency === holder?.agency && asText(each) === asText(actor)) ??
    seeing.find((each) => each.agency === holder?.agency) ??
    seeing.find((each) => asText(each) === asText(actor)) ??
    seeing[0]
  );
}

/** The form of the usual action, else the item itself. */
function placeOf(
  view: View & { actor: Actor },
  { id, case: whole, agencies, ...stored }: StoredTrajectory,
  item: string,
): string {
  const { actor, lang, now } = view;
  const c = asReadBy(whole, actor);
  const read = readItem(c, item, now);
  const definition = definitionOf(stored.definition);
  const shown = maySee(actor, agencies) ? `/trajectories/${id}/items/${item}` : questionPath(id, item);
  if (!read || !definition) return shown;
  const actions = itemActions({ view, actor }, c, definition, viewItem(read, lang, noNames));
  const usual = actions.find(({ href }) => href !== linksPath(id, item));
  return usual ? `${usual.href}${usual.href.includes('?') ? '&' : '?'}from=mail` : shown;
}
