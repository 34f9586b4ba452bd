import type { Instant } from '../../domain/calendar/types.ts';
import type { Parameter } from '../../store/parameters.ts';

/** Terms that a prison and its region set otherwise, for the cases of the demo. */
export const settings = (at: Instant): Omit<Parameter, 'id'>[] => [
  {
    organisation: 'pi-noord',
    region: null,
    type: 'detention-reintegration',
    item: 'language-level',
    amount: 2,
    unit: 'weeks',
    reason: 'De taaldocent is er om de week',
    setBy: { agency: 'pi-noord', role: 'coordinator' },
    at,
  },
  {
    organisation: null,
    region: 'midden-nederland',
    type: 'detention-reintegration',
    item: 'information-request-municipality',
    amount: 15,
    unit: 'working-days',
    reason: 'Afspraak tussen de gemeenten in het zorg- en veiligheidshuis',
    setBy: { agency: 'zvh-midden', role: 'case-director' },
    at,
  },
];
