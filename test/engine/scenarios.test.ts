import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, test } from 'vitest';
import { careScenarios } from '../scenarios/care/index.ts';
import { scenarios } from '../scenarios/index.ts';
import { outage } from '../scenarios/outage.ts';
import { tell } from '../scenarios/story.ts';
import { timeSkippingEngine } from '../setup/engine.ts';
import { engineStage } from './stage.ts';

let env: TestWorkflowEnvironment;
beforeAll(async () => {
  env = await timeSkippingEngine();
});
afterAll(() => env?.teardown());

test.each([...scenarios, ...careScenarios])(
  '%s, on the engine',
  async (_, scenario) => {
    const stage = await engineStage(env, { restarts: scenario === outage });
    try {
      await scenario(tell(stage));
    } finally {
      await stage.close();
    }
  },
  120_000,
);
