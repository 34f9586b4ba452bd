/** De woorden van het vak, met wat ze hier betekenen. */
export const glossary = {
  wordMdo: 'MDO',
  meansMdo:
    'Multidisciplinair overleg: alle partijen bespreken samen het plan, met de cliënt erbij. Het eerste is vier weken na binnenkomst.',
  wordDr: 'D&R',
  meansDr:
    'Detentie en re-integratie: vanaf de eerste dag binnen werken aan de terugkeer. In het D&R-plan staat wie wat doet, en wanneer.',
  wordSom: 'SOM',
  meansSom:
    'Selectie Ondersteunend Model: vragen die helpen kiezen voor wie de reclassering al in detentie iets doet. Het model adviseert; casemanager en reclassering beslissen samen.',
  wordVi: 'v.i.',
  meansVi:
    'Voorwaardelijke invrijheidstelling: eerder vrij, onder voorwaarden. De reclassering rapporteert, het Openbaar Ministerie beslist.',
  wordCvvi: 'CVvi',
  meansCvvi: 'Centrale Voorziening v.i.: vraagt de reclassering op tijd om het rapport voor een v.i.',
  wordCti: 'CTI',
  meansCti:
    'Critical Time Intervention: begeleiding die binnen begint en buiten in stappen minder wordt, tot anderen het overnemen.',
  wordZsm: 'ZSM',
  meansZsm:
    'Werkplaats waar Openbaar Ministerie, politie, reclassering en anderen snel en samen bekijken wat er in een zaak moet gebeuren.',
  wordOm: 'OM',
  meansOm: 'Openbaar Ministerie: beslist over vervolging, en over een v.i.',
  wordPi: 'PI',
  meansPi: 'Penitentiaire inrichting: een gevangenis of huis van bewaring.',
  wordTulp: 'TULP',
  meansTulp:
    'Het systeem waarin gevangenissen gedetineerden registreren. Het kenmerk daaruit kan uw kenmerk van de cliënt zijn.',
  wordZvh: 'Zorg- en veiligheidshuis',
  meansZvh:
    'Hier werken gemeenten, zorg en justitie samen aan ingewikkelde zaken. De regiehouder hoort hierbij.',
  wordWarm: 'warme overdracht',
  meansWarm:
    'Iemand draagt een cliënt over in een gesprek, met het dossier erbij. De overdracht telt pas als de ontvanger die aanvaardt; tot dan blijft de gever verantwoordelijk.',
  wordConditions: 'basisvoorwaarden',
  meansConditions:
    'Wat iemand buiten nodig heeft: een geldig ID, een huis, inkomen en dagbesteding, hulp bij schulden, zorg en een sociaal netwerk.',
  wordTrajectory: 'traject',
  meansTrajectory:
    'Eén weg van één cliënt, zoals detentie, v.i. of toezicht. Een cliënt kan er meer tegelijk hebben; ze schuiven samen.',
  wordReported: 'gemeld en bevestigd',
  meansReported:
    'Gemeld: wie het deed, zegt dat het gedaan is. Bevestigd: de andere kant zegt dat ook. Pas dan is het klaar.',
  wordPromise: 'toezegging',
  meansPromise: 'Wat iemand belooft, met een dag. Nagekomen of niet: het blijft zichtbaar.',
  wordSignal: 'signaal',
  meansSignal: 'Iets wat iemand ziet en wat anderen moeten weten. Wie het aangaat, kiest wat ermee gebeurt.',
  wordLadder: 'herinneringen',
  meansLadder:
    'Eerst hoort wie het moet doen het. Gebeurt er niets, dan de coördinator, en daarna de regiehouder.',
  wordPseudonym: 'pseudoniem',
  meansPseudonym: 'Een woord in plaats van een naam. Namen van cliënten staan niet in Traject.',
  wordDays: 'werkdag',
  wordExplained: 'Alle woorden',
};
