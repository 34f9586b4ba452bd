import type { ItemDefinition, SignalResponse } from '../../policy/definition.ts';
import { metWithInvolved, noted } from '../../policy/signals.ts';
import { after, assumed, meeting, milestone, practice, request, task } from '../../policy/writing.ts';
import type { Condition } from '../../policy/vocabulary.ts';
import { bridge, taken, takenOn } from './bridge.ts';

const situation = (value: string, nl: string, en: string) => ({
  sentry: { when: { fact: 'helpSituation', in: [value] } as Condition, waitingFor: { nl, en } },
});
/** Calls, visits and going after an agency that lets something lie (S3:557-559, 624-633, 650-652). */
export const signalResponses: SignalResponse[] = [
  {
    id: 'visit',
    title: { nl: 'Zelf bellen of langsgaan', en: 'Call or visit ourselves' },
    brings: 'task',
  },
  {
    id: 'ask-agency',
    title: { nl: 'Instelling achterna: wat laat die liggen?', en: 'Go after the agency: what lies still?' },
    brings: 'request',
  },
  {
    id: 'tell-prosecution',
    title: { nl: 'Overleg met het OM', en: 'Consult the prosecution' },
    brings: 'request',
  },
  metWithInvolved,
  noted,
];

/** What must happen, who takes it on, how long we keep watching (S3:532-540, 580-690). */
export const help: ItemDefinition[] = [
  task(
    'help-mapped',
    'In kaart: welke hulp is er, werkt die, wie heeft de regie?',
    'Mapped: what help is there, does it work, who directs?',
    {
      owner: 'probation-worker',
      due: assumed('S3:530-534', after('arrest', 2, 'working-days')),
    },
  ),
  task(
    'help-checked',
    'Hulp is er al: gaat het goed, en weet het OM dat?',
    'Help exists: does it go well, and does the prosecution know?',
    {
      owner: 'probation-worker',
      ...situation('existing', 'alleen als er al hulp is', 'only when help exists'),
      due: assumed('S3:584-588', after({ fact: 'helpSituation' }, 2, 'working-days')),
      // If it goes well they tell the prosecution (S3:587-588).
      addressedTo: [{ role: 'prosecutor' }],
    },
  ),
  task(
    'help-contact',
    'Geen hulp: zelf contact gelegd, niet doorverwezen',
    'No help: contact made ourselves, not referred',
    {
      owner: 'probation-worker',
      ...situation('none', 'alleen als er nog geen hulp is', 'only when there is no help yet'),
      // Not a referral that was sent (S3:605-608): who helps says that there is contact.
      confirmedBy: { fact: 'helpBy' },
      due: assumed('S3:605-608', after({ fact: 'helpSituation' }, 5, 'working-days')),
    },
  ),
  request('help-asked', 'Hulp gevraagd: kan die starten?', 'Help asked for: can it start?', {
    owner: { fact: 'helpBy', else: 'probation-worker' },
    discretionary: true,
    due: assumed('S3:620-622', after({ opening: true }, 3, 'working-days')),
    settledBy: ['delivered', 'withdrawn'],
    outcomes: [
      { id: 'accepted', title: { nl: 'kan starten', en: 'can start' } },
      { id: 'delivered', title: { nl: 'gestart', en: 'started' } },
    ],
    recordedBy: ['probation-worker'],
  }),
  task(
    'light-monitoring',
    'Vinger aan de pols: loopt het? (geen toezicht)',
    'Finger on the pulse: does it go on? (not supervision)',
    {
      owner: 'probation-worker',
      ...situation('started', 'alleen als hulp in gang is gezet', 'only when help was started'),
      due: assumed('S3:624-633', {
        ...after({ fact: 'helpSituation' }, 2, 'weeks'),
        amountFrom: 'monitoringWeeks',
      }),
      repeat: {
        after: {},
        due: [
          assumed('S3:624-633', {
            ...after({ lastHeld: ['light-monitoring'] }, 2, 'weeks'),
            amountFrom: 'monitoringWeeks',
          }),
        ],
      },
      fallback: {
        nl: 'Loopt het niet, dan gaat de werker de instelling achterna.',
        en: 'If it does not go on, the worker goes after the agency.',
      },
    },
  ),
  meeting(
    'short-case-direction',
    'Regie ontbreekt: overleg over wie de regie neemt',
    'No one directs: meeting on who takes the lead',
    {
      owner: 'probation-worker',
      ...situation('complex', 'alleen als de regie ontbreekt', 'only when nobody directs'),
      applies: {
        when: { not: taken },
        otherwise: { nl: 'een ander heeft de regie overgenomen', en: 'somebody else took the lead' },
      },
      due: assumed('S3:635-652', after({ fact: 'helpSituation' }, 7, 'days')),
      repeat: {
        after: {},
        due: [assumed('S3:635-652', after({ lastHeld: ['short-case-direction'] }, 7, 'days'))],
      },
    },
  ),
  milestone(
    'handover',
    'Een ander heeft de regie overgenomen (warme overdracht)',
    'Somebody else took the lead (warm hand-over)',
    {
      owner: 'probation-worker',
      discretionary: true,
      due: assumed('S3:535-540', after({ opening: true }, 28, 'days')),
      completedBy: { trajectory: 'warm-handover', phases: ['accepted', 'completed'], failed: ['returned'] },
      fallback: {
        nl: 'De werkplaats blijft erbij tot een ander de regie neemt.',
        en: 'The workplace stays with it until somebody else takes the lead.',
      },
    },
  ),
  meeting(
    'talk',
    'Gesprek van een kort eigen traject (bijv. vijf gesprekken)',
    'Talk of a short trajectory of our own (five talks, say)',
    {
      owner: 'probation-worker',
      indispensable: ['client'],
      discretionary: true,
      due: assumed('S3:661-668', after({ opening: true }, 7, 'days')),
    },
  ),
  task('short-intervention', 'Korte gedragsinterventie', 'Short behavioural intervention', {
    owner: 'probation-worker',
    discretionary: true,
  }),
  meeting(
    'short-supervision',
    'Kort toezicht voor de duur van de interventie',
    'Short supervision for the length of the intervention',
    {
      owner: 'probation-worker',
      indispensable: ['client'],
      discretionary: true,
      due: assumed('S3:626-628', after({ opening: true }, 14, 'days')),
    },
  ),
  ...bridge,
  meeting('weekly-review', 'Wekelijkse zaaksbespreking', 'Weekly case review', {
    owner: 'probation-worker',
    applies: {
      when: { not: takenOn },
      otherwise: { nl: 'de zaak is overgenomen', en: 'the case was taken over' },
    },
    // That it can be once a week is in the source; that it is on Mondays is ours.
    due: assumed('S3:1287', after('arrest', 1, 'mondays', 'following')),
    repeat: {
      after: {},
      due: [assumed('S3:1287', after({ lastHeld: ['weekly-review'] }, 1, 'mondays', 'following'))],
    },
  }),
  task(
    'reflection-signal',
    'Signaal ingebracht in de reflectiebijeenkomst met officieren',
    'Signal brought to the reflection meeting with prosecutors',
    {
      owner: 'probation-worker',
      discretionary: true,
      due: practice('S3:1303-1315', {
        ...after({ opening: true }, 2, 'weeks'),
        amountFrom: 'reflectionWeeks',
      }),
    },
  ),
];
