import type { Definition } from './model/definition.ts';
import { allianceCheck } from './trajectories/alliance-check.ts';
import { buddyMatching } from './trajectories/buddy-matching.ts';
import { caseLearningMeeting } from './trajectories/case-learning-meeting.ts';
import { criticalTimeIntervention } from './trajectories/critical-time-intervention.ts';
import { multiAgencyMeeting } from './trajectories/multi-agency-meeting.ts';
import { prisonExitGuidance } from './trajectories/prison-exit-guidance.ts';
import { probationAdvice } from './trajectories/probation-advice.ts';
import { reflectionMeeting } from './trajectories/reflection-meeting.ts';
import { shelteredHousing } from './trajectories/sheltered-housing.ts';
import { supervision } from './trajectories/supervision.ts';
import { titleEnd } from './trajectories/title-end.ts';
import { conditionalRelease } from './trajectories/conditional-release.ts';
import { detentionReintegration } from './trajectories/detention-reintegration.ts';
import { warmHandover } from './trajectories/warm-handover.ts';
import { zsmWorkplace } from './trajectories/zsm-workplace.ts';

/** Every published version of every trajectory; a published version never changes (a test holds its fingerprint). */
const published: Definition[] = [
  detentionReintegration,
  conditionalRelease,
  warmHandover,
  criticalTimeIntervention,
  shelteredHousing,
  titleEnd,
  prisonExitGuidance,
  probationAdvice,
  supervision,
  zsmWorkplace,
  multiAgencyMeeting,
  allianceCheck,
  caseLearningMeeting,
  reflectionMeeting,
  buddyMatching,
];

const byId = new Map<string, Definition>();
for (const definition of published) {
  byId.set(`${definition.id}@${definition.version}`, definition);
  const newest = byId.get(definition.id);
  if (!newest || newest.version < definition.version) byId.set(definition.id, definition);
}

/** The newest version of each trajectory. */
export const definitions = (): Definition[] => types().map((type) => byId.get(type)!);

/** A definition by `id@version`, or the newest one by `id`; undefined if there is none. */
export const definitionOf = (id: string): Definition | undefined => byId.get(id);

/** The trajectory types. */
export const types = (): string[] => [...new Set(published.map((each) => each.id))];

/** Every version, for the test that holds their fingerprints. */
export const publishedDefinitions = (): readonly Definition[] => published;
export { viewDefinition } from './view-definition.ts';
