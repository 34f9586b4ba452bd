import type { Text } from '../calendar/types.ts';
import type { SomCriteria } from './criteria.ts';

export type SomOutcome = 'no-priority' | 'await-advice' | 'weigh' | 'priority';
export type SomNext = 'end' | 'repeat' | 'weighing' | 'continue';

/** A test of one answer; an unknown answer makes no test true. */
export type SomTest =
  | { field: keyof SomCriteria; is: boolean | string }
  /** Both included. */
  | { field: keyof SomCriteria; from: number; to: number }
  /** A day, at most this many months before the day of the screening and not after it. */
  | { field: keyof SomCriteria; monthsOld: number };

export interface SomRow {
  id: string;
  /** Number in table 7 (S1:1861-1987). */
  criterion: number;
  title: Text;
  /** All of these. */
  when: SomTest[];
  /** The row does not count when this holds. */
  unless?: { test: SomTest; text: Text };
  outcome: SomOutcome;
  next: SomNext;
  /** Why, and what then. */
  meaning: Text;
  source: string;
}

/** What is known of a criterion. */
export type Answer = 'yes' | 'no' | 'unknown';

/** One criterion as it was looked at, in the order of the table. */
export interface SomStep {
  /** Row of the table; `weighing` when none holds, `concern` for the case manager's concern. */
  criterion: string;
  /** Its number in table 7; null for the last two. */
  number: number | null;
  answer: Answer;
  /** What it gives; `excepted`: its exception holds; `none`: it does not hold, or is not known. */
  result: SomOutcome | 'excepted' | 'none';
  /** Gives the outcome of the table: the first that holds. */
  decides: boolean;
  text: string;
}

export interface SomTable {
  version: string;
  source: string;
  /** In order: the first that holds gives the outcome. */
  rows: SomRow[];
  /** When none holds. */
  otherwise: Pick<SomRow, 'outcome' | 'next' | 'title' | 'meaning' | 'source'>;
  /** A case manager's concern turns these outcomes into the one of `otherwise` (S1:1988-1990). */
  concernTurns: SomOutcome[];
}

const yes = (field: keyof SomCriteria): SomTest => ({ field, is: true });
const no = (field: keyof SomCriteria): SomTest => ({ field, is: false });
const noPriority = { outcome: 'no-priority', next: 'end' } as const;
const priority = { outcome: 'priority', next: 'continue' } as const;
const awaitAdvice = { outcome: 'await-advice', next: 'repeat' } as const;

/**
 * SOM, test version of 1 March 2021: the guideline of the form (S1:3326-3370) with the exceptions of table 7
 * (S1:1857-1990). The source calls it dynamic (S1:2183-2186): a change is a new table, this one stays.
 */
export const somTable: SomTable = {
  version: 'som@2021-03-01',
  source: 'S1:1857-1990, 3326-3370',
  rows: [
    {
      id: 'no-residence-status',
      criterion: 1,
      title: { nl: 'Geen verblijfsstatus', en: 'No residence status' },
      when: [no('residenceStatus')],
      ...noPriority,
      meaning: { nl: 'moet na detentie Nederland verlaten', en: 'has to leave the country after detention' },
      source: 'S1:1863-1864, 3328-3332',
    },
    {
      id: 'tbs-or-isd-imposed',
      criterion: 9,
      title: { nl: 'TBS met dwang of ISD opgelegd', en: 'TBS with compulsory care or ISD imposed' },
      when: [yes('tbsOrIsdImposed')],
      ...noPriority,
      meaning: {
        nl: 'de reclassering hoort bij de uitvoering van de maatregel',
        en: 'probation is part of carrying out the measure',
      },
      source: 'S1:1935-1938, 3328-3332',
    },
    {
      id: 'care-authorisation',
      criterion: 10,
      title: { nl: 'Uitstroom met zorgmachtiging', en: 'Leaves with a care authorisation' },
      when: [yes('careAuthorisationOutflow')],
      unless: {
        test: yes('supervisionAfterDetention'),
        text: {
          nl: 'toezicht na detentie gaat voor (criterium 7)',
          en: 'supervision after detention comes first (criterion 7)',
        },
      },
      ...noPriority,
      meaning: {
        nl: 'stroomt door naar zorg waar de behandeling start of doorgaat',
        en: 'goes on to care, where treatment starts or continues',
      },
      source: 'S1:1939-1942, 3328-3332',
    },
    {
      id: 'supervision-after-detention',
      criterion: 7,
      title: { nl: 'Toezicht na detentie', en: 'Supervision after detention' },
      when: [yes('supervisionAfterDetention')],
      ...priority,
      meaning: {
        nl: 'wijs op tijd een toezichthouder aan die het toezicht al in de PI voorbereidt',
        en: 'appoint a supervisor in time, who prepares the supervision in prison',
      },
      source: 'S1:1928-1931, 3333-3336',
    },
    {
      id: 'article-43-3',
      criterion: 8,
      title: { nl: 'Artikel 43.3-plaatsing', en: 'Article 43.3 placement' },
      when: [yes('article433')],
      ...priority,
      meaning: {
        nl: 'advies en toezicht van de reclassering zijn verplicht',
        en: 'advice and supervision by probation are compulsory',
      },
      source: 'S1:1932-1934, 3333-3336',
    },
    {
      id: 'advice-for-hearing',
      criterion: 5,
      title: {
        nl: 'Reclasseringsadvies voor de zitting gevraagd',
        en: 'Probation advice requested for the hearing',
      },
      when: [yes('adviceForHearingRequested')],
      ...awaitAdvice,
      meaning: {
        nl: 'herhaal SOM als het advies er is of na het vonnis',
        en: 'repeat SOM when the advice is there or after the verdict',
      },
      source: 'S1:1905-1918, 3338-3342',
    },
    {
      id: 'isd-or-tbs-being-examined',
      criterion: 5,
      title: { nl: 'Het OM laat ISD of TBS onderzoeken', en: 'The prosecution has ISD or TBS examined' },
      when: [yes('isdOrTbsBeingExamined')],
      ...awaitAdvice,
      meaning: {
        nl: 'herhaal SOM als het advies er is of na het vonnis',
        en: 'repeat SOM when the advice is there or after the verdict',
      },
      source: 'S1:3338-3342',
    },
    {
      id: 'low-risk',
      criterion: 2,
      title: {
        nl: 'Laag recidiverisico, ingeschat in het afgelopen jaar',
        en: 'Low risk of recidivism, assessed in the past year',
      },
      when: [
        { field: 'recidivismRisk', is: 'low' },
        { field: 'riskAssessedOn', monthsOld: 12 },
      ],
      ...noPriority,
      meaning: {
        nl: 'inzet heeft hier geen meerwaarde; casemanager en gemeente helpen waar nodig',
        en: 'effort adds nothing here; case manager and municipality help where needed',
      },
      source: 'S1:1865-1873, 3343-3345',
    },
    {
      id: 'young-adult-without-asr',
      criterion: 6,
      title: {
        nl: 'Preventief, 18 tot en met 23 jaar, ASR-wegingskader nog niet ingezet',
        en: 'On remand, 18 to 23 years, adolescent framework (ASR) not yet applied',
      },
      when: [{ field: 'phase', is: 'remand' }, { field: 'age', from: 18, to: 23 }, no('asrApplied')],
      ...priority,
      meaning: { nl: 'zet het wegingskader alsnog in', en: 'apply the framework after all' },
      source: 'S1:1919-1926, 3346-3351',
    },
    {
      id: 'no-recent-information',
      criterion: 3,
      title: {
        nl: 'Geen informatie van de reclassering van het afgelopen jaar',
        en: 'No probation information from the past year',
      },
      when: [no('recentProbationInformation')],
      unless: {
        test: yes('olderInformationShowsHighRisk'),
        text: {
          nl: 'oudere informatie wijst op een hoog recidiverisico: professioneel wegen',
          en: 'older information shows a high risk of recidivism: weigh it professionally',
        },
      },
      ...noPriority,
      meaning: {
        nl: 'de casemanager haalt de reclassering erbij als er zorgen zijn',
        en: 'the case manager brings in probation when concerned',
      },
      source: 'S1:1874-1892',
    },
    {
      id: 'short-stay',
      criterion: 4,
      title: {
        nl: 'Veroordeeld en korter dan vier weken binnen',
        en: 'Sentenced and inside for less than four weeks',
      },
      when: [
        { field: 'phase', is: 'sentenced' },
        { field: 'expectedStayDays', from: 0, to: 27 },
      ],
      ...noPriority,
      meaning: {
        nl: 'te kort voor inzet; vooral voor casemanager en gemeente',
        en: 'too short for effort; mainly for case manager and municipality',
      },
      source: 'S1:1893-1903',
    },
  ],
  otherwise: {
    outcome: 'weigh',
    next: 'weighing',
    title: {
      nl: 'Professionele weging (criteria 11 tot en met 17)',
      en: 'Professional weighing (criteria 11 to 17)',
    },
    meaning: {
      nl: 'casemanager en reclasseringswerker wegen en besluiten samen',
      en: 'case manager and probation worker weigh and decide together',
    },
    source: 'S1:1943-1987, 3352-3359',
  },
  concernTurns: ['no-priority', 'await-advice'],
};
