/** Title of a problem by its code; a refusal whose code is not here takes the title of its status. */
export const titles = {
  'invalid-input': 'Ongeldige invoer',
  'not-signed-in': 'Niet aangemeld',
  'not-allowed': 'Niet toegestaan',
  'acting-as': 'Meer dan één rol',
  'not-your-role': 'Niet uw rol',
  'person-claim': 'Geen bruikbaar kenmerk',
  'not-found': 'Niet gevonden',
  'unknown-item': 'Onbekend onderdeel',
  'method-not-allowed': 'Methode niet toegestaan',
  'not-acceptable': 'Geen passend formaat',
  'key-reused': 'Sleutel al gebruikt',
  'wrong-signature': 'Handtekening klopt niet',
  'unknown-scim-client': 'Wie voor deze organisatie meldt, is niet bekend',
  'unknown-sender': 'Onbekende afzender',
  'signal-settled': 'Signaal al afgehandeld',
  'nobody-to-teach': 'Geen kenmerk om te onthouden',
  'reference-of-another': 'Kenmerk van een andere cliënt',
  'too-large': 'Bericht te groot',
  'unsupported-media-type': 'Formaat niet ondersteund',
  'too-many-requests': 'Te veel verzoeken',
  'changed-since': 'Intussen gewijzigd',
  'organisation-changed': 'Intussen gewijzigd',
  'organisation-exists': 'Bestaat al',
  'unknown-role': 'Onbekende rol',
  'preview-outdated': 'Voorbeeld verouderd',
  'cross-site': 'Verzoek van een andere site',
  'sign-in-failed': 'Aanmelden mislukt',
  'not-shown-yet': 'Nog niet zichtbaar',
  unavailable: 'Nu niet beschikbaar',
  'disk-full': 'De schijf is vol',
  internal: 'Interne fout',
  'status-403': 'Niet toegestaan',
  'status-404': 'Niet gevonden',
  'status-409': 'Nu niet mogelijk',
  'status-422': 'Inhoud geweigerd',
};

/** What a problem means and what to do, by its code. */
export const details = {
  'invalid-input': 'Het verzoek klopt niet met de beschrijving; `errors` noemt elk gebrek.',
  'not-signed-in': 'Stuur een geldig token mee: `Authorization: Bearer …`, uitgegeven voor deze API.',
  'not-allowed': 'Uw rol mag dit niet.',
  'acting-as': 'U hebt meer dan één rol: zeg in `Acting-As` voor welke u werkt. U hebt: {roles}.',
  'not-your-role': 'Deze rol hebt u niet. Noem een van deze in `Acting-As`: {roles}.',
  'person-claim':
    '“{claim}” in uw token is “{value}”. Dat moet een vast kenmerk zonder betekenis zijn, tot 64 tekens uit a-z 0-9 -, zoals een UUID in kleine letters. Laat de inlogdienst van uw organisatie er een geven in “person”.',
  'not-found': 'Dit bestaat niet, of u neemt er niet aan deel.',
  'unknown-item': 'Dit traject heeft geen onderdeel met deze naam; `items` van het traject noemt ze.',
  'method-not-allowed': 'Gebruik een van de methoden in de header `Allow`.',
  'not-acceptable': 'Dit adres antwoordt in `application/json`.',
  'key-reused': 'Deze `Idempotency-Key` hoort bij een ander verzoek; gebruik een nieuwe sleutel.',
  'too-large': 'Een bericht mag hoogstens 256 kB zijn.',
  'unsupported-media-type': 'Stuur de inhoud als `application/json` in UTF-8.',
  'unsupported-event':
    'Stuur CloudEvents 1.0: `application/cloudevents+json`, `application/cloudevents-batch+json`, of JSON met de headers `ce-…`.',
  'unknown-scim-client':
    'Stuur “Authorization: Bearer …” met het geheim dat de beheerder voor uw organisatie vastlegde, of een token van het systeem dat hij noemde.',
  'wrong-signature':
    'De handtekening klopt niet, of het tijdstempel wijkt meer dan vijf minuten af: onderteken opnieuw met een geldig geheim.',
  'unknown-sender': 'Dit systeem is niet aangemeld als afzender: laat de beheerder het aanmelden.',
  'signal-settled': 'Dit signaal wacht niet meer op een keuze: kijk wat ermee gebeurd is.',
  'nobody-to-teach': 'Dit signaal noemt geen cliënt, of dit traject gaat over niemand: laat “teach” weg.',
  'reference-of-another':
    'Dit kenmerk is hier al van een andere cliënt: laat “teach” weg, of voeg de twee cliënten eerst samen.',
  'held-by-another': 'Dit is intussen van iemand anders, of gesloten: kijk wie het nu heeft.',
  'too-many-requests': 'Probeer het opnieuw na het aantal seconden in `Retry-After`.',
  'changed-since':
    'Iemand anders heeft dit gewijzigd na de `sequence` in `If-Match`; er is niets opgeslagen. `present` zegt wat er nu staat: kijk daarnaar en stuur het opnieuw met die `sequence` en een nieuwe sleutel.',
  'organisation-changed':
    'Iemand anders heeft deze organisatie gewijzigd na de versie in `If-Match`; er is niets opgeslagen. `present` zegt wat er nu staat: kijk daarnaar en stuur het opnieuw met die `sequence` in `If-Match`.',
  'organisation-exists':
    'Deze organisatie is er al: haal haar op, en stuur haar `ETag` mee in `If-Match` om haar te wijzigen.',
  'preview-outdated':
    'Er is iets veranderd sinds het voorbeeld; er is niets aangepast. Vraag een nieuw voorbeeld op en kijk opnieuw.',
  'cross-site': 'Dit formulier kwam niet van deze site; open de pagina opnieuw en verstuur het daar.',
  'sign-in-failed': 'De aanmelding is verlopen of klopt niet; begin opnieuw op /sign-in.',
  'not-shown-yet':
    'Dit traject is net gestart en wordt zo zichtbaar; vraag het opnieuw na het aantal seconden in `Retry-After`.',
  unavailable:
    'Het kon niet op tijd worden bevestigd; herhaal het met dezelfde sleutel na het aantal seconden in `Retry-After`.',
  'disk-full':
    'De schijf van deze installatie is vol. Wat bevestigd was, blijft bewaard; maak ruimte vrij en herhaal het met dezelfde sleutel.',
  internal:
    'Er ging iets mis aan onze kant; het is vastgelegd. Meld het met het verzoeknummer uit `X-Request-Id`.',
  closed: 'Dit traject is gesloten en gaat niet weer open; start een nieuw traject.',
  'unknown-type': '“{type}” is geen traject. Wel: {known}.',
  'already-running': 'Dit traject loopt al voor deze cliënt: ga verder in {address}.',
  'continued-already': 'Dit traject gaat al verder in {address}: werk daar.',
  'merged-already':
    'Deze twee cliënten zijn al één, of `from` is al samengevoegd: maak die samenvoeging eerst ongedaan.',
  'deceased-already':
    'Het overlijden van deze cliënt is al vastgelegd: trek dat eerst in om het opnieuw vast te leggen.',
  'died-in-future': 'Deze dag ligt in de toekomst: noem de dag van overlijden, uiterlijk vandaag.',
  'planning-running': 'Er loopt al een landelijke simulatie: wacht tot die klaar is.',
  'unknown-person':
    'Bij “{agency}” werkt niemand met id “{person}” (meer): kies iemand uit `GET /v1/people`.',
  'unknown-agency':
    '“{agency}” is hier geen bekende organisatie: kies een andere, of laat de beheerder haar toevoegen.',
  'target-invalid':
    'Dit is geen adres waar meldingen heen kunnen: geef een volledig adres met `https:`, hoogstens 500 tekens.',
  'target-not-https':
    'Meldingen gaan alleen naar een adres met `https:`. Een adres in het eigen netwerk zonder TLS laat de beheerder van de installatie toe met `WEBHOOK_HOSTS`.',
  'target-credentials':
    'Zet geen naam of wachtwoord in het adres: meldingen zijn ondertekend, daaraan herkent de ontvanger ze.',
  'target-fragment': 'Een adres van een ontvanger heeft geen deel na `#`: laat dat weg.',
  'no-person': 'Een agenda is van een persoon: meld u aan als iemand, niet als systeem.',
  'not-invited':
    'U bent voor dit overleg niet gevraagd, of het is niet meer gepland: kijk in het traject wie er komen.',
  'subscription-exists':
    'Deze organisatie heeft al een abonnement met dit adres: pas dat aan, of draai zijn geheim.',
  'too-many-streams':
    'Er staan te veel stromen open: sluit er een, of probeer het opnieuw na het aantal seconden in `Retry-After`.',
};

/** One fault in the input, by its code. */
export const faults = {
  required: 'dit veld is verplicht',
  'unknown-field': 'onbekend veld',
  'invalid-json': 'de inhoud is geen JSON',
  'bad-encoding': 'de codering van het adres of de inhoud klopt niet',
  'too-many-events': 'hoogstens 1.000 gebeurtenissen tegelijk: verdeel ze',
  'no-batch': 'een lijst van gebeurtenissen',
  'invalid-cursor': 'deze lijst gaf deze cursor niet',
};

/** What our own checks ask: the schemas say it in English. */
export const checks = {
  'the version that was looked at between quotes, such as "3"':
    'de versie die u bekeek tussen aanhalingstekens, zoals "3"',
  'the sequence of the trajectory between quotes, such as "57"':
    'de `sequence` van het traject tussen aanhalingstekens, zoals "57"',
  'a day that exists, as YYYY-MM-DD, from 2000-01-01 to 2100-12-31':
    'een dag die bestaat, als JJJJ-MM-DD, van 2000-01-01 tot en met 2100-12-31',
  'a text without control characters': 'een tekst zonder besturingstekens',
  'a text with at least one visible character': 'een tekst met minstens één zichtbaar teken',
  'a number of your own system: this one is a citizen service number (BSN), which is not kept here':
    'een nummer uit uw eigen systeem: dit is een burgerservicenummer (BSN), en dat wordt hier niet bewaard',
  'a word of your own: this one is a citizen service number (BSN), which is not kept here':
    'een eigen woord: dit is een burgerservicenummer (BSN), en dat wordt hier niet bewaard',
  'a word of your own: this one is written like somebody’s name, which is not kept here':
    'een eigen woord: dit is geschreven als iemands naam, en die wordt hier niet bewaard',
  'an instant, such as 2026-11-22T14:33:00Z': 'een tijdstip, zoals 2026-11-22T14:33:00Z',
  'a kind of JSON': 'een soort JSON',
  'attributes with names of lower-case letters and digits':
    'attributen met namen van kleine letters en cijfers',
  'a `subject`, or `data.client` with its reference': 'een `subject`, of `data.client` met een kenmerk',
  'a text without NUL': 'een tekst zonder NUL',
  'a name of its own, not one that every object has': 'een eigen naam, niet een die elk object heeft',
  'on or after `from`, and at most two years later': 'op of na `from`, en hoogstens twee jaar later',
  'a simulation may span at most ten years': 'een simulatie duurt hoogstens tien jaar',
};
