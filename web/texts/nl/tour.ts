/** De rondleiding door de demo: wat er op de eerste dag te zien is. */
export const tour = {
  tour: 'Rondleiding',
  tourStart: 'Rondleiding voor uw rol',
  tourTitle: 'Rondleiding: {title}',
  tourAt: 'Stap {at} van {of}',
  tourSee: 'Bekijk: {title}',
  tourBack: 'Kom daarna terug met de knop Vorige van uw browser.',
  tourNext: 'Volgende stap: {title}',
  tourPrevious: 'Vorige stap',
  tourEnd: 'Rondleiding stoppen',
  tourWorklist:
    'Hier begint uw dag: wat u gevraagd is, wat te laat is, wat vandaag moet en wat er komt. De gewone handeling staat op de regel. Daarna komt u terug bij de volgende regel.',
  tourDeadlines:
    'Alle termijnen die u mag zien, met wie ze moet halen. Bovenaan staat wat te laat is en op wie het wacht.',
  tourCaseTitle: 'Een traject',
  tourCase:
    'Alles van één traject: wat u moet doen, waarop het wacht, wat er komt en wat er is gebeurd. Verandert een datum, dan schuiven de termijnen mee.',
  tourWhy:
    'Bij elke datum kunt u zien waar die vandaan komt: de regel, de bron en de rekensom. Een norm staat vast; een aanname is van ons en is zo genoemd.',
  tourNew: 'Iemand kwam vandaag binnen. U vult weinig in; Traject rekent alle termijnen uit.',
  tourMailbox:
    'Wat u moet weten: herinneringen, vragen van anderen en wat er schoof. U kunt ze ook per mail krijgen.',
  tourPeople:
    'Wie hier werkt, wat ieder heeft en wie er niet is. Werk van een collega geeft u hier aan een ander.',
  tourSignals: 'Wat systemen van partners meldden. Wat niemand kon plaatsen, plaatst u zelf.',
  tourPatterns: 'Waar overdrachten vaker mislukken. Dat kan op de agenda van een reflectiebijeenkomst.',
  tourAdministration: 'Organisaties, regio’s, vrije dagen, wie iets mag sturen en wat er niet aankwam.',
  tourAccounts: 'Wie er werkt, zoals hun organisatie dat doorgeeft, en wat daarvan is geweigerd.',
  tourChannels: 'Wie mail bezorgt en wat er niet aankwam. U kunt een mail sturen om het te proberen.',
  tourHelp: 'Wat elke handeling doet en wat de woorden betekenen. Zoeken kan bovenaan elke pagina.',
};
