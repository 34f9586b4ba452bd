import type { Actor, Refusal } from '../case/case.ts';
import { refuse } from '../case/refusal.ts';

/** Cases that are given to others in one request: more are given in parts. */
export const MOST_AT_ONCE = 100;

/** A role in a case, and who holds it; null: nobody. */
export interface Held {
  trajectory: string;
  role: string;
  person: string | null;
}

/** What is to be done about a role in a case; `to` null: it is given back to the team. */
export interface Gift extends Omit<Held, 'person'> {
  /** Who was seen to hold it; undefined: none of those it is taken from holds it any more. */
  from: string | null | undefined;
  to: string | null;
}

/**
 * Who may give several cases away at once: their coordinator what anybody of the agency has, others what they
 * hold themselves.
 */
export const mayGiveAll = ({ role, person }: Actor, from: readonly (string | null)[]): boolean =>
  role === 'coordinator' || (person !== undefined && from.every((each) => each === person));

/**
 * Spreads cases, in their order, over receivers: each to whoever has least open by then, the first of those
 * who have as little. To nobody where there are none.
 * @param to with what each has open before.
 */
export function spread(
  cases: readonly (Held & { open: number })[],
  to: readonly { id: string; open: number }[],
): Gift[] {
  const loads = to.map((each) => ({ ...each }));
  return cases.map(({ trajectory, role, person, open }) => {
    const least = loads.reduce<(typeof loads)[number] | undefined>(
      (found, each) => (found && found.open <= each.open ? found : each),
      undefined,
    );
    // A case without anything open is work too.
    if (least) least.open += Math.max(1, open);
    return { trajectory, role, from: person, to: least?.id ?? null };
  });
}

/** What is wrong with the receivers: somebody who works not there, or no more. */
export function wrongReceiver(to: readonly string[], colleagues: readonly string[]): Refusal | undefined {
  const at = to.findIndex((each) => !colleagues.includes(each));
  return at < 0 ? undefined : noColleague(to[at]!, `/to/${at}`);
}

/** The same of the one to whom a chosen case goes, where it is not spread. */
export function wrongWish(
  cases: readonly { to?: string | null }[],
  colleagues: readonly string[],
): Refusal | undefined {
  const at = cases.findIndex(({ to }) => typeof to === 'string' && !colleagues.includes(to));
  return at < 0 ? undefined : noColleague(cases[at]!.to!, `/cases/${at}/to`);
}

const noColleague = (id: string, pointer: string): Refusal =>
  refuse(
    422,
    'unknown-person',
    {
      nl: `“${id}” is geen collega die hier nu werkt: kies iemand anders, of niemand.`,
      en: `“${id}” is no colleague who works here now: choose somebody else, or nobody.`,
    },
    pointer,
  );
