import type { InboxData } from '../inbox/data.ts';
import { InboxPage } from '../inbox/page.tsx';
import { day, idOf, type Scene, type State } from './scene.ts';

const inbox = ({ text }: Scene): InboxData => ({
  counts: { unknown: 2, refused: 3, told: 2, undelivered: 4, stopped: 1, unheld: 12 },
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
  subscriptions: [
    { id: 's-1', url: text('https://een.example/'), stopped: false, undelivered: 4 },
    { id: 's-2', url: text('https://twee.example/'), stopped: true, undelivered: 0 },
  ],
});

const nothing: InboxData = {
  counts: { unknown: 0, refused: 0, told: 0, undelivered: 0, stopped: 0, unheld: 0 },
  until: day.soon,
  told: [],
  refused: [],
  subscriptions: [],
};

export const inboxes: State[] = [
  { name: 'inbox', section: 'inbox', page: (scene) => <InboxPage data={inbox(scene)} /> },
  { name: 'inbox-empty', section: 'inbox', page: () => <InboxPage data={nothing} /> },
];
