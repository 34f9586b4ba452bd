/** What is recorded of a client, and of a trajectory that goes on. */
export const clients = {
  clientAbout: 'Over deze cliënt',
  deceasedTitle: 'Deze cliënt is overleden op {day}',
  deceasedText:
    'Alle trajecten rusten: er is niets te doen en niemand krijgt nog een herinnering. Niet verstuurd: {n} berichten.',
  deceasedCase: 'Dit traject rust: er is niets te doen en niemand krijgt nog een herinnering.',
  deceasedDo: 'Overlijden vastleggen',
  deceasedLead:
    'Alle trajecten van deze cliënt stoppen tegelijk, ook bij andere organisaties. Wat nog verstuurd zou worden, wordt tegengehouden. U kunt dit intrekken.',
  fieldDiedOn: 'Dag van overlijden',
  aliveDo: 'Overlijden intrekken',
  aliveLead:
    'Alle trajecten van deze cliënt gaan verder zoals ze waren. Wat intussen klaar moest zijn, komt in één bericht per traject.',
  mergeDo: 'Samenvoegen met een andere cliënt',
  mergeLead:
    'Voor als één persoon twee keer is opgenomen. Beide worden voortaan als één cliënt getoond. Er wordt niets overgeschreven: u kunt het ongedaan maken.',
  fieldOther: 'Nummer van de andere cliënt',
  fieldOtherHint: 'Zoals in uw eigen systeem. U moet aan een traject van beide deelnemen.',
  mergeUnknown: 'U neemt aan geen traject van een cliënt met dit nummer deel: controleer het nummer.',
  mergeSeveral: 'Dit nummer staat voor meer dan één cliënt: schrijf het precies zoals in uw systeem.',
  mergedWith: 'Samengevoegd met {who}: {reason}',
  unmergeDo: 'Samenvoeging ongedaan maken',
  unmergeLead: 'Beide worden weer getoond zoals ze waren.',
  continueDo: 'Verder met dit traject',
  continueLead:
    'Voor als dit traject per vergissing is gesloten. Het gaat verder met alles wat het had, onder een nieuw nummer. Het oude adres verwijst daarheen.',
  continueOffer: 'Is het per vergissing gesloten?',
  twins: 'Mogelijk dubbele cliënten',
  twinsLead:
    'Deze nummers zijn hetzelfde als hoofdletters, streepjes en onzichtbare tekens niet meetellen. Kijk of het om één persoon gaat. Voeg ze dan samen op de pagina van de cliënt.',
  twinsNone: 'Er zijn geen dubbele cliënten.',
  twinsOthers: 'en {n} bij andere organisaties',
  backToClient: 'Terug naar de cliënt',
};
