import { proxyActivities } from '@temporalio/workflow';
import type { MailActivities } from '../activities/mail.ts';

/** A round takes less than a minute; a killed worker is noticed soon after, and the next round goes on. */
const round = proxyActivities<MailActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { maximumAttempts: 3, initialInterval: '1 second' },
});

/** Once for each morning, so it does not give up before noon. */
const morning = proxyActivities<MailActivities>({
  startToCloseTimeout: '5 minutes',
  scheduleToCloseTimeout: '4 hours',
  retry: { initialInterval: '5 seconds', maximumInterval: '5 minutes' },
});

/** Started by the schedule `mail`, every twenty seconds. */
export const sendMail = (): Promise<void> => round.sendMail();

/** Started by the schedule `digest`, on working days. */
export const makeDigests = (): Promise<void> => morning.makeDigests();
