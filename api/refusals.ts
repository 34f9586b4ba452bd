import type { Refusal } from '../domain/case/case.ts';
import type { WrongTarget } from '../domain/partners/targets.ts';
import type { Values } from '../web/texts/texts.ts';
import { detailOf, type ProblemCode } from './http/problem-texts.ts';

/** Refusals that the command path gives before or after the rules. */
const refusal = (
  status: Refusal['status'],
  code: ProblemCode,
  { pointer, values }: { pointer?: string; values?: Values } = {},
): Refusal => ({
  outcome: 'refused',
  code,
  status,
  ...(pointer !== undefined && { pointer }),
  detail: detailOf(code, values),
});

export const notFound = refusal(404, 'not-found');

export const keyReused = refusal(409, 'key-reused');

export const closed = refusal(409, 'closed');

export const noSuchType = (type: string, known: string[], pointer: string): Refusal =>
  refusal(422, 'unknown-type', { pointer, values: { type, known: known.join(', ') } });

/** The way to the trajectory that stands in the way stands in the words. */
export const alreadyRunning = (id: string, pointer: string): Refusal =>
  refusal(409, 'already-running', { pointer, values: { address: `/trajectories/${id}` } });

export const continuedAlready = (id: string): Refusal =>
  refusal(409, 'continued-already', { values: { address: `/trajectories/${id}` } });

export const mergedAlready = refusal(409, 'merged-already', { pointer: '/from' });

export const deceasedAlready = refusal(409, 'deceased-already');

export const diedInFuture = refusal(422, 'died-in-future', { pointer: '/on' });

export const planningBusy = refusal(409, 'planning-running');

export const noSuchAgency = (agency: string, pointer: string): Refusal =>
  refusal(422, 'unknown-agency', { pointer, values: { agency } });

export const noSuchPerson = (person: string, agency: string, pointer: string): Refusal =>
  refusal(422, 'unknown-person', { pointer, values: { person, agency } });

export const takenMeanwhile = refusal(409, 'held-by-another');

/** The address of a receiver that cannot be one. */
export const targetRefused = (why: WrongTarget): Refusal =>
  refusal(422, `target-${why}`, { pointer: '/url' });

/** A calendar is a person's, and she answers herself. */
export const noPerson = refusal(409, 'no-person');

export const notInvited = refusal(409, 'not-invited');

export const subscriptionExists = refusal(409, 'subscription-exists', { pointer: '/url' });
