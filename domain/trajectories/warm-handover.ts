import type { Definition } from '../policy/definition.ts';
import { after, assumed, before, meeting, on, request, rung, task } from '../policy/writing.ts';
import type { Condition } from '../policy/vocabulary.ts';

/** The offer: the package, or the request that was sent again after it was not received. */
const offered = { last: [{ acted: 'package' }, { requested: 'acceptance' }] };
/**
 * Without ever a day the hand-over starts all the same, and
 * counts from its opening; with a day that fell away it waits.
 */
const withDay: Condition = { told: 'needed' };

/**
 * Begun less than the fortnight ahead that the package asks:
 * half of those inside leave within four weeks (S1:664-670).
 */
const near: Condition = { stay: { to: 'needed', shorterThan: 14 } };
const soon = (days: number) => ({
  ...assumed('S1:664-670', after({ opening: true }, days, 'working-days'), on('needed')),
  when: near,
});

/** The receiver's own coordinator hears it, not the giver's. */
const receiverLadder = [
  rung('half-way', 'known', 0, 'days', 'after', 'owner'),
  rung('on-the-day', 'due', 0, 'days', 'after', 'owner'),
  rung('coordinator', 'due', 1, 'working-days', 'after', 'owner-coordinator'),
  rung('case-director', 'due', 3, 'working-days', 'after', 'case-director'),
];

/**
 * T7 Warm hand-over (S4:1495-1509; S2:1518-1524): complete
 * on the receiver's acceptance, never on the sender's word.
 */
export const warmHandover: Definition = {
  id: 'warm-handover',
  version: 1,
  title: { nl: 'Warme overdracht', en: 'Warm hand-over' },
  purpose: {
    nl: 'De overdracht telt pas als de ontvanger die aanvaardt.',
    en: 'The hand-over counts only when the receiver accepts it.',
  },
  source: 'S4:1486-1509, S2:1518-1524, S3:654-658',
  dates: {
    needed: {
      title: { nl: 'de uiterste overdrachtsdatum', en: 'the latest hand-over date' },
      on: { nl: 'op', en: 'on' },
    },
    arrival: {
      title: { nl: 'de aankomst', en: 'the arrival' },
      on: { nl: 'bij', en: 'at' },
      else: 'needed',
      setBy: [{ fact: 'receiver' }],
    },
  },
  facts: {
    giver: {
      title: { nl: 'Overdragende organisatie', en: 'Agency that hands over' },
      type: 'party',
      required: true,
    },
    receiver: {
      title: { nl: 'Ontvanger', en: 'Receiver' },
      type: 'party',
      required: true,
      differsFrom: 'giver',
    },
  },
  handover: { acceptance: 'acceptance' },
  phases: [
    {
      id: 'returned',
      title: { nl: 'Terug bij wie overdroeg', en: 'Returned' },
      when: { item: 'acceptance', outcome: ['refused'] },
    },
    {
      id: 'completed',
      title: { nl: 'Afgerond', en: 'Completed' },
      when: {
        all: [
          { item: 'first-contact', status: ['done', 'skipped'] },
          { item: 'fallback-period', status: ['done', 'skipped'] },
        ],
      },
    },
    {
      id: 'accepted',
      title: { nl: 'Aanvaard', en: 'Accepted' },
      when: { item: 'acceptance', outcome: ['accepted'] },
    },
    {
      id: 'offered',
      title: { nl: 'Aangeboden', en: 'Offered' },
      when: { item: 'package', status: ['done'] },
    },
    { id: 'preparing', title: { nl: 'In voorbereiding', en: 'Preparing' } },
  ],
  items: [
    task('package', 'Overdrachtsdossier', 'Hand-over file', {
      owner: { fact: 'giver' },
      due: [
        soon(1),
        { ...assumed('S4:1495-1509', before('needed', 14, 'days')), when: withDay },
        assumed('S4:1495-1509', after({ opening: true }, 7, 'days')),
      ],
      // File, plan and what works with him are for whoever goes on (S4:1494-1509).
      addressedTo: [{ fact: 'receiver' }],
    }),
    meeting('handover-talk', 'Overdrachtsgesprek met cliënt', 'Hand-over talk with the client', {
      owner: { fact: 'giver' },
      due: [
        soon(2),
        { ...assumed('S4:1493-1503', before('needed', 7, 'days')), when: withDay },
        assumed('S4:1493-1503', after({ opening: true }, 14, 'days')),
      ],
      // He speaks for himself there (S4:1496-1501).
      attended: ['client'],
    }),
    request('acceptance', 'Aanvaarding door de ontvanger', 'Acceptance by the receiver', {
      owner: { fact: 'receiver' },
      sentry: {
        when: { item: 'package', status: ['done'] },
        waitingFor: { nl: 'wacht op het overdrachtsdossier', en: 'waits for the hand-over file' },
      },
      due: assumed('S4:886-889, S3:654-658', on('needed'), after(offered, 14, 'days')),
      settledBy: ['accepted', 'refused'],
      outcomes: [{ id: 'accepted', title: { nl: 'aanvaard', en: 'accepted' } }],
      ladder: [
        rung('after-7', offered, 7, 'days', 'after', 'owner'),
        rung('after-14', offered, 14, 'days', 'after', 'owner'),
        rung('coordinator', offered, 16, 'days', 'after', 'owner-coordinator'),
        rung('case-director', offered, 21, 'days', 'after', 'case-director'),
      ],
      fallback: {
        nl: 'De zaak blijft bij wie overdraagt; de regiehouder brengt beide partijen bij elkaar.',
        en: 'The case stays with whoever hands over; the case director brings both together.',
      },
    }),
    task('first-contact', 'Eerste contact door de ontvanger', 'First contact by the receiver', {
      owner: { fact: 'receiver' },
      sentry: {
        when: { item: 'acceptance', outcome: ['accepted'] },
        waitingFor: { nl: 'wacht op de aanvaarding', en: 'waits for the acceptance' },
      },
      due: [
        { ...assumed('S1:1523-1529', after('arrival', 3, 'working-days')), when: { known: 'arrival' } },
        assumed('S1:1523-1529', after({ acted: 'acceptance' }, 3, 'working-days')),
      ],
      ladder: receiverLadder,
    }),
    task(
      'fallback-period',
      'Naperiode: wie overdroeg blijft bereikbaar',
      'Follow-up period: whoever handed over answers questions',
      {
        owner: { fact: 'giver' },
        sentry: {
          when: { item: 'acceptance', outcome: ['accepted'] },
          waitingFor: { nl: 'wacht op de aanvaarding', en: 'waits for the acceptance' },
        },
        due: assumed('S4:1510-1512', after({ acted: 'acceptance' }, 28, 'days')),
      },
    ),
  ],
  opens: [],
  offers: [{ type: 'multi-agency-meeting' }],
  tellsOpener: {},
  readyToClose: {
    any: [
      { item: 'acceptance', outcome: ['refused'] },
      {
        all: [
          { item: 'first-contact', status: ['done', 'skipped'] },
          { item: 'fallback-period', status: ['done', 'skipped'] },
        ],
      },
    ],
  },
  steeredBy: ['case-manager', 'probation-worker', 'coordinator'],
};
