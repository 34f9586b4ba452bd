/** Wie waar werkt, en voor wie iemand werkt. */
export const people = {
  worklistOf: 'Wiens werk',
  worklistOfMe: 'Van mij',
  worklistOfTeam: 'Van mijn rol',
  worklistOfNobody: 'Van niemand',
  actingAsTitle: 'Voor wie werkt u nu?',
  actingAsLead:
    'U hebt meer dan één rol. U ziet alleen wat bij de gekozen rol hoort; u kunt altijd wisselen.',
  actingAsSuggested: 'De link die u opende, hoort bij de rol met de volle knop.',
  actingAsChange: 'Andere rol kiezen',
  doOther: 'Iets anders doen',
};
