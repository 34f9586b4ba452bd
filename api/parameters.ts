import { viewerOf } from '../domain/access.ts';
import type { Lang } from '../domain/calendar/types.ts';
import { caseloadChanges, type CaseChange, type CaseloadChange } from '../domain/caseload.ts';
import { definitionOf, types } from '../domain/catalogue.ts';
import type { Instant } from '../domain/calendar/types.ts';
import type { Actor, Refusal } from '../domain/model/case.ts';
import { refuse } from '../domain/model/decide/refuse.ts';
import { wrongParameter } from '../domain/model/parameters.ts';
import type { Trajectories } from '../domain/ports.ts';
import type { Store } from '../store/store.ts';

/** Commands to running cases that are under way at once. */
const AT_ONCE = 8;

/** Why a term cannot be set: no such trajectory, no such item, or a norm. */
export function wrongChange({ type, item }: CaseloadChange, at: string): Refusal | undefined {
  const definition = definitionOf(type);
  if (definition) return wrongParameter(definition, item, `${at}/item`);
  const known = types().join(', ');
  return refuse(
    422,
    'unknown-type',
    `“${type}” is geen traject. Wel: ${known}.`,
    `“${type}” is no trajectory. There are: ${known}.`,
    `${at}/type`,
  );
}

/** What a changed term would do to the running cases that the actor sees, of one organisation or of all. */
export const previewOf = (change: CaseloadChange, organisation: string | undefined, actor: Actor, store: Store, now: Instant, lang: Lang) =>
  caseloadChanges(
    store.openCases({ viewer: viewerOf(actor), type: change.type, ...(organisation && { organisation }) }),
    change,
    actor,
    now,
    lang,
  );

export interface Applied {
  trajectory: string;
  outcome: string;
  code: string | null;
}

/**
 * Sets the term in each case of a preview by a command of its own, so that each keeps its record. One that fails stops
 * no other; a repeat with the same preview gives each command its first outcome.
 */
export async function apply(
  cases: CaseChange[],
  { preview, reason, ...change }: Pick<CaseloadChange, 'item' | 'amount' | 'unit'> & { reason: string; preview: string },
  actor: Actor,
  trajectories: Trajectories,
): Promise<Applied[]> {
  const body = { type: 'override-term' as const, ...change, lasting: true as const, reason };
  const one = async ({ trajectory, refused }: CaseChange): Promise<Applied> => {
    if (refused !== null) return { trajectory, outcome: 'refused', code: refused };
    const result = await trajectories.command({ id: trajectory, key: `parameter/${preview}`, actor, body });
    return { trajectory, outcome: result.outcome, code: 'code' in result ? result.code : null };
  };
  const done: Applied[] = [];
  for (let from = 0; from < cases.length; from += AT_ONCE) done.push(...(await Promise.all(cases.slice(from, from + AT_ONCE).map(one))));
  return done;
}
