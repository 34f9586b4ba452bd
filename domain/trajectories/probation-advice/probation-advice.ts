import type { Definition } from '../../policy/definition.ts';
import { adviceItems, oral } from './advice-items.ts';

/**
 * T4 Probation advice (S1:1476-1491, 1516-1522, 1906-1912): a
 * request with its own clock; oral advice counts and is recorded.
 */
export const probationAdvice: Definition = {
  id: 'probation-advice',
  version: 1,
  title: { nl: 'Reclasseringsadvies', en: 'Probation advice' },
  purpose: {
    nl: 'Op tijd een advies waar justitie of de PI om vraagt; iedereen ziet op wie het wacht en sinds wanneer.',
    en: 'Advice in time for the prosecution or the prison; everyone sees on whom it waits, and since when.',
  },
  source: 'S1:1476-1491, 1516-1522, 1906-1912',
  dates: {
    hearing: {
      title: { nl: 'de zitting', en: 'the hearing' },
      on: { nl: 'op de dag van', en: 'on the day of' },
    },
    needed: {
      title: { nl: 'de uiterste adviesdatum', en: 'the latest date for the advice' },
      on: { nl: 'op', en: 'on' },
      else: 'hearing',
    },
  },
  facts: {
    adviceKind: {
      title: { nl: 'Soort advies', en: 'Kind of advice' },
      type: 'choice',
      values: {
        suspension: { nl: 'schorsing van de voorlopige hechtenis', en: 'suspension of remand' },
        hearing: { nl: 'zitting', en: 'hearing' },
        'conditional-release': { nl: 'voorwaardelijke invrijheidstelling', en: 'conditional release' },
        'detention-plan': { nl: 'detentie- en re-integratieplan', en: 'detention and re-integration plan' },
        'penitentiary-programme': { nl: 'penitentiair programma', en: 'penitentiary programme' },
        leave: { nl: 'verlof', en: 'leave' },
      },
    },
  },
  phases: [
    {
      id: 'withdrawn',
      title: { nl: 'Ingetrokken', en: 'Withdrawn' },
      when: {
        any: [
          { item: 'request-prosecution', outcome: ['withdrawn'] },
          { item: 'request-prison', outcome: ['withdrawn'] },
          { item: 'acceptance', outcome: ['withdrawn'] },
          { item: 'advice', outcome: ['withdrawn'] },
        ],
      },
    },
    {
      id: 'refused',
      title: { nl: 'Niet in behandeling genomen', en: 'Not accepted' },
      when: { item: 'acceptance', outcome: ['refused'] },
    },
    {
      id: 'delivered',
      title: { nl: 'Uitgebracht', en: 'Delivered' },
      when: { any: [{ item: 'advice', outcome: ['delivered'] }, oral] },
    },
    {
      id: 'accepted',
      title: { nl: 'In behandeling', en: 'Accepted' },
      when: { item: 'acceptance', outcome: ['accepted'] },
    },
    {
      id: 'requested',
      title: { nl: 'Aangevraagd', en: 'Requested' },
      when: {
        any: [
          { item: 'request-prosecution', status: ['done'] },
          { item: 'request-prison', status: ['done'] },
        ],
      },
    },
    { id: 'to-request', title: { nl: 'Aan te vragen', en: 'To be requested' } },
  ],
  items: adviceItems,
  opens: [],
  offers: [{ type: 'multi-agency-meeting' }, { type: 'case-learning-meeting' }],
  several: true,
  tellsOpener: {},
  discreet: true,
  readyToClose: {
    any: [
      { item: 'acceptance', outcome: ['refused', 'withdrawn'] },
      { item: 'request-prosecution', outcome: ['withdrawn'] },
      { item: 'request-prison', outcome: ['withdrawn'] },
      { item: 'advice', outcome: ['withdrawn'] },
      {
        all: [
          { any: [{ item: 'advice', outcome: ['delivered'] }, oral] },
          { item: 'client-told', status: ['done', 'skipped'] },
        ],
      },
    ],
  },
  steeredBy: ['adviser', 'probation-worker', 'prosecutor', 'case-manager', 'coordinator'],
};
