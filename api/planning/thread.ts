/* oxlint-disable unicorn/require-post-message-target-origin -- that is for windows; this is a thread */
import { parentPort, workerData } from 'node:worker_threads';
import { run, type PlanningRequest, type Share } from '../../domain/national/run.ts';

/**
 * One thread of a national run: says how many lives were
 * lived since the last word, and at last what it counted.
 */
const { request, share } = workerData as { request: PlanningRequest; share: Share };
const lives = run(request, share);
for (let step = lives.next(); ; step = lives.next()) {
  if (step.done) {
    parentPort!.postMessage({ done: step.value });
    break;
  }
  parentPort!.postMessage({ lived: step.value });
}
