import type { InboxData } from '../inbox/data.ts';
import { InboxPage } from '../inbox/page.tsx';
import { day, idOf, type Scene, type State } from './scene.ts';

const inbox = ({ text }: Scene): InboxData => ({
  counts: { unknown: 2, refused: 3, told: 2, notices: 1, undelivered: 4, stopped: 1, unheld: 12 },
  until: day.soon,
  told: [
    { code: 'request-refused', title: 'Uw verzoek is geweigerd', item: 'acceptance' },
    { code: 'no-addressee', title: 'Er is geen organisatie voor een rol', item: null },
  ].map((each, n) => ({
    ...each,
    id: n + 1,
    title: text(each.title),
    at: Date.parse('2026-11-20T09:00:00Z'),
    trajectory: idOf(n + 1),
  })),
  refused: ['a', 'b', 'c'],
  notices: [
    {
      key: 'n-1',
      trajectory: idOf(3),
      item: 'first-mdo',
      title: { nl: text('Eerste MDO'), en: text('First meeting') },
      role: 'case-manager',
      name: text('Sanne de Wit'),
      at: Date.parse('2026-11-20T09:00:00Z'),
      attempts: 12,
    },
  ],
  subscriptions: [
    {
      id: 's-1',
      url: text('https://een.example/'),
      stopped: false,
      undelivered: 4,
      since: Date.parse('2026-11-20T09:00:00Z'),
      attempts: 46,
    },
    {
      id: 's-2',
      url: text('https://twee.example/'),
      stopped: true,
      undelivered: 0,
      since: null,
      attempts: null,
    },
  ],
});

const nothing: InboxData = {
  counts: { unknown: 0, refused: 0, told: 0, notices: 0, undelivered: 0, stopped: 0, unheld: 0 },
  until: day.soon,
  told: [],
  refused: [],
  notices: [],
  subscriptions: [],
};

export const inboxes: State[] = [
  { name: 'inbox', section: 'inbox', page: (scene) => <InboxPage data={inbox(scene)} /> },
  { name: 'inbox-empty', section: 'inbox', page: () => <InboxPage data={nothing} /> },
];
