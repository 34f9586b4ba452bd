import type { Client } from '@temporalio/client';
import { defaultPayloadConverter, type DataConverter, type Payload } from '@temporalio/common';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { StepResult } from '../../domain/case/messages.ts';
import type { Start } from '../../workflows/messages.ts';

/** What one run of a trajectory recorded: its case at the end, and the events of its steps. */
export interface Recorded {
  case: Case;
  events: CaseEvent[];
}

/**
 * Reads what the engine's history of a run holds; undefined for one that has not taken its first step yet.
 * @param runId the newest run if not said.
 */
export async function recordedBy(
  client: Client,
  { payloadCodecs = [] }: DataConverter,
  id: string,
  runId?: string,
): Promise<Recorded | undefined> {
  const decode = async <T>(payload: Payload): Promise<T> => {
    let decoded = [payload];
    for (const codec of payloadCodecs) decoded = await codec.decode(decoded);
    return defaultPayloadConverter.fromPayload<T>(decoded[0]!);
  };
  const history = await client.workflow.getHandle(id, runId).fetchHistory();
  const events: CaseEvent[] = [];
  let current: Case | undefined;
  for (const {
    workflowExecutionStartedEventAttributes: started,
    markerRecordedEventAttributes: marker,
  } of history.events ?? []) {
    const input = started?.input?.payloads?.[0];
    if (input) current = (await decode<Start>(input)).case;
    const result = marker?.details?.['result']?.payloads?.[0];
    if (!result) continue; // of something else, or of a step that was tried again
    const step = await decode<StepResult>(result);
    current = step.case;
    events.push(...step.events);
  }
  return current && { case: current, events };
}
