import type { Definition } from '../policy/definition.ts';
import {
  after,
  assumed,
  before,
  decision,
  meeting,
  milestone,
  practice,
  request,
  task,
} from '../policy/writing.ts';
import type { Condition } from '../policy/vocabulary.ts';

const over: Condition = { reached: 'titleEnd' };
/**
 * Settled how living there goes on: an indication, none
 * needed (skipped, with its reason), or the shelter arranged.
 */
const settled: Condition = {
  any: [
    { item: 'indication-decided', outcome: ['granted'] },
    { item: 'indication-applied', status: ['skipped'] },
    { item: 'indication-decided', status: ['skipped'] },
    { item: 'shelter-arranged', status: ['done', 'skipped'] },
  ],
};
const threeMonthsOn: Condition = {
  reached: 'titleEnd',
  offset: { amount: 3, unit: 'months', direction: 'after' },
};
const afterwards = {
  sentry: {
    when: over,
    waitingFor: { nl: 'begint als de titel is afgelopen', en: 'starts when the title has ended' },
  },
};

/**
 * T10 End of the forensic title, "omklap" (S4:1520-1574): early application raises the chance. A
 * hearing can end the title at once: then `titleEnd` is set to that day and everything is due at once.
 */
export const titleEnd: Definition = {
  id: 'title-end',
  version: 1,
  title: { nl: 'Einde van de titel (omklap)', en: 'End of the forensic title' },
  purpose: {
    nl: 'Op tijd geregeld hoe wonen en begeleiding doorgaan als de forensische titel afloopt.',
    en: 'Housing and guidance go on when the forensic title ends.',
  },
  source: 'S4:1520-1574',
  dates: {
    titleEnd: {
      title: { nl: 'het einde van de titel', en: 'the end of the title' },
      on: { nl: 'bij', en: 'at' },
    },
  },
  facts: {
    kind: {
      title: { nl: 'Soort indicatie', en: 'Kind of indication' },
      type: 'choice',
      values: {
        wmo: { nl: 'Wmo', en: 'Wmo (social support)' },
        wlz: { nl: 'Wlz', en: 'Wlz (long-term care)' },
        unknown: { nl: 'onbekend', en: 'unknown' },
      },
      default: 'unknown',
    },
    shelter: {
      title: { nl: 'Opvang die de cliënt opneemt', en: 'Shelter that takes the client in' },
      type: 'party',
    },
    municipality: { title: { nl: 'Gekozen gemeente', en: 'Chosen municipality' }, type: 'text' },
  },
  phases: [
    { id: 'aftercare', title: { nl: 'Na de omklap', en: 'After the end' }, when: { all: [over, settled] } },
    {
      id: 'decided',
      title: { nl: 'Geregeld hoe het doorgaat', en: 'Settled how it goes on' },
      when: settled,
    },
    {
      id: 'ended-undecided',
      title: {
        nl: 'Titel afgelopen, nog niet geregeld hoe het doorgaat',
        en: 'Title ended, not settled how it goes on',
      },
      when: over,
    },
    {
      id: 'applied',
      title: { nl: 'Aangevraagd', en: 'Applied' },
      when: { item: 'indication-applied', status: ['done'] },
    },
    { id: 'preparing', title: { nl: 'Voorbereiding', en: 'Preparing' } },
  ],
  items: [
    task('end-known', 'Einddatum van de titel nagevraagd', 'End date of the title asked for', {
      owner: 'care-worker',
      tells: 'titleEnd',
      // Without an end date a client lives in uncertainty (S4:1486-1488).
      due: assumed('S4:1486-1488', after({ opening: true }, 28, 'days')),
    }),
    task(
      'diagnostics-ready',
      'Diagnostiek voor de indicatie gereed',
      'Diagnostics for the indication ready',
      {
        owner: 'care-worker',
        due: assumed('S4:1552-1556', before('titleEnd', 6, 'months')),
      },
    ),
    task('municipality-chosen', 'Gemeente gekozen met de cliënt', 'Municipality chosen with the client', {
      owner: 'care-worker',
      due: assumed('S4:1563-1571', before('titleEnd', 6, 'months')),
    }),
    task('indication-applied', 'Wmo of Wlz aangevraagd', 'Wmo or Wlz applied for', {
      owner: 'care-worker',
      due: assumed('S4:1561-1563', before('titleEnd', 5, 'months')),
    }),
    decision('indication-decided', 'Beschikking Wmo of Wlz', 'Decision on the indication', {
      owner: 'aftercare-coordinator',
      recordedBy: ['care-worker'],
      sentry: {
        when: { item: 'indication-applied', status: ['done'] },
        waitingFor: { nl: 'wacht op de aanvraag', en: 'waits for the application' },
      },
      due: assumed('S4:1556-1559', before('titleEnd', 4, 'months')),
      outcomes: [
        { id: 'granted', title: { nl: 'Toegekend', en: 'Granted' } },
        { id: 'refused', title: { nl: 'Niet toegekend', en: 'Not granted' } },
      ],
      fallback: { nl: 'Geen indicatie: maatschappelijke opvang.', en: 'No indication: homeless shelter.' },
    }),
    request(
      'guarantee',
      'Garantstelling van de gemeente van herkomst',
      'Guarantee of the municipality of origin',
      {
        owner: 'aftercare-coordinator',
        recordedBy: ['care-worker'],
        discretionary: true,
        due: assumed('S4:1571-1573', before('titleEnd', 2, 'months')),
        settledBy: ['accepted', 'refused', 'withdrawn'],
        outcomes: [{ id: 'accepted', title: { nl: 'afgegeven', en: 'given' } }],
      },
    ),
    task('shelter-arranged', 'Maatschappelijke opvang geregeld', 'Homeless shelter arranged', {
      owner: 'aftercare-coordinator',
      sentry: {
        when: { item: 'indication-decided', outcome: ['refused'] },
        waitingFor: { nl: 'alleen als er geen indicatie komt', en: 'only when no indication is given' },
      },
      due: assumed('S4:1559-1560', before('titleEnd', 2, 'months')),
      // He can go there (S4:1559-1560) when the shelter says so.
      confirmedBy: { fact: 'shelter' },
    }),
    task('client-informed', 'Cliënt weet wat er verandert', 'Client knows what changes', {
      tellsClient: true,
      owner: 'care-worker',
      due: assumed('S4:1521-1526', before('titleEnd', 2, 'months')),
    }),
    meeting('contact', 'Extra contact na de omklap', 'Extra contact after the end', {
      owner: 'care-worker',
      indispensable: ['client'],
      ...afterwards,
      due: assumed('S4:1530-1531', after('titleEnd', 7, 'days')),
      // An extension starts it anew from the new day.
      repeat: {
        after: {},
        due: [
          assumed(
            'S4:1530-1531',
            after({ last: [{ date: 'titleEnd' }, { lastHeld: ['contact'] }] }, 7, 'days'),
          ),
        ],
      },
    }),
    meeting('community-officer-talk', 'Gesprek met de wijkagent', 'Talk with the community officer', {
      owner: 'care-worker',
      discretionary: true,
      due: assumed('S4:1531-1533', after({ opening: true }, 14, 'days')),
    }),
    milestone(
      'forensic-expertise',
      'Forensische expertise bleef betrokken',
      'Forensic expertise stayed involved',
      {
        owner: 'care-worker',
        ...afterwards,
        due: practice('S4:1537-1541', after('titleEnd', 3, 'months')),
        repeat: {
          after: { news: { date: 'titleEnd' } },
          due: [practice('S4:1537-1541', after({ sinceLast: { date: 'titleEnd' } }, 3, 'months'))],
        },
      },
    ),
  ],
  opens: [],
  offers: [
    { type: 'sheltered-housing' },
    { type: 'multi-agency-meeting' },
    { type: 'case-learning-meeting' },
  ],
  tellsOpener: { titleEnd: 'titleEnd' },
  discreet: true,
  readyToClose: { all: [settled, threeMonthsOn, { not: { item: 'forensic-expertise', status: ['open'] } }] },
  steeredBy: ['care-worker', 'coordinator'],
};
