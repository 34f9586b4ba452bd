import type { Lang } from '../../domain/calendar/types.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import type { Place } from '../../domain/case/parameters.ts';
import { agencyName, type AgencyNames } from '../../domain/words/agencies.ts';
import type { PartyView } from '../../domain/reading/parties.ts';
import { roleName } from '../../domain/words/titles.ts';
import type { ItemKind, ItemStatus } from '../../domain/policy/values.ts';
import type { Say, TextKey } from '../texts/texts.ts';

export { agencyName, type AgencyNames };
export { roleName, trackName } from '../../domain/words/titles.ts';

/** `casemanager, PI Noord`; the role alone when no organisation is known; the name of somebody outside. */
export function ownerName(
  owner: { agency?: string | null; role: string; name?: string },
  lang: Lang,
  agencies: AgencyNames,
): string {
  if (owner.name !== undefined) return owner.name;
  const role = roleName(owner.role, lang);
  return owner.agency ? `${role}, ${agencies(owner.agency)}` : role;
}

/** On whom something waits: the agency, or without one the role, or somebody outside every agency by name. */
export const waitingOnName = (party: PartyView, lang: Lang, agencies: AgencyNames): string => {
  if ('name' in party) return party.name;
  return party.agency ? agencies(party.agency) : roleName(party.role, lang);
};

/** `PI Noord`, `regio Midden Nederland`, or `alle organisaties`. */
export function placeName(
  { organisation, region }: Place,
  { agencies, say }: { agencies: AgencyNames; say: Say },
): string {
  if (organisation) return agencies(organisation);
  return region ? say('region', { region: agencyName(region) }) : say('everywhere');
}

export const deadlineTexts: Record<DeadlineStatus, TextKey> = {
  overdue: 'statusOverdue',
  'due-today': 'statusDueToday',
  'due-soon': 'statusDueSoon',
  upcoming: 'statusUpcoming',
  met: 'statusMet',
  'met-late': 'statusMetLate',
  'not-met': 'statusNotMet',
  waived: 'statusWaived',
  none: 'statusNone',
};

export const itemTexts: Record<ItemStatus, TextKey> = {
  waiting: 'itemWaiting',
  open: 'itemOpen',
  done: 'itemDone',
  skipped: 'itemSkipped',
  cancelled: 'itemCancelled',
};

/** Kinds of items; `date`: a day that the terms count from. */
export const kindTexts: Record<ItemKind | 'date', TextKey> = {
  task: 'kindTask',
  meeting: 'kindMeeting',
  request: 'kindRequest',
  decision: 'kindDecision',
  milestone: 'kindMilestone',
  signal: 'kindSignal',
  date: 'kindDate',
};

const flags: Partial<Record<string, TextKey>> = {
  'past-when-known': 'flagPastWhenKnown',
  'late-by-change': 'flagLateByChange',
  extended: 'flagExtended',
  overridden: 'flagOverridden',
  'not-received': 'flagNotReceived',
  paused: 'flagPaused',
  broken: 'flagBroken',
  refused: 'flagRefused',
  returned: 'flagReturned',
  'not-held': 'flagNotHeld',
  'to-confirm': 'flagToConfirm',
  'planned-late': 'flagPlannedLate',
};

/** What a flag of an item means. */
export function flagText(flag: string, say: Say): string {
  const key = flags[flag];
  return key ? say(key) : flag.replaceAll('-', ' ');
}
