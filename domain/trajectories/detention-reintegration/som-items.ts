import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, decision, milestone, on, practice, rung, task } from '../../policy/writing.ts';
import { somDecisions } from '../../som/weighing.ts';
import { somOutcomeTitles } from '../../som/words.ts';
import { ordinaryStay, shortStay } from './stay.ts';

/** Said since the last screening: what was known then does not bring it again. */
const saidSince = (fact: string) => ({ sinceLast: { fact, to: [true] } });

const weekThree = practice('S1:1900, 3323', after('admission', 21, 'days'));

/** Decided with too little known: advice or verdict brings it again. */
const waitsForMore = ['await-advice', 'repeat-after-verdict', 'request-advice'];

/**
 * T2: the screening, decided by case manager and probation worker together (S1:3307-3325).
 * What the table advises without a weighing can be the decision too, except `priority`:
 * that asks to go on to one of the ten. The guideline may be left with a reason.
 */
const screening = decision('som-screening', 'SOM: screening en besluit', 'SOM: screening and decision', {
  owner: 'case-manager',
  track: 'plan',
  applies: {
    when: { any: [ordinaryStay, { fact: 'caseManagerConcern', in: [true] }] },
    otherwise: {
      nl: 'kort verblijf: geen prioriteit, tenzij de casemanager zich zorgen maakt',
      en: 'short stay: no priority, unless the case manager is concerned',
    },
    outcome: 'no-priority',
  },
  due: [
    {
      earliest: [...weekThree.earliest, ...assumed('S1:1900, 3323', on('release')).earliest],
      when: shortStay,
    },
    weekThree,
  ],
  outcomes: [
    ...somDecisions.map(({ id, title }) => ({ id, title })),
    { id: 'await-advice', title: somOutcomeTitles['await-advice'] },
  ],
  several: { alone: ['no-priority', 'await-advice'] },
  agreedBy: ['case-manager', 'probation-worker'],
  recordedBy: ['probation-worker'],
  repeat: {
    after: [
      { outcomes: waitsForMore },
      // A concern or new information brings it back, whatever was decided (S1:1988-1990, 2053-2055).
      { news: { fact: 'caseManagerConcern', to: [true] } },
      { news: { fact: 'newInformation', to: [true] } },
    ],
    due: [
      assumed(
        'S1:1905-1912, 1988-1990, 2053-2055',
        after(
          {
            first: [
              saidSince('adviceDelivered'),
              { sinceLast: { acted: 'probation-advice' } },
              { sinceLast: { date: 'verdict' } },
            ],
          },
          14,
          'days',
        ),
        after(saidSince('caseManagerConcern'), 7, 'days'),
        after(saidSince('newInformation'), 7, 'days'),
      ),
    ],
  },
  fallback: {
    nl: 'Zijn beiden het niet eens, dan brengt de coördinator hen bij elkaar; de cliënt blijft in beeld.',
    en: 'If the two do not agree, the coordinator brings them together; the client stays in view.',
  },
});

const afterDecision = (days: number) =>
  assumed('S1:3307-3321, 3356-3359', after({ with: 'acted' }, days, 'days'));

/** What a decision asks for, each time it is decided; a later screening supersedes what is still open. */
const followUp = (
  name: string,
  decided: string,
  nl: string,
  en: string,
  { owner, days, discreet }: { owner: string; days: number; discreet?: true },
): ItemDefinition =>
  task(name, nl, en, {
    ...(discreet && { discreet }),
    owner,
    track: 'plan',
    due: afterDecision(days),
    repeat: { with: ['som-screening'], each: { outcomes: [decided] }, last: true },
  });

const byProbation = { owner: 'probation-worker', days: 14 };

export const somItems: ItemDefinition[] = [
  screening,
  task('verdict-known', 'Vonnis nagevraagd en ingevuld', 'Verdict asked for and filled in', {
    discreet: true,
    owner: 'case-manager',
    track: 'plan',
    tells: 'verdict',
    applies: {
      when: { not: { known: 'verdict' } },
      otherwise: { nl: 'het vonnis is bekend', en: 'the verdict is known' },
    },
    sentry: {
      when: { reached: 'hearing' },
      waitingFor: { nl: 'wacht op de zitting', en: 'waits for the hearing' },
    },
    due: assumed('S1:1905-1912', after('hearing', 14, 'days')),
    // A screening that waits for the verdict comes back only when somebody tells it.
    repeat: { with: ['som-screening'], each: { outcomes: waitsForMore }, last: true },
  }),
  followUp(
    'supervision-prepared',
    'prepare-supervision',
    'Toezichthouder aangewezen die het toezicht voorbereidt',
    'Supervisor appointed, who prepares the supervision',
    { ...byProbation, discreet: true },
  ),
  followUp(
    'training-arranged',
    'behavioural-training',
    'Gedragstraining in de PI geregeld',
    'Behavioural training in prison arranged',
    byProbation,
  ),
  followUp(
    'guidance-started',
    'guidance-talks',
    'Eerste begeleidingsgesprek gevoerd',
    'First guidance talk held',
    byProbation,
  ),
  followUp(
    'article-43-3-supported',
    'support-article-43-3',
    'Advies voor artikel 43.3-plaatsing gegeven',
    'Advice on the article 43.3 placement given',
    { ...byProbation, discreet: true },
  ),
  milestone(
    'suspension-initiated',
    'Advies over schorsing voorlopige hechtenis',
    'Advice on a suspension of remand',
    {
      discreet: true,
      owner: 'probation-worker',
      track: 'plan',
      applies: {
        when: { fact: 'status', in: ['remand'] },
        otherwise: { nl: 'alleen zolang de cliënt preventief gehecht is', en: 'only while on remand' },
      },
      due: afterDecision(7),
      repeat: { with: ['som-screening'], each: { outcomes: ['initiate-suspension-of-remand'] }, last: true },
      completedBy: {
        trajectory: 'probation-advice',
        phases: ['delivered'],
        failed: ['refused', 'withdrawn'],
      },
      // The advice trajectory reminds whoever must act there.
      ladder: [rung('coordinator', 'due', 2, 'working-days', 'after', 'coordinator')],
    },
  ),
  followUp(
    'other-som-agreement',
    'other',
    'Overige afspraak uit SOM uitgevoerd',
    'Other agreement from SOM carried out',
    {
      owner: 'case-manager',
      days: 14,
    },
  ),
];
