import type { Lang, Text } from '../../domain/calendar/types.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import type { Place } from '../../domain/case/parameters.ts';
import { agencyName, type AgencyNames } from '../../domain/words/agencies.ts';
import { isRole, roleName } from '../../domain/words/titles.ts';
import type { ItemKind, ItemStatus } from '../../domain/policy/values.ts';
import type { Say } from '../texts/texts.ts';

export { agencyName, type AgencyNames };
export { roleName, trackName } from '../../domain/words/titles.ts';

/** `casemanager, PI Noord`; the role alone when no organisation is known. */
export const ownerName = (owner: { agency?: string | null; role: string }, lang: Lang, agencies: AgencyNames): string =>
  owner.agency ? `${roleName(owner.role, lang)}, ${agencies(owner.agency)}` : roleName(owner.role, lang);

/** An agency or, without one, a role: what `waitingOn` holds. */
export const waitingOnName = (code: string, lang: Lang, agencies: AgencyNames): string =>
  isRole(code) ? roleName(code, lang) : agencies(code);

/** `PI Noord`, `regio Midden Nederland`, or `alle organisaties`. */
export function placeName({ organisation, region }: Place, { agencies, say }: { agencies: AgencyNames; say: Say }): string {
  if (organisation) return agencies(organisation);
  return region ? say('region', { region: agencyName(region) }) : say('everywhere');
}

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

/** Kinds of items; `date`: a day that the terms count from. */
export const kindWords: Record<ItemKind | 'date', Text> = {
  task: { nl: 'taak', en: 'task' },
  meeting: { nl: 'overleg', en: 'meeting' },
  request: { nl: 'verzoek', en: 'request' },
  decision: { nl: 'beslissing', en: 'decision' },
  milestone: { nl: 'mijlpaal', en: 'milestone' },
  date: { nl: 'belangrijke datum', en: 'key date' },
};

const flags: Record<string, Text> = {
  'past-when-known': {
    nl: 'De berekende dag was al voorbij toen de datum bekend werd.',
    en: 'The day worked out had passed when the date became known.',
  },
  'late-by-change': { nl: 'Door een wijziging ligt de berekende dag in het verleden.', en: 'A change put the day worked out in the past.' },
  extended: { nl: 'Er is uitstel gegeven.', en: 'It was extended.' },
  overridden: { nl: 'De termijn is aangepast.', en: 'The term was adjusted.' },
  'not-received': { nl: 'De ontvanger heeft niets ontvangen.', en: 'The receiver has received nothing.' },
  paused: { nl: 'Dit staat stil.', en: 'This is paused.' },
};

/** What a flag of an item means. */
export const flagWord = (flag: string, lang: Lang): string => flags[flag]?.[lang] ?? flag.replaceAll('-', ' ');
