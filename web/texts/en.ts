import type { nl } from './nl.ts';

/** Everything the pages say in English; the same keys as the Dutch. */
export const en: Record<keyof typeof nl, string> = {
  product: 'Traject', skip: 'Skip to content', menu: 'Main menu', language: 'Nederlands', signOut: 'Sign out', signedInAs: 'Signed in as',
  footer: 'Traject works out the terms. The professional decides.',
  navDeadlines: 'Deadlines', navWorklist: 'Worklist', navMailbox: 'Messages', navCases: 'Trajectories', newCase: 'New trajectory', back: 'Back', backToCase: 'Back to the trajectory',
  signInTitle: 'Sign in', signInLead: 'This is a trial environment with invented data. Choose who to sign in as.', signInPersonas: 'People to practise with',
  signInWith: 'Sign in with your organisation',

  deadlines: 'Deadlines', overdueNone: 'No terms are overdue.', overdueOne: 'One term is overdue.', overdueMany: '{n} terms are overdue.',
  todayOne: 'One is due today.', todayMany: '{n} are due today.',
  tileOverdue: 'Overdue', tileSoon: 'Within 5 working days', tileUpcoming: 'On schedule', tileDone: 'Done this month',
  oldest: 'oldest {when}', noneLate: 'nothing late', ofWhichToday: '{n} of them today', firstOn: 'first on {day}', nothingPlanned: 'nothing planned', onTime: '{n}% on time', nothingDone: 'nothing yet',
  chart: 'Deadlines per week', chartText: 'Bar chart: open deadlines per week. {parts}.', chartPart: '{week}: {n}', chartTable: 'Show the figures as a table', week: 'wk {n}', weekFull: 'week {n}', weekHead: 'Week', total: 'Total',
  legendOverdue: 'Overdue', legendSoon: 'Due soon', legendUpcoming: 'On schedule',
  filters: 'Filters', search: 'Pseudonym or trajectory number', type: 'Trajectory', allTypes: 'All trajectories', organisation: 'Responsible organisation', allOrganisations: 'All organisations',
  period: 'Due', anyTime: 'Any date', periodPast: 'Before today', periodWeek: 'Next 7 days', periodMonth: 'Next 30 days', periodLater: 'Later than 30 days', filter: 'Filter', clear: 'Clear',
  tabs: 'Kind of deadline', tabAll: 'All open', tabMine: 'Mine', tabOverdue: 'Overdue', tabSoon: 'Due soon', tabWaiting: 'Waiting on a partner',
  listAll: 'All open deadlines', listMine: 'My deadlines', listOverdue: 'Overdue deadlines', listSoon: 'Deadlines within 5 working days', listWaiting: 'Waiting on a partner', listUpcoming: 'Deadlines on schedule', listDone: 'Finished deadlines',
  range: '{from} to {to} of {total}', rangeNone: 'No results', sortDue: 'earliest due first',
  client: 'Client', item: 'Deadline', dueDate: 'Due date', agency: 'Organisation', status: 'Status', why: 'Why this date?', whyFor: 'Why this date? {title}',
  next: 'Next page', first: 'First page', pages: 'Pages',
  emptyAll: 'You have no open deadlines.', emptyAllDo: 'Start a trajectory. Traject then works out all terms.', emptyFilter: 'No deadlines match these filters.', emptyFilterDo: 'Clear the filters or choose a longer period.',
  emptyTab: 'There is nothing here now.', emptyTabDo: 'Look at all open deadlines to see what is coming.', showAll: 'Show all open deadlines',
  noDate: 'no date yet', waitsOn: 'waiting on {who}', due: 'due',

  worklist: 'Worklist', worklistLead: 'What you have to do today and this week, and who you are waiting for.', today: 'Today and overdue', thisWeek: 'This week', waitingOnOthers: 'Waiting on others',
  emptyToday: 'Everything for today is done.', emptyWeek: 'Nothing else is due this week.', emptyOthers: 'You are waiting for nobody.', worklistElse: 'Look at all deadlines',
  cases: 'Trajectories', emptyCases: 'You take part in no trajectory.', emptyCasesDo: 'Start a trajectory, or wait until another organisation asks you to join.', opened: 'Started', phaseHead: 'Phase',

  phase: 'Phase', definition: 'Definition', caseNumber: 'Trajectory number', responsible: 'Organisation', unknown: 'not known yet', print: 'Print',
  now: 'To do now', later: 'Later or waiting', doneItems: 'Finished', emptyNow: 'There is nothing to do now.', emptyLater: 'Nothing more is coming.', emptyDone: 'Nothing is finished yet.', notApplicable: 'Does not apply ({n})',
  owner: 'Responsible', opensOn: 'possible from {day}', doneOn: 'done on {day}', waitingReason: 'Waiting: {why}', outcomeWas: 'outcome: {outcome}',
  timeline: 'What happened', timelineAll: 'Show everything ({n})', related: 'Related trajectories', noRelated: 'No other trajectories.', notVisible: 'not visible to you', parties: 'Organisations taking part', by: '{who}', reasonWas: 'Reason: {reason}',
  readyTitle: 'This trajectory can be closed', readyText: 'Everything that must be done is done. A person closes the trajectory.', closedTitle: 'This trajectory is closed', closedText: 'You can read it, but no longer change it.',
  dates: 'Dates', facts: 'Facts', change: 'Change', changeDate: 'Change {date}', more: 'Other actions', moreFor: 'Other actions for {title}', caseActions: 'Actions for this trajectory', openCase: 'Started on',
  labelNorm: 'norm', labelPractice: 'practice', labelAssumed: 'assumption',
  labelNormText: 'The source states this term as a rule.', labelPracticeText: 'One or a few institutions do it this way.', labelAssumedText: 'The source gives no number. This is our assumption.',
  relOpened: 'started from here', relOpenedBy: 'started from', relContinues: 'continues', open: 'open', closed: 'closed',
  flagPast: 'The day worked out was already past when the date became known.', flagLate: 'This task was added later.', flagOther: 'Note: {flag}',

  explainTitle: 'Why this date?', explainFor: '{title}', rule: 'Rule', source: 'Source', base: 'Counts from', term: 'Term', stepsTitle: 'How the date was worked out', ladderTitle: 'Reminders', ladderEmpty: 'No reminders are planned.', given: 'given', summarised: 'in a summary', planned: 'planned', reminder: 'reminder', escalation: 'escalation', alarm: 'alarm', rungTo: 'to {who}', fallbackTitle: 'If it does not happen', overridden: 'Adjusted', flagsTitle: 'Note', noDue: 'This task has no date yet.', onDay: 'on {day}',

  mailbox: 'Messages', mailboxLead: 'Reminders and notices for your organisation and role. A message never holds a name.', emptyMailbox: 'There are no messages.', emptyMailboxDo: 'Reminders appear here by themselves.', message: 'Message', toCase: 'To the trajectory', sent: 'Sent', kindReminder: 'Reminder', kindEscalation: 'Escalation', kindAlarm: 'Alarm', kindSummary: 'Summary', dueOn: 'due {day}',

  notFound: 'Page not found', notFoundText: 'This page does not exist, or you do not take part in this trajectory.', notFoundDo: 'Check the address or go to the overview.', forbidden: 'You may not do this', forbiddenText: 'Your role has no access to this action.', forbiddenDo: 'Ask the coordinator of your organisation.', failed: 'Something went wrong', failedText: 'The fault is ours. What you had saved is kept.', failedDo: 'Try again in a minute.', toStart: 'To the overview',

  errorsTitle: 'This is not right yet', refusedTitle: 'This is not possible', unavailableTitle: 'Not confirmed yet', unavailableText: 'The system is busy. Send the form again; it is never processed twice.',
  errorRequired: 'Fill in: {field}.', errorDate: 'Fill in a valid date.', errorInvalid: 'Check: {field}.', errorWord: 'Error:',
  doneAccepted: 'Done: {what}.', donePending: 'This has been processed and will appear soon.', donePendingDo: 'Refresh this page in a few seconds.',
  optional: '(optional)', yes: 'yes', no: 'no', choose: 'Make a choice', send: 'Save', cancel: 'Cancel', none: 'none',
};
