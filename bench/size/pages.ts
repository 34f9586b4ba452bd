const tabs = ['mine', 'overdue', 'soon', 'waiting', 'upcoming', 'done'];

/** Every page that lists. */
export const pages: readonly string[] = [
  '/worklist',
  '/worklist?of=me',
  '/worklist?of=team',
  '/worklist?of=nobody',
  '/deadlines',
  ...tabs.map((tab) => `/deadlines?tab=${tab}`),
  '/deadlines?sort=-due',
  '/deadlines?tab=soon&sort=-due',
  '/deadlines?period=month&type=supervision',
  '/deadlines?organisation=pi-2&type=supervision',
  '/deadlines?q=Merel+80',
  '/deadlines?q=niemand',
  '/trajectories',
  '/mailbox',
  '/people',
];
