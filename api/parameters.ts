import { viewerOf } from '../domain/people/access.ts';
import { maySetParameter } from '../domain/people/setters.ts';
import type { Instant } from '../domain/calendar/types.ts';
import {
  caseloadChanges,
  type CaseChange,
  type CaseloadChange,
  type DateShift,
} from '../domain/what-if/caseload.ts';
import { definitionOf, types } from '../domain/catalogue.ts';
import type { Actor, Refusal } from '../domain/case/case.ts';
import { unknownDate } from '../domain/decide/input.ts';
import { wrongParameter } from '../domain/deadlines/parameters.ts';
import type {
  AppliedTerm,
  CaseloadPreview,
  TermRequest,
  Terms,
  Trajectories,
} from '../domain/ports/ports.ts';
import type { Store } from '../store/store.ts';
import { breathing } from './breathing.ts';
import { noSuchType } from './refusals.ts';

/** Commands to running cases that are under way at once. */
const AT_ONCE = 8;

interface Parts {
  store: Store;
  trajectories: Trajectories;
  now: () => Instant;
}

/** Terms set otherwise, on the store and the one command path. */
export function createTerms({ store, trajectories, now }: Parts): Terms {
  const look = (request: TermRequest) => lookAt(store, request, now());

  return {
    preview: async (request) => wrongChange(request.change) ?? (await look(request)),
    async set(request) {
      const { actor, place, change, reason, running } = request;
      const own = place.region ? await store.organisation(actor.agency) : undefined;
      const refusal = maySetParameter(actor, place, own?.region ?? null) ?? wrongChange(change);
      if (refusal) return refusal;
      const seen = running ? await look(request) : null;
      if (seen && seen.preview !== running!.preview) return { outcome: 'outdated', seen };
      const { organisation = null, region = null } = place;
      const setBy = { agency: actor.agency, role: actor.role };
      const parameter = await store.setParameter({
        ...change,
        organisation,
        region,
        reason,
        setBy,
        at: now(),
      });
      const applied =
        seen && running ? await apply(seen.cases, { ...change, ...running }, actor, trajectories) : [];
      return { outcome: 'set', parameter, seen, running: applied };
    },
  };
}

/** The cases that a change of a term is about: those that the actor sees where it would hold. */
export const caseloadOf = ({ actor, place, change, after }: TermRequest) => ({
  viewer: viewerOf(actor),
  type: change.type,
  item: change.item,
  ...place,
  after,
});

/**
 * What a term set otherwise would do to running cases.
 * @param watched the cases as they are looked at, for who wants to know how far it is, or to end it.
 */
export async function lookAt(
  store: Pick<Store, 'openCases' | 'countCases'>,
  request: TermRequest,
  at: Instant,
  watched: <T>(cases: AsyncIterable<T>) => AsyncIterable<T> = (cases) => cases,
): Promise<CaseloadPreview> {
  const { change, actor, lang } = request;
  const caseload = caseloadOf(request);
  const cases = watched(breathing(store.openCases(caseload)));
  const part = await caseloadChanges(cases, change, actor, at, lang);
  const remaining = part.next === null ? 0 : await store.countCases({ ...caseload, after: part.next });
  return { ...part, remaining };
}

/** Why a term cannot be set: no such trajectory, no such item, or a norm. */
export function wrongChange({ type, item }: CaseloadChange): Refusal | undefined {
  const definition = definitionOf(type);
  if (definition) return wrongParameter(definition, item, '/item');
  return noSuchType(type, types(), '/type');
}

/** Why a date cannot be tried out: no such trajectory, or no such date. */
export function wrongShift({ type, date }: DateShift): Refusal | undefined {
  const definition = definitionOf(type);
  if (!definition) return noSuchType(type, types(), '/type');
  return Object.hasOwn(definition.dates, date) ? undefined : unknownDate(definition, date, '/date');
}

/**
 * Sets the term in each case of a preview by a command of its own, so that each keeps its record. One
 * that fails stops no other; a repeat with the same preview gives each command its first outcome.
 */
async function apply(
  cases: CaseChange[],
  { preview, reason, item, amount, unit }: CaseloadChange & { reason: string; preview: string },
  actor: Actor,
  trajectories: Trajectories,
): Promise<AppliedTerm[]> {
  const body = { type: 'override-term' as const, item, amount, unit, lasting: true as const, reason };
  const one = async ({ trajectory, refused }: CaseChange): Promise<AppliedTerm> => {
    if (refused !== null) return { trajectory, outcome: 'refused', code: refused };
    const result = await trajectories.command({ id: trajectory, key: `parameter/${preview}`, actor, body });
    return { trajectory, outcome: result.outcome, code: 'code' in result ? result.code : null };
  };
  const done: AppliedTerm[] = [];
  for (let from = 0; from < cases.length; from += AT_ONCE)
    done.push(...(await Promise.all(cases.slice(from, from + AT_ONCE).map(one))));
  return done;
}
