import type { Definition } from '../../policy/definition.ts';
import { assumed, before, termOf } from '../../policy/writing.ts';
import { activities } from './activities.ts';
import { endPhase, evaluation } from './evaluation.ts';
import { frame } from './frame.ts';
import { signalResponses, signals } from './signals.ts';

/** T5 Supervision (S0, S2:942-953): from its start to the end of the term, usually two years. */
export const supervision: Definition = {
  id: 'supervision',
  version: 1,
  title: { nl: 'Toezicht', en: 'Supervision' },
  purpose: {
    nl: 'Samen zorgen dat er geen nieuwe delicten komen: controleren én begeleiden, met doelen van de cliënt zelf.',
    en: 'Working together so that no new offences follow: checking and guiding, with goals of the client’s own.',
  },
  source: 'S0:372-571, 636-775, 1310-1402; S2:942-953',
  dates: {
    start: {
      title: { nl: 'de start van het toezicht', en: 'the start of the supervision' },
      on: { nl: 'bij', en: 'at' },
      required: true,
    },
    end: {
      title: { nl: 'het einde van het toezicht', en: 'the end of the supervision' },
      on: { nl: 'bij', en: 'at' },
      notBefore: 'start',
    },
  },
  facts: {
    contactWeeks: {
      title: { nl: 'Weken tussen gesprekken (afgesproken)', en: 'Weeks between talks (agreed)' },
      type: 'number',
      between: [1, 52],
    },
    enforcement: {
      title: { nl: 'Handhaving', en: 'Enforcement' },
      type: 'choice',
      decision: true,
      values: { standard: { nl: 'standaard', en: 'standard' }, tailored: { nl: 'maatwerk', en: 'tailored' } },
      default: 'standard',
    },
    signalPhase: {
      title: { nl: 'Fase signaleringsplan', en: 'Phase of the signalling plan' },
      type: 'choice',
      decision: true,
      // Whoever sees the signs of a phase, which the plan describes (S4:1976-1979).
      movedBy: 'participants',
      values: {
        green: { nl: 'groen', en: 'green' },
        orange: { nl: 'oranje', en: 'orange' },
        red: { nl: 'rood', en: 'red' },
      },
      default: 'green',
    },
    training: {
      title: { nl: 'Training', en: 'Training' },
      type: 'choice',
      values: {
        none: { nl: 'geen', en: 'none' },
        running: { nl: 'loopt', en: 'running' },
        finished: { nl: 'afgerond', en: 'finished' },
      },
      default: 'none',
    },
    caseDirection: {
      title: { nl: 'Casusregie', en: 'Case direction' },
      type: 'choice',
      values: {
        none: { nl: 'geen', en: 'none' },
        light: { nl: 'licht', en: 'light' },
        heavy: { nl: 'zwaar', en: 'heavy' },
      },
      default: 'none',
    },
    careBy: {
      title: { nl: 'Wie de behandeling of zorg geeft', en: 'Who gives treatment or care' },
      type: 'party',
    },
    followUpWith: {
      title: { nl: 'Vervolg bij', en: 'Follow-up with' },
      type: 'choice',
      values: {
        municipality: { nl: 'gemeente', en: 'municipality' },
        care: { nl: 'zorginstelling', en: 'care organisation' },
      },
      default: 'municipality',
    },
  },
  phases: [
    { id: 'ended', title: { nl: 'Afgelopen', en: 'Ended' }, when: { reached: 'end' } },
    { id: 'end-phase', title: { nl: 'Eindfase', en: 'End phase' }, when: endPhase },
    {
      id: 'running',
      title: { nl: 'Loopt', en: 'Running' },
      when: { item: 'supervision-plan', status: ['done', 'skipped'] },
    },
    { id: 'starting', title: { nl: 'Start', en: 'Starting' } },
  ],
  items: [...frame, ...activities, ...signals, ...evaluation],
  opens: [
    {
      // In time to talk before the evaluation that it goes with.
      type: 'alliance-check',
      when: { item: 'alliance-check', status: ['open'] },
      at: termOf(assumed('S2:103-107', before({ due: 'alliance-check' }, 28, 'days', 'none'))),
      item: 'alliance-check',
      dates: {},
      shared: false,
      heldBy: 'supervisor',
      facts: [],
      holders: { worker: 'supervisor' },
    },
    {
      type: 'warm-handover',
      when: { known: 'end' },
      item: 'handover',
      dates: { needed: 'end' },
      shared: true,
      facts: [],
      receiver: [
        { when: { fact: 'followUpWith', in: ['care'] }, role: 'care-worker' },
        { role: 'aftercare-coordinator' },
      ],
    },
  ],
  offers: [
    { type: 'sheltered-housing', gives: { supervisionRuns: true } },
    { type: 'buddy-matching' },
    { type: 'alliance-check' },
    { type: 'title-end', dates: { titleEnd: 'end' } },
    { type: 'probation-advice' },
    { type: 'multi-agency-meeting' },
    { type: 'case-learning-meeting' },
  ],
  tellsOpener: {},
  discreet: true,
  readyToClose: {
    all: [
      { reached: 'end' },
      { item: 'final-justice-report', status: ['done', 'skipped'] },
      {
        any: [
          { item: 'follow-up', outcome: ['voluntary', 'none'] },
          { item: 'follow-up', status: ['skipped'] },
          { item: 'handover', status: ['done', 'skipped'] },
        ],
      },
    ],
  },
  responses: signalResponses,
  steeredBy: ['supervisor', 'probation-worker', 'coordinator'],
};
