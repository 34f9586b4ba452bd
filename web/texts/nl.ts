/** Everything the pages say in Dutch, level B1; `{name}` is filled in. English has the same keys. */
export const nl = {
  product: 'Traject', skip: 'Naar de inhoud', menu: 'Hoofdmenu', language: 'English', signOut: 'Uitloggen', signedInAs: 'Ingelogd als',
  footer: 'Traject rekent de termijnen uit. De professional beslist.',
  navDeadlines: 'Deadlines', navWorklist: 'Werkvoorraad', navMailbox: 'Berichten', navCases: 'Trajecten', newCase: 'Nieuw traject', back: 'Terug', backToCase: 'Terug naar het traject',
  signInTitle: 'Inloggen', signInLead: 'Dit is een proefomgeving met verzonnen gegevens. Kies als wie u wilt inloggen.', signInPersonas: 'Personen om mee te oefenen',
  signInWith: 'Inloggen met uw organisatie',

  deadlines: 'Deadlines', overdueNone: 'Er zijn geen termijnen verlopen.', overdueOne: 'Eén termijn is verlopen.', overdueMany: '{n} termijnen zijn verlopen.',
  todayOne: 'Eén verloopt vandaag.', todayMany: '{n} verlopen vandaag.',
  tileOverdue: 'Verlopen', tileSoon: 'Binnen 5 werkdagen', tileUpcoming: 'Op schema', tileDone: 'Afgerond deze maand',
  oldest: 'oudste {when}', noneLate: 'niets te laat', ofWhichToday: 'waarvan {n} vandaag', firstOn: 'eerste op {day}', nothingPlanned: 'niets gepland', onTime: '{n}% op tijd', nothingDone: 'nog niets',
  chart: 'Deadlines per week', chartText: 'Staafdiagram: open deadlines per week. {parts}.', chartPart: '{week}: {n}', chartTable: 'Toon de cijfers als tabel', week: 'wk {n}', weekFull: 'week {n}', weekHead: 'Week', total: 'Totaal',
  legendOverdue: 'Verlopen', legendSoon: 'Bijna verlopen', legendUpcoming: 'Op schema',
  filters: 'Filters', search: 'Pseudoniem of trajectnummer', type: 'Traject', allTypes: 'Alle trajecten', organisation: 'Verantwoordelijke organisatie', allOrganisations: 'Alle organisaties',
  period: 'Vervalt', anyTime: 'Alle data', periodPast: 'Vóór vandaag', periodWeek: 'Komende 7 dagen', periodMonth: 'Komende 30 dagen', periodLater: 'Later dan 30 dagen', filter: 'Filter', clear: 'Wissen',
  tabs: 'Soort deadline', tabAll: 'Alle open', tabMine: 'Van mij', tabOverdue: 'Verlopen', tabSoon: 'Bijna verlopen', tabWaiting: 'Wacht op partner',
  listAll: 'Alle open deadlines', listMine: 'Deadlines van mij', listOverdue: 'Verlopen deadlines', listSoon: 'Deadlines binnen 5 werkdagen', listWaiting: 'Wacht op een partner', listUpcoming: 'Deadlines op schema', listDone: 'Afgeronde deadlines',
  range: '{from} tot en met {to} van {total}', rangeNone: 'Geen resultaten', sortDue: 'eerst vervallende bovenaan',
  client: 'Cliënt', item: 'Deadline', dueDate: 'Vervaldatum', agency: 'Organisatie', status: 'Status', why: 'Waarom deze datum?', whyFor: 'Waarom deze datum? {title}',
  next: 'Volgende pagina', first: 'Eerste pagina', pages: 'Bladeren',
  emptyAll: 'U hebt geen open deadlines.', emptyAllDo: 'Start een traject. Traject rekent dan alle termijnen uit.', emptyFilter: 'Geen deadlines die bij deze filters passen.', emptyFilterDo: 'Wis de filters of kies een ruimere periode.',
  emptyTab: 'Hier staat nu niets.', emptyTabDo: 'Bekijk alle open deadlines om te zien wat er komt.', showAll: 'Toon alle open deadlines',
  noDate: 'nog geen datum', waitsOn: 'wacht op {who}', due: 'uiterlijk',

  worklist: 'Werkvoorraad', worklistLead: 'Wat u vandaag en deze week te doen hebt, en op wie u wacht.', today: 'Vandaag en te laat', thisWeek: 'Deze week', waitingOnOthers: 'Wacht op anderen',
  emptyToday: 'Voor vandaag is alles klaar.', emptyWeek: 'Deze week vervalt er verder niets.', emptyOthers: 'U wacht op niemand.', worklistElse: 'Bekijk alle deadlines',
  cases: 'Trajecten', emptyCases: 'U neemt aan geen traject deel.', emptyCasesDo: 'Start een traject, of wacht tot een andere organisatie u erbij vraagt.', opened: 'Gestart', phaseHead: 'Fase',

  phase: 'Fase', definition: 'Definitie', caseNumber: 'Trajectnummer', responsible: 'Organisatie', unknown: 'nog onbekend', print: 'Afdrukken',
  now: 'Nu te doen', later: 'Later of wachten', doneItems: 'Afgerond', emptyNow: 'Er is nu niets te doen.', emptyLater: 'Er komt niets meer.', emptyDone: 'Er is nog niets afgerond.', notApplicable: 'Niet van toepassing ({n})',
  owner: 'Verantwoordelijk', opensOn: 'kan vanaf {day}', doneOn: 'gedaan op {day}', waitingReason: 'Wacht: {why}', outcomeWas: 'uitkomst: {outcome}',
  timeline: 'Wat er gebeurde', timelineAll: 'Toon alles ({n})', related: 'Verbonden trajecten', noRelated: 'Geen andere trajecten.', notVisible: 'niet zichtbaar voor u', parties: 'Betrokken organisaties', by: '{who}', reasonWas: 'Reden: {reason}',
  readyTitle: 'Dit traject kan worden afgesloten', readyText: 'Alles wat moet, is gedaan. Een mens sluit het traject af.', closedTitle: 'Dit traject is afgesloten', closedText: 'U kunt het lezen, maar niet meer wijzigen.',
  dates: 'Data', facts: 'Gegevens', change: 'Wijzigen', changeDate: '{date} wijzigen', more: 'Andere handelingen', moreFor: 'Andere handelingen bij {title}', caseActions: 'Handelingen bij dit traject', openCase: 'Gestart op',
  labelNorm: 'norm', labelPractice: 'praktijk', labelAssumed: 'aanname',
  labelNormText: 'De bron noemt deze termijn als regel.', labelPracticeText: 'Zo doen één of enkele instellingen het.', labelAssumedText: 'De bron noemt geen getal. Dit is onze aanname.',
  relOpened: 'hieruit gestart', relOpenedBy: 'gestart vanuit', relContinues: 'gaat verder op', open: 'open', closed: 'afgesloten',
  flagPast: 'De berekende dag was al voorbij toen de datum bekend werd.', flagLate: 'Deze taak kwam er later bij.', flagOther: 'Let op: {flag}',

  explainTitle: 'Waarom deze datum?', explainFor: '{title}', rule: 'Regel', source: 'Bron', base: 'Telt vanaf', term: 'Termijn', stepsTitle: 'Zo is de datum berekend', ladderTitle: 'Herinneringen', ladderEmpty: 'Er zijn geen herinneringen gepland.', given: 'gegeven', summarised: 'in een overzicht', planned: 'gepland', reminder: 'herinnering', escalation: 'opschaling', alarm: 'alarm', rungTo: 'aan {who}', fallbackTitle: 'Als het niet lukt', overridden: 'Aangepast', flagsTitle: 'Let op', noDue: 'Deze taak heeft nog geen datum.', onDay: 'op {day}',

  mailbox: 'Berichten', mailboxLead: 'Herinneringen en meldingen voor uw organisatie en rol. In een bericht staat nooit een naam.', emptyMailbox: 'Er zijn geen berichten.', emptyMailboxDo: 'Herinneringen verschijnen hier vanzelf.', message: 'Bericht', toCase: 'Naar het traject', sent: 'Verstuurd', kindReminder: 'Herinnering', kindEscalation: 'Opschaling', kindAlarm: 'Alarm', kindSummary: 'Overzicht', dueOn: 'vervalt {day}',

  notFound: 'Pagina niet gevonden', notFoundText: 'Deze pagina bestaat niet, of u neemt niet deel aan dit traject.', notFoundDo: 'Controleer het adres of ga naar het overzicht.', forbidden: 'Dit mag u niet', forbiddenText: 'Uw rol heeft geen toegang tot deze handeling.', forbiddenDo: 'Vraag het aan de coördinator van uw organisatie.', failed: 'Er ging iets mis', failedText: 'De fout ligt bij ons. Wat u al had opgeslagen, is bewaard.', failedDo: 'Probeer het over een minuut opnieuw.', toStart: 'Naar het overzicht',

  errorsTitle: 'Dit is nog niet goed', refusedTitle: 'Dit kan niet', unavailableTitle: 'Het is nog niet bevestigd', unavailableText: 'Het systeem is druk. Verstuur het formulier opnieuw; het wordt nooit dubbel verwerkt.',
  errorRequired: 'Vul in: {field}.', errorDate: 'Vul een geldige datum in.', errorInvalid: 'Controleer: {field}.', errorWord: 'Fout:',
  doneAccepted: 'Verwerkt: {what}.', donePending: 'Dit is verwerkt en verschijnt zo.', donePendingDo: 'Ververs deze pagina over een paar seconden.',
  optional: '(hoeft niet)', yes: 'ja', no: 'nee', choose: 'Maak een keuze', send: 'Opslaan', cancel: 'Annuleren', none: 'geen',
};
