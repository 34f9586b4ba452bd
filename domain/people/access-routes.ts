import { setters } from './setters.ts';
import { professionals } from '../policy/roles.ts';

/**
 * Roles that a route serves. `public`: without signing in; `signed-in`:
 * every role, each seeing only what its agency takes part in.
 */
type RouteRule = 'public' | 'signed-in' | readonly string[];

/** Who looks after capacity, rather than a case. */
const planners = ['coordinator', 'case-director', 'administrator'] as const;

/** Who looks after what the systems of an agency are told; each that of its own, the administrator of all. */
const subscribers = ['coordinator', 'administrator', 'system'] as const;

/** Who reads what organisations arrange: a coordinator that of her own, the administrator that of all. */
const arrangers = ['coordinator', 'administrator'] as const;

/**
 * Access to every route of the API, by operation id. What somebody may see or
 * do within a trajectory is decided by the rules themselves; this table only
 * says who has any business at the route. A route without a rule fails a test.
 */
export const routeRules: Record<string, RouteRule> = {
  startTrajectory: professionals,
  listTrajectories: 'signed-in',
  searchTrajectories: 'signed-in',
  searchClients: 'signed-in',
  listTwins: ['coordinator'],
  mergeClients: ['coordinator'],
  undoMerge: ['coordinator'],
  recordDeceased: professionals,
  undoDeceased: professionals,
  continueTrajectory: professionals,
  getTrajectory: 'signed-in',
  listEvents: 'signed-in',
  explainItem: 'signed-in',
  getQuestion: 'signed-in',
  makeLink: professionals,
  listLinks: professionals,
  withdrawLink: professionals,
  sendCommand: [...professionals, 'system'],
  sendSignals: ['system'],
  receiveZgwNotification: ['system'],
  listSignals: ['coordinator'],
  assignSignal: ['coordinator'],
  dismissSignal: ['coordinator'],
  getMe: 'signed-in',
  getMyMail: [...professionals, 'administrator'],
  setMyMail: [...professionals, 'administrator'],
  testMyMail: [...professionals, 'administrator'],
  listSnoozes: professionals,
  setSnooze: professionals,
  endSnooze: professionals,
  listViews: professionals,
  setView: professionals,
  removeView: professionals,
  listPeople: [...professionals, 'administrator'],
  setDeparture: ['administrator'],
  listProvisioning: ['coordinator', 'administrator'],
  setAbsence: [...professionals, 'administrator'],
  endAbsence: [...professionals, 'administrator'],
  listHeldCases: professionals,
  giveCases: professionals,
  listOrganisations: arrangers,
  getOrganisation: arrangers,
  listOrganisationChanges: arrangers,
  putOrganisation: ['administrator'],
  previewOrganisation: ['administrator'],
  makeCalendar: professionals,
  listCalendars: professionals,
  revokeCalendar: professionals,
  listMeetings: professionals,
  answerMeeting: professionals,
  listDeadlines: 'signed-in',
  countDeadlines: 'signed-in',
  getWorklist: 'signed-in',
  listDefinitions: 'signed-in',
  getDefinition: 'signed-in',
  listParameters: 'signed-in',
  setParameter: Object.values(setters),
  listPatterns: ['coordinator', 'case-director'],
  listCalendarDays: 'signed-in',
  simulate: 'signed-in',
  startPlanningRun: planners,
  getPlanningRun: planners,
  stopPlanningRun: planners,
  adviseSom: 'signed-in',
  streamEvents: 'signed-in',
  listSubscriptions: subscribers,
  addSubscription: subscribers,
  getSubscription: subscribers,
  changeSubscription: subscribers,
  removeSubscription: subscribers,
  rotateSubscriptionSecret: subscribers,
  testSubscription: subscribers,
  listDeliveries: subscribers,
  redeliver: subscribers,
  getOpenApi: 'public',
  getAsyncApi: 'public',
};

/**
 * Whether the role may use the route; without a role: whether
 * it is open to all. A route without a rule is closed.
 */
export function mayUseRoute(operationId: string, role?: string): boolean {
  const rule = routeRules[operationId];
  if (rule === undefined) return false;
  if (rule === 'public') return true;
  if (role === undefined) return false;
  return rule === 'signed-in' || rule.includes(role);
}
