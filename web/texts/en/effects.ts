/** What each action does: on its own form, and in the help. */
export const effects = {
  effectComplete:
    'You report that this is done. Whoever waits on it sees that at once. If it is wrong, it can be opened again.',
  effectDecide:
    'You record what was decided, and why. Where two parties decide together, it counts only when both say the same.',
  effectFillIn: 'Your answers are kept, for you and for whoever decides with you. Nothing is decided yet.',
  effectHoldMeeting:
    'You record when the meeting was, who was there and what was agreed. Each agreement becomes a task with a day.',
  effectRequest: 'You send the request. From then it waits on whoever must answer.',
  effectAnswer: 'You record the answer, also when it is no. Whoever asked sees it at once.',
  effectAsk:
    'You ask something of an organisation, or of somebody outside. You see on whom it waits, and since when.',
  effectForward: 'The question goes on to the next. Answers from before stay.',
  effectChase: 'Whoever must do it gets a message from you. How often that was done stays on record.',
  effectPlanMeeting:
    'You choose day, time and place. The meeting stays open until it is held; its last day does not change.',
  effectNotHeld:
    'You record that the meeting did not take place, and why. It stays open, with the same last day.',
  effectRaise: 'You tell of something that others must know. Whom it concerns chooses what is done with it.',
  effectRespond: 'You choose what is done with the signal, and why.',
  effectConfirm:
    'You say whether what the other reported is right. If you say no, it is open again for whoever reported it.',
  effectSetDate:
    'All terms that depend on this date move along. Whoever heard of another day gets one message.',
  effectSetFact: 'Items and terms that depend on this are added, fall away or move.',
  effectAdd: 'An item is added, with an owner. The usual plan does not change.',
  effectPromise: 'You record who promises what, and for which day. Whether it was kept stays visible.',
  effectSettle: 'You record whether the promise was kept.',
  effectAssign: 'An organisation or colleague gets a role in this trajectory, and sees it from now on.',
  effectLeave: 'The organisation takes no part any more. What it had open goes to the coordinator.',
  effectPause: 'As long as it is paused, nobody is reminded. There is a day on which you look again.',
  effectResume: 'It goes on, and so do the reminders.',
  effectExtend: 'The last day becomes later, with a reason. That it was put off stays visible.',
  effectSkip: 'This is no longer needed, with a reason. It does not count as done.',
  effectReopen: 'It is open again, with a reason. What was recorded before stays.',
  effectAcknowledge: 'You show that you saw this. A message is then read; what must be done stays open.',
  effectOverrideTerm: 'The term of this item becomes another, with a reason. A norm cannot be changed.',
  effectOpen: 'Beside this trajectory another starts for the same client. What is known here goes along.',
  effectHandOver: 'You offer the client to another. Until that one accepts, you stay responsible.',
  effectClose: 'The trajectory closes, with an outcome and a reason. Nobody is reminded any more.',
  effectMigrate: 'The trajectory follows a newer version of the rules. First you see what changes.',
};
