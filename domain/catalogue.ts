import { checkDefinition } from './check/check.ts';
import type { Catalogue } from './policy/catalogue.ts';
import type { Definition } from './policy/definition.ts';
import { allianceCheck } from './trajectories/alliance-check.ts';
import { buddyMatching } from './trajectories/buddy-matching/buddy-matching.ts';
import { caseLearningMeeting } from './trajectories/case-learning-meeting.ts';
import { criticalTimeIntervention } from './trajectories/critical-time-intervention.ts';
import { multiAgencyMeeting } from './trajectories/multi-agency-meeting.ts';
import { prisonExitGuidance } from './trajectories/prison-exit-guidance.ts';
import { probationAdvice } from './trajectories/probation-advice/probation-advice.ts';
import { reflectionMeeting } from './trajectories/reflection-meeting.ts';
import { shelteredHousing } from './trajectories/sheltered-housing/sheltered-housing.ts';
import { supervision } from './trajectories/supervision/supervision.ts';
import { titleEnd } from './trajectories/title-end.ts';
import { conditionalRelease } from './trajectories/conditional-release.ts';
import { detentionReintegration } from './trajectories/detention-reintegration/detention-reintegration.ts';
import { warmHandover } from './trajectories/warm-handover.ts';
import { zsmWorkplace } from './trajectories/zsm-workplace/zsm-workplace.ts';

/**
 * Every published version of every trajectory; a published
 * version never changes (a test holds its fingerprint).
 */
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

/** A catalogue, and what it holds as a whole. */
interface PublishedCatalogue extends Catalogue {
  /** The newest version of each trajectory. */
  definitions(): Definition[];
  /** Every version, for the test that holds their fingerprints. */
  publishedDefinitions(): readonly Definition[];
}

/**
 * A catalogue of these definitions, each checked.
 * @throws naming the definition, the item and what is wrong.
 */
export function catalogueOf(list: readonly Definition[]): PublishedCatalogue {
  const byId = new Map<string, Definition>();
  for (const definition of list) {
    const own = `${definition.id}@${definition.version}`;
    if (byId.has(own))
      throw new Error(`${own} stands in the catalogue twice: give the new one a version of its own`);
    byId.set(own, definition);
    const newest = byId.get(definition.id);
    if (!newest || newest.version < definition.version) byId.set(definition.id, definition);
  }
  const wrong = list.flatMap((definition) => checkDefinition(definition, (id) => byId.get(id)));
  if (wrong.length > 0) throw new Error(`the catalogue cannot be used:\n${wrong.join('\n')}`);
  const ids = [...new Set(list.map((each) => each.id))];
  return {
    definitions: (): Definition[] => ids.map((id) => byId.get(id)!),
    definitionOf: (id: string): Definition | undefined => byId.get(id),
    types: (): string[] => ids,
    versionsOf: (type: string): string[] =>
      list
        .filter((each) => each.id === type)
        .sort((a, b) => a.version - b.version)
        .map((each) => `${each.id}@${each.version}`),
    publishedDefinitions: (): readonly Definition[] => list,
  };
}

export const catalogue = catalogueOf(published);
export const { definitions, definitionOf, types, versionsOf, publishedDefinitions } = catalogue;
