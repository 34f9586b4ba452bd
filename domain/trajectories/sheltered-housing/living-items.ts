import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, meeting, on, practice, request, task } from '../../policy/writing.ts';
import { arrived, placed, underTitle } from './conditions.ts';
import type { Condition } from '../../policy/vocabulary.ts';

const afterPlacement = {
  sentry: {
    when: placed,
    waitingFor: { nl: 'wacht op een bevestigde plek', en: 'waits for a confirmed place' },
  },
};
const stays: Condition = { all: [arrived, { not: { fact: 'stay', in: ['ended-negatively'] } }] };
const whileStaying = {
  sentry: {
    when: stays,
    waitingFor: {
      nl: 'begint bij aankomst op een bevestigde plek',
      en: 'starts on arrival at a confirmed place',
    },
  },
};
const running: Condition = { all: [arrived, { fact: 'stay', in: ['running'] }] };
const whileRunning = (nl: string, en: string) => ({ sentry: { when: running, waitingFor: { nl, en } } });
const withSupervision = {
  applies: {
    when: underTitle,
    otherwise: {
      nl: 'de titel is afgelopen: er is geen toezicht van de reclassering meer',
      en: 'the title has ended, and the supervision by probation with it',
    },
  },
};
const moves = [{ sinceLast: { fact: 'site' } }, { sinceLast: { fact: 'stay', to: ['relocated'] } }];
const firstTalk = { firstActed: 'three-way-talk' };
const periodic = { amountFrom: 'supervisorContactWeeks' };
const reporting = { amountFrom: 'reportWeeks' };

/** From arrival on: who tells whom what, and how often (S4:1727-1780). */
export const livingItems: ItemDefinition[] = [
  meeting(
    'introductory-talk',
    'Plaatsingsgesprek zonder de toezichthouder',
    'Introductory talk without the supervisor',
    {
      owner: 'care-worker',
      indispensable: ['client'],
      ...afterPlacement,
      due: practice('S4:1734-1738, 2578-2582', on('arrival', 'following')),
    },
  ),
  // An assessment made elsewhere does not hold here: best
  // is that the house makes its own, anew after each move.
  task('own-risk-assessment', 'Eigen risicotaxatie op deze plek', 'Own risk assessment at this place', {
    owner: 'care-worker',
    ...whileStaying,
    due: assumed('S4:880-881, 2529-2531', after('arrival', 28, 'days')),
    repeat: {
      after: [{ news: { fact: 'site' } }, { news: { fact: 'stay', to: ['relocated'] } }],
      due: [assumed('S4:880-881, 2529-2531', after({ last: moves }, 10, 'working-days'))],
    },
  }),
  meeting(
    'three-way-talk',
    'Driegesprek cliënt, toezichthouder, begeleider',
    'Three-way talk of client, supervisor and care worker',
    {
      owner: 'care-worker',
      // All three were there (S4:1739-1744): without one of the two it is another talk.
      attended: ['client', 'supervisor', 'care-worker'],
      indispensable: ['client', 'supervisor'],
      ...whileStaying,
      ...withSupervision,
      due: practice('S4:1738-1740', after('arrival', 7, 'days')),
      // Once, in the source; that it goes on every three months is ours.
      repeat: {
        after: {},
        due: [assumed('S4:1765-1766', after({ lastHeld: ['three-way-talk'] }, 3, 'months'))],
      },
      fallback: {
        nl: 'Zonder driegesprek zijn er geen afspraken over melden: de coördinator plant het met de toezichthouder.',
        en: 'Without the talk nothing is agreed on reporting: the coordinator plans it with the supervisor.',
      },
    },
  ),
  meeting('supervisor-contact', 'Contact cliënt en toezichthouder', 'Contact of client and supervisor', {
    owner: 'supervisor',
    indispensable: ['client'],
    ...whileRunning('volgt uit het driegesprek', 'follows from the three-way talk'),
    applies: {
      when: { all: [underTitle, { not: { fact: 'supervisionRuns', in: [true] } }] },
      otherwise: {
        nl: 'er is geen toezicht meer, of de contacten staan in het traject toezicht',
        en: 'there is no supervision any more, or its contacts are in the trajectory of supervision',
      },
    },
    due: assumed('S4:1750-1751', { ...after(firstTalk, 2, 'weeks'), ...periodic }),
    repeat: {
      after: {},
      due: [
        assumed('S4:1750-1751', { ...after({ lastHeld: ['supervisor-contact'] }, 2, 'weeks'), ...periodic }),
      ],
    },
  }),
  task('report', 'Afgesproken bericht verstuurd', 'Agreed report sent', {
    owner: 'care-worker',
    ...whileRunning('volgt uit het driegesprek', 'follows from the three-way talk'),
    ...withSupervision,
    due: assumed('S4:1748-1751', { ...after(firstTalk, 4, 'weeks'), ...reporting }),
    repeat: {
      after: {},
      due: [assumed('S4:1748-1751', { ...after({ lastHeld: ['report'] }, 4, 'weeks'), ...reporting })],
    },
  }),
  request('report-received', 'Ontvangst van het bericht bevestigd', 'Receipt of the report confirmed', {
    owner: { fact: 'reportTo' },
    applies: {
      when: { not: { fact: 'reportTo', in: [null] } },
      otherwise: { nl: 'er is geen ontvanger afgesproken', en: 'no receiver was agreed' },
    },
    due: assumed('S4:1748-1751', after({ with: 'acted' }, 5, 'working-days')),
    repeat: { with: ['report'], each: 'after' },
    settledBy: ['accepted'],
    outcomes: [{ id: 'accepted', title: { nl: 'ontvangen', en: 'received' } }],
    // Whoever is to confirm that it came reads it.
    addressedTo: [{ fact: 'reportTo', subject: true }],
  }),
];
