/** What the pages say in Dutch of simulations of the whole country. English has the same keys. */
export const national = {
  nationalTitle: 'Landelijke simulatie',
  nationalLead:
    'Verzonnen cliënten doorlopen hun detentie volgens de regels. Er wordt geen traject gelezen en niets vastgelegd.',
  nationalYears: 'Hoeveel jaar?',
  nationalAdmissions: 'Hoeveel mensen komen er per jaar binnen?',
  nationalHint: 'Landelijk zijn het er ongeveer 30.000. Met minder bent u sneller klaar.',
  nationalChange: 'Wat als een termijn anders was? (hoeft niet)',
  nationalNone: 'geen: de regels zoals ze zijn',
  nationalBusy: 'Er loopt al een landelijke simulatie. Wacht tot die klaar is, of stop haar.',
  nationalLives: 'Mensen',
  nationalDeadlines: 'Termijnen',
  nationalShare: 'Te laat of niet gedaan',
  nationalLoad: 'Termijnen per week',
  nationalLoadText:
    'Gemiddeld {mean} termijnen per week. De drukste periode begint op {day}, met {peak} per week.',
  nationalLate: 'Aandeel te laat',
  nationalLateText:
    '{share}% is te laat gedaan of niet gedaan. Het meest in de periode vanaf {day}: {peak}%.',
  nationalBase: 'nu',
  nationalChanged: 'met de andere termijn',
  nationalFrom: 'Periode vanaf',
  nationalRoles: 'Per rol',
  nationalWeekly: 'Per week',
  nationalPeak: 'Drukste week',
  nationalRests:
    'Dit rust op {counted} getelde cijfers en {assumed} aannamen. Reken dus met ordes van grootte.',
  nationalEmpty:
    'Het land begint leeg: het eerste jaar telt minder termijnen dan de jaren daarna. Toezicht telt niet mee.',
};
