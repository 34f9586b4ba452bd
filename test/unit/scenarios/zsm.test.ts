import { test } from 'vitest';
import { pureStage } from '../../scenarios/pure-stage.ts';
import { tell } from '../../scenarios/story.ts';
import { zsmScenarios } from '../../scenarios/zsm/index.ts';

test.each(zsmScenarios)('%s, by the pure rules', async (_, scenario) => {
  await scenario(tell(pureStage()));
});
