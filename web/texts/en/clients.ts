import type { clients as dutch } from '../nl/clients.ts';

export const clients: Record<keyof typeof dutch, string> = {
  clientAbout: 'About this client',
  deceasedTitle: 'This client died on {day}',
  deceasedText:
    'All trajectories rest: there is nothing to do and nobody is reminded any more. Not sent: {n} messages.',
  deceasedCase: 'This trajectory rests: there is nothing to do and nobody is reminded any more.',
  deceasedDo: 'Record a death',
  deceasedLead:
    'All trajectories of this client stop at once, at other organisations too. What was still to be sent is withheld. You can take this back.',
  fieldDiedOn: 'Day of death',
  aliveDo: 'Take the death back',
  aliveLead:
    'All trajectories of this client go on as they were. What fell due meanwhile comes in one message for each.',
  mergeDo: 'Merge with another client',
  mergeLead:
    'For when one person was taken in twice. Both are shown as one client from now on. Nothing is overwritten: you can undo it.',
  fieldOther: 'Number of the other client',
  fieldOtherHint: 'As in your own system. You must take part in a trajectory of both.',
  mergeUnknown: 'You take part in no trajectory of a client with this number: check the number.',
  mergeSeveral: 'This number stands for more than one client: write it exactly as in your system.',
  mergedWith: 'Merged with {who}: {reason}',
  unmergeDo: 'Undo the merge',
  unmergeLead: 'Both are shown again as they were.',
  continueDo: 'Go on with this trajectory',
  continueLead:
    'For when this trajectory was closed by mistake. It goes on with all that it had, under a new number. The old address leads there.',
  continueOffer: 'Was it closed by mistake?',
  twins: 'Clients that may be double',
  twinsLead:
    'These numbers are the same when capitals, hyphens and invisible characters do not count. See whether they are one person. If so, merge them on the page of the client.',
  twinsNone: 'There are no double clients.',
  twinsOthers: 'and {n} at other organisations',
  backToClient: 'Back to the client',
};
