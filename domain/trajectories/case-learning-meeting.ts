import type { Definition } from '../policy/definition.ts';
import { after, assumed, before, meeting, on, practice, task } from '../policy/writing.ts';

const step = (minutes: number, nl: string, en: string) => ({ title: { nl, en }, minutes });
const caseOwner = { fact: 'caseOwner' };
const chair = { fact: 'chair' };

/**
 * T14 Case learning meeting (S1:3371-3425): seven timed steps;
 * the owner of the case then mails the learning points.
 */
export const caseLearningMeeting: Definition = {
  id: 'case-learning-meeting',
  version: 1,
  title: { nl: 'Casusleerbijeenkomst', en: 'Case learning meeting' },
  purpose: {
    nl: 'Van één casus leren voor de volgende, in zeven stappen met een vaste tijd.',
    en: 'Learn from one case for the next, in seven steps with a fixed time.',
  },
  source: 'S1:3371-3425',
  dates: {
    planned: {
      title: { nl: 'de dag van de bijeenkomst', en: 'the day of the meeting' },
      on: { nl: 'op', en: 'on' },
      required: true,
    },
  },
  facts: {
    caseOwner: {
      title: { nl: 'Inbrenger van de casus', en: 'Owner of the case' },
      type: 'party',
      required: true,
    },
    chair: { title: { nl: 'Voorzitter', en: 'Chair' }, type: 'party', required: true },
  },
  phases: [
    {
      id: 'learned',
      title: { nl: 'Leerpunten verstuurd', en: 'Learning points sent' },
      when: { item: 'learning-points', status: ['done', 'skipped'] },
    },
    {
      id: 'held',
      title: { nl: 'Gehouden', en: 'Held' },
      when: { item: 'meeting', status: ['done', 'skipped'] },
    },
    { id: 'preparing', title: { nl: 'Voorbereiding', en: 'Preparing' } },
  ],
  items: [
    task(
      'case-written',
      'Casus kort op papier en aan iedereen gestuurd',
      'Case written down and sent to all',
      {
        owner: caseOwner,
        due: assumed('S1:3372', before('planned', 5, 'working-days')),
        // Sent to all (S1:3372); of them the case knows the chair, who looks up what fits it (S1:3373-3374).
        addressedTo: [chair],
      },
    ),
    task('theory-found', 'Passende kennis opgezocht', 'Fitting knowledge found', {
      owner: chair,
      due: assumed('S1:3373-3382', before('planned', 2, 'working-days')),
    }),
    meeting('meeting', 'Casusleerbijeenkomst', 'Case learning meeting', {
      owner: chair,
      due: practice('S1:3371-3425', on('planned', 'none')),
      agenda: [
        step(5, '0. Korte inleiding over theorie', '0. Short introduction on theory'),
        step(5, '1. De inbreng introduceren', '1. The case is introduced'),
        step(10, '2. Vragen stellen: alleen feiten', '2. Questions: facts only'),
        step(
          15,
          '3. Ieders analyse; de inbrenger luistert alleen',
          '3. Everyone’s analysis; the owner of the case only listens',
        ),
        step(
          15,
          '4. Advies: 5 minuten schrijven, 10 minuten voorlezen',
          '4. Advice: 5 minutes writing, 10 minutes reading out',
        ),
        step(15, '5. De volgende stappen, door de inbrenger', '5. The next steps, by the owner of the case'),
        step(20, '6. Evalueren en leren', '6. Evaluate and learn'),
      ],
    }),
    task(
      'learning-points',
      'Leerpunten gemaild aan alle deelnemers',
      'Learning points mailed to all who took part',
      {
        owner: caseOwner,
        sentry: {
          when: { item: 'meeting', status: ['done'] },
          waitingFor: { nl: 'wacht op de bijeenkomst', en: 'waits for the meeting' },
        },
        due: assumed('S1:3423-3425', after({ acted: 'meeting' }, 2, 'working-days')),
        // Mailed to all who were there (S1:3423-3425); of them the case knows the chair.
        addressedTo: [chair],
      },
    ),
  ],
  opens: [],
  several: true,
  tellsOpener: {},
  readyToClose: {
    any: [
      { item: 'learning-points', status: ['done', 'skipped'] },
      { item: 'meeting', status: ['skipped'] },
    ],
  },
  steeredBy: [
    'case-manager',
    'probation-worker',
    'adviser',
    'supervisor',
    'practice-supervisor',
    'care-worker',
    'coordinator',
  ],
};
