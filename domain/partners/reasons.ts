import { textIn } from '../calendar/text.ts';
import type { Lang, Text } from '../calendar/types.ts';
import type { Signal } from './signal.ts';

/** Why a signal went nowhere, for each code that is not of the rules. */
const reasons: Readonly<Record<string, Text>> = {
  'not-understood': {
    nl: 'Het bericht klopt niet met de beschrijving. De afzender kan het herstellen en opnieuw sturen.',
    en: 'The message does not fit the description. The sender can mend it and send it again.',
  },
  'type-not-listed': {
    nl: 'Deze afzender mag dit soort signaal niet sturen.',
    en: 'This sender may not send this kind of signal.',
  },
  'organisation-not-listed': {
    nl: 'Deze afzender mag niet voor deze organisatie spreken.',
    en: 'This sender may not speak for this organisation.',
  },
  'key-reused': {
    nl: 'Een ander signaal had al dit nummer van deze bron. Beide zijn bewaard; dit is niet verwerkt.',
    en: 'Another signal had this number of this source already. Both are kept; this one was not applied.',
  },
  'unknown-subject': {
    nl: 'Dit traject is hier niet bekend, of de organisatie neemt er niet aan deel.',
    en: 'This trajectory is not known here, or the organisation takes no part in it.',
  },
  'unknown-client': {
    nl: 'Dit kenmerk is van geen bekende cliënt.',
    en: 'This reference is of no known client.',
  },
  'nothing-open': {
    nl: 'Voor deze cliënt loopt geen traject waar de organisatie aan deelneemt.',
    en: 'No trajectory runs for this client in which the organisation takes part.',
  },
  'nothing-fitting': {
    nl: 'Geen traject van deze cliënt heeft deze datum, dit gegeven of dit onderdeel.',
    en: 'No trajectory of this client has this date, fact or item.',
  },
  'several-fitting': {
    nl: 'Meer dan één traject van deze cliënt heeft dit onderdeel: kies welk.',
    en: 'More than one trajectory of this client has this item: choose which.',
  },
  internal: {
    nl: 'Er ging iets mis; de beheerder is gewaarschuwd.',
    en: 'Something went wrong; the administrator was told.',
  },
};

/** Why a signal is where it is, in words; undefined where nothing is the matter. */
export function reasonOf({ code, detail }: Pick<Signal, 'code' | 'detail'>, lang: Lang): string | undefined {
  if (code === null) return undefined;
  if (detail) return textIn(detail, lang);
  return Object.hasOwn(reasons, code) ? textIn(reasons[code], lang) : code;
}
