import {
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { deadlineIn } from './deadline.ts';
import { digest } from './ids.ts';
import type { Case, Outcome } from '../domain/case/case.ts';
import type { Envelope } from '../domain/case/commands.ts';
import type { Opening } from '../domain/case/messages.ts';
import { TASK_QUEUE, TOO_BUSY, workflowTypeOf } from '../workflows/names.ts';

/** Longest wait for the engine, in milliseconds: a killed server would leave a call waiting for ever. */
const PATIENCE = 5_000;

/** Engine or store did not confirm in time, or the case is too busy; the same request may be repeated. */
export class Unconfirmed extends Error {
  override name = 'Unconfirmed';
}

/** What the engine itself keeps beside a trajectory, for as long as the store does not show it. */
export interface Memo {
  openHash: string;
  agencies: string[];
}

/** Calls the engine before a deadline, one of the wall clock, whatever time the case is in. */
async function inTime<T>(
  client: Client,
  call: () => Promise<T>,
  again: (error: unknown) => boolean = () => false,
): Promise<T> {
  const deadline = deadlineIn(PATIENCE);
  for (;;) {
    try {
      return await client.withDeadline(deadline, call);
    } catch (error) {
      if (again(error) && deadlineIn(0) < deadline) continue;
      if (error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError)
        throw error;
      throw new Unconfirmed(reasonOf(error), { cause: error });
    }
  }
}

async function begin(
  client: Client,
  id: string,
  type: string,
  from: { open: Opening; inbox: Envelope[] } | { case: Case; inbox: Envelope[] },
  memo: Memo,
): Promise<'running' | 'exists'> {
  const start = () =>
    client.workflow.start(workflowTypeOf(type), {
      workflowId: id,
      taskQueue: TASK_QUEUE,
      args: [from],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: type,
      memo: { ...memo },
    });
  try {
    await inTime(client, start);
    return 'running';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'exists';
    throw error;
  }
}

/** A store that is away is no fault of the request: it may be repeated. */
export async function orUnconfirmed<T>(read: Promise<T>): Promise<T> {
  return read.catch((error: unknown) => {
    throw new Unconfirmed('the store cannot be read', { cause: error });
  });
}

/** Everything this app asks of Temporal, each call with a deadline and safe to repeat. */
export function createEngine(client: Client) {
  return {
    /**
     * Starts a trajectory, once: `exists` if it ran before
     * and is closed. One that is running is left as it is.
     */
    async start(
      id: string,
      opening: Opening,
      memo: Memo,
      inbox: Envelope[] = [],
    ): Promise<'running' | 'exists'> {
      return begin(client, id, opening.type, { open: opening, inbox }, memo);
    },

    /** Starts a trajectory from the state of one that was closed, once, as `start` does. */
    goOn: (
      id: string,
      type: string,
      from: Case,
      memo: Memo,
      inbox: Envelope[],
    ): Promise<'running' | 'exists'> => begin(client, id, type, { case: from, inbox }, memo),

    /** Leaves a command in the inbox of a trajectory; nobody waits for it. `closed`: it runs no more. */
    async send(id: string, envelope: Envelope): Promise<'sent' | 'closed'> {
      try {
        await inTime(client, () => client.workflow.getHandle(id).signal('send', envelope));
        return 'sent';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'closed';
        throw error;
      }
    },

    /** The outcome of a command; `undefined` if no such trajectory runs (any more). */
    async command(id: string, envelope: Envelope): Promise<Outcome | undefined> {
      // The engine answers a repeated update id with the first outcome, so the fingerprint is part of it;
      // a digest, because the engine keeps ids unencrypted and callers put what they like in a key.
      const update = { args: [envelope] as [Envelope], updateId: digest(`${envelope.id}:${envelope.hash}`) };
      try {
        return await inTime(
          client,
          () => client.workflow.getHandle(id).executeUpdate<Outcome, [Envelope]>('command', update),
          metEndOfRun,
        );
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      }
    },

    /** What was noted at the start; `undefined` if the engine does not know the trajectory. */
    async memo(id: string): Promise<Memo | undefined> {
      try {
        const { memo } = await inTime(client, () => client.workflow.getHandle(id).describe());
        return memo?.['agencies'] === undefined ? undefined : (memo as unknown as Memo);
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      }
    },
  };
}

export type Engine = ReturnType<typeof createEngine>;

const FAILED_PRECONDITION = 9;
const RESOURCE_EXHAUSTED = 8;

const codeOf = (error: unknown): number | undefined =>
  error instanceof ServiceError ? (error.cause as { code?: number } | undefined)?.code : undefined;

/** An update that meets the moment at which a run goes on in a new one: the new one takes it. */
const metEndOfRun = (error: unknown): boolean => codeOf(error) === FAILED_PRECONDITION;

function reasonOf(error: unknown): string {
  const refusal = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  const busy =
    codeOf(error) === RESOURCE_EXHAUSTED ||
    (refusal instanceof ApplicationFailure && refusal.type === TOO_BUSY);
  return busy ? 'more than ten commands wait on this case' : 'the engine did not confirm in time';
}
