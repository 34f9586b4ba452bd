import type { Text } from '../calendar/types.ts';

/** A criterion that professionals weigh together with the others; no rule weighs it. */
export interface WeighingCriterion {
  number: number;
  title: Text;
  /** What to look at. */
  meaning: Text;
  source: string;
}

/**
 * Criteria 11 to 17, shown and weighed in combination by probation worker and case manager (S1:1943-1987).
 */
export const weighingCriteria: WeighingCriterion[] = [
  {
    number: 11,
    title: { nl: 'Risico op recidive en letsel', en: 'Risk of recidivism and injury' },
    meaning: {
      nl: 'Matig of hoog recidiverisico is een reden voor inzet; kans op letsel een extra reden, nooit op zichzelf.',
      en: 'A medium or high risk of recidivism is a reason for effort; a chance of injury an extra one, never on its own.',
    },
    source: 'S1:1945-1950',
  },
  {
    number: 12,
    title: { nl: 'Criminogene factoren', en: 'Criminogenic factors' },
    meaning: {
      nl: 'Bekijk alle factoren in combinatie, concreet per factor.',
      en: 'Look at all factors in combination, concretely for each.',
    },
    source: 'S1:1951-1958',
  },
  {
    number: 13,
    title: { nl: 'Beschermende factoren', en: 'Protective factors' },
    meaning: {
      nl: 'Weeg aard en aantal samen met de criminogene factoren, met een gevalideerde lijst zoals de SAPROF.',
      en: 'Weigh their kind and number with the criminogenic factors, by a validated list such as the SAPROF.',
    },
    source: 'S1:1959-1963',
  },
  {
    number: 14,
    title: { nl: 'Zelfredzaamheid', en: 'Self-reliance' },
    meaning: {
      nl: 'Kan de gedetineerde nodige hulp of zorg zelf regelen, of is daar ondersteuning bij nodig?',
      en: 'Can the detainee arrange the help or care that is needed, or is support needed?',
    },
    source: 'S1:1964-1968',
  },
  {
    number: 15,
    title: { nl: 'Te motiveren voor verandering', en: 'Can be motivated to change' },
    meaning: {
      nl: 'Een inschatting van nu weegt minstens zo zwaar als wat eerder gebeurde: motivatie verandert en is te beïnvloeden.',
      en: 'A judgement of now weighs at least as much as what happened before: motivation changes and can be influenced.',
    },
    source: 'S1:1969-1979',
  },
  {
    number: 16,
    title: { nl: 'Opgelegde bijzondere voorwaarden', en: 'Special conditions imposed' },
    meaning: {
      nl: 'Kan een voorwaarde al in detentie worden uitgevoerd of voorbereid?',
      en: 'Can a condition be carried out or prepared in detention already?',
    },
    source: 'S1:1980-1983',
  },
  {
    number: 17,
    title: { nl: 'Lopende contacten met hulpverleners', en: 'Running contacts with care workers' },
    meaning: {
      nl: 'Is het van belang dat deze contacten doorlopen?',
      en: 'Does it matter that these contacts go on?',
    },
    source: 'S1:1984-1987',
  },
];

/** What the form's third part can end in, one or more of them, each with its explanation (S1:3307-3321). */
export interface SomDecision {
  id: string;
  title: Text;
  /** Items of the detention trajectory that it opens; none where nothing more is asked. */
  opens: string[];
  /** Trajectory that it opens at once. */
  starts?: string;
}

export const somDecisions: SomDecision[] = [
  { id: 'no-priority', title: { nl: 'Geen prioriteit', en: 'No priority' }, opens: [] },
  {
    id: 'repeat-after-verdict',
    title: {
      nl: 'Te weinig informatie: opnieuw na vonnis',
      en: 'Too little information: repeat after the verdict',
    },
    opens: ['som-screening'],
  },
  {
    id: 'request-advice',
    title: { nl: 'Te weinig informatie: advies aanvragen', en: 'Too little information: ask for advice' },
    opens: ['probation-advice', 'som-screening'],
    starts: 'probation-advice',
  },
  {
    id: 'prepare-supervision',
    title: { nl: 'Voorbereiden toezicht', en: 'Prepare the supervision' },
    opens: ['supervision-prepared'],
  },
  {
    id: 'behavioural-training',
    title: { nl: 'Gedragstraining in de PI', en: 'Behavioural training in prison' },
    opens: ['training-arranged'],
  },
  {
    id: 'guidance-talks',
    title: { nl: 'Begeleidingsgesprekken', en: 'Guidance talks' },
    opens: ['guidance-started'],
  },
  {
    id: 'support-article-43-3',
    title: { nl: 'Ondersteunen artikel 43.3-plaatsing', en: 'Support the article 43.3 placement' },
    opens: ['article-43-3-supported'],
  },
  {
    id: 'initiate-care-after-detention',
    title: { nl: 'Zorg of hulp na detentie initiëren', en: 'Initiate care or help after detention' },
    opens: ['place-registered', 'place-confirmed'],
  },
  {
    id: 'initiate-suspension-of-remand',
    title: { nl: 'Schorsing voorlopige hechtenis initiëren', en: 'Initiate suspension of remand' },
    opens: ['suspension-initiated'],
    starts: 'probation-advice',
  },
  { id: 'other', title: { nl: 'Overig', en: 'Other' }, opens: ['other-som-agreement'] },
];
