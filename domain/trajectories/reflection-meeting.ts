import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { after, assumed, decision, meeting, practice, task } from '../policy/writing.ts';

const rhythm = { amountFrom: 'rhythmWeeks' };
const lodged = [
  {
    id: 'lodged-with-agency',
    title: { nl: 'Neergelegd bij de instantie zelf', en: 'Lodged with the agency itself' },
  },
  {
    id: 'lodged-with-municipality',
    title: { nl: 'Neergelegd bij de gemeente', en: 'Lodged with the municipality' },
  },
  {
    id: 'lodged-with-management',
    title: { nl: 'Neergelegd bij het eigen management', en: 'Lodged with the own management' },
  },
];
const leftAlone = { id: 'no-action', title: { nl: 'Niets doen, met reden', en: 'No action, with a reason' } };
const follows = {
  with: ['signal', 'signal-after-inventory'],
  each: { outcomes: lodged.map(({ id }) => id) },
} satisfies ItemDefinition['repeat'];

/**
 * T14 Reflection meeting of a workplace (S3:1287-1315): not one client but
 * patterns over cases. Weekly cases are looked through; every two weeks, four
 * once it runs well, probation and prosecutors ask what the cases have in common.
 */
export const reflectionMeeting: Definition = {
  id: 'reflection-meeting',
  version: 1,
  title: { nl: 'Reflectiebijeenkomst', en: 'Reflection meeting' },
  purpose: {
    nl: 'Zien wat zaken gemeen hebben, en elk signaal neerleggen waar het hoort.',
    en: 'See what cases have in common, and lodge each signal where it belongs.',
  },
  source: 'S3:654-660, 1280-1315',
  withoutClient: true,
  dates: {},
  facts: {
    rhythmWeeks: {
      title: { nl: 'Weken tussen reflectiebijeenkomsten', en: 'Weeks between reflection meetings' },
      type: 'number',
      between: [1, 52],
    },
    /**
     * The source tells of the fourth case (S3:658) and gives
     * no rule: assumed. Read by the patterns over all cases.
     */
    failuresBeforeSignal: {
      title: {
        nl: 'Mislukte overdrachten van één instantie tot een signaal (aanname)',
        en: 'Failed hand-overs of one agency before a signal (assumed)',
      },
      type: 'number',
      between: [1, 50],
      default: 4,
    },
    ended: {
      title: { nl: 'De bijeenkomsten zijn gestopt', en: 'The meetings have ended' },
      type: 'boolean',
      says: {
        yes: { nl: 'de bijeenkomsten zijn gestopt', en: 'the meetings have ended' },
        no: { nl: 'de bijeenkomsten gaan door', en: 'the meetings go on' },
      },
      default: false,
    },
  },
  phases: [
    { id: 'ended', title: { nl: 'Gestopt', en: 'Ended' }, when: { fact: 'ended', in: [true] } },
    { id: 'running', title: { nl: 'Loopt', en: 'Running' } },
  ],
  items: [
    meeting('case-review', 'Wekelijks zaken doorlopen', 'Weekly look through the cases', {
      owner: 'probation-worker',
      sentry: {
        when: { not: { fact: 'ended', in: [true] } },
        waitingFor: { nl: 'de bijeenkomsten zijn gestopt', en: 'the meetings have ended' },
      },
      due: practice('S3:1286-1288', after({ opening: true }, 1, 'weeks')),
      repeat: {
        after: {},
        due: [practice('S3:1286-1288', after({ lastHeld: ['case-review'] }, 1, 'weeks'))],
      },
    }),
    meeting(
      'reflection',
      'Reflectiebijeenkomst met officieren van justitie',
      'Reflection meeting with prosecutors',
      {
        owner: 'probation-worker',
        sentry: {
          when: { not: { fact: 'ended', in: [true] } },
          waitingFor: { nl: 'de bijeenkomsten zijn gestopt', en: 'the meetings have ended' },
        },
        due: practice('S3:1312-1315', { ...after({ opening: true }, 2, 'weeks'), ...rhythm }),
        repeat: {
          after: {},
          due: [practice('S3:1312-1315', { ...after({ lastHeld: ['reflection'] }, 2, 'weeks'), ...rhythm })],
        },
      },
    ),
    decision('signal', 'Signaal: waar neerleggen en door wie', 'Signal: where to lodge it and by whom', {
      owner: 'probation-worker',
      discretionary: true,
      titled: true,
      due: assumed('S3:1303-1307', { ...after({ opening: true }, 2, 'weeks'), ...rhythm }),
      outcomes: [
        ...lodged,
        { id: 'inventory-first', title: { nl: 'Eerst inventariseren', en: 'Take stock first' } },
        leftAlone,
      ],
    }),
    task('inventory', 'Inventarisatie bij een signaal', 'Stock taken for a signal', {
      owner: 'probation-worker',
      due: assumed('S3:1306', after({ with: 'acted' }, 4, 'weeks')),
      repeat: { with: ['signal'], each: { outcomes: ['inventory-first'] } },
    }),
    decision(
      'signal-after-inventory',
      'Na de inventarisatie: waar neerleggen en door wie',
      'After taking stock: where to lodge it and by whom',
      {
        owner: 'probation-worker',
        due: assumed('S3:1303-1307', { ...after({ with: 'acted' }, 2, 'weeks'), ...rhythm }),
        repeat: { with: ['inventory'], each: 'after' },
        outcomes: [...lodged, leftAlone],
      },
    ),
    // Whoever lodged it asks for the answer: those it was lodged with take no part here.
    task('signal-answer', 'Antwoord op het signaal gekregen', 'Answer to the signal received', {
      owner: 'probation-worker',
      due: assumed('S3:659-660, 1306-1307', after({ with: 'acted' }, 4, 'weeks')),
      repeat: follows,
    }),
  ],
  opens: [],
  tellsOpener: {},
  readyToClose: { fact: 'ended', in: [true] },
  steeredBy: ['probation-worker', 'practice-supervisor', 'prosecutor', 'coordinator'],
};
