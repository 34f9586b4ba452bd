import type { OpenRule } from '../../policy/opening.ts';
import type { Condition } from '../../policy/vocabulary.ts';
import { assumed, before, termOf } from '../../policy/writing.ts';

const askedBySom: Condition = { item: 'som-screening', outcome: ['request-advice'] };

/** The trajectories that open by themselves, and what each is given. */
export const opens: OpenRule[] = [
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
    // The prosecution asks for advice before a hearing, the
    // prison for a re-integration advice (S1:3312-3313).
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
];
