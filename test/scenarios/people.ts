import type { Actor } from '../../domain/case/case.ts';

/** Who acts in the stories: the personas of the demo, and the colleagues they need. */
export const caseManager: Actor = { agency: 'pi-noord', role: 'case-manager' };
export const caseManagerSouth: Actor = { agency: 'pi-zuid', role: 'case-manager' };
export const coordinator: Actor = { agency: 'pi-noord', role: 'coordinator' };
export const mentor: Actor = { agency: 'pi-noord', role: 'mentor' };
export const probation: Actor = { agency: 'reclassering', role: 'probation-worker' };
export const adviser: Actor = { agency: 'reclassering', role: 'adviser' };
export const supervisor: Actor = { agency: 'reclassering', role: 'supervisor' };
export const municipality: Actor = { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' };
export const care: Actor = { agency: 'bw-de-brug', role: 'care-worker' };
export const director: Actor = { agency: 'zvh-midden', role: 'case-director' };
export const officer: Actor = { agency: 'politie', role: 'community-officer' };
export const team: Actor = { agency: 'buurtteam', role: 'neighbourhood-team' };
export const prosecutor: Actor = { agency: 'om', role: 'prosecutor' };
export const administrator: Actor = { agency: 'beheer', role: 'administrator' };
/** The client takes part in a talk; he holds no role in the system. */
export const client: Actor = { agency: 'client', role: 'client' };

/** The agencies that hold a role by default. */
export const defaults: Record<string, string> = {
  'probation-worker': 'reclassering',
  adviser: 'reclassering',
  supervisor: 'reclassering',
  'aftercare-coordinator': 'gemeente-utrecht',
  'care-worker': 'bw-de-brug',
  'case-director': 'zvh-midden',
  prosecutor: 'om',
  cvvi: 'cvvi',
};
