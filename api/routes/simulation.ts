import { simulate } from '../../domain/what-if/simulate.ts';
import type { z } from 'zod';
import type { Instant, Lang } from '../../domain/calendar/types.ts';
import { caseloadChanges, type CaseloadChange, type DateShift } from '../../domain/what-if/caseload.ts';
import { viewerOf } from '../../domain/people/access.ts';
import { breathing } from '../breathing.ts';
import { wrongShift } from '../parameters.ts';
import type { Actor } from '../../domain/case/case.ts';
import { problem, refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { passingNames } from '../outside.ts';
import { createTerms } from '../parameters.ts';
import { simulationBody, simulationSchema } from '../schemas/simulation.ts';
import type { Services } from '../services.ts';
import { changesWith } from '../what-if/what-if.ts';
import { shown } from './shown.ts';
import type { Place } from '../../domain/case/parameters.ts';

const run = operation({
  id: 'simulate',
  method: 'post',
  path: '/simulations',
  tag: 'Simulation',
  summary: 'What if?',
  description:
    'With `type` and `dates`: a trajectory run forward by the pure rules. With `trajectoryId`: what one command would change in that trajectory and in those of the client that hear of it, before and after. With `caseload`: each running case and date that a changed term would move, a large caseload in parts (`next`). Nothing is stored and nobody is told.',
  body: simulationBody,
  answers: {
    200: {
      description: 'Items, events and reminders; or the items or cases that would change',
      schema: simulationSchema,
    },
  },
  refusals: [404, 409, 422, 503],
  async handle({ body, actor, lang, now }, services) {
    if ('caseload' in body) return ok(await ofCaseload(body.caseload, actor, lang, services));
    const result =
      'trajectoryId' in body ? await ofChange(body, actor, lang, services) : forward(body, now, lang);
    if ('outcome' in result) throw refused(result, lang);
    return ok(result);
  },
});

type Body = z.output<typeof simulationBody>;

/** What one command would change. */
async function ofChange(
  { trajectoryId, command }: Extract<Body, { trajectoryId: string }>,
  actor: Actor,
  lang: Lang,
  services: Services,
) {
  const { id: trajectory } = await shown(trajectoryId, actor, services);
  const seen = await changesWith(services)({ trajectory, actor, command }, lang);
  if (!seen) throw problem(404, 'not-found');
  if ('outcome' in seen) return seen;
  const changes = seen.cases.find(({ id }) => id === trajectory)?.changes ?? [];
  return {
    preview: seen.preview,
    changes,
    related: seen.cases.filter(({ id }) => id !== trajectory),
    told: seen.told,
  };
}

function forward(body: Extract<Body, { type: string }>, now: Instant, lang: Lang) {
  const { without, names } = passingNames();
  const script = body.script?.map(({ on, command }) => ({ on, command: without(command) }));
  return simulate({ ...body, script }, now, lang, names);
}

async function ofCaseload(
  caseload: Extract<Body, { caseload: unknown }>['caseload'],
  actor: Actor,
  lang: Lang,
  services: Services,
) {
  const result =
    'date' in caseload
      ? await shiftedLoad(caseload, actor, lang, services)
      : await termOfLoad(caseload, actor, lang, services);
  if (!('outcome' in result)) return result;
  throw refused({ ...result, pointer: `/caseload${result.pointer ?? ''}` }, lang);
}

const termOfLoad = (
  { type, item, amount, unit, after, ...place }: CaseloadChange & Place & { after?: string },
  actor: Actor,
  lang: Lang,
  services: Services,
) => createTerms(services).preview({ actor, place, change: { type, item, amount, unit }, after, lang });

/** Commands that a date would move are those of whoever asks: where he does not steer, nothing moves. */
async function shiftedLoad(
  { after, ...change }: DateShift & { after?: string },
  actor: Actor,
  lang: Lang,
  { store, now }: Services,
) {
  const refusal = wrongShift(change);
  if (refusal) return refusal;
  const load = { viewer: viewerOf(actor), type: change.type };
  const part = await caseloadChanges(
    breathing(store.openCases({ ...load, after })),
    change,
    actor,
    now(),
    lang,
  );
  const remaining = part.next === null ? 0 : await store.countCases({ ...load, after: part.next });
  return { ...part, remaining };
}

export const simulationRoutes = [run];
