import type { LetterTexts } from './letter-texts.ts';

export const en: LetterTexts = {
  kinds: {
    task: 'A task',
    meeting: 'A meeting',
    request: 'A request',
    decision: 'A decision',
    milestone: 'A milestone',
    signal: 'A signal',
  },
  headings: {
    overdue: 'Overdue',
    today: 'Today',
    offered: 'Asked of you or reported to you',
    nextFive: 'The next five working days',
    waitingOnOthers: 'Waiting on others',
  },
  notices: {
    reminder: 'Reminder',
    escalation: 'A term has passed',
    alarm: 'Attention',
    summary: 'Summary',
    message: 'Message',
  },
  due: (day) => `by ${day}`,
  noDay: 'no day set',
  trajectory: (number) => `trajectory ${number}`,
  insteadOf: (name) => `in place of ${name}`,
  aColleague: 'a colleague',
  ofRole: 'of your role; nobody holds it yet',
  count: (heading, count) => `${heading} (${count})`,
  more: (count) => `And ${count} more: see your whole work list`,
  whole: 'To your work list',
  digest: {
    counted: { overdue: 'overdue', today: 'for today', offered: 'asked or reported', nobodys: 'nobody’s' },
    quiet: 'what is coming',
    title: (day, agency) => `Your work at ${agency} on ${day}`,
    covers: (names) => `You replace ${names} today. What is theirs is included.`,
    nobodys: (count) =>
      count === 1
        ? 'One item of your role that is due today or overdue is nobody’s.'
        : `${count} items of your role that are due today or overdue are nobody’s.`,
    toNobodys: 'See what is nobody’s',
    why: (agency) =>
      `You get this mail in the morning of working days, when there is something for you to do, because you work with Traject at ${agency}.`,
  },
  atOnce: {
    subject: (agency, count) =>
      count === 1 ? `${agency}: something cannot wait` : `${agency}: ${count} messages cannot wait`,
    title: (count, agency) =>
      count === 1 ? `Something at ${agency} cannot wait` : `${count} messages of ${agency} cannot wait`,
    why: (agency) =>
      `You get this mail at once, because it cannot wait and is part of your work for ${agency}.`,
    what: (count) => (count === 1 ? 'What it is' : 'What it is, newest first'),
    toMailbox: 'To your messages',
    dueToday: 'What is due today',
  },
  test: {
    subject: 'Test message of Traject',
    title: 'Test message',
    text: (agency) =>
      `If you read this, mail of Traject reaches you. This address belongs to your work for ${agency}.`,
    why: 'You get this message because you or your administrator asked for it.',
  },
  invitation: {
    subject: (agency, when) => `${agency}: meeting on ${when}`,
    offSubject: (agency, when) => `${agency}: the meeting of ${when} is off`,
    title: 'You are asked to a meeting',
    offTitle: 'You need not come',
    at: (day, time) => `${day} at ${time}`,
    place: 'Place',
    noPlace: 'not said yet',
    answer: 'Do you come?',
    yes: 'I come',
    no: 'I cannot come',
    newest:
      'Answer by one of these lines; nobody looks at an answer by mail. Were you asked before? Then this is the newest time and place.',
    offText: 'This meeting is off, or somebody else comes in your place. Take it out of your calendar.',
    look: 'Look at the meeting',
    why: (agency) => `You get this mail because you are to be at this meeting, for your work at ${agency}.`,
    calendars: 'Put all your meetings in your calendar',
  },
  nothingSaid:
    'On purpose this mail does not say whom or what it is about. Open a line and sign in: then you can act at once.',
  change: 'Choose what you get by mail',
  and: 'and',
};
