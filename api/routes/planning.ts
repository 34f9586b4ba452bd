import { z } from 'zod';
import { iso } from '../../domain/calendar/zone.ts';
import { problem, refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import type { PlanningRun } from '../../domain/ports/what-if.ts';
import { runsOf } from '../planning/runs.ts';
import { planningBody, planningRunSchema } from '../schemas/planning.ts';
import { id } from '../schemas/common.ts';
import { planningBusy } from '../refusals.ts';

const runShown = ({ id: own, status, startedAt, lives, report }: PlanningRun) => ({
  id: own,
  status,
  startedAt: iso(startedAt),
  lives,
  report: report ?? null,
});

const start = operation({
  id: 'startPlanningRun',
  method: 'post',
  path: '/planning-runs',
  tag: 'Simulation',
  summary: 'Simulate the country',
  description:
    'Lives the detentions of a number of years by the pure rules, and again with changed terms: deadlines per week, role and agency. No case is read or stored. One run at a time; the last ten are kept until the service restarts.',
  body: planningBody,
  answers: {
    202: {
      description: 'Started',
      schema: planningRunSchema,
      headers: { Location: 'Address of the run: its progress, then its outcome' },
    },
  },
  refusals: [409],
  handle({ body: { changes, ...population }, lang }, services) {
    const run = runsOf(services).start({ population, changes });
    if (!run) throw refused(planningBusy, lang);
    return { status: 202, body: runShown(run), headers: { Location: `/v1/planning-runs/${run.id}` } };
  },
});

const get = operation({
  id: 'getPlanningRun',
  method: 'get',
  path: '/planning-runs/{id}',
  tag: 'Simulation',
  summary: 'Progress and outcome of a national simulation',
  params: z.strictObject({ id }),
  answers: { 200: { description: 'How far it is; `report` when it is done', schema: planningRunSchema } },
  refusals: [404],
  handle({ params }, services) {
    const run = runsOf(services).get(params.id);
    if (!run) throw problem(404, 'not-found');
    return ok(runShown(run));
  },
});

const stop = operation({
  id: 'stopPlanningRun',
  method: 'delete',
  path: '/planning-runs/{id}',
  tag: 'Simulation',
  summary: 'Stop a national simulation',
  description: 'What it counted so far is lost; stopping it once more changes nothing.',
  params: z.strictObject({ id }),
  answers: { 200: { description: 'It runs no more', schema: planningRunSchema } },
  refusals: [404],
  handle({ params }, services) {
    const runs = runsOf(services);
    const run = runs.get(params.id);
    if (!run) throw problem(404, 'not-found');
    runs.stop(params.id);
    return ok(runShown(run));
  },
});

export const planningRoutes = [start, get, stop];
