import * as workflow from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Outcome } from '../domain/case/case.ts';
import type { Envelope } from '../domain/case/commands.ts';
import type { StepResult } from '../domain/case/messages.ts';
import { alarmClock } from './alarm.ts';
import { command, isEnvelope, refresh, send, type Start } from './messages.ts';
import { MALFORMED, MAX_WAITING_UPDATES, TOO_BUSY } from './names.ts';
import { deliver } from './outgoing.ts';

const SECOND = 1_000;
const MAX_BACKOFF = 600 * SECOND;
/**
 * A step takes at most so many commands, so that its result
 * stays far below the engine's limit on one payload.
 */
const LARGEST_STEP = 100;

/**
 * Pure, so local: a few tries at once; then the shell itself tries again, ever more slowly and without limit.
 */
const { step } = workflow.proxyLocalActivities<Activities>({
  startToCloseTimeout: '20 seconds',
  scheduleToCloseTimeout: '2 minutes',
  retry: { maximumAttempts: 3, initialInterval: 100 },
});

/**
 * A normal activity on purpose: it is scheduled by the workflow task that records the step, never before.
 * It takes milliseconds; what a killed worker had in hand is shown after the timeout, by another.
 */
const { publish } = workflow.proxyActivities<Activities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: 500, maximumInterval: 60 * SECOND },
});

interface Entry {
  envelope: Envelope;
  answer?: (outcome: Outcome) => void;
}

/**
 * The shell of every trajectory: an inbox, the case as an opaque value, one
 * timer. It holds no rules, because the engine replays it for as long as a
 * case is open. It never throws: that would end or freeze a case of years.
 */
export function trajectory(start: Start): Promise<void> {
  const root = workflow.CancellationScope.current();
  root.cancelRequested.catch(() =>
    workflow.log.warn('Cancellation requested and ignored: a trajectory is closed by a command'),
  );
  return workflow.CancellationScope.nonCancellable(() => live(start));
}

// oxlint-disable-next-line max-lines-per-function -- runs again from every history: left as it was recorded
async function live(start: Start): Promise<void> {
  const { workflowId: id } = workflow.workflowInfo();
  const alarm = alarmClock();
  const inbox: Entry[] = (start.inbox ?? []).map((envelope) => ({ envelope }));
  const undelivered = start.undelivered ?? [];
  const unpublished = start.unpublished ?? [];
  let current = start.case;
  let closed = false;
  let waiting = 0;
  let failures = 0;
  let renew = false;
  let wake = true;
  /** Counts what is to be shown and what the store has: equal when everything is published. */
  let wanted = start.publish ? 1 : 0;
  let shown = 0;

  workflow.setHandler(send, (envelope) => {
    if (isEnvelope(envelope)) inbox.push({ envelope });
    else workflow.log.error('A signal that is no envelope was dropped');
  });
  workflow.setHandler(refresh, () => {
    renew = wake = true;
    wanted += 1;
  });
  const answered = async (envelope: Envelope): Promise<Outcome> => {
    waiting += 1;
    const outcome = await new Promise<Outcome>((answer) => inbox.push({ envelope, answer }));
    waiting -= 1;
    return outcome;
  };
  const validator = (envelope: Envelope): void => {
    if (!isEnvelope(envelope))
      throw workflow.ApplicationFailure.nonRetryable('A command needs an id and a body', MALFORMED);
    if (waiting < MAX_WAITING_UPDATES) return;
    throw workflow.ApplicationFailure.nonRetryable(
      `${waiting} commands wait on this case: repeat this one later`,
      TOO_BUSY,
    );
  };
  workflow.setHandler(command, answered, { validator });

  const quiet = () => inbox.length === 0 && undelivered.length === 0;
  /**
   * While the step keeps failing, waiting signals are carried
   * over, so that the history does not grow for ever.
   */
  const renewable = () =>
    (renew || workflow.workflowInfo().continueAsNewSuggested) &&
    (quiet() || failures > 0) &&
    workflow.allHandlersFinished();
  const ended = () => closed && quiet() && shown === wanted && workflow.allHandlersFinished();

  const publishing = async (): Promise<never> => {
    for (;;) {
      // With `renew` the next run publishes.
      await workflow.condition(() => shown < wanted && current !== undefined && (!renew || failures > 0));
      const upTo = wanted;
      const events = [...unpublished];
      try {
        const told = await publish({ id, case: current!, events });
        unpublished.splice(0, events.length);
        shown = upTo;
        // An activity of before gave nothing back.
        for (const envelope of told ?? []) inbox.push({ envelope });
      } catch {
        await workflow.sleep(MAX_BACKOFF); // the server itself repeats what can be repeated
      }
    }
  };

  const takeStep = async (): Promise<void> => {
    wake = false;
    const taken = inbox.slice(0, LARGEST_STEP);
    const failed = [...undelivered];
    let result: StepResult;
    try {
      const commands = taken.map((entry) => entry.envelope);
      const from = current ? { case: current } : { open: start.open };
      result = await step({ id, ...from, commands, undelivered: failed, now: Date.now() });
      if (result.outcomes.length !== taken.length) throw new Error('a step must answer every command');
    } catch {
      failures += 1;
      await workflow.condition(
        () => wake || renewable(),
        Math.min(SECOND * 2 ** (failures - 1), MAX_BACKOFF),
      );
      wake = true;
      return;
    }
    failures = 0;
    inbox.splice(0, taken.length);
    undelivered.splice(0, failed.length);
    unpublished.push(...result.events);
    if (result.events.length > 0) wanted += 1;
    ({ case: current, closed } = result);
    taken.forEach(({ answer }, n) => answer?.(result.outcomes[n]!.outcome));
    alarm.set(closed ? undefined : result.wakeAt);
    workflow.setCurrentDetails(result.summary);
    for (const message of result.outgoing) {
      const back = await deliver(message);
      if (back) undelivered.push(back);
    }
  };

  void publishing();
  for (;;) {
    await workflow.condition(() => wake || !quiet() || alarm.rang() || renewable() || ended());
    if (ended()) return;
    if (renewable()) {
      const from = current ? { case: current } : { open: start.open };
      const carried = {
        ...from,
        inbox: inbox.map((entry) => entry.envelope),
        undelivered,
        unpublished,
        publish: shown < wanted,
      };
      await workflow.continueAsNew<typeof trajectory>(carried);
    }
    await takeStep();
  }
}
