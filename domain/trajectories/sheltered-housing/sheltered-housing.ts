import type { Definition } from '../../policy/definition.ts';
import { arrived, placed } from './conditions.ts';
import { livingItems } from './living-items.ts';
import { outflowItems } from './outflow-items.ts';
import { placementItems } from './placement-items.ts';
import { signalResponses, strainItems } from './strain-items.ts';

/** T9 Sheltered housing and homeless care, BW/MO (S4:869-979, 1495-1509, 1727-1780, 2578-2582). */
export const shelteredHousing: Definition = {
  id: 'sheltered-housing',
  version: 1,
  title: { nl: 'Beschermd wonen of opvang (BW/MO)', en: 'Sheltered housing' },
  purpose: {
    nl: 'Van aanmelding tot uitstroom: de juiste plek, duidelijke afspraken, niemand valt ongemerkt uit.',
    en: 'From registration to outflow: the right place, clear agreements, nobody drops out unnoticed.',
  },
  source: 'S4:869-979, 1486-1509, 1727-1780, 2529-2534, 2578-2582',
  dates: {
    registration: {
      title: { nl: 'de aanmelding', en: 'the registration' },
      on: { nl: 'bij', en: 'at' },
      required: true,
      opening: true,
    },
    arrival: {
      title: { nl: 'de aankomst', en: 'the arrival' },
      on: { nl: 'bij', en: 'at' },
      notBefore: 'registration',
    },
    titleEnd: {
      title: { nl: 'het einde van de titel', en: 'the end of the title' },
      on: { nl: 'bij', en: 'at' },
      notBefore: 'registration',
    },
  },
  facts: {
    registeredBy: { title: { nl: 'Wie de cliënt aanmeldt', en: 'Who registers the client' }, type: 'party' },
    supervisionRuns: {
      title: { nl: 'Toezicht loopt al als eigen traject', en: 'Supervision runs as a trajectory of its own' },
      type: 'boolean',
      says: {
        yes: {
          nl: 'het toezicht loopt als eigen traject',
          en: 'supervision runs as a trajectory of its own',
        },
        no: {
          nl: 'het toezicht loopt niet als eigen traject',
          en: 'supervision does not run as a trajectory of its own',
        },
      },
      default: false,
    },
    letterAddress: {
      title: { nl: 'Heeft hier een briefadres', en: 'Has a letter address here' },
      type: 'boolean',
      says: {
        yes: { nl: 'de cliënt heeft hier een briefadres', en: 'the client has a letter address here' },
        no: { nl: 'de cliënt heeft hier geen briefadres', en: 'the client has no letter address here' },
      },
      default: false,
    },
    site: { title: { nl: 'Locatie', en: 'Site' }, type: 'text' },
    abstinent: {
      title: { nl: 'Cliënt leeft abstinent', en: 'Client lives abstinent' },
      type: 'boolean',
      says: {
        yes: { nl: 'de cliënt leeft abstinent', en: 'the client lives abstinent' },
        no: { nl: 'de cliënt leeft niet abstinent', en: 'the client does not live abstinent' },
      },
    },
    toleranceSite: {
      title: { nl: 'Gedooglocatie', en: 'Tolerance site' },
      type: 'boolean',
      says: {
        yes: { nl: 'de locatie is een gedooglocatie', en: 'the site tolerates use' },
        no: { nl: 'de locatie is geen gedooglocatie', en: 'the site does not tolerate use' },
      },
    },
    stay: {
      title: { nl: 'Verblijf', en: 'Stay' },
      type: 'choice',
      // Why it ended counts when he comes back (S4:1507-1509).
      decision: true,
      values: {
        running: { nl: 'loopt', en: 'running' },
        suspended: { nl: 'geschorst', en: 'suspended' },
        relocated: { nl: 'verplaatst', en: 'relocated' },
        'ended-negatively': { nl: 'negatief beëindigd', en: 'ended negatively' },
      },
      default: 'running',
    },
    transitionalHouse: {
      title: { nl: 'Doorstroomhuis', en: 'Transitional house' },
      type: 'boolean',
      says: {
        yes: { nl: 'de cliënt woont in een doorstroomhuis', en: 'the client lives in a transitional house' },
        no: {
          nl: 'de cliënt woont niet in een doorstroomhuis',
          en: 'the client does not live in a transitional house',
        },
      },
      default: false,
    },
    supervisorContactWeeks: {
      title: {
        nl: 'Weken tussen contacten met de toezichthouder (afspraak)',
        en: 'Weeks between contacts with the supervisor (agreed)',
      },
      type: 'number',
      between: [1, 52],
    },
    reportWeeks: {
      title: {
        nl: 'Weken tussen berichten aan de toezichthouder (afspraak)',
        en: 'Weeks between reports to the supervisor (agreed)',
      },
      type: 'number',
      between: [1, 52],
    },
    reportTo: {
      title: { nl: 'Ontvanger van berichten (afspraak)', en: 'Receiver of reports (agreed)' },
      type: 'party',
    },
    outflowTo: {
      title: { nl: 'Wie het na uitstroom overneemt', en: 'Who takes over after outflow' },
      type: 'party',
    },
    ownGoals: { title: { nl: 'Eigen doelen van de cliënt', en: 'Goals of the client' }, type: 'text' },
  },
  phases: [
    {
      id: 'ended',
      title: { nl: 'Uitgestroomd', en: 'Moved out' },
      when: { item: 'outflow-decision', status: ['done'] },
    },
    {
      id: 'ended-negatively',
      title: { nl: 'Verblijf beëindigd', en: 'Stay ended' },
      when: { fact: 'stay', in: ['ended-negatively'] },
    },
    {
      id: 'suspended',
      title: { nl: 'Geschorst', en: 'Suspended' },
      when: { fact: 'stay', in: ['suspended'] },
    },
    {
      id: 'relocated',
      title: { nl: 'Tijdelijk elders', en: 'Relocated for a time' },
      when: { fact: 'stay', in: ['relocated'] },
    },
    { id: 'living', title: { nl: 'Wonen en begeleiding', en: 'Living' }, when: arrived },
    { id: 'placed', title: { nl: 'Plek bevestigd', en: 'Place confirmed' }, when: placed },
    {
      id: 'waiting',
      title: { nl: 'Op de wachtlijst', en: 'On the waiting list' },
      when: { item: 'place-decision', outcome: ['waiting-list', 'ambulatory-bridge'] },
    },
    { id: 'placing', title: { nl: 'Aanmelding en plaatsing', en: 'Placement' } },
  ],
  items: [...placementItems, ...livingItems, ...strainItems, ...outflowItems],
  opens: [
    {
      type: 'title-end',
      when: { known: 'titleEnd' },
      item: 'title-end-prepared',
      dates: { titleEnd: 'titleEnd' },
      shared: true,
      facts: [],
    },
    {
      type: 'warm-handover',
      when: { item: 'handover', status: ['open'] },
      item: 'handover',
      dates: {},
      shared: false,
      facts: [],
      // To another institution, if that was told; else to the team of the neighbourhood (S4:1488-1493).
      receiver: [
        { when: { not: { fact: 'outflowTo', in: [null] } }, role: 'care-worker', fact: 'outflowTo' },
        { role: 'neighbourhood-team' },
      ],
    },
  ],
  offers: [
    { type: 'buddy-matching' },
    { type: 'alliance-check' },
    { type: 'probation-advice' },
    { type: 'multi-agency-meeting' },
    { type: 'case-learning-meeting' },
  ],
  tellsOpener: {},
  discreet: true,
  readyToClose: {
    any: [
      { item: 'screening', outcome: ['other-setting', 'not-suitable'] },
      { item: 'place-decision', outcome: ['refused'] },
      {
        all: [
          { fact: 'stay', in: ['ended-negatively'] },
          { item: 'outflow-reasons', status: ['done', 'skipped'] },
          { item: 'final-report', status: ['done', 'skipped'] },
        ],
      },
      {
        all: [
          { item: 'final-report', status: ['done', 'skipped'] },
          { item: 'handover', status: ['done', 'skipped'] },
        ],
      },
    ],
  },
  responses: signalResponses,
  steeredBy: ['care-worker', 'coordinator', 'supervisor', 'probation-worker'],
};
