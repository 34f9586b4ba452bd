import type { Instant } from '../domain/calendar/types.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import type { Actor, Refusal } from '../domain/case/case.ts';
import { fingerprint, uuid5 } from '../domain/case/fingerprint.ts';
import { notAllowed, viewerOf } from '../domain/people/access.ts';
import {
  mayGiveAll,
  MOST_AT_ONCE,
  spread,
  wrongReceiver,
  wrongWish,
  type Gift,
} from '../domain/people/giving.ts';
import { loadDays } from '../domain/people/load.ts';
import type { FromWhom, Given, Handovers, HeldCase, HeldPart, Wish } from '../domain/ports/handovers.ts';
import type { Trajectories } from '../domain/ports/ports.ts';
import { noticeTexts } from '../domain/words/texts.ts';
import type { UntoldHandover } from '../store/given.ts';
import type { Store } from '../store/store.ts';
import { keyReused, takenMeanwhile } from './refusals.ts';

/** Commands under way at once, and requests that are finished in one round. */
const AT_ONCE = 8;
/** Milliseconds in which a request is done by whoever took it. */
const LEFT_MS = 60_000;
const KEPT_MS = 30 * 24 * 3_600_000;

interface Parts {
  store: Store;
  trajectories: Pick<Trajectories, 'command'>;
  now: () => Instant;
}

/** Several cases given to others at once, on the store and the one command path. */
export function createHandovers(parts: Parts): Handovers {
  const { store, now } = parts;
  return {
    held: async (request) => mayNot(request) ?? (await held(parts, request)),
    plan: async ({ to, cases, ...request }) => mayNot(request) ?? (await planOf(parts, request, to, cases)),
    async give({ key, cases, to, reason, ...request }) {
      const { actor, from, after } = request;
      const refusal = mayNot(request);
      if (refusal) return refusal;
      const id = uuid5(`handover/${actor.agency}/${key}`);
      const hash = fingerprint({ actor, from, after, cases, to, reason });
      const known = await store.keptHandover(id);
      const planned = known ?? (await planOf(parts, request, to, cases));
      if ('outcome' in planned) return planned;
      const kept = known ?? (await store.keepHandover({ id, hash, ...planned, actor, reason }, now()));
      if (kept.hash !== hash) return keyReused;
      const items = await carryOut(parts, { id, plan: kept.plan, actor, reason });
      const remaining = kept.next === null ? 0 : await store.countHeld(filterOf(parts, request), kept.next);
      return { outcome: 'given', id, items, next: kept.next, remaining };
    },
  };
}

const filterOf = ({ now }: Parts, { actor, from }: FromWhom) => ({
  agency: actor.agency,
  people: from.filter((each) => each !== null),
  nobody: from.includes(null),
  today: dayOf(now()),
});

async function held(parts: Parts, request: FromWhom): Promise<HeldPart> {
  const filter = filterOf(parts, request);
  const { items, next } = await parts.store.held(filter, { cursor: request.after, limit: MOST_AT_ONCE });
  return { items, next, remaining: next === null ? 0 : await parts.store.countHeld(filter, next) };
}

async function spreadOver(
  { store, now }: Parts,
  actor: Actor,
  to: readonly string[],
  cases: readonly HeldCase[],
): Promise<Gift[]> {
  const loads = await store.loads(viewerOf(actor), loadDays(dayOf(now())));
  return spread(
    cases,
    to.map((id) => ({ id, open: loads.get(id)?.open ?? 0 })),
  );
}

/** What was chosen, as it is now: of what none of these holds any more nothing is done. */
async function chosen(
  parts: Parts,
  request: FromWhom,
  to: readonly string[],
  wishes: readonly Wish[],
): Promise<Gift[]> {
  const filter = { ...filterOf(parts, request), roles: wishes };
  // Of a role one person holds it, and nobody holds what she does not.
  const { items } = await parts.store.held(filter, { limit: 2 * MOST_AT_ONCE });
  const found = wishes.map(({ trajectory, role, from }) =>
    items.find(
      (each) =>
        each.trajectory === trajectory && each.role === role && (from === undefined || each.person === from),
    ),
  );
  const gifts = await spreadOver(
    parts,
    request.actor,
    to,
    found.flatMap((each, n) => (each && wishes[n]!.to === undefined ? each : [])),
  );
  return wishes.map(({ trajectory, role, to: wished }, n) => {
    const one = found[n];
    const gift = one && gifts.find((each) => each.trajectory === one.trajectory && each.role === one.role);
    const spreadTo = gift?.to ?? null;
    return { trajectory, role, from: one?.person, to: wished === undefined ? spreadTo : wished };
  });
}

/** What is to be done for a request that was not made before. */
async function planOf(
  parts: Parts,
  request: FromWhom,
  to: readonly string[],
  cases: readonly Wish[] | undefined,
): Promise<{ plan: Gift[]; next: string | null } | Refusal> {
  const { agency } = request.actor;
  const people = (await parts.store.people(agency)).filter(({ hasLeft }) => !hasLeft).map(({ id }) => id);
  const refusal = wrongReceiver(to, people) ?? wrongWish(cases ?? [], people);
  if (refusal) return refusal;
  if (cases) return { plan: await chosen(parts, request, to, cases), next: null };
  const { items, next } = await held(parts, request);
  return { plan: await spreadOver(parts, request.actor, to, items), next };
}

/**
 * Gives each by a command of its own, and then tells who got something; a repeat does what is left of both.
 * Until no command is unconfirmed any more it is not over, so that another process takes it up.
 */
async function carryOut(parts: Parts, { id, plan, actor, reason }: UntoldHandover): Promise<Given[]> {
  const one = async ({ trajectory, role, from, to }: Gift): Promise<Given> => {
    const person = to === null ? {} : { person: to };
    const result =
      from === undefined
        ? takenMeanwhile
        : await parts.trajectories.command({
            id: trajectory,
            key: `handover/${id}/${role}`,
            actor,
            together: true,
            body: { type: 'assign', role, agency: actor.agency, ...person, from, reason },
          });
    const said =
      'code' in result ? { code: result.code, detail: result.detail } : { code: null, detail: null };
    return { trajectory, role, from: from ?? null, to, outcome: result.outcome, ...said };
  };
  const done: Given[] = [];
  for (let at = 0; at < plan.length; at += AT_ONCE)
    done.push(...(await Promise.all(plan.slice(at, at + AT_ONCE).map(one))));
  await tell(parts, id, done, actor);
  if (done.every(({ outcome }) => outcome !== 'unavailable')) await parts.store.handoverTold(id, parts.now());
  return done;
}

/**
 * Finishes what a process that was killed left: cases that were not given yet, people who did not hear of
 * theirs. What everybody heard of is forgotten after 30 days.
 */
export async function finishHandovers(parts: Parts): Promise<void> {
  const { store, now } = parts;
  for (const each of await store.untoldHandovers(now() - LEFT_MS, AT_ONCE)) await carryOut(parts, each);
  await store.forgetHandovers(now() - KEPT_MS);
}

/** One message to each who got something, in a role that she got; not to who gave it herself or keeps it. */
async function tell({ store, now }: Parts, id: string, given: readonly Given[], actor: Actor): Promise<void> {
  const got = new Map<string, string>();
  for (const { from, to, role, outcome } of given)
    if (outcome === 'accepted' && to !== null && to !== from && to !== actor.person && !got.has(to))
      got.set(to, role);
  for (const [toPerson, toRole] of got)
    await store.tellPerson({
      key: `handover/${id}/${toPerson}`,
      toAgency: actor.agency,
      toRole,
      toPerson,
      title: noticeTexts.of('cases-given'),
      code: 'cases-given',
      at: now(),
    });
}

function mayNot({ actor, from }: FromWhom): Refusal | undefined {
  if (mayGiveAll(actor, from)) return undefined;
  return notAllowed(
    actor,
    'van een ander geeft alleen de coördinator van de organisatie weg',
    'of others only the coordinator of the agency gives away',
  );
}
