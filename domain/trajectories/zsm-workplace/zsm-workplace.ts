import type { Definition } from '../../policy/definition.ts';
import { advice } from './advice.ts';
import { assigned, isBridging, supervised, takenOn } from './bridge.ts';
import { help, signalResponses } from './help.ts';

/**
 * T8 ZSM workplace (S3:470-695): from the day of arrest, before
 * the disposal is decided. The source gives no statutory term.
 */
export const zsmWorkplace: Definition = {
  id: 'zsm-workplace',
  version: 1,
  title: { nl: 'ZSM-werkplaats', en: 'ZSM workplace' },
  purpose: {
    nl: 'Snel weten wat er speelt, het OM adviseren, en zorgen dat iemand doet wat er moet gebeuren.',
    en: 'To know fast what is going on, to advise the prosecution, and to see that somebody does what must be done.',
  },
  source: 'S3:470-695, 787-792, 916-924, 1287-1315',
  dates: {
    arrest: {
      title: { nl: 'de aanhouding', en: 'the arrest' },
      on: { nl: 'bij', en: 'at' },
      required: true,
      happened: true,
    },
    leaving: {
      title: { nl: 'het vertrek van het politiebureau', en: 'the departure from the police station' },
      on: { nl: 'bij', en: 'at' },
      notBefore: 'arrest',
      happened: true,
    },
    appointment: {
      title: { nl: 'de vervolgafspraak', en: 'the follow-up appointment' },
      on: { nl: 'op de dag van', en: 'on the day of' },
      notBefore: 'arrest',
    },
    supervisionStart: {
      title: { nl: 'de start van het reguliere toezicht', en: 'the start of regular supervision' },
      on: { nl: 'bij', en: 'at' },
      notBefore: 'arrest',
    },
  },
  facts: {
    victim: {
      title: { nl: 'Er is een slachtoffer', en: 'There is a victim' },
      type: 'boolean',
      says: {
        yes: { nl: 'er is een slachtoffer', en: 'there is a victim' },
        no: { nl: 'er is geen slachtoffer', en: 'there is no victim' },
      },
    },
    inSupervision: {
      title: { nl: 'Toezicht loopt al', en: 'Supervision runs already' },
      type: 'boolean',
      says: {
        yes: { nl: 'er loopt al toezicht', en: 'supervision runs already' },
        no: { nl: 'er loopt nog geen toezicht', en: 'no supervision runs yet' },
      },
      default: false,
    },
    probationInvolved: {
      title: { nl: 'OM-afdoening met reclasseringsbemoeienis', en: 'Disposal involves probation' },
      type: 'boolean',
      says: {
        yes: {
          nl: 'de reclassering is bij de afdoening betrokken',
          en: 'probation is involved in the disposal',
        },
        no: {
          nl: 'de reclassering is niet bij de afdoening betrokken',
          en: 'probation is not involved in the disposal',
        },
      },
    },
    helpSituation: {
      title: { nl: 'Hulp', en: 'Help' },
      type: 'choice',
      values: {
        existing: { nl: 'al aanwezig', en: 'present already' },
        none: { nl: 'geen', en: 'none' },
        started: { nl: 'in gang gezet', en: 'started' },
        complex: { nl: 'complex, niemand heeft de regie', en: 'complex, nobody has the lead' },
        'not-needed': { nl: 'niet nodig', en: 'not needed' },
      },
    },
    helpBy: {
      title: { nl: 'Wie de hulp biedt', en: 'Who helps' },
      type: 'party',
    },
    bridging: {
      title: { nl: 'Overbrugging tot regulier toezicht', en: 'Bridging to regular supervision' },
      type: 'boolean',
      says: {
        yes: {
          nl: 'er wordt overbrugd tot het reguliere toezicht',
          en: 'there is bridging to regular supervision',
        },
        no: { nl: 'er wordt niet overbrugd', en: 'there is no bridging' },
      },
      default: false,
    },
    monitoringWeeks: {
      title: { nl: 'Weken tussen contactmomenten (afgesproken)', en: 'Weeks between contacts (agreed)' },
      type: 'number',
      between: [1, 52],
    },
    reflectionWeeks: {
      title: { nl: 'Weken tussen reflectiebijeenkomsten', en: 'Weeks between reflection meetings' },
      type: 'number',
      between: [1, 52],
    },
    hours: { title: { nl: 'Bestede uren', en: 'Hours spent' }, type: 'number', fractions: true },
  },
  phases: [
    {
      id: 'handed-over',
      title: { nl: 'Overgenomen', en: 'Taken on' },
      when: takenOn,
    },
    {
      id: 'decided',
      title: { nl: 'OM heeft beslist', en: 'Decided by the prosecution' },
      when: { item: 'disposal', status: ['done', 'skipped'] },
    },
    {
      id: 'advised',
      title: { nl: 'Geadviseerd', en: 'Advised' },
      when: { item: 'advice', status: ['done', 'skipped'] },
    },
    { id: 'context', title: { nl: 'Context verzamelen', en: 'Gathering context' } },
  ],
  items: [...advice, ...help],
  opens: [
    {
      type: 'supervision',
      when: {
        all: [
          { reached: 'supervisionStart' },
          { not: supervised },
          // A day alone is no supervisor: where it may take months, somebody has to accept (S3:669-674).
          { any: [{ not: isBridging }, assigned, { item: 'supervisor-assigned', status: ['skipped'] }] },
        ],
      },
      dates: { start: 'supervisionStart' },
      shared: false,
      heldBy: 'supervisor',
      facts: [],
    },
    {
      type: 'warm-handover',
      when: { item: 'handover', status: ['open'] },
      item: 'handover',
      dates: {},
      shared: false,
      facts: [],
      receiver: [],
    },
  ],
  offers: [
    { type: 'sheltered-housing' },
    { type: 'buddy-matching' },
    { type: 'probation-advice' },
    { type: 'multi-agency-meeting' },
    { type: 'case-learning-meeting' },
  ],
  tellsOpener: {},
  discreet: true,
  readyToClose: {
    all: [
      { item: 'disposal', status: ['done', 'skipped'] },
      { not: { item: 'follow-up-appointment', status: ['open'] } },
      {
        any: [
          { fact: 'helpSituation', in: ['not-needed'] },
          { item: 'help-checked', status: ['done'] },
          { item: 'handover', status: ['done'] },
          supervised,
        ],
      },
      { any: [{ not: isBridging }, takenOn] },
    ],
  },
  responses: signalResponses,
  steeredBy: ['probation-worker', 'coordinator'],
};
