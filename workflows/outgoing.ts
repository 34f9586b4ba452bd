import {
  getExternalWorkflowHandle,
  ParentClosePolicy,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import type { Outgoing, Undelivered } from '../domain/case/messages.ts';
import { send } from './messages.ts';
import { workflowTypeOf } from './names.ts';

/**
 * Sends one message; never throws. What could not be delivered comes back, for the rules to judge.
 * The engine does not tell a receiver that closed from one that never was: both are `not-found`.
 */
export async function deliver(message: Outgoing): Promise<Undelivered | undefined> {
  try {
    if (message.kind === 'start') await open(message);
    else await getExternalWorkflowHandle(message.to).signal(send, message.command);
    return undefined;
  } catch (error) {
    const why =
      error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError'
        ? 'exists'
        : 'not-found';
    return { number: message.number, to: message.to, why };
  }
}

/** A child trajectory outlives its parent; one that exists, open or closed, is never started again. */
function open(message: Extract<Outgoing, { kind: 'start' }>): Promise<unknown> {
  return startChild(workflowTypeOf(message.type), {
    workflowId: message.to,
    args: [{ open: message.opening }],
    parentClosePolicy: ParentClosePolicy.ABANDON,
    workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    staticSummary: message.type,
  });
}
