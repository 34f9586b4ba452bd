import type { Text } from '../../domain/calendar/types.ts';

/** Titles per code; a refusal by the rules whose code is not here takes the title of its status. */
export const titles: Record<string, Text> = {
  'invalid-input': { nl: 'Ongeldige invoer', en: 'Invalid input' },
  'not-signed-in': { nl: 'Niet aangemeld', en: 'Not signed in' },
  'not-allowed': { nl: 'Niet toegestaan', en: 'Not allowed' },
  'not-found': { nl: 'Niet gevonden', en: 'Not found' },
  'unknown-item': { nl: 'Onbekend onderdeel', en: 'Unknown item' },
  'method-not-allowed': { nl: 'Methode niet toegestaan', en: 'Method not allowed' },
  'not-acceptable': { nl: 'Geen passend formaat', en: 'No acceptable format' },
  'key-reused': { nl: 'Sleutel al gebruikt', en: 'Key already used' },
  'too-large': { nl: 'Bericht te groot', en: 'Message too large' },
  'unsupported-media-type': { nl: 'Formaat niet ondersteund', en: 'Format not supported' },
  'too-many-requests': { nl: 'Te veel verzoeken', en: 'Too many requests' },
  'preview-outdated': { nl: 'Voorbeeld verouderd', en: 'Preview outdated' },
  'cross-site': { nl: 'Verzoek van een andere site', en: 'Request from another site' },
  'sign-in-failed': { nl: 'Aanmelden mislukt', en: 'Sign-in failed' },
  'not-shown-yet': { nl: 'Nog niet zichtbaar', en: 'Not visible yet' },
  unavailable: { nl: 'Nu niet beschikbaar', en: 'Not available now' },
  'disk-full': { nl: 'De schijf is vol', en: 'The disk is full' },
  internal: { nl: 'Interne fout', en: 'Internal error' },
  'status-403': { nl: 'Niet toegestaan', en: 'Not allowed' },
  'status-404': { nl: 'Niet gevonden', en: 'Not found' },
  'status-409': { nl: 'Nu niet mogelijk', en: 'Not possible now' },
  'status-422': { nl: 'Inhoud geweigerd', en: 'Content refused' },
};

export const details = {
  'invalid-input': {
    nl: 'Het verzoek klopt niet met de beschrijving; `errors` noemt elk gebrek.',
    en: 'The request does not fit the description; `errors` names every fault.',
  },
  'not-signed-in': {
    nl: 'Stuur een geldig token mee: `Authorization: Bearer …`, uitgegeven voor deze API.',
    en: 'Send a valid token: `Authorization: Bearer …`, issued for this API.',
  },
  'not-allowed': { nl: 'Uw rol mag dit niet.', en: 'Your role may not do this.' },
  'not-found': {
    nl: 'Dit bestaat niet, of u neemt er niet aan deel.',
    en: 'This does not exist, or you do not take part in it.',
  },
  'unknown-item': {
    nl: 'Dit traject heeft geen onderdeel met deze naam; `items` van het traject noemt ze.',
    en: 'This trajectory has no item of this name; `items` of the trajectory lists them.',
  },
  'method-not-allowed': {
    nl: 'Gebruik een van de methoden in de header `Allow`.',
    en: 'Use one of the methods in the header `Allow`.',
  },
  'not-acceptable': { nl: 'Dit adres antwoordt in `application/json`.', en: 'This address answers in `application/json`.' },
  'key-reused': {
    nl: 'Deze `Idempotency-Key` hoort bij een ander verzoek; gebruik een nieuwe sleutel.',
    en: 'This `Idempotency-Key` belongs to another request; use a new key.',
  },
  'too-large': { nl: 'Een bericht mag hoogstens 256 kB zijn.', en: 'A message may be 256 kB at most.' },
  'unsupported-media-type': {
    nl: 'Stuur de inhoud als `application/json` in UTF-8.',
    en: 'Send the content as `application/json` in UTF-8.',
  },
  'too-many-requests': {
    nl: 'Probeer het opnieuw na het aantal seconden in `Retry-After`.',
    en: 'Try again after the number of seconds in `Retry-After`.',
  },
  'preview-outdated': {
    nl: 'Er is iets veranderd sinds het voorbeeld; er is niets aangepast. Vraag een nieuw voorbeeld op en kijk opnieuw.',
    en: 'Something changed since the preview; nothing was set. Ask for a new preview and look again.',
  },
  'cross-site': {
    nl: 'Dit formulier kwam niet van deze site; open de pagina opnieuw en verstuur het daar.',
    en: 'This form did not come from this site; open the page again and send it from there.',
  },
  'sign-in-failed': {
    nl: 'De aanmelding is verlopen of klopt niet; begin opnieuw op /sign-in.',
    en: 'The sign-in expired or does not match; start again at /sign-in.',
  },
  'not-shown-yet': {
    nl: 'Dit traject is net gestart en wordt zo zichtbaar; vraag het opnieuw na het aantal seconden in `Retry-After`.',
    en: 'This trajectory has just started and will be visible soon; ask again after the number of seconds in `Retry-After`.',
  },
  unavailable: {
    nl: 'Het kon niet op tijd worden bevestigd; herhaal het met dezelfde sleutel na het aantal seconden in `Retry-After`.',
    en: 'It could not be confirmed in time; repeat it with the same key after the number of seconds in `Retry-After`.',
  },
  'disk-full': {
    nl: 'De schijf van deze installatie is vol. Wat bevestigd was, blijft bewaard; maak ruimte vrij en herhaal het met dezelfde sleutel.',
    en: 'The disk of this installation is full. What was confirmed is kept; free some space and repeat it with the same key.',
  },
  internal: {
    nl: 'Er ging iets mis aan onze kant; het is vastgelegd. Meld het met het verzoeknummer uit `X-Request-Id`.',
    en: 'Something went wrong on our side; it is recorded. Report it with the request number in `X-Request-Id`.',
  },
} satisfies Record<string, Text>;

export type ProblemCode = keyof typeof details;
