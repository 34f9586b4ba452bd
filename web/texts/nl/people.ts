/** Wie waar werkt, en voor wie iemand werkt. */
export const people = {
  actingAsTitle: 'Voor wie werkt u nu?',
  actingAsLead:
    'U hebt meer dan één rol. U ziet alleen wat bij de gekozen rol hoort; u kunt altijd wisselen.',
  actingAsChange: 'Andere rol kiezen',
};
