import { test } from 'vitest';
import { scenarios } from '../../scenarios/index.ts';
import { pureStage } from '../../scenarios/pure-stage.ts';
import { tell } from '../../scenarios/story.ts';

test.each(scenarios)('%s, by the pure rules', async (_, scenario) => {
  await scenario(tell(pureStage()));
});
