import type { national as dutch } from '../nl/national.ts';

export const national: Record<keyof typeof dutch, string> = {
  nationalTitle: 'National simulation',
  nationalLead:
    'Invented clients go through their detention by the rules. No trajectory is read and nothing is saved.',
  nationalYears: 'How many years?',
  nationalAdmissions: 'How many people come in each year?',
  nationalHint: 'In the whole country there are about 30,000. With fewer it is done sooner.',
  nationalChange: 'What if a term were another? (optional)',
  nationalNone: 'none: the rules as they are',
  nationalBusy: 'A national simulation is running already. Wait for it, or stop it.',
  nationalLives: 'People',
  nationalDeadlines: 'Deadlines',
  nationalShare: 'Late or not done',
  nationalLoad: 'Deadlines a week',
  nationalLoadText:
    'On average {mean} deadlines a week. The busiest period begins on {day}, with {peak} a week.',
  nationalLate: 'Share that is late',
  nationalLateText: '{share}% is done late or not at all. Most in the period from {day}: {peak}%.',
  nationalBase: 'now',
  nationalChanged: 'with the other term',
  nationalFrom: 'Period from',
  nationalRoles: 'By role',
  nationalWeekly: 'A week',
  nationalPeak: 'Busiest week',
  nationalRests:
    'This rests on {counted} counted figures and {assumed} assumptions: take it as an order of magnitude.',
  nationalEmpty:
    'The country starts empty: the first year counts fewer deadlines than later ones. Supervision is not counted.',
};
