import type { Condition, ItemDefinition } from '../../model/definition.ts';
import { after, assumed, decision, meeting, on, practice, request, task } from '../../model/policy.ts';
import { arrived, placed, underTitle } from './conditions.ts';

const afterPlacement = { sentry: { when: placed, waitingFor: { nl: 'wacht op een bevestigde plek', en: 'waits for a confirmed place' } } };
const stays: Condition = { all: [arrived, { not: { fact: 'stay', in: ['ended-negatively'] } }] };
const whileStaying = {
  sentry: { when: stays, waitingFor: { nl: 'begint bij aankomst op een bevestigde plek', en: 'starts on arrival at a confirmed place' } },
};
const running: Condition = { all: [arrived, { fact: 'stay', in: ['running'] }] };
const away: Condition = { fact: 'stay', in: ['suspended', 'relocated'] };
const whileRunning = (nl: string, en: string) => ({ sentry: { when: running, waitingFor: { nl, en } } });
const withSupervision = {
  applies: {
    when: underTitle,
    otherwise: {
      nl: 'de titel is afgelopen: er is geen toezicht van de reclassering meer',
      en: 'the title has ended, and the supervision by probation with it',
    },
  },
};
const firstTalk = { firstActed: 'three-way-talk' };
const periodic = { amountFrom: 'supervisorContactWeeks' };
const reporting = { amountFrom: 'reportWeeks' };

/** From arrival on: who tells whom what, how often, and what happens when it goes wrong (S4:1727-1780). */
export const livingItems: ItemDefinition[] = [
  meeting('introductory-talk', 'Plaatsingsgesprek zonder de toezichthouder', 'Introductory talk without the supervisor', {
    owner: 'care-worker',
    ...afterPlacement,
    due: practice('S4:1734-1738, 2578-2582', on('arrival', 'following')),
  }),
  meeting('three-way-talk', 'Driegesprek cliënt, toezichthouder, begeleider', 'Three-way talk of client, supervisor and care worker', {
    owner: 'care-worker',
    ...whileStaying,
    ...withSupervision,
    due: practice('S4:1738-1740', after('arrival', 7, 'days')),
    // Once, in the source; that it goes on every three months is ours.
    repeat: { after: {}, due: [assumed('S4:1765-1766', after({ lastHeld: ['three-way-talk'] }, 3, 'months'))] },
    fallback: {
      nl: 'Zonder driegesprek zijn er geen afspraken over melden: de coördinator plant het met de toezichthouder.',
      en: 'Without the talk nothing is agreed on reporting: the coordinator plans it with the supervisor.',
    },
  }),
  meeting('supervisor-contact', 'Contact cliënt en toezichthouder', 'Contact of client and supervisor', {
    owner: 'supervisor',
    ...whileRunning('volgt uit het driegesprek', 'follows from the three-way talk'),
    ...withSupervision,
    due: assumed('S4:1750-1751', { ...after(firstTalk, 2, 'weeks'), ...periodic }),
    repeat: { after: {}, due: [assumed('S4:1750-1751', { ...after({ lastHeld: ['supervisor-contact'] }, 2, 'weeks'), ...periodic })] },
  }),
  task('report', 'Bericht aan wie is afgesproken', 'Report to whom was agreed', {
    owner: 'care-worker',
    ...whileRunning('volgt uit het driegesprek', 'follows from the three-way talk'),
    ...withSupervision,
    due: assumed('S4:1748-1751', { ...after(firstTalk, 4, 'weeks'), ...reporting }),
    repeat: { after: {}, due: [assumed('S4:1748-1751', { ...after({ lastHeld: ['report'] }, 4, 'weeks'), ...reporting })] },
  }),
  request('report-received', 'Bericht ontvangen door wie is afgesproken', 'Report received by whom was agreed', {
    owner: { fact: 'reportTo' },
    applies: {
      when: { not: { fact: 'reportTo', in: [null] } },
      otherwise: { nl: 'er is geen ontvanger afgesproken', en: 'no receiver was agreed' },
    },
    due: assumed('S4:1748-1751', after({ with: 'acted' }, 5, 'working-days')),
    repeat: { with: ['report'], onceDone: true },
    settledBy: ['accepted'],
  }),
  decision('site-mismatch', 'Past de locatie nog?', 'Does the site still fit?', {
    owner: 'care-worker',
    sentry: {
      when: {
        all: [
          { fact: 'abstinent', in: [true] },
          { fact: 'toleranceSite', in: [true] },
        ],
      },
      waitingFor: {
        nl: 'alleen als een abstinente cliënt op een gedooglocatie woont',
        en: 'only when an abstinent client lives at a tolerance site',
      },
    },
    due: assumed('S4:1219-1220, 2011-2017', after({ fact: 'toleranceSite' }, 5, 'working-days')),
    outcomes: [
      { id: 'stays', title: { nl: 'Blijft, met reden', en: 'Stays, with a reason' } },
      { id: 'relocate', title: { nl: 'Andere locatie', en: 'Another site' } },
    ],
  }),
  decision('incident', 'Signaal: overtreding, oplopend risico of verlies', 'Signal: breach, rising risk or loss', {
    owner: 'care-worker',
    discretionary: true,
    due: assumed('S4:1748-1750, 1901-1903', after({ opening: true }, 1, 'working-days')),
    // What happened and what is done about it: one decision names both.
    outcomes: [
      { id: 'breach', title: { nl: 'Overtreding', en: 'Breach' } },
      { id: 'rising-risk', title: { nl: 'Oplopend risico', en: 'Rising risk' } },
      { id: 'loss-of-protection', title: { nl: 'Verlies van een beschermende factor', en: 'Loss of a protective factor' } },
      { id: 'reported', title: { nl: 'Gemeld aan de toezichthouder', en: 'Reported to the supervisor' } },
      { id: 'own-plan', title: { nl: 'Eigen plan met de cliënt', en: 'Own plan with the client' } },
      { id: 'no-action', title: { nl: 'Geen actie, met reden', en: 'No action, with a reason' } },
    ],
    several: { alone: [] },
  }),
  task('client-informed', 'Cliënt weet wat over hem is gemeld', 'Client knows what was reported', {
    owner: 'care-worker',
    due: assumed('S4:1777-1780, 1903-1905', after({ with: 'acted' }, 1, 'working-days')),
    repeat: { with: ['incident'], onceDone: true },
  }),
  meeting('return-talk', 'Gesprek over terugkeer', 'Talk about the return', {
    owner: 'care-worker',
    sentry: { when: away, waitingFor: { nl: 'alleen na een schorsing of verplaatsing', en: 'only after a suspension or move' } },
    due: assumed('S4:1226-1230', after({ fact: 'stay' }, 7, 'days')),
    repeat: { after: { changed: 'stay', to: ['suspended', 'relocated'] } },
  }),
  task('outflow-reasons', 'Redenen van negatieve uitstroom vastgelegd', 'Reasons of the negative outflow recorded', {
    owner: 'care-worker',
    sentry: {
      when: { fact: 'stay', in: ['ended-negatively'] },
      waitingFor: { nl: 'alleen bij negatieve uitstroom', en: 'only with a negative outflow' },
    },
    due: assumed('S4:1507-1509', after({ fact: 'stay' }, 5, 'working-days')),
  }),
];
