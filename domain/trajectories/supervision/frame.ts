import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, meeting, practice, rung, task } from '../../policy/writing.ts';
import type { Condition } from '../../policy/vocabulary.ts';

const notAfterEnd = {
  applies: {
    when: { not: { reached: 'end' } } as Condition,
    otherwise: { nl: 'het toezicht is afgelopen', en: 'the supervision has ended' },
  },
};

/** The start, the plan, the rhythm of contact, and what keeps worker and client on course (S0:372-391). */
export const frame: ItemDefinition[] = [
  task(
    'start-checklist',
    'Startgesprek: kader, rollen, controle, meldplicht, gedragsregels, instemming',
    'Start talk: frame, roles, checks, duty to report, rules of conduct, agreement',
    {
      owner: 'supervisor',
      track: 'frame',
      due: assumed('S0:672-674, 735-739', after('start', 28, 'days')),
    },
  ),
  task('supervision-plan', 'Toezichtplan met de cliënt gemaakt', 'Supervision plan made with the client', {
    owner: 'supervisor',
    track: 'frame',
    due: assumed('S0:634-637', after('start', 28, 'days')),
  }),
  task(
    'plan-adjusted',
    'Toezichtplan bijgesteld (nieuwe versie)',
    'Supervision plan adjusted (new version)',
    {
      owner: 'supervisor',
      track: 'frame',
      repeat: { with: ['interim-evaluation'], each: { outcomes: ['other-activity', 'other-goal'] } },
      due: assumed('S0:192-194', after({ with: 'acted' }, 14, 'days')),
    },
  ),
  task(
    'regulative-cycle',
    'Regulatieve cyclus: de werker blijft op koers',
    'Regulative cycle: the worker stays on course',
    {
      owner: 'supervisor',
      track: 'frame',
    },
  ),
  task(
    'control-signal-stimulate-motivate',
    'Controleren, signaleren, stimuleren, motiveren: de cliënt blijft op koers',
    'Control, signal, stimulate, motivate: the client stays on course',
    { owner: 'supervisor', track: 'frame' },
  ),
  meeting('contact', 'Toezichtgesprek', 'Supervision talk', {
    owner: 'supervisor',
    indispensable: ['client'],
    track: 'contact',
    ...notAfterEnd,
    due: practice('S2:951-953', { ...after('start', 2, 'weeks'), amountFrom: 'contactWeeks' }),
    repeat: {
      after: {},
      due: [
        practice('S2:951-953', {
          ...after({ lastHeld: ['contact'] }, 2, 'weeks'),
          amountFrom: 'contactWeeks',
        }),
      ],
    },
    ladder: [
      rung('on-the-day', 'due', 0, 'days', 'after', 'owner'),
      rung('coordinator', 'due', 5, 'working-days', 'after', 'coordinator'),
      rung('case-director', 'due', 15, 'working-days', 'after', 'case-director'),
    ],
    fallback: {
      nl: 'Geen gesprek gehad: de toezichthouder zoekt contact en bespreekt het kader opnieuw.',
      en: 'No talk held: the supervisor seeks contact and restates the frame.',
    },
  }),
  task(
    'frame-restated',
    'Kader opnieuw besproken na gemiste afspraken',
    'Frame restated after missed appointments',
    {
      owner: 'supervisor',
      track: 'contact',
      discretionary: true,
      due: assumed('S0:735-739, S2:513-517', after({ opening: true }, 5, 'working-days')),
    },
  ),
  task('enforcement-arrangement', 'Handhavingsafspraken op maat', 'Tailored enforcement arrangement', {
    owner: 'supervisor',
    track: 'frame',
    sentry: {
      when: { fact: 'enforcement', in: ['tailored'] },
      waitingFor: { nl: 'alleen bij handhaving op maat', en: 'only with tailored enforcement' },
    },
    due: assumed('S0:541-546, 1429-1434', after({ fact: 'enforcement' }, 14, 'days')),
  }),
];
