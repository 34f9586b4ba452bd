/** Wat iemand per mail krijgt. Het Engels heeft dezelfde namen. */
export const mail = {
  mailbox: 'Berichten',
  mailboxLead: 'Herinneringen en meldingen voor uw organisatie en rol. In een bericht staat nooit een naam.',
  emptyMailbox: 'Er zijn geen berichten.',
  emptyMailboxDo: 'Herinneringen verschijnen hier vanzelf.',
  mailTitle: 'Mail',
  mailLink: 'Mail instellen',
  mailLate: 'Mail aan u is te laat, sinds {at}',
  mailLateText:
    'Het lukt nu niet u te mailen. Hieronder staat alles. Wat dan nog speelt, krijgt u per mail zodra het weer kan.',
  mailLead:
    'Kies wat u per mail krijgt over uw werk voor {agency}. Onder Berichten staat altijd alles, ook wat u hier uitzet.',
  mailLeavesNot: 'Vanaf deze installatie gaat geen mail uit',
  mailLeavesNotText: 'Alles staat onder Berichten. Wat u hier kiest, geldt zodra er wel mail uitgaat.',
  mailAddressTitle: 'Uw adres',
  mailAddressFrom:
    'Dit adres komt van de inlogdienst of de personeelsadministratie van uw organisatie. Klopt het niet, laat het daar dan wijzigen.',
  mailAddressNone: 'Er is geen adres van u bekend: u krijgt geen mail.',
  mailAddressNoneDo:
    'De inlogdienst of de personeelsadministratie van uw organisatie geeft het door. Vraag dat aan uw beheerder.',
  mailAddressRefused: 'Dit adres weigert mail. Laat het bij uw organisatie nakijken.',
  mailChoose: 'Wat u krijgt',
  mailDigest: 'Elke werkdag in de ochtend wat er te doen is',
  mailDigestHint: 'Niet als er niets is, en niet als u afwezig bent gemeld.',
  mailAtOnce: 'Meteen wat niet kan wachten',
  mailAtOnceHint:
    'Zoals een overdracht, een signaal of een termijn van vandaag. Zet u dit uit, dan ziet u het alleen onder Berichten.',
  mailQuiet: 'Stille uren',
  mailQuietHint:
    'Dan sturen we niets, ook op vrije dagen niet. Laat beide tijden leeg als u geen stille uren wilt.',
  mailQuietFrom: 'Vanaf',
  mailQuietUntil: 'Tot',
  mailTime: '{field}: vul een tijd in als 18:00, of laat beide tijden leeg.',
  mailLang: 'Taal van de mail',
  mailSave: 'Opslaan',
  mailTest: 'Proef',
  mailTestLead:
    'Stuur uzelf een proefbericht. Het komt binnen enkele minuten; hieronder ziet u wat ervan werd.',
  mailTestDo: 'Stuur mij een proefbericht',
  mailLast: 'Wat u het laatst is gestuurd',
  mailLastNone: 'U is nog niets gemaild.',
  mailLastNoneDo: 'Hier ziet u straks van elke mail wat ervan werd.',
  mailKindAtOnce: 'Wat niet kon wachten',
  mailKindDigest: 'Werk van de dag',
  mailKindInvitation: 'Uitnodiging',
  mailKindTest: 'Proefbericht',
  mailPending: 'Wacht',
  mailSending: 'Wordt verstuurd',
  mailSent: 'Verstuurd',
  mailFailed: 'Opgegeven',
  mailBounced: 'Adres geweigerd',
  mailUnneeded: 'Niet meer nodig',
};
