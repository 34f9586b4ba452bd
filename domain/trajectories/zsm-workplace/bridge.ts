import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, meeting, request, task } from '../../policy/writing.ts';
import type { Condition } from '../../policy/vocabulary.ts';

export const taken: Condition = { item: 'handover', status: ['done'] };
/** Regular supervision runs, or ran. */
export const supervised: Condition = {
  any: [
    { relatedOpen: 'supervision' },
    { relatedPhase: 'supervision', in: ['starting', 'running', 'end-phase', 'ended'] },
  ],
};
export const isBridging: Condition = { fact: 'bridging', in: [true] };
const bridging = {
  sentry: {
    when: isBridging,
    waitingFor: {
      nl: 'alleen ter overbrugging tot regulier toezicht',
      en: 'only to bridge to regular supervision',
    },
  },
};
/** Somebody took the client on: the workplace alone ends no bridge (S3:538-540, 669-674). */
export const assigned: Condition = { item: 'supervisor-assigned', outcome: ['accepted'] };
/** Accepted, and met: by the supervisor, or by who took over the care and met him within that hand-over. */
const bridgeOver: Condition = {
  any: [
    { all: [assigned, { item: 'first-contact', status: ['done', 'skipped'] }] },
    { relatedPhase: 'warm-handover', in: ['completed'] },
  ],
};
/** Another has the case: taken over or supervised, and where the workplace bridges, the bridge is over. */
export const takenOn: Condition = {
  any: [{ all: [{ not: isBridging }, { any: [taken, supervised] }] }, { all: [isBridging, bridgeOver] }],
};

/** Regular supervision may take months: until then the workplace stays with it (S3:669-674). */
export const bridge: ItemDefinition[] = [
  meeting(
    'bridge-contact',
    'Overbruggingsgesprek tot het reguliere toezicht',
    'Bridging talk until regular supervision',
    {
      owner: 'probation-worker',
      indispensable: ['client'],
      ...bridging,
      applies: {
        when: { not: bridgeOver },
        otherwise: { nl: 'de overbrugging is voorbij', en: 'the bridge is over' },
      },
      due: assumed('S3:669-674', after({ fact: 'bridging' }, 7, 'days')),
      repeat: {
        after: {},
        due: [assumed('S3:669-674', after({ lastHeld: ['bridge-contact'] }, 14, 'days'))],
      },
    },
  ),
  request(
    'supervisor-assigned',
    'Toezichthouder toegewezen voor regulier toezicht',
    'Supervisor assigned for regular supervision',
    {
      owner: 'supervisor',
      ...bridging,
      due: assumed('S3:672-674', after({ fact: 'bridging' }, 28, 'days')),
      settledBy: ['accepted', 'withdrawn'],
      outcomes: [{ id: 'accepted', title: { nl: 'toegewezen', en: 'assigned' } }],
      recordedBy: ['probation-worker', 'coordinator'],
      fallback: {
        nl: 'Nog geen toezichthouder: de werkplaats blijft overbruggen, de coördinator dringt aan.',
        en: 'No supervisor yet: the workplace goes on bridging, the coordinator presses.',
      },
    },
  ),
  task(
    'first-contact',
    'Eerste contact van de toezichthouder met de cliënt',
    'First contact of the supervisor with the client',
    {
      owner: 'supervisor',
      sentry: {
        when: { all: [isBridging, assigned] },
        waitingFor: { nl: 'wacht tot een toezichthouder is toegewezen', en: 'waits for a supervisor' },
      },
      due: [
        {
          ...assumed('S3:669-674', after('supervisionStart', 3, 'working-days')),
          when: { known: 'supervisionStart' },
        },
        assumed('S3:669-674', after({ acted: 'supervisor-assigned' }, 10, 'working-days')),
      ],
      // Until others take over, it says (S3:538-540): that they did is not for the workplace to say.
      confirmedBy: { role: 'supervisor' },
      fallback: {
        nl: 'Nog geen contact: de werkplaats blijft overbruggen.',
        en: 'No contact yet: the workplace goes on bridging.',
      },
    },
  ),
];
