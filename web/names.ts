import type { Lang, Text } from '../domain/calendar/types.ts';
import type { DeadlineStatus } from '../domain/model/deadline-status.ts';
import type { ItemStatus } from '../domain/model/case.ts';

const roles: Record<string, Text> = {
  'case-manager': { nl: 'casemanager', en: 'case manager' },
  'probation-worker': { nl: 'reclasseringswerker', en: 'probation worker' },
  adviser: { nl: 'adviseur reclassering', en: 'probation adviser' },
  supervisor: { nl: 'toezichthouder', en: 'supervisor' },
  'aftercare-coordinator': { nl: 'nazorgcoördinator', en: 'aftercare coordinator' },
  'care-worker': { nl: 'begeleider', en: 'care worker' },
  coordinator: { nl: 'coördinator', en: 'coordinator' },
  'case-director': { nl: 'regiehouder', en: 'case director' },
  administrator: { nl: 'beheerder', en: 'administrator' },
  prosecution: { nl: 'Openbaar Ministerie', en: 'prosecution' },
  prosecutor: { nl: 'officier van justitie', en: 'prosecutor' },
  cvvi: { nl: 'CVvi', en: 'central desk for conditional release' },
  client: { nl: 'cliënt', en: 'client' },
  mentor: { nl: 'mentor', en: 'mentor' },
  system: { nl: 'systeem', en: 'system' },
};

/** A role in the words of the field. */
export const roleName = (role: string, lang: Lang): string => roles[role]?.[lang] ?? role.replaceAll('-', ' ');

const short = new Set(['pi', 'zvh', 'bw', 'dji', 'om', 'ggd', 'ggz', 'cvvi', 'jc', 'ppc']);

/** An organisation's name made from its code: `pi-noord` is PI Noord. */
export function agencyName(agency: string): string {
  return agency
    .split('-')
    .map((word, at) => (short.has(word) ? word.toUpperCase() : word === 'de' && at > 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** `casemanager, PI Noord`; the role alone when no organisation is known. */
export const ownerName = (owner: { agency?: string | null; role: string }, lang: Lang): string =>
  owner.agency ? `${roleName(owner.role, lang)}, ${agencyName(owner.agency)}` : roleName(owner.role, lang);

/** An agency or, without one, a role: what `waitingOn` holds. */
export const waitingOnName = (code: string, lang: Lang): string => roles[code]?.[lang] ?? agencyName(code);

export const deadlineWords: Record<DeadlineStatus, Text> = {
  overdue: { nl: 'Verlopen', en: 'Overdue' },
  'due-today': { nl: 'Vandaag', en: 'Today' },
  'due-soon': { nl: 'Bijna verlopen', en: 'Due soon' },
  upcoming: { nl: 'Op schema', en: 'On schedule' },
  met: { nl: 'Op tijd gedaan', en: 'Done on time' },
  'met-late': { nl: 'Te laat gedaan', en: 'Done late' },
  waived: { nl: 'Overgeslagen', en: 'Skipped' },
  none: { nl: 'Geen datum', en: 'No date' },
};

export const itemWords: Record<ItemStatus, Text> = {
  waiting: { nl: 'Wacht', en: 'Waiting' },
  open: { nl: 'Open', en: 'Open' },
  done: { nl: 'Gedaan', en: 'Done' },
  skipped: { nl: 'Overgeslagen', en: 'Skipped' },
  cancelled: { nl: 'Niet van toepassing', en: 'Does not apply' },
};
