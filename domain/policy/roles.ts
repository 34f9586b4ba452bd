/** Roles of people who work on cases; `administrator` keeps the system going and `system` sends signals. */
export const professionals = [
  'case-manager',
  'senior-case-manager',
  'mentor',
  'probation-worker',
  'adviser',
  'supervisor',
  'aftercare-coordinator',
  'care-worker',
  'prosecutor',
  'cvvi',
  'coordinator',
  'case-director',
  'driver',
  'community-officer',
  'prison-exit-worker',
  'neighbourhood-team',
  'trainer',
  'victim-support',
  'child-protection',
  'practice-supervisor',
  'person-centred-expert',
  'volunteer-coordinator',
  'peer-expert',
  'debt-adviser',
] as const;

export const isProfessional = (role: string): boolean => (professionals as readonly string[]).includes(role);
