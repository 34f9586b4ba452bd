import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, decision, meeting, task } from '../../policy/writing.ts';
import type { Condition } from '../../policy/vocabulary.ts';

const inContact: Condition = {
  all: [
    { item: 'contact-starts', status: ['done'] },
    { not: { item: 'farewell', status: ['done', 'skipped'] } },
  ],
};
const whileInContact = {
  sentry: { when: inContact, waitingFor: { nl: 'begint met het contact', en: 'starts with the contact' } },
};
const agreed = { amountFrom: 'guidanceWeeks' };
const track = 'contact';

/** Once in contact (S4:2121-2129, 2724-2728): guidance, the logbook, signals and the farewell. */
export const buddyItems: ItemDefinition[] = [
  meeting('guidance-talk', 'Begeleidingsgesprek met het maatje', 'Guidance talk with the buddy', {
    owner: 'volunteer-coordinator',
    track,
    ...whileInContact,
    due: assumed('S4:2121-2122, 2724-2726', { ...after({ acted: 'contact-starts' }, 4, 'weeks'), ...agreed }),
    repeat: {
      after: {},
      due: [
        assumed('S4:2121-2122, 2724-2726', {
          ...after({ lastHeld: ['guidance-talk'] }, 4, 'weeks'),
          ...agreed,
        }),
      ],
    },
  }),
  task('logbook-read', 'Logboek van het maatje gelezen', 'Logbook of the buddy read', {
    owner: 'care-worker',
    track,
    ...whileInContact,
    due: assumed('S4:2122-2125', after({ acted: 'contact-starts' }, 2, 'weeks')),
    repeat: { after: {}, due: [assumed('S4:2122-2125', after({ lastHeld: ['logbook-read'] }, 2, 'weeks'))] },
  }),
  decision(
    'safety-signal',
    'Signaal van het maatje: de begeleiding weegt het',
    'Signal of the buddy: the care workers weigh it',
    {
      owner: 'care-worker',
      discretionary: true,
      due: assumed('S4:2125-2127', after({ opening: true }, 1, 'working-days')),
      outcomes: [
        { id: 'own-plan', title: { nl: 'Eigen plan met de cliënt', en: 'Own plan with the client' } },
        { id: 'reported', title: { nl: 'Gemeld aan wie het moet weten', en: 'Reported to who must know' } },
        { id: 'no-action', title: { nl: 'Geen actie, met reden', en: 'No action, with a reason' } },
      ],
      several: { alone: ['no-action'] },
    },
  ),
  task(
    'signal-told',
    'Cliënt weet wat er met het signaal is gedaan',
    'Client knows what was done with the signal',
    {
      tellsClient: true,
      owner: 'care-worker',
      due: assumed('S4:2261-2264', after({ with: 'acted' }, 1, 'working-days')),
      repeat: { with: ['safety-signal'], each: 'after' },
    },
  ),
  meeting('farewell', 'Mooi afscheid', 'A good farewell', {
    owner: 'volunteer-coordinator',
    sentry: {
      when: { fact: 'ending', in: [true] },
      waitingFor: { nl: 'als het contact wordt afgerond', en: 'when the contact comes to its end' },
    },
    due: assumed('S4:2128-2129', after({ fact: 'ending', to: [true] }, 28, 'days')),
  }),
];
