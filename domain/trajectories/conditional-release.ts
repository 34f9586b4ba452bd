import type { Definition } from '../policy/definition.ts';
import {
  after,
  assumed,
  before,
  decision,
  milestone,
  norm,
  on,
  request,
  rung,
  task,
  termOf,
} from '../policy/writing.ts';
import type { Condition } from '../policy/vocabulary.ts';

const inFrame: Condition = { fact: 'legalFrameAfter', in: ['conditional-release'] };
/** In another frame there is nothing to decide: the way out runs through the D&R plan. */
const whileInFrame = {
  applies: {
    when: inFrame,
    otherwise: { nl: 'v.i. is niet meer aan de orde', en: 'conditional release is no longer at issue' },
  },
};
const notRefused: Condition = { not: { item: 'om-decision', outcome: ['refused'] } };
/** After a refusal there is nothing to prepare here either. */
const unlessRefused = {
  applies: {
    when: { all: [inFrame, notRefused] } satisfies Condition,
    otherwise: {
      nl: 'de v.i. is niet verleend of niet meer aan de orde',
      en: 'conditional release was not granted or is no longer at issue',
    },
  },
};

/** T3 Conditional release, v.i. (S1:1508-1515): prepared towards the end of the detention part. */
export const conditionalRelease: Definition = {
  id: 'conditional-release',
  version: 1,
  title: { nl: 'Voorwaardelijke invrijheidstelling (v.i.)', en: 'Conditional release (v.i.)' },
  purpose: {
    nl: 'Op tijd een v.i.-rapport, voorwaarden die passen, en een toezichthouder die de cliënt al kent.',
    en: 'A report in time, conditions that fit, and a supervisor whom the client already knows.',
  },
  source: 'S1:1508-1538',
  dates: {
    admission: { title: { nl: 'de binnenkomst', en: 'the admission' }, on: { nl: 'bij', en: 'at' } },
    conditionalRelease: {
      title: { nl: 'de v.i.-datum', en: 'the conditional release date' },
      on: { nl: 'op', en: 'on' },
      notBefore: 'admission',
    },
  },
  facts: {
    legalFrameAfter: {
      title: { nl: 'Kader na detentie', en: 'Legal frame after detention' },
      type: 'choice',
      values: {
        none: { nl: 'geen', en: 'none' },
        supervision: { nl: 'toezicht', en: 'supervision' },
        'conditional-release': { nl: 'voorwaardelijke invrijheidstelling', en: 'conditional release' },
        unknown: { nl: 'onbekend', en: 'unknown' },
      },
      default: 'conditional-release',
    },
  },
  phases: [
    {
      id: 'refused',
      title: { nl: 'V.i. niet verleend', en: 'Not granted' },
      when: { item: 'om-decision', outcome: ['refused'] },
    },
    {
      id: 'handed-over',
      title: { nl: 'Overgedragen', en: 'Handed over' },
      when: { item: 'handover', status: ['done'] },
    },
    {
      id: 'decided',
      title: { nl: 'V.i. verleend', en: 'Granted' },
      when: { item: 'om-decision', outcome: ['granted'] },
    },
    {
      id: 'reporting',
      title: { nl: 'V.i.-rapport', en: 'Report' },
      when: { item: 'vi-request', status: ['done'] },
    },
    { id: 'preparing', title: { nl: 'Voorbereiding', en: 'Preparation' } },
  ],
  items: [
    task(
      'date-known',
      'V.i.-datum nagevraagd en ingevuld',
      'Conditional release date asked for and filled in',
      {
        owner: 'probation-worker',
        tells: 'conditionalRelease',
        applies: {
          when: { all: [inFrame, { not: { known: 'conditionalRelease' } }] },
          otherwise: { nl: 'de v.i.-datum is bekend', en: 'the conditional release date is known' },
        },
        due: assumed('S1:1508-1515', after({ opening: true }, 14, 'days')),
      },
    ),
    task('early-preparation', 'Vroege voorbereiding', 'Early preparation', {
      ...unlessRefused,
      owner: 'probation-worker',
      due: assumed('S1:1511-1515', before('conditionalRelease', 180, 'days')),
    }),
    request('vi-request', 'V.i.-rapport gevraagd door de CVvi', 'Report requested by the CVvi', {
      ...unlessRefused,
      owner: 'cvvi',
      due: norm('S1:1508-1515', before('conditionalRelease', 105, 'days')),
      settledBy: ['accepted', 'delivered', 'withdrawn'],
      recordedBy: ['probation-worker', 'adviser', 'coordinator', 'case-manager'],
      ladder: [
        rung('before-14', 'due', 14, 'days', 'before', 'coordinator'),
        rung('on-the-day', 'due', 0, 'days', 'after', 'coordinator'),
        rung('not-received', 'due', 1, 'working-days', 'after', 'coordinator'),
        rung('case-director', 'due', 5, 'working-days', 'after', 'case-director'),
      ],
      fallback: {
        nl: 'Niet ontvangen: de coördinator vraagt de CVvi naar het verzoek; de voorbereiding gaat door.',
        en: 'Not received: the coordinator asks the CVvi for the request; preparation goes on.',
      },
    }),
    task('vi-report', 'V.i.-rapport uitgebracht', 'Report delivered', {
      ...unlessRefused,
      owner: 'adviser',
      sentry: {
        when: { item: 'vi-request', outcome: ['accepted', 'delivered'] },
        waitingFor: { nl: 'wacht op het verzoek van de CVvi', en: 'waits for the request of the CVvi' },
      },
      due: assumed('S1:1508-1515', after({ acted: 'vi-request' }, 42, 'days')),
      // Asked by the CVvi for the prosecution, which decides (S1:1481-1484, 1508-1511).
      addressedTo: [{ role: 'cvvi' }, { role: 'prosecutor' }],
    }),
    task(
      'conditions-attuned',
      'Voorwaarden afgestemd en uitgelegd aan de cliënt',
      'Conditions attuned and explained to the client',
      {
        ...unlessRefused,
        tellsClient: true,
        owner: 'probation-worker',
        sentry: {
          when: { item: 'vi-request', outcome: ['accepted', 'delivered'] },
          waitingFor: { nl: 'gaat gelijk op met het v.i.-rapport', en: 'goes with the report' },
        },
        due: assumed('S1:1513-1515', on({ due: 'vi-report' })),
      },
    ),
    // Before the decision in this list: that one waits for it.
    task(
      'new-date',
      'Nieuwe v.i.-datum gevraagd en ingevuld',
      'New conditional release date asked for and filled in',
      {
        owner: 'probation-worker',
        applies: {
          when: { all: [inFrame, { not: { renewed: 'conditionalRelease', since: 'om-decision' } }] },
          otherwise: {
            nl: 'de nieuwe v.i.-datum is bekend',
            en: 'the new conditional release date is known',
          },
        },
        due: assumed('S1:1508-1515', after({ with: 'acted' }, 14, 'days')),
        repeat: { with: ['om-decision'], each: { outcomes: ['postponed'] }, last: true },
      },
    ),
    decision('om-decision', 'Beslissing van het OM', 'Decision of the prosecution', {
      ...whileInFrame,
      owner: 'prosecutor',
      due: assumed('S1:1508-1515', before('conditionalRelease', 28, 'days')),
      outcomes: [
        { id: 'granted', title: { nl: 'Verleend', en: 'Granted' } },
        { id: 'postponed', title: { nl: 'Uitgesteld', en: 'Postponed' } },
        { id: 'refused', title: { nl: 'Niet verleend', en: 'Not granted' } },
      ],
      sentry: {
        when: { not: { item: 'new-date', status: ['waiting', 'open'] } },
        waitingFor: { nl: 'wacht op de nieuwe v.i.-datum', en: 'waits for the new conditional release date' },
      },
      repeat: { after: { outcomes: ['postponed'] } },
      // They attune the conditions and tell him of them (S1:1511-1515), and make ready for the day.
      addressedTo: [{ role: 'probation-worker' }, { role: 'case-manager' }],
      recordedBy: ['probation-worker', 'adviser', 'coordinator', 'case-manager'],
    }),
    task('supervisor-introduction', 'Kennismaking met de toezichthouder', 'Introduction of the supervisor', {
      ...unlessRefused,
      owner: 'supervisor',
      due: assumed('S1:1523-1538', before('conditionalRelease', 42, 'days')),
    }),
    milestone('handover', 'Warme overdracht aanvaard', 'Warm hand-over accepted', {
      // In another frame too, until a person closes this trajectory: the client is never with nobody.
      applies: {
        when: notRefused,
        otherwise: { nl: 'de v.i. is niet verleend', en: 'conditional release was not granted' },
      },
      owner: 'probation-worker',
      due: assumed('S1:1523-1538', on('conditionalRelease')),
      completedBy: { trajectory: 'warm-handover', phases: ['accepted', 'completed'], failed: ['returned'] },
      fallback: {
        nl: 'De zaak blijft bij wie overdraagt, tot de ontvanger akkoord is.',
        en: 'The case stays with whoever hands over until the receiver accepts.',
      },
    }),
  ],
  opens: [
    {
      type: 'warm-handover',
      when: { known: 'conditionalRelease' },
      at: termOf(assumed('S1:1523-1529', before('conditionalRelease', 42, 'days', 'none'))),
      item: 'handover',
      dates: { needed: 'conditionalRelease' },
      shared: true,
      facts: [],
      receiver: [{ role: 'supervisor' }],
    },
    {
      type: 'supervision',
      when: {
        all: [
          { item: 'om-decision', outcome: ['granted'] },
          { reached: 'conditionalRelease' },
          { not: { relatedPhase: 'supervision', in: ['starting', 'running', 'end-phase', 'ended'] } },
        ],
      },
      dates: { start: 'conditionalRelease' },
      shared: true,
      heldBy: 'supervisor',
      facts: [],
    },
  ],
  offers: [{ type: 'multi-agency-meeting' }, { type: 'case-learning-meeting' }],
  tellsOpener: { conditionalRelease: 'expectedRelease' },
  discreet: true,
  readyToClose: {
    any: [
      { item: 'om-decision', outcome: ['refused'] },
      { not: inFrame },
      { all: [{ reached: 'conditionalRelease' }, { item: 'handover', status: ['done', 'skipped'] }] },
    ],
  },
  steeredBy: ['probation-worker', 'adviser', 'case-manager', 'coordinator'],
};
