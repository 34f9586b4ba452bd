import { publishActivity, type PublicationOf, type PublishingStore } from './publish.ts';
import { stepActivity, type Step } from './step.ts';

export type Activities = ReturnType<typeof createActivities>;

/** The two activities of the shell, on the rules and the store that are given. */
export function createActivities(parts: {
  step: Step;
  publicationOf: PublicationOf;
  store: PublishingStore;
}) {
  return { step: stepActivity(parts.step), publish: publishActivity(parts.store, parts.publicationOf) };
}
