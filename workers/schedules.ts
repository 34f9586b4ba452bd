import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import { TASK_QUEUE } from '../workflows/names.ts';

type Schedule = Pick<ScheduleOptions, 'scheduleId' | 'spec'> & { workflow: string; catchupWindow: string };

/**
 * `mail` sends what is due. After an outage one round does the work of all that were missed. `digest` plans
 * those of a morning, also when the engine was away at 07:30; agencies that are closed that day have none.
 */
const schedules: Schedule[] = [
  {
    scheduleId: 'mail',
    workflow: 'sendMail',
    spec: { intervals: [{ every: '20 seconds' }] },
    catchupWindow: '1 minute',
  },
  {
    scheduleId: 'digest',
    workflow: 'makeDigests',
    spec: {
      calendars: [{ dayOfWeek: { start: 'MONDAY', end: 'FRIDAY' }, hour: 7, minute: 30 }],
      timezone: 'Europe/Amsterdam',
    },
    catchupWindow: '10 hours',
  },
];

/**
 * Makes the schedules of mail, and brings those that are there to what is written here; any number of workers
 * may do so. What somebody paused stays paused.
 */
export async function ensureSchedules(client: Client, taskQueue: string = TASK_QUEUE): Promise<void> {
  for (const each of schedules) {
    const { scheduleId, ...as } = optionsOf(each, taskQueue);
    try {
      await client.schedule.create({ scheduleId, ...as });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.schedule.getHandle(scheduleId).update(({ state }) => ({ ...as, state }));
    }
  }
}

function optionsOf({ scheduleId, spec, workflow, catchupWindow }: Schedule, taskQueue: string) {
  return {
    scheduleId,
    spec,
    action: {
      type: 'startWorkflow' as const,
      workflowType: workflow,
      workflowId: scheduleId,
      taskQueue,
      // Longer than it may take: a round that got stuck does not keep those after it.
      workflowExecutionTimeout: scheduleId === 'mail' ? '10 minutes' : '5 hours',
    },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
  } satisfies ScheduleOptions;
}
