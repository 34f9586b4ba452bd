import type { ItemDefinition } from '../../policy/definition.ts';
import {
  after,
  assumed,
  before,
  meeting,
  milestone,
  norm,
  on,
  request,
  rung,
  task,
  termOf,
} from '../../policy/writing.ts';
import { conditionNames } from './basic-conditions.ts';
import { somItems } from './som-items.ts';
import { onlyInOrdinaryStay, shortStay, untilRelease } from './stay.ts';

const mdos = ['first-mdo', 'second-mdo', 'next-mdo'];
const sinceLastMdo = { lastHeld: mdos };

/** Where all parties settle the course together, and probation at times did not appear (S4:1280-1283). */
const partners = ['probation-worker'];

const informationRequest = {
  track: 'plan',
  ...onlyInOrdinaryStay,
  due: assumed('S1:1345-1350', after('admission', 14, 'days')),
  settledBy: ['delivered', 'refused', 'withdrawn'],
  recordedBy: ['case-manager'],
  fallback: {
    nl: 'Het MDO gaat door met wat er is; het ontbreken wordt in het plan vermeld.',
    en: 'The meeting goes on with what there is; the plan says what is missing.',
  },
};

/** From intake to the D&R plan, and the plan alive after (S1:574-690). */
export const planItems: ItemDefinition[] = [
  task(
    'intake-screening',
    'Inkomsten, screening en selectie (ISS)',
    'Intake, screening and selection (ISS)',
    {
      owner: 'case-manager',
      track: 'plan',
      due: assumed('S1:588-591', after('admission', 1, 'working-days')),
    },
  ),
  task('language-level', 'Taalniveau bepaald (Taalmeter)', 'Language level established (Taalmeter)', {
    owner: 'case-manager',
    track: 'plan',
    ...untilRelease,
    due: assumed('S1:592-595', after('admission', 10, 'days')),
  }),
  task('basic-conditions', 'Zes basisvoorwaarden in kaart', 'Six basic conditions mapped', {
    owner: 'case-manager',
    track: 'plan',
    records: conditionNames,
    due: [
      // The source knows no shorter stay: to be done before somebody leaves is ours.
      {
        ...assumed('S1:598-603', on('release')),
        when: { stay: { from: 'admission', to: 'release', shorterThan: 10 } },
      },
      norm('S1:598-603', after('admission', 10, 'days')),
    ],
  }),
  request(
    'information-request-probation',
    'Informatie gevraagd aan reclassering',
    'Information requested from probation',
    {
      owner: 'probation-worker',
      ...informationRequest,
    },
  ),
  request(
    'information-request-municipality',
    'Informatie gevraagd aan gemeente',
    'Information requested from the municipality',
    {
      owner: 'aftercare-coordinator',
      ...informationRequest,
    },
  ),
  ...somItems,
  task(
    'violence-risk-screener',
    'Risicoscreener Geweld afgenomen en beoordeeld in het MDO',
    'Violence risk screener taken, and judged in the MDO',
    {
      owner: 'case-manager',
      track: 'plan',
      ...untilRelease,
      due: assumed('S1:397-402', on({ due: 'first-mdo' })),
    },
  ),
  meeting('first-mdo', 'Eerste MDO: concept D&R-plan', 'First MDO: draft D&R plan', {
    owner: 'case-manager',
    attended: partners,
    track: 'plan',
    ...untilRelease,
    due: norm('S1:640-641', after('admission', 28, 'days')),
  }),
  meeting('second-mdo', 'Tweede MDO: D&R-plan vastgesteld', 'Second MDO: D&R plan adopted', {
    owner: 'case-manager',
    attended: partners,
    track: 'plan',
    ...untilRelease,
    opens: termOf(norm('S1:641', after('admission', 56, 'days', 'none'))),
    due: norm('S1:641', after('admission', 62, 'days')),
  }),
  meeting('next-mdo', 'Volgend MDO: voortgang en bijstelling', 'Next MDO: progress and adjustment', {
    owner: 'case-manager',
    attended: partners,
    track: 'plan',
    ...untilRelease,
    sentry: {
      when: { item: 'second-mdo', status: ['done', 'skipped'] },
      waitingFor: {
        nl: 'begint als het tweede MDO is gehouden',
        en: 'starts when the second MDO has been held',
      },
    },
    due: [
      { ...norm('S1:671', after(sinceLastMdo, 3, 'months')), when: { fact: 'regime', in: ['long'] } },
      norm('S1:642', after(sinceLastMdo, 42, 'days')),
    ],
    repeat: { after: {} },
  }),
  meeting('trajectory-talk', 'Trajectgesprek', 'Trajectory talk', {
    owner: 'case-manager',
    // Held by these three, of whom the client makes it his own (S1:648-654).
    attended: ['client', 'mentor', 'case-manager'],
    indispensable: ['client'],
    track: 'plan',
    ...untilRelease,
    due: assumed('S1:646-654', before({ with: 'due' }, 7, 'days')),
    repeat: { with: mdos, each: 'alongside' },
  }),
  meeting('weekly-team-review', 'Weekbespreking nieuwe gedetineerden', 'Weekly review of new detainees', {
    owner: 'case-manager',
    track: 'plan',
    sentry: { when: shortStay, waitingFor: { nl: 'alleen bij kort verblijf', en: 'only with a short stay' } },
    // Weekly is the source's; that it is on Mondays, and before somebody leaves, is ours.
    due: assumed('S1:1426-1428', after('admission', 1, 'mondays', 'following'), on('release')),
  }),
  milestone(
    'transfer',
    'Overplaatsing: D&R-plan overgenomen door de nieuwe PI',
    'Transfer: D&R plan taken over by the new prison',
    {
      owner: 'case-manager',
      discretionary: true,
      due: assumed('S1:655-661', after({ opening: true }, 14, 'days')),
      completedBy: {
        trajectory: 'warm-handover',
        phases: ['accepted', 'completed'],
        failed: ['returned'],
        movesOrganisation: true,
      },
      fallback: {
        nl: 'De casemanager die overdraagt blijft verantwoordelijk, tot de ontvanger akkoord is.',
        en: 'The case manager who hands over stays responsible until the receiver accepts.',
      },
    },
  ),
  milestone('probation-advice', 'Reclasseringsadvies uitgebracht', 'Probation advice delivered', {
    discreet: true,
    owner: 'probation-worker',
    discretionary: true,
    due: [
      { ...assumed('S1:1476-1486', before('hearing', 7, 'days')), when: { known: 'hearing' } },
      assumed('S1:1476-1486', after({ last: [{ with: 'acted' }, { opening: true }] }, 56, 'days')),
    ],
    // Added by a professional, or asked for by SOM.
    repeat: { with: ['som-screening'], each: { outcomes: ['request-advice'] }, unlessAsked: true },
    completedBy: { trajectory: 'probation-advice', phases: ['delivered'], failed: ['refused', 'withdrawn'] },
    // The advice trajectory reminds whoever must act there.
    ladder: [rung('coordinator', 'due', 2, 'working-days', 'after', 'coordinator')],
  }),
  meeting(
    'three-way-talk',
    'Driegesprek casemanager, reclassering, cliënt',
    'Three-way talk of case manager, probation and client',
    {
      owner: 'probation-worker',
      // S1:1416-1418, 1293.
      attended: ['client', 'case-manager', 'probation-worker'],
      indispensable: ['client'],
      discretionary: true,
    },
  ),
  task('behavioural-training', 'Gedragsinterventie in de PI', 'Behavioural training in prison', {
    owner: 'probation-worker',
    discretionary: true,
  }),
  task('motivational-talks', 'Motiverende gesprekken', 'Motivational talks', {
    owner: 'probation-worker',
    discretionary: true,
  }),
  task(
    'penitentiary-programme',
    'Penitentiair programma (PP) voorbereid',
    'Penitentiary programme (PP) prepared',
    {
      discreet: true,
      owner: 'probation-worker',
      discretionary: true,
    },
  ),
  task('network-contact', 'Vroeg contact met het netwerk', 'Early contact with the network', {
    owner: 'probation-worker',
    discretionary: true,
  }),
  task(
    'asr-framework',
    'Wegingskader adolescentenstrafrecht (ASR) ingezet',
    'Adolescent-law framework (ASR) applied',
    {
      discreet: true,
      owner: 'probation-worker',
      discretionary: true,
      due: assumed('S1:3346-3352', after({ opening: true }, 14, 'days')),
    },
  ),
  task('reflector-scil', 'Reflector en SCIL', 'Reflector and SCIL', {
    owner: 'case-manager',
    discretionary: true,
  }),
];
