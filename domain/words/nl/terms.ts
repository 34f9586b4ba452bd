import type { BaseSentences, Language } from '../language.ts';

export const terms: Language['terms'] = {
  ways: { before: 'vóór', after: 'na' },
  firstMonday: 'de eerste maandag',
  onTheDay: 'op de dag van',
  atTheMoment: 'bij',
  on: 'op',
  otherwise: 'anders',
  orNumberIn: (title) => `, of het aantal uit ${title}`,
};

export const bases: BaseSentences = {
  date: ({ date }, say) => say.date(date),
  fact: ({ fact, to = [] }, say) =>
    `de wijziging van ${say.fact(fact)}${to.length > 0 ? ` in ${say.values(fact, to)}` : ''}`,
  due: ({ due }, say) => say.item(due),
  acted: ({ acted }, say) => `het afronden van ${say.item(acted)}`,
  firstActed: ({ firstActed, outcomes }, say) =>
    `de eerste keer ${say.item(firstActed)}${outcomes ? ` met uitkomst ${say.outcomes(firstActed, outcomes)}` : ''}`,
  lastHeld: ({ lastHeld: [only, ...others] }, say) =>
    only === undefined || others.length > 0
      ? 'het laatst gehouden overleg'
      : `de vorige keer ${say.item(only)}`,
  requested: ({ requested }, say) => `het verzoek ${say.item(requested)}`,
  last: ({ last }, say) => `${say.bases(last, 'and')} (de laatste telt)`,
  first: ({ first }, say) => `${say.bases(first, 'or')} (de eerste telt)`,
  sinceLast: ({ sinceLast: news }, say) =>
    'added' in news ? `een wijziging in ${say.items(news.added)}` : say.base(news),
  with: ({ with: what }, { companions = 'waar dit bij hoort' }) =>
    what === 'acted' ? `het afronden van ${companions}` : companions,
  opening: (_, { added }) => (added ? 'het toevoegen' : 'de opening'),
};

export const counted: Language['counted'] = {
  change: (fact) => `de wijziging van ${fact} op`,
  dateOf: (item) => `de datum van ${item}`,
  completion: (item) => `het afronden van ${item}`,
  lastTime: (item) => `de vorige keer ${item}`,
  lastHeld: (item) => `het laatst gehouden ${item}`,
  request: (item) => `het verzoek ${item}`,
  firstChange: 'de eerste wijziging sinds de vorige keer',
  opening: 'de opening',
};

export const ladder: Language['ladder'] = {
  kinds: { reminder: 'herinnering', escalation: 'opschaling' },
  receivers: {
    owner: 'aan wie het doet',
    asker: 'aan wie het vroeg',
    coordinator: 'aan de coördinator',
    'owner-coordinator': 'aan de coördinator van wie het doet',
    'case-director': 'aan de regiehouder',
  },
  due: 'de uiterste dag',
  known: 'de dag halverwege de termijn',
};
