import type { ItemDefinition } from '../../policy/definition.ts';
import { after, assumed, decision, norm, on, practice, request, rung, task } from '../../policy/writing.ts';
import type { Condition } from '../../policy/vocabulary.ts';

/**
 * Routes that the advice and the decision both name; they are two records, and need not agree (S3:571-579).
 */
const routes = [
  { id: 'dismissal', title: { nl: 'Sepot', en: 'Dismissal' } },
  { id: 'conditional-dismissal', title: { nl: 'Voorwaardelijk sepot', en: 'Conditional dismissal' } },
  { id: 'behavioural-directive', title: { nl: 'Gedragsaanwijzing', en: 'Behavioural directive' } },
  {
    id: 'penalty',
    title: {
      nl: 'OM-afdoening: boete of werkstraf',
      en: 'Penalty by the prosecution: fine or community service',
    },
  },
  { id: 'summons', title: { nl: 'Dagvaarden', en: 'Summons' } },
];

const outOfCourt: Condition = {
  item: 'disposal',
  outcome: ['conditional-dismissal', 'behavioural-directive', 'penalty'],
};
const settledByProsecution: Condition = {
  all: [outOfCourt, { fact: 'probationInvolved', in: [true] }],
};

const onDecision = assumed('S3:247-249', on({ acted: 'disposal' }, 'none'));

const sameDay = [
  rung('coordinator', 'due', 1, 'working-days', 'after', 'coordinator'),
  rung('case-director', 'due', 2, 'working-days', 'after', 'case-director'),
];

/**
 * From the arrest to the appointment with which the suspect leaves (S3:502-582).
 * Same-day items do not roll: people are arrested at weekends too.
 */
export const advice: ItemDefinition[] = [
  task('victim-safety', 'Veiligheid van het slachtoffer nagegaan', 'Safety of the victim checked', {
    owner: 'probation-worker',
    applies: {
      when: { not: { fact: 'victim', in: [false] } },
      otherwise: { nl: 'er is geen slachtoffer', en: 'there is no victim' },
    },
    due: assumed('S3:497-500, 787-792', on('arrest', 'none')),
    ladder: sameDay,
    fallback: {
      nl: 'Niet gelukt: de coördinator regelt het dezelfde dag met de politie.',
      en: 'Not done: the coordinator arranges it with the police the same day.',
    },
  }),
  task(
    'supervisor-told',
    'Toezichthouder van lopend toezicht ingelicht',
    'Supervisor of running supervision told',
    {
      owner: 'probation-worker',
      sentry: {
        when: { fact: 'inSupervision', in: [true] },
        waitingFor: { nl: 'alleen als er al toezicht loopt', en: 'only when supervision runs already' },
      },
      due: assumed('S3:345-352', on('arrest', 'none')),
      // He used to hear it of the client, or never (S3:345-355).
      addressedTo: [{ role: 'supervisor' }],
      ladder: sameDay,
    },
  ),
  task(
    'context-contact',
    'Contactpoging: bellen, langsgaan, navragen',
    'Contact attempt: call, visit, ask around',
    {
      owner: 'probation-worker',
      due: practice('S3:559-562', on('arrest', 'none')),
      outcomes: [
        { id: 'reached', title: { nl: 'Bereikt', en: 'Reached' } },
        {
          id: 'not-reached',
          title: { nl: 'Niet bereikt: morgen opnieuw', en: 'Not reached: tomorrow again' },
        },
      ],
      repeat: {
        after: { outcomes: ['not-reached'] },
        due: [practice('S3:561-562', after({ lastHeld: ['context-contact'] }, 1, 'days', 'none'))],
      },
    },
  ),
  decision(
    'risk-check',
    'Lichte, gestructureerde risicocheck: risico en problematiek',
    'Light structured risk check: risk and problems',
    {
      owner: 'probation-worker',
      due: assumed('S3:916-924', after('arrest', 1, 'working-days')),
      outcomes: [
        {
          id: 'nothing',
          title: {
            nl: 'Laag risico, weinig problemen: niets doen',
            en: 'Low risk, few problems: do nothing',
          },
        },
        {
          id: 'guidance',
          title: {
            nl: 'Laag risico, wel problemen: begeleiding en toeleiding, geen zwaar kader',
            en: 'Low risk, problems: guidance and care, no heavy frame',
          },
        },
        {
          id: 'risk-plan',
          title: { nl: 'Hoog risico: plan voor risicobeheersing', en: 'High risk: plan to contain it' },
        },
        {
          id: 'care-plan',
          title: {
            nl: 'Veel problemen: plan voor zorg en begeleiding',
            en: 'Many problems: plan for care and guidance',
          },
        },
      ],
    },
  ),
  task(
    'risk-check-questioned',
    'Risicocheck bevraagd door een collega',
    'Risk check questioned by a colleague',
    {
      owner: 'probation-worker',
      due: assumed('S3:921-924', after({ with: 'acted' }, 1, 'working-days')),
      repeat: { with: ['risk-check'], each: { outcomes: ['guidance', 'risk-plan', 'care-plan'] } },
    },
  ),
  task(
    'short-diagnosis',
    'Kort diagnostisch onderzoek (een dag of een week)',
    'Short diagnosis (a day or a week)',
    {
      owner: 'probation-worker',
      discretionary: true,
      due: assumed('S3:374-376', after({ opening: true }, 7, 'days')),
    },
  ),
  decision('advice', 'Advies aan het OM over de afdoening', 'Advice to the prosecution on the disposal', {
    owner: 'probation-worker',
    // "If that works out, I advise a conditional dismissal" (S3:620-622).
    sentry: {
      when: {
        any: [
          { not: { item: 'help-asked', status: ['open', 'waiting'] } },
          { item: 'help-asked', answered: ['accepted', 'refused'] },
        ],
      },
      waitingFor: { nl: 'wacht op antwoord: kan de hulp starten?', en: 'waits to hear if help can start' },
      again: 'waits',
    },
    due: assumed('S3:571-575', after('arrest', 7, 'days')),
    outcomes: routes,
    // What was found is shared with the prosecution, which decides on it (S3:571-576).
    addressedTo: [{ role: 'prosecutor' }],
  }),
  decision('disposal', 'Beslissing van het OM', 'Decision of the prosecution', {
    owner: 'prosecutor',
    due: assumed('S3:575-577', after('arrest', 14, 'days')),
    outcomes: routes,
    // What it asks of the client is what the workplace goes on with (S3:624-628).
    addressedTo: [{ role: 'probation-worker' }],
    recordedBy: ['probation-worker', 'coordinator'],
  }),
  task(
    'probation-involvement',
    'Bekend of de reclassering betrokken is bij de afdoening',
    'Known whether probation is involved in the disposal',
    {
      owner: 'probation-worker',
      sentry: {
        when: { all: [outOfCourt, { not: { fact: 'probationInvolved', in: [true, false] } }] },
        waitingFor: {
          nl: 'alleen zolang bij een OM-afdoening niet bekend is of de reclassering betrokken is',
          en: 'only while it is not known whether a disposal out of court involves probation',
        },
      },
      records: ['probationInvolved'],
      due: onDecision,
      ladder: sameDay,
    },
  ),
  task(
    'follow-up-appointment',
    'Vertrekt met een concrete vervolgafspraak',
    'Leaves with a concrete follow-up appointment',
    {
      owner: 'probation-worker',
      sentry: {
        when: settledByProsecution,
        waitingFor: {
          nl: 'alleen bij een OM-afdoening met reclasseringsbemoeienis',
          en: 'only with a disposal that involves probation',
        },
      },
      tells: 'appointment',
      due: [
        // The norm is that nobody leaves without one; that it is there on the day of the decision is ours.
        {
          earliest: [...norm('S3:247-249', on('leaving', 'none')).earliest, ...onDecision.earliest],
          when: { known: 'leaving' },
        },
        onDecision,
      ],
      ladder: sameDay,
      fallback: {
        nl: 'Vertrokken zonder afspraak: de coördinator zorgt dat de cliënt dezelfde dag wordt gebeld.',
        en: 'Left without one: the coordinator has the client called the same day.',
      },
    },
  ),
  task('appointment-kept', 'Vervolgafspraak nagekomen', 'Follow-up appointment kept', {
    owner: 'probation-worker',
    sentry: {
      when: { all: [{ item: 'follow-up-appointment', status: ['done'] }, { known: 'appointment' }] },
      waitingFor: { nl: 'wacht op de vervolgafspraak', en: 'waits for the follow-up appointment' },
    },
    due: assumed('S3:247-249', after('appointment', 1, 'working-days')),
  }),
  request('victim-support', 'Slachtofferhulp ingeschakeld', 'Victim support involved', {
    owner: 'victim-support',
    discretionary: true,
    due: assumed('S3:174-178', after({ opening: true }, 2, 'working-days')),
    settledBy: ['accepted', 'delivered', 'refused', 'withdrawn'],
    recordedBy: ['probation-worker'],
  }),
  request(
    'child-protection',
    'Raad voor de Kinderbescherming ingeschakeld',
    'Child protection board involved',
    {
      owner: 'child-protection',
      discretionary: true,
      due: assumed('S3:174-178', after({ opening: true }, 2, 'working-days')),
      settledBy: ['accepted', 'delivered', 'refused', 'withdrawn'],
      recordedBy: ['probation-worker'],
    },
  ),
];
