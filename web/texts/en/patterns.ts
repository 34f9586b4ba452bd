import type { patterns as dutch } from '../nl/patterns.ts';

/** What the page of patterns over cases says in English. */
export const patterns: Record<keyof typeof dutch, string> = {
  navPatterns: 'Patterns',
  patterns: 'Patterns over cases',
  patternsLead:
    'Hand-overs of which the receiver knew nothing, by the agency that gave them. People decide what to do about it.',
  patternsThreshold: 'From {n} cases it is a signal for the reflection meeting.',
  patternsAssumed: 'The source tells of the fourth case and gives no rule.',
  patternsAgreed: 'So it was agreed in the reflection meeting.',
  patternSignal: 'Signal',
  patternNoSignal: 'No signal yet',
  patternCases: 'Cases',
  patternSince: 'Since',
  patternLast: 'Last',
  patternKnown: 'Cases that your organisation takes part in',
  patternKnownSome: '{n} of {all}; the other cases are not visible to you.',
  patternKnownNone: 'Your organisation takes part in none of these cases.',
  patternDo: 'Bring it to the reflection meeting',
  patternDoFor: 'Bring {agency} to the reflection meeting',
  patternMeeting: 'Reflection meeting',
  patternMeetingOpen: 'A reflection meeting is running. A signal is added to it.',
  patternMeetingNone:
    'No reflection meeting is running yet. It starts with the first signal; it needs no client.',
  patternMeetingLink: 'To the reflection meeting',
  emptyPatterns: 'There are no failed hand-overs.',
  emptyPatternsDo: 'A hand-over counts here when the receiver answers that nothing was received.',
  patternTitle: '{agency}: {n} hand-overs of which the receiver knew nothing',
  patternTitleOne: '{agency}: {n} hand-over of which the receiver knew nothing',
  patternReason: 'The receiver knew nothing of it, first on {since} and last on {last}.',
  patternNumbers: ' Cases: {numbers}.',
  patternWhat: 'The signal',
  patternWhy: 'What is known',
  patternWhyHint: 'Filled in with what is known. Add what the meeting must know; no names of clients.',
  patternDone: 'the signal was brought to the meeting',
};
