/** The tour through the demo: what there is to see on the first day. */
export const tour = {
  tour: 'Tour',
  tourStart: 'Tour for your role',
  tourTitle: 'Tour: {title}',
  tourAt: 'Step {at} of {of}',
  tourSee: 'See: {title}',
  tourBack: 'Come back with the Back button of your browser.',
  tourNext: 'Next step: {title}',
  tourPrevious: 'Previous step',
  tourEnd: 'Stop the tour',
  tourWorklist:
    'Your day begins here: what you are asked, what is late, what is due today and what comes. The usual action stands on the row. After it you come back to the next row.',
  tourDeadlines:
    'All deadlines that you may see, with who must meet them. At the top is what is late, and on whom it waits.',
  tourCaseTitle: 'A trajectory',
  tourCase:
    'All of one trajectory: what you must do, what it waits for, what comes and what happened. When a date changes, the deadlines move along.',
  tourWhy:
    'Of every date you can see where it comes from: the rule, the source and the arithmetic. A norm is fixed; an assumption is ours, and is called so.',
  tourNew: 'Somebody came in today. You fill in little; Traject works out all deadlines.',
  tourMailbox:
    'What you must know: reminders, questions of others and what moved. You can get them by mail too.',
  tourPeople: 'Who works here, what each has and who is away. Here you give work of a colleague to another.',
  tourSignals: 'What systems of partners told. What nobody could place, you place yourself.',
  tourPatterns: 'Where hand-overs fail more often. That can be put on the agenda of a reflection meeting.',
  tourAdministration: 'Organisations, regions, closed days, who may send something and what did not arrive.',
  tourAccounts: 'Who works where, as their organisation tells it, and what of that was refused.',
  tourChannels: 'Who brings mail and what did not arrive. You can send one to try it.',
  tourHelp: 'What each action does and what the words mean. Finding is at the top of every page.',
};
