import { afterAll, beforeAll, test } from 'vitest';
import type { Store } from '../../store/store.ts';
import { emptyStore } from '../setup/database.ts';
import { everyStory } from '../scenarios/every.ts';
import { outage } from '../scenarios/outage.ts';
import { tell } from '../scenarios/story.ts';
import { testClock } from '../setup/clock.ts';
import { timeSkippingEngine } from '../setup/engine.ts';
import { engineStage } from './stage.ts';

let store: Store;
beforeAll(async () => {
  store = await emptyStore(testClock().now);
});
afterAll(() => store?.close());

/**
 * Each story has a server of its own: the time-skipping server can stop skipping for good when a run ends while an
 * activity is in flight, and what one story leaves behind must not be the next one's trouble.
 */
test.each(everyStory)('%s, on the engine', async (_, scenario) => {
  const env = await timeSkippingEngine();
  try {
    const stage = await engineStage(env, { restarts: scenario === outage, store });
    try {
      await scenario(tell(stage));
    } finally {
      await stage.close();
    }
  } finally {
    await env.teardown();
  }
});
