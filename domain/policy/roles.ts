/**
 * What somebody in a role is: a person who works on cases,
 * one who keeps the system going, or a machine of a partner.
 */
type Nature = 'professional' | 'administrator' | 'system';

/**
 * Every role there is, with what it is. A role that does not stand here, such as that of
 * a receptionist, sees no case and does nothing. A `driver` (aanjager) gets the parties
 * of a case moving from the care and safety house (S4:2267-2270), and so works on cases;
 * a volunteer works with the client, not on the case (S1:590, 609-610, 1182, 1526).
 */
export const roles = {
  'case-manager': 'professional',
  'senior-case-manager': 'professional',
  mentor: 'professional',
  'probation-worker': 'professional',
  adviser: 'professional',
  supervisor: 'professional',
  'aftercare-coordinator': 'professional',
  'care-worker': 'professional',
  prosecutor: 'professional',
  cvvi: 'professional',
  coordinator: 'professional',
  'case-director': 'professional',
  driver: 'professional',
  'community-officer': 'professional',
  'prison-exit-worker': 'professional',
  'neighbourhood-team': 'professional',
  trainer: 'professional',
  'victim-support': 'professional',
  'child-protection': 'professional',
  'practice-supervisor': 'professional',
  'person-centred-expert': 'professional',
  'volunteer-coordinator': 'professional',
  'peer-expert': 'professional',
  'debt-adviser': 'professional',
  'medical-service': 'professional',
  psychologist: 'professional',
  'head-of-reintegration': 'professional',
  'intake-point': 'professional',
  'process-director': 'professional',
  administrator: 'administrator',
  system: 'system',
} as const satisfies Record<string, Nature>;

type Role = keyof typeof roles;
type Professional = { [R in Role]: (typeof roles)[R] extends 'professional' ? R : never }[Role];

/** What somebody in this role is; undefined for a role that is none. */
export const natureOf = (role: string): Nature | undefined =>
  Object.hasOwn(roles, role) ? roles[role as Role] : undefined;

/** Roles of people who work on cases. */
export const professionals = (Object.keys(roles) as Role[]).filter(
  (role): role is Professional => roles[role] === 'professional',
);

export const isProfessional = (role: string): boolean => natureOf(role) === 'professional';

/** Whether a partner's system acts, and no person. */
export const isMachine = (role: string): boolean => natureOf(role) === 'system';
