import type { Client } from '@temporalio/client';
import type { Store } from '../store/store.ts';
import { TASK_QUEUE } from '../workflows/names.ts';
import { deadlineIn } from './deadline.ts';
import type { Services } from './services.ts';

const WORKFLOWS = 1; // TASK_QUEUE_TYPE_WORKFLOW

/** What must work before this app is ready: the store, the engine, and a worker that takes tasks. */
export function checksOf(store: Store, client: Client): Services['checks'] {
  const { namespace } = client.options;
  const service = client.workflowService;
  const inTime = <T>(call: () => Promise<T>) => client.withDeadline(deadlineIn(3_000), call);
  return {
    store: async () => {
      const health = await store.health();
      if (!health.ok) throw new Error(health.reason);
    },
    engine: async () => void (await inTime(() => service.describeNamespace({ namespace }))),
    worker: async () => {
      const { pollers } = await inTime(() =>
        service.describeTaskQueue({ namespace, taskQueue: { name: TASK_QUEUE }, taskQueueType: WORKFLOWS }),
      );
      if (!pollers?.length) throw new Error(`no worker takes tasks from "${TASK_QUEUE}": start one`);
    },
  };
}
