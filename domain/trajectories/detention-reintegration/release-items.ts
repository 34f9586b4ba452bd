import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, before, milestone, on, request, rung, task } from '../../policy/writing.ts';
import { conditionNames } from './basic-conditions.ts';
import { onlyInOrdinaryStay, shortStay } from './stay.ts';
import type { Condition } from '../../policy/vocabulary.ts';

/**
 * While a conditional release is being prepared, that trajectory introduces the supervisor and hands over.
 */
const notWhileConditionalRelease = {
  applies: {
    when: {
      not: {
        any: [
          { relatedOpen: 'conditional-release', except: ['refused'] },
          { relatedPhase: 'conditional-release', in: ['handed-over'] },
        ],
      },
    } as Condition,
    otherwise: { nl: 'loopt via het v.i.-traject', en: 'runs through the conditional release trajectory' },
  },
};

const careDecided: Condition = { item: 'som-screening', outcome: ['initiate-care-after-detention'] };
const neededAgain = { news: { fact: 'placeNeeded', to: [true] } };
const afterNeed = after({ fact: 'placeNeeded', to: [true] }, 5, 'working-days');

/** A basic condition or SOM asks for a place in care or housing. */
const whenPlaceNeeded = {
  sentry: {
    when: { any: [{ fact: 'placeNeeded', in: [true] }, careDecided] } satisfies Condition,
    waitingFor: {
      nl: 'alleen als een plek in zorg of wonen nodig is',
      en: 'only when a place in care or housing is needed',
    },
  },
};

/** Towards release: supervisor, place, aftercare, and the hand-over (S1:1330-1570). */
export const releaseItems: ItemDefinition[] = [
  task('release-recorded', 'Werkelijke ontslagdatum doorgegeven', 'Actual release date recorded', {
    owner: 'case-manager',
    track: 'release',
    tells: 'release',
    due: assumed('S1:1523-1529', on('expectedRelease', 'following')),
    fallback: {
      nl: 'Zonder de echte datum begint het toezicht of de nazorg niet: de coördinator vraagt hem na.',
      en: 'Without the actual date supervision or aftercare does not begin: the coordinator asks for it.',
    },
  }),
  task('supervisor-introduction', 'Kennismaking met de toezichthouder', 'Introduction of the supervisor', {
    discreet: true,
    owner: 'probation-worker',
    track: 'release',
    ...notWhileConditionalRelease,
    sentry: {
      when: { fact: 'legalFrameAfter', in: ['supervision'] },
      waitingFor: { nl: 'alleen bij toezicht na detentie', en: 'only with supervision after detention' },
    },
    due: assumed('S1:1523-1538', before('release', 42, 'days')),
    // An introduction that was planned is none: the supervisor knows whether they met (S1:1527-1532).
    confirmedBy: { role: 'supervisor' },
  }),
  task('place-registered', 'Aangemeld voor een plek (wachtlijst)', 'Registered for a place (waiting list)', {
    owner: 'probation-worker',
    track: 'release',
    ...whenPlaceNeeded,
    due: [
      {
        ...assumed('S1:1546-1551', after({ acted: 'som-screening' }, 5, 'working-days'), afterNeed),
        when: careDecided,
      },
      assumed('S1:1546-1551', afterNeed),
    ],
    repeat: { after: neededAgain },
    // Whom nobody outside takes up has no place (S1:1549-1553): the house says that he is on its list.
    confirmedBy: { role: 'care-worker' },
  }),
  request('place-confirmed', 'Plek bevestigd', 'Place confirmed', {
    owner: 'care-worker',
    track: 'release',
    ...whenPlaceNeeded,
    due: assumed('S1:1546-1555', before('release', 14, 'days')),
    // A place that is withdrawn is no place: it stays open, and the alarms go on. It is there when the house
    // says so: nobody says it in its stead.
    settledBy: ['accepted', 'delivered'],
    outcomes: [
      { id: 'accepted', title: { nl: 'toegezegd', en: 'promised' } },
      { id: 'delivered', title: { nl: 'bevestigd', en: 'confirmed' } },
    ],
    repeat: { after: neededAgain },
    completedBy: { trajectory: 'sheltered-housing', phases: ['placed', 'living'], failed: [] },
    ladder: [
      rung('six-weeks', { date: 'release' }, 42, 'days', 'before', 'coordinator'),
      rung('four-weeks', { date: 'release' }, 28, 'days', 'before', 'coordinator'),
      rung('before-3', 'due', 3, 'days', 'before', 'owner'),
      rung('on-the-day', 'due', 0, 'days', 'after', 'owner'),
      rung('two-weeks', 'due', 1, 'working-days', 'after', 'coordinator'),
      rung('case-director', 'due', 3, 'working-days', 'after', 'case-director'),
    ],
    fallback: {
      nl: 'Geen bed: regiehouder en gemeente zoeken een overbrugging.',
      en: 'No bed: case director and municipality look for a bridge.',
    },
  }),
  // Said by who gives it: the municipality takes him on (S1:678-680, 987-990), the prison does not say so.
  task('aftercare-arranged', 'Nazorg geregeld', 'Aftercare arranged', {
    owner: 'aftercare-coordinator',
    track: 'release',
    sentry: {
      when: { fact: 'legalFrameAfter', in: ['none', 'unknown', null] },
      waitingFor: {
        nl: 'alleen zonder justitieel kader na detentie',
        en: 'only without a legal frame after detention',
      },
    },
    due: [
      { ...assumed('S1:664-670, 678-680', after({ opening: true }, 2, 'working-days')), when: shortStay },
      assumed('S1:796-798, 987-990, 1561-1564', before('release', 28, 'days')),
    ],
  }),
  task('basic-conditions-recheck', 'Basisvoorwaarden opnieuw bekeken', 'Basic conditions re-checked', {
    owner: 'case-manager',
    track: 'release',
    ...onlyInOrdinaryStay,
    records: conditionNames,
    due: assumed('S1:744-760', before('release', 28, 'days')),
  }),
  task('client-informed', 'Cliënt weet wat er volgt', 'Client knows what comes next', {
    tellsClient: true,
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
    fallback: {
      nl: 'De zaak blijft bij wie overdraagt, tot de ontvanger akkoord is.',
      en: 'The case stays with whoever hands over until the receiver accepts.',
    },
  }),
];
