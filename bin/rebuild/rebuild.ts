import type { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { publicationOf } from '../../domain/reading/publication.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { mailboxAlone } from '../../notify/mailbox.ts';
import type { Store } from '../../store/store.ts';
import { TASK_QUEUE } from '../../workflows/names.ts';
import { recordedBy } from './history.ts';

/** Histories read at the same time. */
const AT_ONCE = 8;
const NOTICES = 500;
/** Workflows that hold no trajectory. */
const MAIL = ['sendMail', 'makeDigests'];

export interface Progress {
  done: number;
  of: number;
}

export interface Rebuilt {
  /** Trajectories published again, and how many of them are open. */
  trajectories: number;
  open: number;
  events: number;
  /** Clients of whom the store knows no reference. */
  unknownClients: number;
}

interface Parts {
  client: Client;
  dataConverter: DataConverter;
  store: Store;
  now: () => Instant;
}

/**
 * Publishes every trajectory that the engine keeps again, open and closed, run by run in
 * the order in which they ran: cases, deadlines, timeline and messages. A store that has
 * them already is left as it is, so it may be repeated and run beside a working
 * installation. Messages go to the mailbox alone, as unread: nothing is sent a second time.
 * @param tell after each trajectory.
 */
export async function rebuild(
  { client, dataConverter, store, now }: Parts,
  tell: (progress: Progress) => void,
): Promise<Rebuilt> {
  const runs = await runsOf(client);
  const todo = [...runs];
  const clients = new Set<string>();
  const sum: Rebuilt = { trajectories: 0, open: 0, events: 0, unknownClients: 0 };
  let done = 0;

  const publishRuns = async (id: string, runIds: string[]): Promise<void> => {
    let open: boolean | undefined;
    for (const runId of runIds) {
      const recorded = await recordedBy(client, dataConverter, id, runId);
      if (!recorded) continue;
      await store.publish(publicationOf(recorded.case, recorded.events));
      sum.events += recorded.events.length;
      open = recorded.case.status === 'open';
      if (recorded.case.client !== '') clients.add(recorded.case.client);
    }
    if (open === undefined) return; // it takes its first step, and publishes itself, when a worker runs
    sum.trajectories += 1;
    if (open) sum.open += 1;
  };
  const reader = async (): Promise<void> => {
    for (let next = todo.pop(); next; next = todo.pop()) {
      await publishRuns(...next);
      tell({ done: (done += 1), of: runs.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  for (let more = true; more;) {
    const { delivered, failed } = await store.deliver(NOTICES, now(), mailboxAlone);
    more = delivered + failed === NOTICES;
  }
  await store.silenceMeetings();
  return { ...sum, unknownClients: await store.unknownClients([...clients]) };
}

/** The runs of each trajectory that the engine keeps, the oldest first. */
async function runsOf(client: Client): Promise<[id: string, runIds: string[]][]> {
  const found = new Map<string, { runId: string; at: number }[]>();
  for await (const { workflowId, runId, startTime } of client.workflow.list({
    query: [`TaskQueue = '${TASK_QUEUE}'`, ...MAIL.map((type) => `WorkflowType != '${type}'`)].join(' and '),
  })) {
    const runs = found.get(workflowId) ?? [];
    found.set(workflowId, runs);
    runs.push({ runId, at: startTime.getTime() });
  }
  return [...found].map(([id, runs]) => [id, runs.toSorted((a, b) => a.at - b.at).map(({ runId }) => runId)]);
}
