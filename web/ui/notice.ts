import type { Request, Response } from 'express';
import { isDay } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/calendar/types.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { languages, standard, type TextKey, type Values } from '../texts/texts.ts';
import { cookieOf, cookieOptions } from './cookies.ts';
import { doneText } from './done.ts';
import { capital, shortDay } from './format.ts';
import { personName } from './people.ts';
import type { PageServices } from './services.ts';
import type { View } from './view.tsx';

const NOTICE = 'traject_notice';
const shortLived = { ...cookieOptions, maxAge: 60_000 };

/** The sentences that say what was done; the name of a button is none. */
export type DidKey = Extract<TextKey, `did${string}`>;

/** What such a sentence is filled with: never what somebody typed, and ids of people and organisations. */
export interface DidValues {
  n?: number;
  day?: Day;
  until?: Day;
  /** Colleagues of whoever reads it. */
  person?: string;
  other?: string;
  agency?: string;
}

type Notice = NonNullable<View['notice']>;
type Reader = View & { actor: Actor };

/** Keeps what to say on the page after the redirect, shown once: the name of a sentence and its values. */
export const notify = (
  response: Response,
  kind: Notice['kind'],
  what: DidKey,
  values: DidValues = {},
): void => {
  const kept = new URLSearchParams(
    Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]),
  );
  response.cookie(NOTICE, `${kind}:${what}:${kept.toString()}`, shortLived);
};

/**
 * Keeps what a command did to say it after the redirect: which case and command, so that the sentence is made
 * of what its reader may read then.
 */
export const notifyDone = (
  response: Response,
  kind: Notice['kind'],
  { trajectory, key }: { trajectory: string; key: string },
): void => void response.cookie(NOTICE, `${kind}/${trajectory}/${key}`, shortLived);

/** What a cookie names is looked up first. */
const isDid = (what = ''): what is DidKey => Object.hasOwn(languages[standard].texts, what);

/** What is to be said on this page, and on no later one. */
export async function takeNotice(
  request: Request,
  response: Response,
  view: Reader,
  store: PageServices['store'],
): Promise<View['notice']> {
  const kept = cookieOf(request, NOTICE) ?? '';
  const [, kind, what, values] =
    /^(accepted|pending|undone):(did\w{1,60}):([\w=&.-]{0,400})$/.exec(kept) ?? [];
  const [, how, trajectory, key] = /^(accepted|pending)\/([\w.:~-]{1,200})\/([\w-]{1,80})$/.exec(kept) ?? [];
  if (!kind && !how) return undefined;
  response.clearCookie(NOTICE, cookieOptions);
  if (how) return { kind: how as Notice['kind'], text: await doneOf(view, store, trajectory!, key!) };
  if (!isDid(what)) return undefined;
  const filled = await filledOf(Object.fromEntries(new URLSearchParams(values)), view, store);
  return { kind: kind as Notice['kind'], text: `${capital(view.say(what, filled))}.` };
}

/** Days as they are written, and names for ids. */
async function filledOf(
  { n = '', day = '', until = '', person, other, agency = '' }: Record<string, string>,
  view: Reader,
  store: PageServices['store'],
): Promise<Values> {
  const own = view.actor.agency;
  const people = person === undefined && other === undefined ? [] : await store.people(own);
  const nameOf = (id?: string) => personName(people.find((each) => each.id === id)?.name, own, view);
  const dayText = (on: string) => (isDay(on) ? shortDay(on, view.lang) : '');
  return {
    n,
    day: dayText(day),
    until: dayText(until),
    person: nameOf(person),
    other: nameOf(other),
    agency: view.agencies(agency),
  };
}

/** What a command of this person's agency did, for who sees the case; others hear that it was saved. */
async function doneOf(view: Reader, store: PageServices['store'], id: string, key: string): Promise<string> {
  const stored = await store.trajectory(id, viewerOf(view.actor));
  if (!stored) return view.say('doneSaved');
  const [rows, names] = await Promise.all([
    store.commandOutcome(id, `${view.actor.agency}:${key}`),
    store.outsideNames(id),
  ]);
  const events = rows.map(({ data }) => data as unknown as CaseEvent);
  return doneText({ view, c: asReadBy(stored.case, view.actor), names }, events) ?? view.say('doneSaved');
}
