import type { Definition } from '../policy/definition.ts';
import { after, assumed, before, decision, meeting, on, task } from '../policy/writing.ts';
import type { Condition } from '../policy/vocabulary.ts';

const convenor = { fact: 'convenor' };
const meetings = ['meeting', 'next-meeting'];
/** No meeting is to follow: so decided, or the one that was to come is skipped with its reason. */
const over: Condition = {
  all: [
    {
      any: [
        { item: 'next-date', outcome: ['not-needed'] },
        { item: 'meeting', status: ['skipped'] },
        { item: 'next-meeting', status: ['skipped'] },
      ],
    },
    { not: { item: 'next-meeting', status: ['open', 'waiting'] } },
  ],
};
/** Called so shortly ahead (a week and a half in S3:642-645) that a usual term would have passed at once. */
const calledWithin = (days: number): Condition => ({
  all: [{ stay: { to: 'planned', shorterThan: days } }, { item: 'meeting', status: ['waiting', 'open'] }],
});
/** To work with the client, and not to talk too much about him (S4:2266-2267). */
const withClient = ['client'];
const onItsDay = on({ sinceLast: { date: 'nextMeeting' } }, 'none');

/**
 * T12 Multi-agency meeting: much is said and nobody stands up (S4:2269-2270, 2484-2487). So every outcome is
 * an agreement with an owner and a day, attendance is kept per party with the reason of absence, and what
 * stays undone climbs its ladder to the case director. The sources give no terms.
 */
export const multiAgencyMeeting: Definition = {
  id: 'multi-agency-meeting',
  version: 1,
  title: { nl: 'Ketenoverleg', en: 'Multi-agency meeting' },
  purpose: {
    nl: 'Samen een besluit nemen dat ook wordt uitgevoerd: elke uitkomst heeft een eigenaar en een dag.',
    en: 'Decide together and get it done: every outcome has an owner and a day.',
  },
  source: 'S4:1296-1298, 1879-1905, 2206-2221, 2266-2270, 2483-2488',
  dates: {
    planned: {
      title: { nl: 'de dag van het overleg', en: 'the day of the meeting' },
      on: { nl: 'op', en: 'on' },
      required: true,
    },
    nextMeeting: {
      title: { nl: 'de dag van het vervolgoverleg', en: 'the day of the next meeting' },
      on: { nl: 'op', en: 'on' },
      notBefore: 'planned',
    },
  },
  facts: {
    kind: {
      title: { nl: 'Soort overleg', en: 'Kind of meeting' },
      type: 'choice',
      values: {
        mdo: { nl: 'multidisciplinair overleg (MDO)', en: 'multidisciplinary meeting (MDO)' },
        rto: { nl: 'rondetafeloverleg (RTO)', en: 'round table (RTO)' },
        'three-way-talk': { nl: 'driegesprek', en: 'three-way talk' },
        'network-council': { nl: 'netwerkberaad', en: 'network council' },
        'case-conference': { nl: 'casusoverleg', en: 'case conference' },
        'safety-house': {
          nl: 'overleg van het zorg- en veiligheidshuis',
          en: 'care and safety house meeting',
        },
        'person-centred-approach': {
          nl: 'PGA-overleg (persoonsgerichte aanpak)',
          en: 'person-centred approach meeting',
        },
      },
      required: true,
    },
    purpose: {
      title: { nl: 'Doel van het overleg', en: 'Purpose of the meeting' },
      type: 'text',
      required: true,
    },
    convenor: {
      title: { nl: 'Wie het overleg bijeenroept', en: 'Who convenes the meeting' },
      type: 'party',
      required: true,
    },
    preparedWithoutClient: {
      title: {
        nl: 'Professionals bereiden eerst voor, daarna met de cliënt',
        en: 'Professionals prepare first, then with the client',
      },
      type: 'boolean',
      says: {
        yes: {
          nl: 'professionals bereiden het overleg eerst zonder de cliënt voor',
          en: 'professionals prepare first without the client',
        },
        no: { nl: 'de cliënt is er vanaf het begin bij', en: 'the client is there from the start' },
      },
      default: false,
    },
  },
  phases: [
    { id: 'ended', title: { nl: 'Geen vervolg nodig', en: 'No next meeting' }, when: over },
    {
      id: 'following-up',
      title: { nl: 'Uitkomsten uitvoeren', en: 'Outcomes' },
      when: { item: 'meeting', status: ['done', 'skipped'] },
    },
    { id: 'preparing', title: { nl: 'Voorbereiding', en: 'Preparing' } },
  ],
  items: [
    task('invitation', 'Partijen uitgenodigd, met het doel erbij', 'Parties invited, with the purpose', {
      owner: convenor,
      due: [
        {
          ...assumed('S3:642-645', after({ opening: true }, 1, 'working-days'), on({ with: 'due' }, 'none')),
          when: calledWithin(14),
        },
        assumed('S4:1296-1298', before({ with: 'due' }, 10, 'working-days')),
      ],
      repeat: { with: meetings, each: 'before' },
    }),
    task(
      'client-prepared',
      'Cliënt weet wie er zijn en waarover het gaat',
      'Client knows who will be there and what it is about',
      {
        tellsClient: true,
        owner: convenor,
        due: [
          { ...assumed('S4:1762-1765, 2266-2267', on({ with: 'due' }, 'none')), when: calledWithin(5) },
          assumed('S4:1762-1765, 2266-2267', before({ with: 'due' }, 2, 'working-days')),
        ],
        repeat: { with: meetings, each: 'before' },
      },
    ),
    meeting(
      'preparation',
      'Voorbespreking zonder de cliënt: wie zegt wat',
      'Preparation without the client: who says what',
      {
        owner: convenor,
        attended: [],
        applies: {
          when: { fact: 'preparedWithoutClient', in: [true] },
          otherwise: { nl: 'de cliënt is er vanaf het begin bij', en: 'the client is there from the start' },
        },
        due: [
          { ...assumed('S4:2207-2212', on('planned', 'none')), when: calledWithin(5) },
          assumed('S4:2207-2212', before('planned', 2, 'working-days')),
        ],
      },
    ),
    meeting('meeting', 'Het overleg', 'The meeting', {
      owner: convenor,
      attended: withClient,
      due: assumed('S4:1281-1283, 1296-1298', on('planned', 'none')),
      fallback: {
        nl: 'Niet gehouden: de coördinator zoekt met wie het bijeenroept een nieuwe dag.',
        en: 'Not held: the coordinator finds a new day with the convenor.',
      },
    }),
    meeting('next-meeting', 'Vervolgoverleg', 'Next meeting', {
      owner: convenor,
      attended: withClient,
      // Ticked off without a day: four weeks, so that it is not forgotten.
      due: [
        {
          ...assumed('S4:1765-1766, 1888-1889', after({ with: 'acted' }, 28, 'days'), onItsDay),
          when: { item: 'next-planned', status: ['done', 'skipped'] },
        },
        assumed('S4:1765-1766, 1888-1889', onItsDay),
      ],
      repeat: { with: ['next-date'], each: { outcomes: ['planned'] } },
    }),
    task('next-planned', 'Dag van het vervolgoverleg opgegeven', 'Day of the next meeting told', {
      owner: convenor,
      applies: {
        when: { item: 'next-meeting', status: ['waiting'] },
        otherwise: {
          nl: 'de dag van het vervolgoverleg is bekend',
          en: 'the day of the next meeting is known',
        },
      },
      due: assumed('S4:1765-1766, 1888-1889', after({ with: 'acted' }, 5, 'working-days')),
      repeat: { with: ['next-date'], each: { outcomes: ['planned'] } },
    }),
    decision('next-date', 'Vervolg afgesproken of niet nodig', 'Next meeting agreed or not needed', {
      owner: convenor,
      due: assumed('S4:1765-1766, 1888-1889', after({ with: 'acted' }, 1, 'working-days')),
      repeat: { with: meetings, each: 'after' },
      outcomes: [
        { id: 'planned', title: { nl: 'Nieuwe dag afgesproken', en: 'New day agreed' } },
        { id: 'not-needed', title: { nl: 'Geen vervolg nodig', en: 'No next meeting needed' } },
      ],
    }),
  ],
  opens: [],
  several: true,
  tellsOpener: {},
  contact: 'convenor',
  readyToClose: { all: [over, { agreements: 'settled' }] },
  steeredBy: [
    'case-manager',
    'probation-worker',
    'supervisor',
    'care-worker',
    'aftercare-coordinator',
    'person-centred-expert',
    'driver',
    'case-director',
    'coordinator',
  ],
};
