/** The help: what one can read before doing anything. */
export const help = {
  help: 'Help',
  helpLead: 'What each action does, why dates move, and what the words mean.',
  footerMenu: 'About these pages',
  helpParts: 'On this page',
  helpDates: 'Why dates move',
  helpDatesBase: 'Each term counts from a date, such as admission or release.',
  helpDatesMove:
    'When that date changes, the term moves along, also in trajectories that are connected to it.',
  helpDatesFree: 'If the last day falls on a free day, it mostly becomes the working day before.',
  helpDatesWhy: 'Beside every date stands “Why this date?”: the rule, the source and the arithmetic.',
  helpDatesTold:
    'If you heard of another day before, you get one message: what moved, and to which day. Whoever changed the date does not get it.',
  helpActions: 'What each action does',
  helpActionsText:
    'You see only the actions that you may do in a trajectory. Everything you record stays in the history.',
  helpKeys: 'With the keyboard',
  helpKeysTab: 'Tab goes to the next, Shift and Tab back. The first Tab leads to the content.',
  helpKeysFind: 'Finding: arrow down and up go through what was found, Escape closes it.',
  helpKeysWord: 'A word with a dotted line: Enter explains it, Escape takes the explanation away.',
  helpContact: 'Help by a person',
  helpContactText: 'Ask your administrator:',
  helpContactNone: 'Ask the administrator of your organisation.',
};
