import { urlencoded, type Request, type Response } from 'express';
import { isDay } from '../../domain/calendar/day.ts';
import type { Day, Instant, Lang } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { definitions } from '../../domain/catalogue.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { mayStart, viewerOf } from '../../domain/people/access.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { SavedView } from '../../domain/people/saved-view.ts';
import type { SignedIn } from '../../domain/people/person.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { inboxCounts, inboxTotal } from '../../store/inbox-counts.ts';
import { doneText } from './done.ts';
import type { View } from './view.tsx';
import { agencyName, namesOf, type AgencyNames } from '../../domain/words/agencies.ts';
import { shortDay } from './format.ts';
import type { PageServices } from './services.ts';
import { isLang, languages, sayIn, standard, type TextKey } from '../texts/texts.ts';

const LANGUAGE = 'traject_lang';
const NOTICE = 'traject_notice';
const year = 365 * 24 * 3_600_000;

/** Cookies of the pages hold no session and no personal data. */
const options = { httpOnly: true, sameSite: 'lax', path: '/' } as const;

function cookieOf(request: Request, name: string): string | undefined {
  const pair = request.headers.cookie?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  const value = pair?.trim().slice(name.length + 1);
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

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
  if (isLang(lang)) response.cookie(LANGUAGE, lang, { ...options, maxAge: year });
}

/** An address within these pages, never another site's. */
export const ownAddress = (value: unknown): string =>
  typeof value === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(value) ? value : '/';

/**
 * Keeps what to say on the page after the redirect, shown once: the name of a text, never what somebody
 * typed. With `filled` it is a whole sentence, of which only a number and a day are kept.
 */
export const notify = (
  response: Response,
  kind: 'accepted' | 'pending',
  what: TextKey,
  filled?: { n: number; day?: Day },
): void => {
  const values = filled ? `:${filled.n}:${filled.day ?? ''}` : '';
  response.cookie(NOTICE, `${kind}:${what}${values}`, { ...options, maxAge: 60_000 });
};

/**
 * Keeps what a command did to say it after the redirect: which case and command, so that the sentence is made
 * of what its reader may read then.
 */
export const notifyDone = (
  response: Response,
  kind: 'accepted' | 'pending',
  { trajectory, key }: { trajectory: string; key: string },
): void => void response.cookie(NOTICE, `${kind}/${trajectory}/${key}`, { ...options, maxAge: 60_000 });

/** Texts only, and no more than a long form needs. */
export const formBody = () => urlencoded({ extended: false, limit: '200kb', parameterLimit: 300 });

/** Where a list goes on, as its last page said it; null for the first page. */
export const cursorOf = (query: Record<string, unknown>): string | null =>
  typeof query['cursor'] === 'string' ? query['cursor'] : null;

type Notice = NonNullable<View['notice']>;

async function takeNotice(
  request: Request,
  response: Response,
  view: View & { actor: Actor },
  store: PageServices['store'],
): Promise<View['notice']> {
  const kept = cookieOf(request, NOTICE) ?? '';
  const [, kind, what, n, day] =
    /^(accepted|pending):(\w{1,60})(?::(\d{1,6}):(\d{4}-\d\d-\d\d)?)?$/.exec(kept) ?? [];
  const [, how, trajectory, key] = /^(accepted|pending)\/([\w.:~-]{1,200})\/([\w-]{1,80})$/.exec(kept) ?? [];
  if (!kind && !how) return undefined;
  response.clearCookie(NOTICE, options);
  if (how) return { kind: how as Notice['kind'], text: await doneOf(view, store, trajectory!, key!) };
  if (!Object.hasOwn(languages[view.lang].texts, what!)) return undefined;
  const values = { n: n ?? '', day: day && isDay(day) ? shortDay(day, view.lang) : '' };
  const text = view.say(what as TextKey, values);
  return {
    kind: kind as Notice['kind'],
    text: n === undefined ? view.say('doneAccepted', { what: text }) : `${text}.`,
  };
}

/** What a command of this person's agency did, for who sees the case; others hear that it was saved. */
async function doneOf(
  view: View & { actor: Actor },
  store: PageServices['store'],
  id: string,
  key: string,
): Promise<string> {
  const stored = await store.trajectory(id, viewerOf(view.actor));
  if (!stored) return view.say('doneSaved');
  const [rows, names] = await Promise.all([
    store.commandOutcome(id, `${view.actor.agency}:${key}`),
    store.outsideNames(id),
  ]);
  const events = rows.map(({ data }) => data as unknown as CaseEvent);
  return doneText({ view, c: asReadBy(stored.case, view.actor), names }, events) ?? view.say('doneSaved');
}

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
  const [organisations, unhandled, keys] = await Promise.all([
    store.organisations(),
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
    inbox: unhandled && inboxTotal(unhandled),
    section,
    demo,
    notice: await takeNotice(request, response, { ...view, actor }, store),
  };
}
