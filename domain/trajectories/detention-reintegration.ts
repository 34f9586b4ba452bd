import type { Condition, Definition } from '../model/definition.ts';
import { after, assumed, before, decision, meeting, milestone, norm, on, practice, request, rung, task, termOf } from '../model/policy.ts';

/** S1:664-670: about half leave within four weeks and are today hardly reached. */
const shortStay: Condition = { stay: { from: 'admission', to: 'release', shorterThan: 28 } };
const ordinaryStay: Condition = { not: shortStay };
const noShortStay = (nl: string, en: string) => ({ applies: { when: ordinaryStay, otherwise: { nl, en } } });
const onlyInOrdinaryStay = noShortStay('kort verblijf (minder dan vier weken)', 'short stay (less than four weeks)');

/** While a conditional release is being prepared, that trajectory introduces the supervisor and hands over. */
const notWhileConditionalRelease = {
  applies: {
    when: { not: { relatedOpen: 'conditional-release' } } as Condition,
    otherwise: { nl: 'loopt via het v.i.-traject', en: 'runs through the conditional release trajectory' },
  },
};

const mdos = ['first-mdo', 'second-mdo', 'next-mdo'];
const sinceLastMdo = { lastHeld: mdos };

/** T1 Detention and re-integration (S1:574-690, 1330-1570): from admission to the accepted hand-over. */
export const detentionReintegration: Definition = {
  id: 'detention-reintegration',
  version: 1,
  title: { nl: 'Detentie en re-integratie (D&R)', en: 'Detention and re-integration (D&R)' },
  purpose: {
    nl: 'Van binnenkomst tot een aanvaarde overdracht aan wie het overneemt.',
    en: 'From admission to a hand-over accepted by whoever goes on.',
  },
  source: 'S1:574-690, 1330-1570',
  dates: {
    admission: { title: { nl: 'de binnenkomst', en: 'the admission' }, required: true },
    hearing: { title: { nl: 'de zitting', en: 'the hearing' } },
    verdict: { title: { nl: 'het vonnis', en: 'the verdict' } },
    expectedRelease: {
      title: { nl: 'de verwachte vrijlating', en: 'the expected release' },
      notBefore: 'admission',
      ownedBy: 'conditional-release',
    },
    release: { title: { nl: 'de vrijlating', en: 'the release' }, else: 'expectedRelease', notBefore: 'admission' },
  },
  facts: {
    status: { title: { nl: 'Status', en: 'Status' }, type: 'choice', values: ['remand', 'sentenced'], default: 'remand' },
    regime: { title: { nl: 'Regime', en: 'Regime' }, type: 'choice', values: ['ordinary', 'long'], default: 'ordinary' },
    legalFrameAfter: {
      title: { nl: 'Kader na detentie', en: 'Legal frame after detention' },
      type: 'choice',
      values: ['none', 'supervision', 'conditional-release', 'unknown'],
      default: 'unknown',
    },
    language: { title: { nl: 'Taal', en: 'Language' }, type: 'text' },
    placeNeeded: { title: { nl: 'Plek in zorg of wonen nodig', en: 'Place in care or housing needed' }, type: 'boolean', default: false },
    adviceDelivered: { title: { nl: 'Reclasseringsadvies uitgebracht', en: 'Probation advice delivered' }, type: 'boolean', default: false },
    caseManagerConcern: { title: { nl: 'Zorg van de casemanager', en: 'Concern of the case manager' }, type: 'boolean', default: false },
  },
  phases: [
    { id: 'released', title: { nl: 'Na vrijlating', en: 'After release' }, when: { reached: 'release', actual: true } },
    { id: 'short-stay', title: { nl: 'Kort verblijf', en: 'Short stay' }, when: shortStay },
    { id: 'release-preparation', title: { nl: 'Voorbereiding vrijlating', en: 'Release preparation' }, when: { reached: 'release', offset: { amount: 42, unit: 'days', direction: 'before' } } },
    { id: 'plan-in-force', title: { nl: 'D&R-plan loopt', en: 'D&R plan in force' }, when: { item: 'second-mdo', status: ['done', 'skipped'] } },
    { id: 'plan-drafted', title: { nl: 'Concept D&R-plan', en: 'D&R plan drafted' }, when: { item: 'first-mdo', status: ['done', 'skipped'] } },
    { id: 'intake', title: { nl: 'Integrale intake', en: 'Intake' } },
  ],
  items: [
    task('intake-screening', 'Inkomsten, screening en selectie (ISS)', 'Intake, screening and selection (ISS)', {
      owner: 'case-manager',
      track: 'plan',
      due: assumed('S1:588-591', after('admission', 1, 'working-days')),
    }),
    task('language-level', 'Taalniveau bepaald (Taalmeter)', 'Language level established (Taalmeter)', {
      owner: 'case-manager',
      track: 'plan',
      ...onlyInOrdinaryStay,
      due: assumed('S1:592-595', after('admission', 10, 'days')),
    }),
    task('basic-conditions', 'Zes basisvoorwaarden in kaart', 'Six basic conditions mapped', {
      owner: 'case-manager',
      track: 'plan',
      due: norm('S1:598-603', after('admission', 10, 'days'), on('release')),
    }),
    request('information-request-probation', 'Informatie gevraagd aan reclassering', 'Information requested from probation', {
      owner: 'probation-worker',
      track: 'plan',
      ...onlyInOrdinaryStay,
      due: assumed('S1:1345-1350', after('admission', 14, 'days')),
      settledBy: ['delivered', 'refused', 'withdrawn'],
      recordedBy: ['case-manager'],
      fallback: { nl: 'Het MDO gaat door met wat er is; het ontbreken wordt in het plan vermeld.', en: 'The meeting goes on with what there is; the plan says what is missing.' },
    }),
    request('information-request-municipality', 'Informatie gevraagd aan gemeente', 'Information requested from the municipality', {
      owner: 'aftercare-coordinator',
      track: 'plan',
      ...onlyInOrdinaryStay,
      due: assumed('S1:1345-1350', after('admission', 14, 'days')),
      settledBy: ['delivered', 'refused', 'withdrawn'],
      recordedBy: ['case-manager'],
      fallback: { nl: 'Het MDO gaat door met wat er is; het ontbreken wordt in het plan vermeld.', en: 'The meeting goes on with what there is; the plan says what is missing.' },
    }),
    decision('som-screening', 'Selectie ondersteunend model (SOM)', 'Selection support (SOM)', {
      owner: 'case-manager',
      track: 'plan',
      applies: {
        when: { any: [ordinaryStay, { fact: 'caseManagerConcern', in: [true] }] },
        otherwise: { nl: 'kort verblijf: geen prioriteit, tenzij de casemanager zich zorgen maakt', en: 'short stay: no priority, unless the case manager is concerned' },
        outcome: 'no-priority',
      },
      due: practice('S1:365, 1900, 3323', after('admission', 21, 'days')),
      outcomes: [
        { id: 'no-priority', title: { nl: 'Geen prioriteit', en: 'No priority' } },
        { id: 'priority', title: { nl: 'Prioriteit', en: 'Priority' } },
        { id: 'await-advice', title: { nl: 'Advies of vonnis afwachten', en: 'Await advice or verdict' } },
        { id: 'repeat-after-verdict', title: { nl: 'Opnieuw na vonnis', en: 'Repeat after the verdict' } },
      ],
      recordedBy: ['probation-worker'],
      repeat: {
        after: { outcomes: ['await-advice', 'repeat-after-verdict'] },
        due: [assumed('S1:1903-1908', after({ first: [{ fact: 'adviceDelivered' }, { date: 'verdict' }] }, 14, 'days'))],
      },
    }),
    task('violence-risk-screener', 'Risicoscreener Geweld beoordeeld', 'Violence risk screener judged', {
      owner: 'case-manager',
      track: 'plan',
      ...onlyInOrdinaryStay,
      due: assumed('S1:397-402', on({ due: 'first-mdo' })),
    }),
    meeting('first-mdo', 'Eerste MDO: concept D&R-plan', 'First MDO: draft D&R plan', {
      owner: 'case-manager',
      track: 'plan',
      ...onlyInOrdinaryStay,
      due: norm('S1:640-641', after('admission', 28, 'days')),
    }),
    meeting('second-mdo', 'Tweede MDO: D&R-plan vastgesteld', 'Second MDO: D&R plan adopted', {
      owner: 'case-manager',
      track: 'plan',
      ...onlyInOrdinaryStay,
      opens: termOf(norm('S1:641', after('admission', 56, 'days', 'none'))),
      due: norm('S1:641', after('admission', 62, 'days')),
    }),
    meeting('next-mdo', 'Volgend MDO: voortgang en bijstelling', 'Next MDO: progress and adjustment', {
      owner: 'case-manager',
      track: 'plan',
      ...onlyInOrdinaryStay,
      sentry: {
        when: { item: 'second-mdo', status: ['done', 'skipped'] },
        waitingFor: { nl: 'begint als het tweede MDO is gehouden', en: 'starts when the second MDO has been held' },
      },
      due: [
        { ...norm('S1:671', after(sinceLastMdo, 3, 'months')), when: { fact: 'regime', in: ['long'] } },
        norm('S1:642', after(sinceLastMdo, 42, 'days')),
      ],
      repeat: { after: {} },
    }),
    meeting('trajectory-talk', 'Trajectgesprek', 'Trajectory talk', {
      owner: 'case-manager',
      track: 'plan',
      ...onlyInOrdinaryStay,
      due: assumed('S1:646-654', before({ with: true }, 7, 'days')),
      repeat: { with: mdos },
    }),
    task('supervisor-introduction', 'Kennismaking met de toezichthouder', 'Introduction of the supervisor', {
      owner: 'probation-worker',
      track: 'release',
      ...notWhileConditionalRelease,
      sentry: {
        when: { fact: 'legalFrameAfter', in: ['supervision'] },
        waitingFor: { nl: 'alleen bij toezicht na detentie', en: 'only with supervision after detention' },
      },
      due: assumed('S1:1523-1538', before('release', 42, 'days')),
    }),
    task('place-registered', 'Aangemeld voor een plek (wachtlijst)', 'Registered for a place (waiting list)', {
      owner: 'probation-worker',
      track: 'release',
      sentry: {
        when: { fact: 'placeNeeded', in: [true] },
        waitingFor: { nl: 'alleen als een plek in zorg of wonen nodig is', en: 'only when a place in care or housing is needed' },
      },
      due: assumed('S1:1546-1551', after({ fact: 'placeNeeded' }, 5, 'working-days')),
    }),
    request('place-confirmed', 'Plek bevestigd', 'Place confirmed', {
      owner: 'care-worker',
      track: 'release',
      sentry: {
        when: { fact: 'placeNeeded', in: [true] },
        waitingFor: { nl: 'alleen als een plek in zorg of wonen nodig is', en: 'only when a place in care or housing is needed' },
      },
      due: assumed('S1:1546-1555', before('release', 14, 'days')),
      settledBy: ['accepted', 'delivered', 'withdrawn'],
      recordedBy: ['probation-worker'],
      ladder: [
        rung('six-weeks', { date: 'release' }, 42, 'days', 'before', 'coordinator'),
        rung('four-weeks', { date: 'release' }, 28, 'days', 'before', 'coordinator'),
        rung('before-3', 'due', 3, 'days', 'before', 'owner'),
        rung('on-the-day', 'due', 0, 'days', 'after', 'owner'),
        rung('two-weeks', 'due', 1, 'working-days', 'after', 'coordinator'),
        rung('case-director', 'due', 3, 'working-days', 'after', 'case-director'),
      ],
      fallback: { nl: 'Geen bed: regiehouder en gemeente zoeken een overbrugging.', en: 'No bed: case director and municipality look for a bridge.' },
    }),
    task('aftercare-arranged', 'Nazorg geregeld', 'Aftercare arranged', {
      owner: 'aftercare-coordinator',
      track: 'release',
      sentry: {
        when: { fact: 'legalFrameAfter', in: ['none', 'unknown', null] },
        waitingFor: { nl: 'alleen zonder justitieel kader na detentie', en: 'only without a legal frame after detention' },
      },
      due: [
        { ...assumed('S1:664-675', after({ opening: true }, 2, 'working-days')), when: shortStay },
        assumed('S1:796-798', before('release', 28, 'days')),
      ],
    }),
    task('basic-conditions-recheck', 'Basisvoorwaarden opnieuw bekeken', 'Basic conditions re-checked', {
      owner: 'case-manager',
      track: 'release',
      ...onlyInOrdinaryStay,
      due: assumed('S1:744-760', before('release', 28, 'days')),
    }),
    task('client-informed', 'Cliënt weet wat er volgt', 'Client knows what comes next', {
      owner: 'case-manager',
      track: 'release',
      due: [
        { ...assumed('S1:1679-1684', before('release', 2, 'working-days')), when: shortStay },
        assumed('S1:1679-1684', before('release', 14, 'days')),
      ],
    }),
    milestone('handover', 'Warme overdracht aanvaard', 'Warm hand-over accepted', {
      owner: 'case-manager',
      track: 'release',
      ...notWhileConditionalRelease,
      due: assumed('S1:1686-1688', on('release')),
      completedBy: { trajectory: 'warm-handover', phases: ['accepted', 'completed'], failed: ['returned'] },
      fallback: { nl: 'De zaak blijft bij de gever tot een ontvanger aanvaardt.', en: 'The case stays with the giver until a receiver accepts.' },
    }),
    meeting('weekly-team-review', 'Wekelijkse bespreking nieuwe binnenkomst', 'Weekly review of new arrivals', {
      owner: 'case-manager',
      track: 'plan',
      sentry: { when: shortStay, waitingFor: { nl: 'alleen bij kort verblijf', en: 'only with a short stay' } },
      due: practice('S1:1426-1428', after('admission', 1, 'mondays', 'following')),
    }),
    milestone('transfer', 'Overplaatsing: plan overgenomen', 'Transfer: plan taken over', {
      owner: 'case-manager',
      discretionary: true,
      due: assumed('S1:655-660', after({ opening: true }, 14, 'days')),
      completedBy: { trajectory: 'warm-handover', phases: ['accepted', 'completed'], failed: ['returned'], movesOrganisation: true },
      fallback: { nl: 'De zendende casemanager blijft eigenaar tot de ontvanger aanvaardt.', en: 'The sending case manager stays the owner until the receiver accepts.' },
    }),
    task('three-way-talk', 'Driegesprek casemanager, reclassering, cliënt', 'Three-way talk of case manager, probation and client', {
      owner: 'probation-worker',
      discretionary: true,
    }),
    task('behavioural-training', 'Gedragsinterventie in de PI', 'Behavioural training in prison', { owner: 'probation-worker', discretionary: true }),
    task('motivational-talks', 'Motiverende gesprekken', 'Motivational talks', { owner: 'probation-worker', discretionary: true }),
    task('network-contact', 'Vroeg contact met het netwerk', 'Early contact with the network', { owner: 'probation-worker', discretionary: true }),
    task('reflector-scil', 'Reflector en SCIL', 'Reflector and SCIL', { owner: 'case-manager', discretionary: true }),
  ],
  opens: [
    {
      type: 'conditional-release',
      when: { fact: 'legalFrameAfter', in: ['conditional-release'] },
      dates: { conditionalRelease: 'release' },
      shared: false,
      facts: ['legalFrameAfter'],
    },
    {
      type: 'warm-handover',
      when: { known: 'release' },
      at: { ...termOf(assumed('S1:1523-1529', before('release', 42, 'days', 'none'))) },
      item: 'handover',
      dates: { needed: 'release' },
      shared: true,
      facts: [],
      receiver: [{ when: { fact: 'legalFrameAfter', in: ['supervision', 'conditional-release'] }, role: 'supervisor' }, { role: 'aftercare-coordinator' }],
    },
    {
      type: 'warm-handover',
      when: { item: 'transfer', status: ['open'] },
      item: 'transfer',
      dates: {},
      shared: false,
      facts: [],
      receiver: [],
      toRole: 'case-manager',
    },
  ],
  tellsOpener: {},
  readyToClose: { all: [{ reached: 'release', actual: true }, { any: [{ item: 'handover', status: ['done', 'skipped'] }, { relatedPhase: 'conditional-release', in: ['handed-over'] }] }] },
  steeredBy: ['case-manager', 'coordinator'],
};
