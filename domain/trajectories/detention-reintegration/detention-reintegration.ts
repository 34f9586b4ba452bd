import type { Definition } from '../../policy/definition.ts';
import { facts } from './facts.ts';
import { jointPlan } from './joint-plan.ts';
import { opens } from './opens.ts';
import { planItems } from './plan-items.ts';
import { releaseItems } from './release-items.ts';
import { shortStay } from './stay.ts';

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
  facts,
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
  opens,
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
