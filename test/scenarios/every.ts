import { careScenarios } from './care/index.ts';
import { scenarios } from './index.ts';
import type { Scenario } from './story.ts';
import { trajectoryScenarios } from './trajectories/index.ts';
import { zsmScenarios } from './zsm/index.ts';

/** Every story: by the pure rules and on the engine. */
export const everyStory: [name: string, scenario: Scenario][] = [
  ...scenarios,
  ...trajectoryScenarios,
  ...zsmScenarios,
  ...careScenarios,
];
