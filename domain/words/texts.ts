import type { Text } from '../calendar/types.ts';

/** What a message says when it is no reminder of an item. */
const alarms: Record<string, Text> = {
  'late-by-change': {
    nl: 'Een termijn ligt door een wijziging in het verleden',
    en: 'A change put a deadline in the past',
  },
  'dates-conflict': {
    nl: 'Een gedeelde datum past niet bij een andere datum',
    en: 'A shared date does not fit another date',
  },
  'opened-late': {
    nl: 'Bij het openen waren termijnen al voorbij',
    en: 'Deadlines had passed when the trajectory was opened',
  },
  'new-owner': { nl: 'Dit is nu aan u', en: 'This is yours now' },
  'no-addressee': { nl: 'Er is geen organisatie voor een rol', en: 'No agency holds a role' },
  'ready-to-close': {
    nl: 'Klaar om te sluiten: u of een collega beslist dat',
    en: 'Ready to close: you or a colleague decides',
  },
  'no-receiver': { nl: 'Er is geen ontvanger voor de overdracht', en: 'The hand-over has no receiver' },
  'handover-returned': { nl: 'De overdracht is teruggekomen', en: 'The hand-over was returned' },
  'came-to-nothing': {
    nl: 'Wat hiervoor liep is zonder resultaat geëindigd',
    en: 'What ran for this ended without a result',
  },
  'request-refused': { nl: 'Een verzoek is geweigerd', en: 'A request was refused' },
  'not-received': { nl: 'De ontvanger heeft niets ontvangen', en: 'The receiver has received nothing' },
  'not-needed': { nl: 'Dit traject is niet meer nodig', en: 'This trajectory is no longer needed' },
  'partner-lost': {
    nl: 'Een verbonden traject is niet bereikbaar',
    en: 'A related trajectory cannot be reached',
  },
  'review-pause': { nl: 'Kijk opnieuw naar wat gepauzeerd is', en: 'Look again at what was paused' },
  'command-failed': { nl: 'Een handeling is mislukt', en: 'A command failed' },
  summary: {
    nl: 'Wat eerder klaar moest zijn en nog openstaat',
    en: 'What fell due earlier and is still open',
  },
};

export const noticeTexts = {
  item: { nl: 'Een onderdeel van een traject', en: 'An item of a trajectory' } satisfies Text,
  of: (code: string): Text => alarms[code] ?? { nl: code, en: code },
};

export const unknownEndDate: Text = { nl: 'einddatum nog onbekend', en: 'end date not yet known' };

/** Of a related trajectory that the reader takes no part in. */
export const unknownRelated: Text = {
  nl: 'Een verbonden traject veranderde',
  en: 'A related trajectory changed',
};
