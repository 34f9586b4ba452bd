import { workflowBundle } from '../../workers/bundle.ts';

/** Bundles the workflows once, before the tests that run them; they then find the bundle ready. */
export async function setup(): Promise<void> {
  await workflowBundle();
}
