import type { Definition } from '../../policy/definition.ts';
import { assumed, before, termOf } from '../../policy/writing.ts';
import { basicConditions, placeAsked } from './basic-conditions.ts';
import { jointPlan } from './joint-plan.ts';
import { planItems } from './plan-items.ts';
import { releaseItems } from './release-items.ts';
import { shortStay } from './stay.ts';
import type { Condition } from '../../policy/vocabulary.ts';

/** Said again after a screening, it brings the next one (S1:2053-2055). */
const weighedBySom = { weighedIn: 'som-screening' };

const askedBySom: Condition = { item: 'som-screening', outcome: ['request-advice'] };

/** T1 Detention and re-integration (S1:574-690, 1330-1570): from admission to the accepted hand-over. */
export const detentionReintegration: Definition = {
  id: 'detention-reintegration',
  version: 1,
  title: { nl: 'Detentie en re-integratie (D&R)', en: 'Detention and re-integration (D&R)' },
  purpose: {
    nl: 'Van binnenkomst tot een aanvaarde overdracht aan wie het overneemt.',
    en: 'From admission to a hand-over accepted by whoever goes on.',
  },
  source: 'S1:574-690, 1330-1570',
  dates: {
    admission: {
      title: { nl: 'de binnenkomst', en: 'the admission' },
      on: { nl: 'bij', en: 'at' },
      required: true,
    },
    hearing: {
      title: { nl: 'de zitting', en: 'the hearing' },
      on: { nl: 'op de dag van', en: 'on the day of' },
    },
    verdict: {
      title: { nl: 'het vonnis', en: 'the verdict' },
      on: { nl: 'op de dag van', en: 'on the day of' },
    },
    expectedRelease: {
      title: { nl: 'de verwachte ontslagdatum', en: 'the expected release date' },
      on: { nl: 'op', en: 'on' },
      notBefore: 'admission',
      ownedBy: 'conditional-release',
    },
    release: {
      title: { nl: 'de ontslagdatum', en: 'the release date' },
      on: { nl: 'op', en: 'on' },
      else: 'expectedRelease',
      notBefore: 'admission',
      happened: true,
    },
  },
  facts: {
    status: {
      title: { nl: 'Status', en: 'Status' },
      type: 'choice',
      values: {
        remand: { nl: 'preventief gehecht', en: 'remand' },
        sentenced: { nl: 'veroordeeld', en: 'sentenced' },
      },
      default: 'remand',
    },
    regime: {
      title: { nl: 'Strafduur', en: 'Length of sentence' },
      type: 'choice',
      values: { ordinary: { nl: 'gewoon', en: 'ordinary' }, long: { nl: 'langgestraft', en: 'long' } },
      default: 'ordinary',
    },
    legalFrameAfter: {
      title: { nl: 'Kader na detentie', en: 'Legal frame after detention' },
      type: 'choice',
      values: {
        none: { nl: 'geen', en: 'none' },
        supervision: { nl: 'toezicht', en: 'supervision' },
        'conditional-release': { nl: 'voorwaardelijke invrijheidstelling', en: 'conditional release' },
        unknown: { nl: 'onbekend', en: 'unknown' },
      },
      default: 'unknown',
    },
    language: { title: { nl: 'Taal', en: 'Language' }, type: 'text' },
    ...basicConditions,
    placeNeeded: {
      title: { nl: 'Plek in zorg of wonen nodig', en: 'Place in care or housing needed' },
      type: 'boolean',
      says: {
        yes: { nl: 'er is een plek in zorg of wonen nodig', en: 'a place in care or housing is needed' },
        no: { nl: 'er is geen plek in zorg of wonen nodig', en: 'no place in care or housing is needed' },
      },
      default: false,
      follows: placeAsked,
    },
    adviceDelivered: {
      title: { nl: 'Advies van de reclassering ontvangen', en: 'Advice of probation received' },
      type: 'boolean',
      says: {
        yes: {
          nl: 'het advies van de reclassering is ontvangen',
          en: 'the advice of probation has been received',
        },
        no: {
          nl: 'het advies van de reclassering is nog niet ontvangen',
          en: 'the advice of probation has not been received yet',
        },
      },
      default: false,
      ...weighedBySom,
    },
    caseManagerConcern: {
      title: { nl: 'Zorgen van de casemanager', en: 'Concerns of the case manager' },
      type: 'boolean',
      says: {
        yes: { nl: 'de casemanager heeft zorgen', en: 'the case manager is concerned' },
        no: { nl: 'de casemanager heeft geen zorgen', en: 'the case manager is not concerned' },
      },
      default: false,
      ...weighedBySom,
    },
    newInformation: {
      title: { nl: 'Nieuwe informatie om te wegen', en: 'New information to weigh' },
      type: 'boolean',
      says: {
        yes: { nl: 'er is nieuwe informatie om te wegen', en: 'there is new information to weigh' },
        no: { nl: 'er is geen nieuwe informatie om te wegen', en: 'there is no new information to weigh' },
      },
      default: false,
      ...weighedBySom,
    },
  },
  phases: [
    {
      id: 'released',
      title: { nl: 'Na vrijlating', en: 'After release' },
      when: { reached: 'release', actual: true },
    },
    { id: 'short-stay', title: { nl: 'Kort verblijf', en: 'Short stay' }, when: shortStay },
    {
      id: 'release-preparation',
      title: { nl: 'Voorbereiding vrijlating', en: 'Release preparation' },
      when: { reached: 'release', offset: { amount: 42, unit: 'days', direction: 'before' } },
    },
    {
      id: 'plan-in-force',
      title: { nl: 'D&R-plan loopt', en: 'D&R plan in force' },
      when: { item: 'second-mdo', status: ['done', 'skipped'] },
    },
    {
      id: 'plan-drafted',
      title: { nl: 'Concept D&R-plan', en: 'D&R plan drafted' },
      when: { item: 'first-mdo', status: ['done', 'skipped'] },
    },
    { id: 'intake', title: { nl: 'Integrale intake', en: 'Intake' } },
  ],
  items: [...planItems, ...jointPlan, ...releaseItems],
  plan: { drafted: 'first-mdo', adopted: 'second-mdo' },
  opens: [
    {
      type: 'conditional-release',
      when: { fact: 'legalFrameAfter', in: ['conditional-release'] },
      dates: { conditionalRelease: 'release', admission: 'admission' },
      shared: false,
      facts: ['legalFrameAfter'],
    },
    {
      type: 'warm-handover',
      when: { known: 'release' },
      at: { ...termOf(assumed('S1:1523-1529', before('release', 42, 'days', 'none'))) },
      item: 'handover',
      dates: { needed: 'release' },
      shared: true,
      facts: [],
      receiver: [
        { when: { fact: 'legalFrameAfter', in: ['supervision', 'conditional-release'] }, role: 'supervisor' },
        { role: 'aftercare-coordinator' },
      ],
    },
    {
      type: 'warm-handover',
      when: { item: 'transfer', status: ['open'] },
      item: 'transfer',
      dates: {},
      shared: false,
      facts: [],
      receiver: [],
      toRole: 'case-manager',
    },
    {
      type: 'probation-advice',
      when: { item: 'probation-advice', status: ['open'] },
      item: 'probation-advice',
      dates: { hearing: 'hearing' },
      shared: true,
      facts: [],
      // The prosecution asks for advice before a hearing, the prison for a re-integration advice (S1:3312-3313).
      gives: [
        {
          when: { all: [askedBySom, { known: 'hearing' }, { not: { reached: 'hearing' } }] },
          facts: { adviceKind: 'hearing' },
        },
        {
          when: { all: [askedBySom, { fact: 'status', in: ['sentenced'] }] },
          facts: { adviceKind: 'detention-plan' },
        },
      ],
    },
    {
      type: 'probation-advice',
      when: { item: 'suspension-initiated', status: ['open'] },
      item: 'suspension-initiated',
      dates: {},
      shared: false,
      facts: [],
      gives: [{ facts: { adviceKind: 'suspension' } }],
    },
    {
      // Whoever is on the waiting list has a placement to follow: the place is confirmed there.
      type: 'sheltered-housing',
      when: { item: 'place-registered', status: ['done'] },
      item: 'place-confirmed',
      dates: {},
      shared: false,
      heldBy: 'care-worker',
      facts: [],
      gives: [
        {
          when: { fact: 'legalFrameAfter', in: ['supervision', 'conditional-release'] },
          facts: { supervisionRuns: true },
        },
      ],
    },
    {
      type: 'supervision',
      when: {
        all: [
          { fact: 'legalFrameAfter', in: ['supervision'] },
          { reached: 'release', actual: true },
          { not: { relatedPhase: 'supervision', in: ['starting', 'running', 'end-phase', 'ended'] } },
        ],
      },
      dates: { start: 'release' },
      shared: true,
      heldBy: 'supervisor',
      facts: [],
    },
  ],
  offers: [
    { type: 'critical-time-intervention' },
    { type: 'sheltered-housing' },
    { type: 'prison-exit-guidance' },
    { type: 'buddy-matching' },
    { type: 'supervision', dates: { start: 'release' } },
    { type: 'alliance-check' },
    { type: 'multi-agency-meeting' },
    { type: 'case-learning-meeting' },
  ],
  tellsOpener: {},
  readyToClose: {
    all: [
      { reached: 'release', actual: true },
      {
        any: [
          { item: 'handover', status: ['done', 'skipped'] },
          { relatedPhase: 'conditional-release', in: ['handed-over'] },
        ],
      },
    ],
  },
  steeredBy: ['case-manager', 'coordinator'],
};
