import type { ItemDefinition } from '../../policy/definition.ts';
import type { Condition } from '../../policy/vocabulary.ts';
import { after, assumed, before, practice, request, rung, task, termOf } from '../../policy/writing.ts';

/**
 * S1:1480-1486: the prosecution asks for the first three, DJI for the others; advice on leave: S1:412-414.
 */
const askedByProsecution = ['suspension', 'hearing', 'conditional-release'];
const askedByPrison = ['detention-plan', 'penitentiary-programme', 'leave'];

const kindIs = (...kinds: string[]): Condition => ({ fact: 'adviceKind', in: kinds });
export const oral: Condition = { item: 'oral-advice', status: ['done'] };

/** Known eight to ten weeks before the hearing (S1:1910-1912); a suspension of remand is a matter of days. */
const requestTerms = assumed('S1:1910-1912', before('needed', 56, 'days'));
/** Every kind but a suspension has a day by which it must be there. */
const withDay = kindIs('conditional-release', ...askedByPrison);
/**
 * The source counts 105 days from the end of detention (S1:1508-1515): that norm is in the conditional
 * release.
 */
const prosecutionTerms = [
  { ...assumed('S1:1481', after({ opening: true }, 1, 'working-days')), when: kindIs('suspension') },
  {
    ...assumed('S1:1508-1515', before('needed', 105, 'days')),
    when: kindIs('conditional-release'),
  },
  {
    ...practice('S1:1910-1912', before('hearing', 56, 'days')),
    when: {
      all: [kindIs('hearing'), { any: [{ known: 'hearing' }, { not: { known: 'needed' } }] }],
    } as Condition,
  },
  requestTerms,
];

const watched = {
  settledBy: ['accepted', 'delivered', 'withdrawn'],
  recordedBy: ['adviser', 'probation-worker', 'coordinator'],
  ladder: [
    rung('before-14', 'due', 14, 'days', 'before', 'coordinator'),
    rung('on-the-day', 'due', 0, 'days', 'after', 'coordinator'),
    rung('not-received', 'due', 1, 'working-days', 'after', 'coordinator'),
    rung('case-director', 'due', 5, 'working-days', 'after', 'case-director'),
  ],
  fallback: {
    nl: 'Niet ontvangen: de coördinator vraagt de aanvrager naar de aanvraag.',
    en: 'Not received: the coordinator asks the requester for it.',
  },
};

/** What counts from a day that nobody knows waits for it, so somebody asks. */
const dayAsked = (name: string, nl: string, en: string, date: string, kind: Condition) =>
  task(name, nl, en, {
    owner: 'adviser',
    tells: date,
    applies: {
      when: { all: [kind, { not: { known: 'needed' } }] },
      otherwise: { nl: 'de dag is bekend, of niet nodig', en: 'the day is known, or not needed' },
    },
    due: assumed('S1:1910-1912', after({ opening: true }, 5, 'working-days')),
  });

/** From the request to the advice, in writing or orally, that the client knows of. */
export const adviceItems: ItemDefinition[] = [
  task('advice-kind', 'Soort advies en vraag bekend', 'Kind of advice and question known', {
    owner: 'adviser',
    applies: {
      when: { fact: 'adviceKind', in: [null] },
      otherwise: { nl: 'het soort advies is bekend', en: 'the kind of advice is known' },
    },
    due: assumed('S1:1476-1486', after({ opening: true }, 2, 'working-days')),
  }),
  dayAsked(
    'hearing-known',
    'Zittingsdatum nagevraagd',
    'Day of the hearing asked for',
    'hearing',
    kindIs('hearing'),
  ),
  dayAsked(
    'needed-known',
    'Uiterste adviesdatum nagevraagd',
    'Latest date for the advice asked for',
    'needed',
    withDay,
  ),
  request('request-prosecution', 'Aanvraag van het OM', 'Request of the prosecution', {
    owner: 'prosecutor',
    applies: {
      when: { all: [kindIs(...askedByProsecution), { not: oral }] },
      otherwise: {
        nl: 'niet gevraagd door het OM, of al mondeling gegeven',
        en: 'not asked by the prosecution, or given orally',
      },
    },
    opens: termOf(practice('S1:1910-1912', before('hearing', 70, 'days', 'none'))),
    due: prosecutionTerms,
    ...watched,
  }),
  request('request-prison', 'Aanvraag van de PI (DJI)', 'Request of the prison (DJI)', {
    owner: 'case-manager',
    applies: {
      when: { all: [kindIs(...askedByPrison), { not: oral }] },
      otherwise: {
        nl: 'niet gevraagd door de PI, of al mondeling gegeven',
        en: 'not asked by the prison, or given orally',
      },
    },
    due: requestTerms,
    ...watched,
  }),
  request(
    'acceptance',
    'Aanvraag in behandeling genomen door de reclassering',
    'Request accepted by probation',
    {
      owner: 'adviser',
      sentry: {
        when: {
          any: [
            { item: 'request-prosecution', outcome: ['accepted', 'delivered'] },
            { item: 'request-prison', outcome: ['accepted', 'delivered'] },
          ],
        },
        waitingFor: { nl: 'wacht op de aanvraag', en: 'waits for the request' },
      },
      due: [
        {
          ...assumed('S1:1481', after({ acted: 'request-prosecution' }, 0, 'days')),
          when: kindIs('suspension'),
        },
        {
          ...assumed('S1:1476-1486', after({ acted: 'request-prosecution' }, 3, 'working-days')),
          when: kindIs(...askedByProsecution),
        },
        assumed('S1:1476-1486', after({ acted: 'request-prison' }, 3, 'working-days')),
      ],
      settledBy: ['accepted', 'refused', 'withdrawn'],
      recordedBy: ['prosecutor', 'case-manager', 'coordinator'],
      fallback: {
        nl: 'Niet in behandeling genomen: de coördinator zoekt met de reclassering een adviseur of overlegt met de aanvrager.',
        en: 'Not accepted: the coordinator and probation find an adviser, or talk to the requester.',
      },
    },
  ),
  request('advice', 'Advies uitgebracht', 'Advice delivered', {
    owner: 'adviser',
    applies: { when: { not: oral }, otherwise: { nl: 'mondeling uitgebracht', en: 'given orally' } },
    sentry: {
      when: { item: 'acceptance', outcome: ['accepted'] },
      waitingFor: {
        nl: 'wacht tot de aanvraag in behandeling is',
        en: 'waits until the request is accepted',
      },
    },
    due: [
      {
        ...assumed('S1:1481', after({ acted: 'acceptance' }, 1, 'working-days')),
        when: kindIs('suspension'),
      },
      assumed('S1:1476-1486', before('needed', 7, 'days')),
    ],
    settledBy: ['delivered', 'withdrawn'],
    // Whoever asked for it (S1:1480-1486).
    addressedTo: [
      { role: 'prosecutor', outcomes: ['delivered'], when: kindIs(...askedByProsecution) },
      { role: 'case-manager', outcomes: ['delivered'], when: kindIs(...askedByPrison) },
    ],
    recordedBy: ['prosecutor', 'case-manager', 'coordinator'],
    fallback: {
      nl: 'Niet op tijd: de adviseur zegt de aanvrager wanneer het komt, of geeft een mondeling advies.',
      en: 'Not in time: the adviser tells the requester when it will come, or gives oral advice.',
    },
  }),
  task('oral-advice', 'Mondeling advies gegeven (MDO of TBO)', 'Oral advice given (MDO or TBO)', {
    owner: 'adviser',
    discretionary: true,
    due: assumed('S1:1516-1522', after({ opening: true }, 0, 'days', 'following')),
    // To the case managers (S1:1518-1519).
    addressedTo: [{ role: 'case-manager' }],
  }),
  task('client-told', 'Advies met de cliënt besproken', 'Advice discussed with the client', {
    tellsClient: true,
    owner: 'adviser',
    sentry: {
      when: { any: [{ item: 'acceptance', outcome: ['accepted'] }, oral] },
      waitingFor: {
        nl: 'wacht tot de aanvraag in behandeling is',
        en: 'waits until the request is accepted',
      },
    },
    due: assumed('S4:1777-1780', after({ first: [{ acted: 'oral-advice' }, { due: 'advice' }] }, 0, 'days')),
  }),
];
