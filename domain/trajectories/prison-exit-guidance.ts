import type { Definition } from '../policy/definition.ts';
import { after, assumed, before, decision, meeting, milestone, on, task, termOf } from '../policy/writing.ts';

/**
 * T11 Prison-exit guidance, "bajes-uit" (S4:1781-1813, 2582-2592): somebody from outside, the client chooses.
 */
export const prisonExitGuidance: Definition = {
  id: 'prison-exit-guidance',
  version: 1,
  title: { nl: 'Bajes-uit-begeleiding', en: 'Prison-exit guidance' },
  purpose: {
    nl: 'Vertrouwen opbouwen in detentie; de cliënt kiest zelf waar hij naartoe gaat.',
    en: 'Trust built in prison; the client chooses where to go.',
  },
  source: 'S4:1781-1813, 2582-2592',
  dates: {
    release: { title: { nl: 'de ontslagdatum', en: 'the release date' }, on: { nl: 'op', en: 'on' } },
  },
  facts: {
    hoursFunded: {
      title: { nl: 'Uren gedekt', en: 'Hours funded' },
      type: 'boolean',
      says: {
        yes: { nl: 'de uren zijn gedekt', en: 'the hours are funded' },
        no: { nl: 'de uren zijn niet gedekt', en: 'the hours are not funded' },
      },
    },
    knownAtSafetyHouse: {
      title: { nl: 'Bekend bij het zorg- en veiligheidshuis', en: 'Known at the safety house' },
      type: 'boolean',
      says: {
        yes: {
          nl: 'de cliënt is bekend bij het zorg- en veiligheidshuis',
          en: 'the client is known at the safety house',
        },
        no: {
          nl: 'de cliënt is niet bekend bij het zorg- en veiligheidshuis',
          en: 'the client is not known at the safety house',
        },
      },
    },
    chosenPlace: {
      title: { nl: 'Plek die de cliënt koos', en: 'Place that the client chose' },
      type: 'party',
    },
    emergencyShelter: {
      title: { nl: 'Spoedopvang die de cliënt opneemt', en: 'Emergency shelter that takes the client in' },
      type: 'party',
    },
  },
  phases: [
    {
      id: 'available',
      title: { nl: 'Blijft bereikbaar', en: 'Stays available' },
      when: { reached: 'release' },
    },
    {
      id: 'choosing',
      title: { nl: 'Keuze gemaakt', en: 'Choice made' },
      when: { item: 'client-choice', status: ['done'] },
    },
    { id: 'building-trust', title: { nl: 'Vertrouwen opbouwen', en: 'Building trust' } },
  ],
  items: [
    task('release-known', 'Verwachte ontslagdatum nagevraagd', 'Expected release date asked for', {
      owner: 'prison-exit-worker',
      discreet: true,
      tells: 'release',
      due: assumed('S4:1796-1801', after({ opening: true }, 20, 'working-days')),
    }),
    meeting('first-talk', 'Eerste gesprek in detentie', 'First talk in prison', {
      owner: 'prison-exit-worker',
      indispensable: ['client'],
      discreet: true,
      due: assumed('S4:1790-1793', after({ opening: true }, 10, 'working-days')),
    }),
    task(
      'safety-house-checked',
      'Nagevraagd bij het zorg- en veiligheidshuis',
      'Checked with the safety house',
      {
        owner: 'prison-exit-worker',
        records: ['knownAtSafetyHouse'],
        due: assumed('S4:1787-1788', after({ opening: true }, 10, 'working-days')),
      },
    ),
    task('hours-funded', 'Financiering van de uren geregeld', 'Funding of the hours arranged', {
      owner: 'prison-exit-worker',
      records: ['hoursFunded'],
      due: assumed('S4:1788-1790', after({ opening: true }, 20, 'working-days')),
    }),
    meeting('talk', 'Gesprek in detentie', 'Talk in prison', {
      owner: 'prison-exit-worker',
      indispensable: ['client'],
      discreet: true,
      sentry: {
        when: { all: [{ item: 'first-talk', status: ['done', 'skipped'] }, { not: { reached: 'release' } }] },
        waitingFor: { nl: 'begint na het eerste gesprek', en: 'starts after the first talk' },
      },
      due: assumed('S4:1790-1793', after({ lastHeld: ['first-talk', 'talk'] }, 28, 'days')),
      repeat: { after: {} },
    }),
    task('options-explained', 'Mogelijkheden duidelijk uitgelegd', 'Options explained clearly', {
      owner: 'prison-exit-worker',
      due: assumed('S4:1796-1797', before('release', 3, 'months')),
    }),
    decision('client-choice', 'Keuze van de cliënt', 'Choice of the client', {
      owner: 'prison-exit-worker',
      due: assumed('S4:1796-1801', before('release', 2, 'months')),
      outcomes: [
        { id: 'chosen', title: { nl: 'Cliënt heeft gekozen', en: 'The client has chosen' } },
        { id: 'no-choice-yet', title: { nl: 'Nog geen keuze', en: 'No choice yet' } },
        { id: 'declined', title: { nl: 'Cliënt wil geen begeleiding', en: 'The client wants no guidance' } },
      ],
      repeat: {
        after: { outcomes: ['no-choice-yet'] },
        due: [assumed('S4:1796-1801', after({ acted: 'client-choice' }, 14, 'days'))],
      },
      fallback: { nl: 'Geen plek: spoedopvang zoeken.', en: 'No place: look for emergency shelter.' },
    }),
    task('emergency-place', 'Spoedopvang geregeld', 'Emergency shelter arranged', {
      owner: 'prison-exit-worker',
      discretionary: true,
      due: assumed('S4:1809-1811', on('release')),
      // Else he ends in the street shelter (S4:1809-1811): there is a place when who gives it says so.
      confirmedBy: { fact: 'emergencyShelter' },
    }),
    milestone('handover', 'Overdracht bij de instelling aanvaard', 'Hand-over at the institution accepted', {
      owner: 'prison-exit-worker',
      sentry: {
        when: { item: 'client-choice', outcome: ['chosen'] },
        waitingFor: { nl: 'wacht op de keuze van de cliënt', en: 'waits for the choice of the client' },
      },
      due: assumed('S4:1801-1806', on('release')),
      completedBy: { trajectory: 'warm-handover', phases: ['accepted', 'completed'], failed: ['returned'] },
    }),
    meeting('call', 'Contact na vrijlating', 'Contact after release', {
      owner: 'prison-exit-worker',
      indispensable: ['client'],
      sentry: {
        when: { reached: 'release' },
        waitingFor: { nl: 'begint bij vrijlating', en: 'starts at release' },
      },
      due: assumed('S4:1805-1806', after('release', 7, 'days')),
      repeat: {
        after: {},
        due: [
          assumed('S4:1805-1806', after({ last: [{ date: 'release' }, { lastHeld: ['call'] }] }, 28, 'days')),
        ],
      },
    }),
  ],
  opens: [
    {
      type: 'warm-handover',
      when: { item: 'client-choice', outcome: ['chosen'] },
      at: termOf(assumed('S4:1801-1806', before('release', 42, 'days', 'none'))),
      item: 'handover',
      dates: { needed: 'release' },
      shared: true,
      facts: [],
      // Not whom the organisation works with, but whom the client chose (S4:1796-1801).
      receiver: [{ role: 'care-worker', fact: 'chosenPlace' }],
    },
  ],
  offers: [
    { type: 'critical-time-intervention' },
    { type: 'sheltered-housing' },
    { type: 'buddy-matching' },
    { type: 'multi-agency-meeting' },
    { type: 'case-learning-meeting' },
  ],
  tellsOpener: {},
  readyToClose: {
    any: [
      { item: 'client-choice', outcome: ['declined'] },
      {
        all: [
          { reached: 'release', offset: { amount: 3, unit: 'months', direction: 'after' } },
          { item: 'handover', status: ['done', 'skipped'] },
        ],
      },
    ],
  },
  steeredBy: ['prison-exit-worker', 'case-manager', 'coordinator'],
};
