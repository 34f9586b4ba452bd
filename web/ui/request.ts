import { urlencoded, type Request, type Response } from 'express';
import type { Instant, Lang } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { definitions } from '../../domain/catalogue.ts';
import { mayStart } from '../../domain/people/access.ts';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { SavedView } from '../../domain/people/saved-view.ts';
import type { SignedIn } from '../../domain/people/person.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { inboxCounts, inboxTotal } from '../../store/inbox-counts.ts';
import { cookieOf, cookieOptions } from './cookies.ts';
import { takeNotice } from './notice.ts';
import { unreadOf } from './unread.ts';
import type { View } from './view.tsx';
import { agencyName, namesOf, type AgencyNames } from '../../domain/words/agencies.ts';
import type { PageServices } from './services.ts';
import { isLang, sayIn, standard } from '../texts/texts.ts';

const LANGUAGE = 'traject_lang';
const year = 365 * 24 * 3_600_000;

/**
 * Language of a page: what was chosen on a page before, else what `Accept-Language` says (`res.locals.lang`).
 */
export function pageLanguage(request: Request, response: Response): Lang {
  const chosen = cookieOf(request, LANGUAGE);
  const asked: unknown = response.locals['lang'];
  if (isLang(chosen)) return chosen;
  return isLang(asked) ? asked : standard;
}

export function chooseLanguage(response: Response, lang: unknown): void {
  if (isLang(lang)) response.cookie(LANGUAGE, lang, { ...cookieOptions, maxAge: year });
}

/** An address within these pages, never another site's. */
export const ownAddress = (value: unknown): string =>
  typeof value === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(value) ? value : '/';

/** Texts only, and no more than a long form needs. */
export const formBody = () => urlencoded({ extended: false, limit: '200kb', parameterLimit: 300 });

/** Where a list goes on, as its last page said it; null for the first page. */
export const cursorOf = (query: Record<string, unknown>): string | null =>
  typeof query['cursor'] === 'string' ? query['cursor'] : null;

/**
 * Trajectories that this person may start. One with required
 * parties is opened by another trajectory, never from nothing.
 */
export const startable = (actor: Actor): Definition[] =>
  definitions().filter(
    (each) =>
      mayStart(actor, each, actor.agency) === undefined &&
      !Object.values(each.facts).some((fact) => fact.type === 'party' && fact.required),
  );

/** What every page knows, for who is signed in or for nobody. */
export function plainView(
  request: Request,
  response: Response,
  now: Instant,
  actor: View['actor'] = null,
  agencies: AgencyNames = agencyName,
): View {
  const lang = pageLanguage(request, response);
  return {
    lang,
    say: sayIn(lang),
    now,
    today: dayOf(now),
    actor,
    who: whoOf(response),
    address: request.originalUrl,
    mayStart: actor !== null && startable(actor).length > 0,
    agencies,
  };
}

function whoOf(response: Response): View['who'] {
  const who = response.locals['who'] as SignedIn | undefined;
  return who && { name: who.name, hasChoice: who.roles.length > 1 };
}

/** The view of somebody signed in, with the names of organisations and the notice of what was just done. */
export async function viewOf(
  request: Request,
  response: Response,
  { store, now, demo }: PageServices,
  section?: View['section'],
): Promise<View & { actor: Actor; organisations: Organisation[] }> {
  const actor = response.locals['actor'] as Actor;
  const [organisations, unread, unhandled, keys] = await Promise.all([
    store.organisations(),
    unreadOf(store, actor, dayOf(now())),
    mayUseRoute('listSignals', actor.role) ? inboxCounts(store, actor.agency, dayOf(now())) : undefined,
    actor.person === undefined ? false : store.usesKeys(actor.agency, actor.person),
  ]);
  const view = plainView(request, response, now(), actor, namesOf(organisations));
  return {
    ...view,
    actor,
    organisations,
    keys,
    views: response.locals['views'] as SavedView[] | undefined,
    unread,
    inbox: unhandled && inboxTotal(unhandled),
    section,
    demo,
    notice: await takeNotice(request, response, { ...view, actor }, store),
  };
}
