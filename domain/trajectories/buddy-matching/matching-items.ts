import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, decision, meeting, milestone, task } from '../../policy/writing.ts';
import type { Condition } from '../../policy/vocabulary.ts';

const matched = {
  with: ['match'],
  each: { outcomes: ['matched'] },
  last: true,
} satisfies ItemDefinition['repeat'];
const settled = (item: string): Condition => ({ item, status: ['done', 'skipped'] });
const onlyFor = (form: 'volunteer' | 'peer-expert', nl: string, en: string) => ({
  applies: { when: { item: 'wish', outcome: [form] }, otherwise: { nl, en } },
});
const volunteersOnly = onlyFor('volunteer', 'alleen bij een vrijwilliger', 'only with a volunteer');
const peersOnly = onlyFor('peer-expert', 'alleen bij een ervaringsdeskundige', 'only with a peer expert');
const track = 'matching';

/**
 * From the wish to the first contact (S4:2114-2127). A
 * crisis can pause it while the rest goes on (S4:2131-2134).
 */
export const matchingItems: ItemDefinition[] = [
  decision('wish', 'Wens van de cliënt', 'Wish of the client', {
    owner: 'care-worker',
    track,
    due: assumed('S4:2106-2112, 2654-2660', after({ opening: true }, 5, 'working-days')),
    outcomes: [
      { id: 'volunteer', title: { nl: 'Een vrijwilliger (maatje)', en: 'A volunteer (buddy)' } },
      { id: 'peer-expert', title: { nl: 'Een ervaringsdeskundige', en: 'A peer expert' } },
      { id: 'not-now', title: { nl: 'Nu niet', en: 'Not now' } },
    ],
  }),
  decision('match', 'Wie past bij de vraag van de cliënt', 'Who fits what the client asks', {
    owner: 'volunteer-coordinator',
    track,
    due: assumed('S4:2114-2116', after({ with: 'acted' }, 28, 'days')),
    // Again while nobody fits, and when it does not click.
    repeat: {
      with: ['wish', 'match', 'click'],
      each: { outcomes: ['volunteer', 'peer-expert', 'no-match-yet', 'no'] },
    },
    outcomes: [
      { id: 'matched', title: { nl: 'Iemand gevonden', en: 'Somebody found' } },
      { id: 'no-match-yet', title: { nl: 'Nog niemand gevonden', en: 'Nobody found yet' } },
      {
        id: 'not-wanted',
        title: { nl: 'Cliënt wil toch niet', en: 'The client does not want it after all' },
      },
    ],
    fallback: {
      nl: 'Geen match: de begeleider bespreekt met de cliënt wat intussen wel kan.',
      en: 'No match: the care worker discusses with the client what can be done meanwhile.',
    },
  }),
  meeting(
    'click-talk',
    'Klikgesprek: coördinator, cliënt, maatje, liefst begeleider',
    'Click talk: coordinator, client, buddy, preferably care worker',
    {
      owner: 'volunteer-coordinator',
      indispensable: ['client'],
      track,
      due: assumed('S4:2116-2119, 2713-2716', after({ with: 'acted' }, 14, 'days')),
      repeat: matched,
    },
  ),
  decision('click', 'Cliënt en maatje willen met elkaar verder', 'Client and buddy want to go on together', {
    owner: 'volunteer-coordinator',
    track,
    due: assumed('S4:2116-2119', after({ with: 'acted' }, 2, 'working-days')),
    repeat: { with: ['click-talk'], each: 'after' },
    outcomes: [
      { id: 'yes', title: { nl: 'Ja, allebei', en: 'Yes, both' } },
      { id: 'no', title: { nl: 'Nee', en: 'No' } },
    ],
  }),
  task(
    'basic-training',
    'Vrijwilliger volgde de verplichte basistraining',
    'Volunteer did the mandatory basic training',
    {
      owner: 'volunteer-coordinator',
      track,
      ...volunteersOnly,
      due: assumed('S4:2119-2121, 2716-2723', after({ with: 'acted' }, 28, 'days')),
      repeat: matched,
    },
  ),
  task(
    'secrecy-agreed',
    'Geheimhouding afgesproken, behalve bij onveiligheid',
    'Secrecy agreed, unless safety is at stake',
    {
      owner: 'volunteer-coordinator',
      track,
      ...volunteersOnly,
      due: assumed('S4:2125-2127', after({ with: 'acted' }, 28, 'days')),
      repeat: matched,
    },
  ),
  task(
    'peer-role-agreed',
    'Rol, grenzen en begeleiding van de ervaringsdeskundige afgesproken',
    'Role, limits and guidance of the peer expert agreed',
    {
      owner: 'volunteer-coordinator',
      track,
      ...peersOnly,
      due: assumed('S4:2672-2690', after({ with: 'acted' }, 14, 'days')),
      repeat: matched,
    },
  ),
  task('client-told', 'Cliënt weet wat het maatje moet melden', 'Client knows what the buddy must report', {
    tellsClient: true,
    owner: 'care-worker',
    track,
    due: assumed('S4:2261-2264, 2719-2721', after({ with: 'acted' }, 14, 'days')),
    repeat: matched,
  }),
  milestone('contact-starts', 'Het contact is begonnen', 'The contact has begun', {
    owner: 'volunteer-coordinator',
    track,
    sentry: {
      when: {
        all: [
          { item: 'client-told', status: ['done'] },
          {
            any: [
              { all: [settled('peer-role-agreed'), { item: 'wish', outcome: ['peer-expert'] }] },
              {
                all: [
                  { item: 'basic-training', status: ['done'] },
                  { item: 'secrecy-agreed', status: ['done'] },
                ],
              },
            ],
          },
        ],
      },
      waitingFor: {
        nl: 'wacht op training of rolafspraken, geheimhouding en uitleg aan de cliënt',
        en: 'waits for training or role, secrecy and explanation to the client',
      },
    },
    due: assumed('S4:2119-2121', after({ with: 'acted' }, 42, 'days')),
    repeat: { with: ['click'], each: { outcomes: ['yes'] } },
  }),
];
