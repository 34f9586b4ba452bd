import type * as dutch from '../nl/names.ts';

type As<Table extends keyof typeof dutch> = Record<keyof (typeof dutch)[Table], string>;

/** Roles in the words of the field. */
export const roles: As<'roles'> = {
  'case-manager': 'case manager',
  'senior-case-manager': 'senior case manager',
  'probation-worker': 'probation worker',
  adviser: 'probation adviser',
  supervisor: 'supervisor',
  'practice-supervisor': 'practice supervisor',
  'aftercare-coordinator': 'aftercare coordinator',
  'care-worker': 'care worker',
  coordinator: 'coordinator',
  'case-director': 'case director',
  'debt-adviser': 'debt adviser',
  driver: 'driver',
  administrator: 'administrator',
  prosecution: 'prosecution',
  prosecutor: 'prosecutor',
  cvvi: 'central desk for conditional release',
  'community-officer': 'community officer',
  'prison-exit-worker': 'prison-exit worker',
  'neighbourhood-team': 'neighbourhood team',
  trainer: 'trainer',
  'victim-support': 'victim support',
  'child-protection': 'child protection board',
  'person-centred-expert': 'person-centred approach expert',
  'volunteer-coordinator': 'volunteer coordinator',
  'peer-expert': 'peer expert',
  outside: 'somebody from outside',
  client: 'client',
  mentor: 'mentor (prison officer)',
  'medical-service': 'medical service',
  psychologist: 'psychologist',
  'head-of-reintegration': 'head of detention and re-integration',
  'intake-point': 'intake point',
  'process-director': 'process director',
  volunteer: 'volunteer (buddy)',
  system: 'system',
};

/** Groups of items that are paused together. */
export const tracks: As<'tracks'> = {
  all: 'the whole trajectory',
  activities: 'activities',
  contact: 'contact',
  evaluation: 'evaluation',
  frame: 'frame and start',
  matching: 'matching',
  placement: 'placement',
  plan: 'plan',
  release: 'release',
  training: 'training',
};

/** Answers to a request. */
export const answers: As<'answers'> = {
  received: 'received',
  accepted: 'accepted',
  delivered: 'delivered',
  refused: 'refused',
  withdrawn: 'withdrawn',
  'not-received': 'not received',
};

/** What somebody, or another trajectory, wanted to do, within a sentence. */
export const commands: As<'commands'> = {
  'set-date': 'change a date',
  'set-fact': 'change a fact',
  complete: 'complete something',
  decide: 'decide',
  'hold-meeting': 'record a meeting',
  request: 'send a request',
  answer: 'record an answer',
  add: 'add something',
  skip: 'skip something',
  reopen: 'reopen something',
  extend: 'extend a term',
  'fill-in': 'keep answers',
  acknowledge: 'say that something was seen',
  assign: 'ask an organisation to take part',
  pause: 'pause something',
  resume: 'resume something',
  promise: 'record a promise',
  settle: 'settle a promise',
  'override-term': 'adjust a term',
  migrate: 'move to another version of the rules',
  open: 'start another trajectory',
  'hand-over': 'hand over',
  ask: 'ask something',
  forward: 'pass a question on',
  chase: 'remind somebody',
  'plan-meeting': 'plan a meeting',
  'not-held': 'report that a meeting was not held',
  raise: 'raise a signal',
  respond: 'take up a signal',
  confirm: 'confirm what was reported',
  leave: 'end the part of an agency',
  close: 'close',
  'share-date': 'a date of a related trajectory',
  'share-organisation': 'the organisation of a related trajectory',
  'share-settings': 'what the organisation has arranged',
  'share-fact': 'a fact of a related trajectory',
  'need-changed': 'whether a related trajectory needs this',
  'related-changed': 'how a related trajectory goes',
  'related-continued': 'that a related trajectory goes on',
  'another-runs': 'that another trajectory runs',
  'signal-elsewhere': 'a signal from another trajectory',
  'client-deceased': 'the death of the client',
  'client-alive': 'that the client did not die',
  continue: 'continue a closed trajectory',
};

/** With what a trajectory was closed. */
export const closings: As<'closings'> = {
  completed: 'goal reached',
  transferred: 'handed over',
  withdrawn: 'stopped on request',
  other: 'other',
};

/** What a message says when it is no reminder of an item. */
export const alarms: As<'alarms'> = {
  'late-by-change': 'A change put a deadline in the past',
  'dates-conflict': 'A shared date does not fit another date',
  'opened-late': 'Deadlines had passed when the trajectory was opened',
  'cannot-come': 'Somebody cannot come to a meeting',
  'colleague-left': 'A colleague works here no more: what was hers is nobody’s',
  'cases-given': 'You were given trajectories of a colleague: they are on your worklist',
  'mail-no-address': 'No mail address of a colleague is known: she gets no mail',
  'mail-nobody': 'There is nobody to mail: whom it concerned is away, and nobody replaces her',
  'mail-bounced': 'The mail address of a colleague is refused: she gets no mail',
  'mail-failed': 'Mail to a colleague could not be delivered',
  replacing: 'As of now you replace a colleague: what is theirs is among your work',
  'new-owner': 'This is yours now',
  'no-addressee': 'No agency holds a role',
  'ready-to-close': 'Ready to close: you or a colleague decides',
  'no-receiver': 'The hand-over has no receiver',
  'handover-returned': 'The hand-over was returned',
  'came-to-nothing': 'What ran for this ended without a result',
  'request-refused': 'A request was refused',
  'not-received': 'The receiver has received nothing',
  'not-needed': 'This trajectory is no longer needed',
  'partner-lost': 'A related trajectory cannot be reached',
  'review-pause': 'Look again at what was paused',
  'another-runs': 'Another trajectory of this kind runs for this client',
  'command-failed': 'A command failed',
  asked: 'You were asked something',
  chased: 'Somebody waits for you',
  answered: 'What you asked was answered',
  'came-back': 'What you asked or reported came back',
  'passed-on': 'A question was passed on to you',
  addressed: 'Something is addressed to you: read it',
  'to-confirm': 'Confirm what was reported',
  'not-held': 'A meeting did not take place',
  raised: 'A signal was raised',
  'taken-up': 'Your signal was taken up',
  given: 'This was given to you to do',
  moved: 'The day moved',
  'subscription-disabled': 'A receiver of events is gone: its subscription was switched off',
  summary: 'What fell due earlier and is still open',
};

/** What calendars of others show: never a name, and no title that is discreet. */
export const calendars = {
  name: 'Traject',
  ofCase: 'Traject, one case',
  ended: 'Traject (ended)',
  due: 'Due',
  dueItem: 'Last day for an item',
  meeting: 'Meeting',
  open: 'Open in Traject',
};

/** What happens when a term falls on a day that is no working day. */
export const rolls: As<'rolls'> = {
  preceding: 'the working day before',
  following: 'the working day after',
  none: 'stays, also on a closed day',
};

/** What the number of a term rests on. */
export const labels: As<'labels'> = {
  norm: 'norm',
  practice: 'practice',
  assumed: 'assumed',
};

/** What is said of a value, and in the place of what a reader may not know. */
export const single: As<'single'> = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  item: 'An item of a trajectory',
  related: 'A related trajectory changed',
};
