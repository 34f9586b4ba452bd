import { test } from 'vitest';
import { careScenarios } from '../../scenarios/care/index.ts';
import { pureStage } from '../../scenarios/pure-stage.ts';
import { tell } from '../../scenarios/story.ts';

test.each(careScenarios)('%s, by the pure rules', async (_, scenario) => {
  await scenario(tell(pureStage()));
});
