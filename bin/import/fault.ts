import { textIn } from '../../domain/calendar/text.ts';
import type { Lang, Text } from '../../domain/calendar/types.ts';

/** Why a line is not imported: where in it, what stood there, why, and what to do. */
export interface Fault {
  /** JSON pointer into the line. */
  field: string;
  value?: unknown;
  reason: string;
  remedy: string;
}

const remedies = {
  form: {
    nl: 'Verbeter dit veld; docs/adapters.md zegt wat er in een regel staat.',
    en: 'Mend this field; docs/adapters.md says what stands in a line.',
  },
  line: {
    nl: 'Zet één zaak op één regel, in UTF-8; lees opnieuw in als het bestand af is.',
    en: 'Put one case on one line, in UTF-8; import again when the file is complete.',
  },
  agency: {
    nl: 'Zet deze organisatie er eerst in met npm run organisations, of verbeter de naam.',
    en: 'Put this organisation with npm run organisations first, or mend its name.',
  },
  time: {
    nl: 'Geef het moment waarop het gebeurde: niet vóór het begin van de zaak en niet na nu.',
    en: 'Give the moment at which it happened: not before the case began and not after now.',
  },
  rules: {
    nl: 'Verbeter dit, of laat weg wat de regels niet kennen; er is niets van deze zaak ingelezen.',
    en: 'Mend this, or leave out what the rules do not know; nothing of this case was imported.',
  },
  changed: {
    nl: 'Werk die zaak hier bij; nog eens inlezen verandert niets.',
    en: 'Bring that case up to date here; importing it again changes nothing.',
  },
  running: {
    nl: 'Kijk wat er voor deze cliënt al loopt; er is niets van deze zaak ingelezen.',
    en: 'See what runs for this client already; nothing of this case was imported.',
  },
} satisfies Record<string, Text>;

/** A fault in the words of whoever reads it. */
export const faultOf = (
  lang: Lang,
  {
    field,
    value,
    reason,
    remedy,
  }: { field: string; value?: unknown; reason: Text; remedy: keyof typeof remedies },
): Fault => ({
  field,
  ...(value !== undefined && { value }),
  reason: textIn(reason, lang),
  remedy: textIn(remedies[remedy], lang),
});

/** What stands at a JSON pointer; undefined where nothing does. */
export function valueAt(value: unknown, pointer = ''): unknown {
  let found = value;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, part.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return found;
}
