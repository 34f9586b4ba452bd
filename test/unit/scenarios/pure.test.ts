import { test } from 'vitest';
import { everyStory } from '../../scenarios/every.ts';
import { pureStage } from '../../scenarios/pure-stage.ts';
import { tell } from '../../scenarios/story.ts';

test.each(everyStory)('%s, by the pure rules', async (_, scenario) => {
  await scenario(tell(pureStage()));
});
