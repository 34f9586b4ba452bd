/** De hulp: wat iemand kan lezen voor hij iets doet. */
export const help = {
  help: 'Hulp',
  helpLead: 'Wat elke handeling doet, waarom data schuiven, en wat de woorden betekenen.',
  footerMenu: 'Over deze pagina’s',
  helpParts: 'Op deze pagina',
  helpDates: 'Waarom data schuiven',
  helpDatesBase: 'Elke termijn telt vanaf een datum, zoals de binnenkomst of de vrijlating.',
  helpDatesMove:
    'Verandert die datum, dan schuift de termijn mee, ook in trajecten die ermee verbonden zijn.',
  helpDatesFree: 'Valt de uiterste dag op een vrije dag, dan wordt het meestal de werkdag ervoor.',
  helpDatesWhy: 'Bij elke datum staat “Waarom deze datum?”: de regel, de bron en de rekensom.',
  helpDatesTold:
    'Had u al een andere dag gehoord, dan krijgt u één bericht: wat er schoof en naar welke dag. Wie de datum zelf veranderde, krijgt dat niet.',
  helpActions: 'Wat elke handeling doet',
  helpActionsText:
    'U ziet alleen de handelingen die u bij een traject mag doen. Alles wat u vastlegt, blijft in de historie staan.',
  helpKeys: 'Met het toetsenbord',
  helpKeysTab: 'Tab gaat naar het volgende, Shift en Tab terug. De eerste keer Tab leidt naar de inhoud.',
  helpKeysFind: 'Zoeken: pijl omlaag en omhoog gaan door wat gevonden is, Escape sluit het.',
  helpKeysWord: 'Een woord met stippellijn: Enter legt het uit, Escape haalt de uitleg weg.',
  helpContact: 'Hulp van een mens',
  helpContactText: 'Vraag het uw beheerder:',
  helpContactNone: 'Vraag het de beheerder van uw organisatie.',
};
