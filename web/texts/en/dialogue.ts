import type { dialogue as dutch } from '../nl/dialogue.ts';

/** How a question, a report, a meeting or a signal stands; the same keys as the Dutch. */
export const dialogue: Record<keyof typeof dutch, string> = {
  askedBy: 'asked by {who}',
  saidBy: 'from {who}',
  reachedBy: 'to be reached: {contact}',
  waitsSince: 'waits for {who} since {day}',
  chasedTimes: 'reminded {n}×, last on {day}',
  answersSoFar: 'Answers',
  answerBy: '{who}: {answer}',
  passedOnTo: '{who}: passed on to {to}',
  writtenDownBy: 'recorded by {who}',
  reportedBy: 'reported by {who} on {day}',
  confirmedBy: 'confirmed by {who} on {day}',
  awaitsConfirmation: 'waits to be confirmed by {who}',
  plannedFor: 'planned for {day}',
  plannedAt: 'at {time}',
  plannedIn: 'in {place}',
  attemptsTitle: 'Not held',
  questionsAbout: 'Open questions about this',
  aboutItem: 'about {item}',
  decidedThere: 'What was decided or reported',
  forOthers: 'only for those whom it concerns',

  chasedBy: 'reminder by {who}',
  question: 'Question to your organisation',
  questionLead: 'You take no part in this trajectory. You see this question only.',
  questionBy: 'Asked by',
  questionDone: 'This question was settled or passed on.',
  backToQuestion: 'Back to the question',
};
