import type { Text } from '../calendar/types.ts';
import type { Definition, SignalResponse } from './definition.ts';

/** What can be raised, and what it is called. */
export const signalTitles = {
  concern: { nl: 'Zorg', en: 'Concern' },
  incident: { nl: 'Incident', en: 'Incident' },
  'no-contact': { nl: 'Geen contact', en: 'No contact' },
  change: { nl: 'Verandering', en: 'Change' },
  danger: { nl: 'Gevaar', en: 'Danger' },
} as const satisfies Record<string, Text>;

/** Ways to take up a signal that more than one trajectory offers. */
export const metWithInvolved: SignalResponse = {
  id: 'meet',
  title: { nl: 'Overleg met betrokkenen', en: 'Meeting with those involved' },
  brings: 'meeting',
};
export const noted: SignalResponse = {
  id: 'note',
  title: { nl: 'Genoteerd, geen vervolg nodig', en: 'Noted, nothing further needed' },
  brings: null,
};

/** What can be done with a signal where a definition offers nothing of its own. */
export const usualResponses: SignalResponse[] = [
  { id: 'talk', title: { nl: 'Gesprek met de cliënt', en: 'Talk with the client' }, brings: 'task' },
  {
    id: 'ask',
    title: { nl: 'Navraag naar aanleiding van een signaal', en: 'Inquiry after a signal' },
    brings: 'request',
  },
  metWithInvolved,
  noted,
];

export const responsesOf = ({ responses }: Definition): SignalResponse[] => responses ?? usualResponses;
