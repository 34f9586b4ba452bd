/** One workflow type per trajectory type, all on the same shell; named as `workflowTypeOf` says. */
export { trajectory as detentionReintegration } from './trajectory.ts';
export { trajectory as conditionalRelease } from './trajectory.ts';
export { trajectory as warmHandover } from './trajectory.ts';
export { trajectory as criticalTimeIntervention } from './trajectory.ts';
export { trajectory as shelteredHousing } from './trajectory.ts';
export { trajectory as titleEnd } from './trajectory.ts';
export { trajectory as prisonExitGuidance } from './trajectory.ts';
export { trajectory as probationAdvice } from './trajectory.ts';
export { trajectory as supervision } from './trajectory.ts';
export { trajectory as zsmWorkplace } from './trajectory.ts';
export { trajectory as multiAgencyMeeting } from './trajectory.ts';
export { trajectory as allianceCheck } from './trajectory.ts';
export { trajectory as caseLearningMeeting } from './trajectory.ts';
export { trajectory as reflectionMeeting } from './trajectory.ts';
export { trajectory as buddyMatching } from './trajectory.ts';
