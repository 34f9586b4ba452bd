import { randomBytes } from 'node:crypto';
import { addDays } from '../domain/calendar/day.ts';
import { textIn } from '../domain/calendar/text.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { dayOf, startOfDay } from '../domain/calendar/zone.ts';
import type { Actor, Refusal } from '../domain/case/case.ts';
import { fingerprint, uuid5 } from '../domain/case/fingerprint.ts';
import { isRefusal } from '../domain/case/refusal.ts';
import { catalogue, definitionOf } from '../domain/catalogue.ts';
import { linkFor } from '../domain/decide/linking.ts';
import { clientDeceased } from '../domain/decide/whole-case.ts';
import { maySee } from '../domain/people/access.ts';
import { actorThrough, mayLink } from '../domain/people/links.ts';
import { isClient } from '../domain/people/parties.ts';
import { titleFor } from '../domain/people/titles.ts';
import type { Owner } from '../domain/policy/values.ts';
import type { Links, LinksAbout, MadeLink, MakeLink, MeantFor } from '../domain/ports/links.ts';
import { answersNow, lastDayOf, linkState, viewThrough } from '../domain/reading/link.ts';
import { viewParty, type PersonNames } from '../domain/reading/parties.ts';
import type { StoredLink } from '../store/links.ts';
import type { Store } from '../store/store.ts';
import { whereItGoesOn, type StoredTrajectory } from '../store/trajectories.ts';
import { closed, keyReused, notFound } from './refusals.ts';
import type { Services } from './services.ts';

/** Bytes of the secret in an address: 256 bits, which nobody guesses. */
const SECRET_BYTES = 32;
/** A secret as it stands in an address: nothing else is looked up. */
export const secretForm = /^[\w-]{43}$/;

type Parts = Pick<Services, 'store' | 'trajectories' | 'now' | 'url'>;
type Of<T extends keyof Links> = Parameters<Links[T]>;

/** Links, on the store and the one command path. */
export function createLinks(parts: Parts): Links {
  return {
    make: (request) => make(request, parts),
    list: (request) => list(request, parts),
    withdraw: (request) => withdraw(request, parts),
    open: (...given) => open(given, parts),
    answer: (...given) => answer(given, parts),
  };
}

async function make(request: MakeLink, { store, now, url }: Parts): ReturnType<Links['make']> {
  const { trajectory, actor, key, item, expires, answers, lang, for: meant } = request;
  const row = await caseFor(trajectory, actor, store);
  const definition = row && definitionOf(row.definition);
  if (!row || !definition) return notFound;
  const c = row.case;
  if (c.status === 'closed') return closed;
  if (c.deceased) return clientDeceased(c.deceased.on);
  const names = await store.outsideNames(row.id);
  const at = now();
  const wanted = { item, expires, answers, isFor: meant && ((party: Owner) => isMeant(meant, party, names)) };
  const terms = linkFor({ catalogue, definition, c, actor, now: at, today: dayOf(at) }, wanted);
  if (isRefusal(terms)) return terms;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const id = uuid5(`link/${actor.agency}/${key}`);
  const link = {
    ...terms,
    id,
    bodyHash: fingerprint({ trajectory: row.id, item, meant, expires, answers }),
    secret,
    trajectory: row.id,
    item,
    madeBy: { agency: actor.agency, role: actor.role, ...(actor.person && { person: actor.person }) },
    madeAt: at,
    expiresAt: startOfDay(addDays(terms.expires, 1)),
  };
  if (!(await store.keepLink(link))) return keyReused;
  const kept = (await store.linksOf(row.id)).find((each) => each.id === id);
  if (!kept) throw new Error('the link that was just kept is gone again: repeat the request');
  return {
    outcome: 'made',
    link: shownLink(kept, row, { names, lang, actor, now: at }),
    address: `${url}/p/${secret}`,
  };
}

/** Whether whoever asked for a link means the party that the item waits on. */
function isMeant(meant: MeantFor, party: Owner, names: PersonNames): boolean {
  if ('name' in meant) return party.outside !== undefined && names(party.outside) === meant.name;
  if (!('agency' in meant)) return isClient(party);
  return meant.agency === party.agency && meant.role === party.role;
}

async function list(
  { trajectory, actor, item, lang }: LinksAbout,
  parts: Parts,
): Promise<MadeLink[] | Refusal> {
  const found = await linksFor(trajectory, actor, parts);
  if ('outcome' in found) return found;
  const links = found.links.filter((each) => item === undefined || each.item === item);
  return links.map((each) => shownLink(each, found.row, { ...found, lang, actor, now: parts.now() }));
}

async function withdraw(
  { trajectory, actor, link: id, lang }: LinksAbout & { link: string },
  parts: Parts,
): Promise<MadeLink | Refusal> {
  const { store, now } = parts;
  const found = await linksFor(trajectory, actor, parts);
  if ('outcome' in found) return found;
  if (!found.links.some((each) => each.id === id)) return notFound;
  await store.withdrawLink(id, { agency: actor.agency, role: actor.role }, now());
  const link = (await store.linksOf(found.row.id)).find((each) => each.id === id);
  return link ? shownLink(link, found.row, { ...found, lang, actor, now: now() }) : notFound;
}

/** A case and the links in it that the actor may see; to others neither is there. */
async function linksFor(trajectory: string, actor: Actor, { store }: Parts) {
  const row = await caseFor(trajectory, actor, store);
  const definition = row && definitionOf(row.definition);
  if (!row || !definition) return notFound;
  const { items } = row.case;
  const [all, names] = await Promise.all([store.linksOf(row.id), store.outsideNames(row.id)]);
  const links = all.filter(({ item }) => items[item] && mayLink(definition, row.case, actor, items[item]));
  return { row, links, names };
}

async function caseFor(id: string, actor: Actor, store: Store): Promise<StoredTrajectory | undefined> {
  const row = await whereItGoesOn(store, id);
  return row && maySee(actor, row.agencies) ? row : undefined;
}

function shownLink(
  link: StoredLink,
  { case: c }: StoredTrajectory,
  { names, lang, actor, now }: { names: PersonNames; lang: MakeLink['lang']; actor: Actor; now: Instant },
): MadeLink {
  const definition = definitionOf(c.definition)!;
  const { id, item, party, answers, madeBy, madeAt, openedAt, opened, uses, withdrawnBy, withdrawnAt } = link;
  return {
    id,
    item,
    title: textIn(titleFor(definition, c, c.items[item]!, actor.agency), lang),
    for: viewParty(party, lang, names),
    answers,
    state: linkState(link, c, now),
    lastDay: lastDayOf(link),
    madeBy: { agency: madeBy.agency, role: madeBy.role },
    madeAt,
    opened: openedAt === null ? null : { times: opened, first: openedAt },
    used: uses,
    withdrawn: withdrawnBy && withdrawnAt !== null ? { by: withdrawnBy, at: withdrawnAt } : null,
  };
}

/** The link with this secret and the case that it is about now. */
async function linkAt(secret: string, { store, now }: Parts, counted: boolean) {
  if (!secretForm.test(secret)) return undefined;
  const kept = await store.linkBySecret(secret, counted ? now() : undefined);
  const row = kept && (await whereItGoesOn(store, kept.trajectory));
  if (!row) return undefined;
  const uses = await store.linkUses(row.id);
  return { link: { ...kept, uses: uses(kept.id) }, row };
}

async function open([secret, lang, counted]: Of<'open'>, parts: Parts): ReturnType<Links['open']> {
  const found = await linkAt(secret, parts, counted);
  return found && viewThrough(found.link, found.row.case, { now: parts.now(), lang });
}

/**
 * One answer is one command, whose key is what was said: sent twice it is said once. What the link does not
 * offer now goes no further; what comes between, the rules refuse.
 */
async function answer([secret, given]: Of<'answer'>, parts: Parts): ReturnType<Links['answer']> {
  const found = await linkAt(secret, parts, false);
  if (!found) return undefined;
  const { link, row } = found;
  if (link.uses.some((use) => use.answer === given.answer)) return 'said-before';
  const now = parts.now();
  if (linkState(link, row.case, now) !== 'open' || !answersNow(link, row.case, now).includes(given.answer))
    return 'ended';
  const body = { type: 'answer' as const, item: link.item, ...given };
  return parts.trajectories.command({
    id: row.id,
    key: fingerprint(body),
    actor: actorThrough(link.party, { id: link.id, item: link.item }),
    body,
  });
}
