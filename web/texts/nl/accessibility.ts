/** De toegankelijkheidsverklaring: alleen wat bekend is. */
export const accessibility = {
  accessibility: 'Toegankelijkheid',
  accessLead: 'Iedereen moet met Traject kunnen werken. Hier staat wat daarover bekend is.',
  accessStatus: 'Status',
  accessStatusText: 'De status is nog niet vastgesteld.',
  accessStatusWhy:
    'Geen onafhankelijke partij heeft deze pagina’s onderzocht. Deze verklaring zegt dus niet dat ze aan alle eisen voldoen. De eisen zijn WCAG 2.2, niveau A en AA, in de norm EN 301 549.',
  accessTested: 'Wat is getest',
  accessTestedAxe:
    'Bij elke wijziging bekijkt een programma (axe) de pagina’s, op schermen van 1280, 390 en 320 pixels breed.',
  accessTestedMore:
    'Ook getest: werken met alleen het toetsenbord, zonder script, met alles twee keer zo groot, met ruimere tekst en in hoog contrast.',
  accessTestedNot: 'Niet getest: met schermlezers, en door mensen met een beperking.',
  accessLimits: 'Wat nog niet goed is',
  accessLimitsText:
    'Bij deze tests zijn geen fouten over. Dat betekent niet dat er geen zijn: een programma vindt ze niet allemaal.',
  accessReport: 'Kunt u iets niet lezen of gebruiken?',
  accessReportText: 'Meld het. Zeg op welke pagina het was, wat u wilde doen en waarmee u werkt.',
  accessReportElse: 'Komt er geen goed antwoord, dan kunt u terecht bij de Nationale ombudsman.',
  accessAbout: 'Over deze verklaring',
  accessAboutText:
    'Deze tekst hoort bij de software. De organisatie die Traject inzet, laat onderzoek doen en zet haar eigen verklaring in het register van DigiToegankelijk.',
};
