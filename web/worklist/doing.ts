import { textIn } from '../../domain/calendar/text.ts';
import type { Actor } from '../../domain/case/case.ts';
import { mayGiveAll } from '../../domain/people/giving.ts';
import type { CommandResult } from '../../domain/ports/ports.ts';
import { putAway } from '../../store/put-away.ts';
import type { Deadline } from '../../store/deadlines.ts';
import type { PageServices } from '../ui/services.ts';
import type { Picked } from './chosen-data.ts';
import type { Deed } from './chosen.ts';
import type { Reader } from './data.ts';

/** What was filled in, and read. */
export interface Filled {
  /** Made with the form: sent twice, everything is done once. */
  key: string;
  text?: string;
  until?: string;
  reason?: string;
  to?: string;
}

/** What became of one row. */
export interface Outcome {
  of: Picked;
  done: boolean;
  /** Could not be confirmed: it may be tried again. */
  unsure: boolean;
  /** Why it was not done; null where it was. */
  why: string | null;
}

interface Doing {
  services: PageServices;
  view: Reader;
  filled: Filled;
}

/** Rows under way at once. */
const AT_ONCE = 8;

/** Does it with each of them, and says what became of it; one that fails stops no other. */
export function doWith(deed: Deed, picked: readonly Picked[], doing: Doing): Promise<Outcome[]> {
  if (deed === 'give') return giveEach(picked, doing);
  return eachOf(picked, (of) => (deed === 'chase' ? chase(of, doing) : later(of, doing)));
}

async function eachOf<T, R>(all: readonly T[], one: (each: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    done.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(one))));
  return done;
}

const actorOf = ({ actor: { agency, role, person } }: Reader): Actor => ({
  agency,
  role,
  ...(person !== undefined && { person }),
});

type Became = Pick<CommandResult, 'outcome'> & { detail?: Parameters<typeof textIn>[0] | null };

function outcomeOf(of: Picked, { outcome, detail }: Became, { lang, say }: Reader): Outcome {
  const done = outcome === 'accepted';
  const why = detail ? textIn(detail, lang) : say('unavailableText');
  return { of, done, unsure: outcome === 'unavailable', why: done ? null : why };
}

async function chase(of: Picked, { services, view, filled: { key, text } }: Doing): Promise<Outcome> {
  const { trajectory, item } = of.row;
  const result = await services.trajectories.command({
    id: trajectory,
    key: `${key}/${item}`,
    actor: actorOf(view),
    body: { type: 'chase', item, ...(text !== undefined && { text }) },
  });
  return outcomeOf(of, result, view);
}

/** Who may put something away is a person. */
async function later(of: Picked, { services: { store }, view, filled }: Doing): Promise<Outcome> {
  const { trajectory, item } = of.row;
  const snooze = { trajectory, item, until: filled.until!, reason: filled.reason! };
  const actor = { ...view.actor, person: view.actor.person! };
  const wrong = await putAway(store, actor, snooze, view.today);
  if (wrong === undefined) return outcomeOf(of, { outcome: 'accepted' }, view);
  if (wrong === 'not-found') return { of, done: false, unsure: false, why: view.say('chosenGoneOne') };
  return outcomeOf(of, wrong, view);
}

const roleIn = ({ trajectory, owner }: Deadline): string => `${trajectory}/${owner.role}`;

/** Rows of one role in one case are given together; each says what became of that. */
async function giveEach(picked: readonly Picked[], doing: Doing): Promise<Outcome[]> {
  const roles = [...new Map(picked.map((of) => [roleIn(of.row), of])).values()];
  const actor = actorOf(doing.view);
  const holder = ({ row }: Picked) => row.owner.person ?? null;
  const given = roles.filter((of) => mayGiveAll(actor, [holder(of)]));
  const others = roles.filter((of) => !given.includes(of));
  const became = new Map<string, Became>([
    ...(await giveTogether(given, doing)),
    ...(await eachOf(others, async (of) => [roleIn(of.row), await take(of, doing)] as const)),
  ]);
  return picked.map((of) => outcomeOf(of, became.get(roleIn(of.row))!, doing.view));
}

async function giveTogether(
  roles: readonly Picked[],
  { services, view, filled: { key, to, reason } }: Doing,
): Promise<[string, Became][]> {
  if (roles.length === 0) return [];
  const cases = roles.map(({ row: { trajectory, owner } }) => ({
    trajectory,
    role: owner.role,
    from: owner.person ?? null,
    to: to!,
  }));
  const result = await services.handovers.give({
    actor: actorOf(view),
    key,
    from: [...new Set(cases.map(({ from }) => from))],
    cases,
    to: [to!],
    reason: reason!,
  });
  if (result.outcome === 'refused') return roles.map(({ row }) => [roleIn(row), result]);
  return result.items.map((each) => [`${each.trajectory}/${each.role}`, each]);
}

/** Who may not give it away may still take it. */
async function take(
  { row: { trajectory, owner } }: Picked,
  { services, view, filled: { key, to, reason } }: Doing,
): Promise<Became> {
  const { say, actor } = view;
  if (to !== actor.person) {
    const text = say('giveNotYours', { name: owner.name ?? say('nobody') });
    return { outcome: 'refused', detail: { nl: text, en: text } };
  }
  return services.trajectories.command({
    id: trajectory,
    key: `${key}/${owner.role}`,
    actor: actorOf(view),
    body: {
      type: 'assign',
      role: owner.role,
      agency: actor.agency,
      person: actor.person,
      from: owner.person ?? null,
      reason: reason!,
    },
  });
}
