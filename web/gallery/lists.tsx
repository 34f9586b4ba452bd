import type { ClientView } from '../client/data.ts';
import { ClientPage } from '../client/page.tsx';
import { TwinsPage } from '../client/twins-page.tsx';
import { MailboxPage } from '../mailbox/page.tsx';
import { TrajectoriesPage } from '../trajectories/page.tsx';
import { day, deadlines, idOf, type Scene, type State } from './scene.ts';
import { inboxes } from './inbox.tsx';
import { overviews } from './overview.tsx';
import { worklists } from './worklist.tsx';

const client = ({ text, ...scene }: Scene): ClientView => ({
  id: idOf(9),
  steers: true,
  pseudonym: text('Sam'),
  trajectories: [
    {
      id: idOf(1),
      title: text('Detentie en re-integratie'),
      phase: text('Binnen'),
      organisation: text('PI Noord'),
      closed: false,
      span: { from: '2026-09-01', to: day.today },
      dates: [{ title: text('binnenkomst'), day: '2026-09-01' }],
    },
    {
      id: idOf(2),
      title: text('Warme overdracht'),
      phase: text('Afgerond'),
      organisation: text('Gemeente Utrecht'),
      closed: true,
      span: { from: '2026-10-01', to: '2026-11-01' },
      dates: [],
    },
  ],
  deadlines: deadlines({ text, ...scene }),
  lanes: [
    {
      title: text('Detentie en re-integratie'),
      span: { from: '2026-09-01', to: day.today },
      marks: [
        { day: '2026-09-01', title: text('binnenkomst'), kind: 'date', tone: 'plain' },
        { day: day.late, title: text('Startgesprek'), kind: 'meeting', tone: 'overdue' },
        { day: day.soon, title: text('Verzoek om advies'), kind: 'request', tone: 'soon' },
        { day: day.later, title: text('Overleg'), kind: 'task', tone: 'upcoming' },
      ],
    },
  ],
});

const messages = ({ text }: Scene) => [
  { id: 1, kind: 'reminder' as const, title: text('Startgesprek'), due: day.soon, unread: true },
  {
    id: 2,
    kind: 'escalation' as const,
    title: text('Basisvoorwaarden in kaart'),
    due: day.late,
    unread: true,
  },
  { id: 3, kind: 'alarm' as const, title: text('Overdracht niet aanvaard'), due: day.late, unread: false },
  {
    id: 4,
    kind: 'summary' as const,
    title: text('Wat er tijdens de storing gebeurde'),
    due: null,
    unread: false,
  },
];

const cases = ({ text }: Scene) =>
  [false, true].map((closed, n) => ({
    id: idOf(n + 1),
    pseudonym: text('Sam'),
    typeTitle: text('Detentie en re-integratie'),
    phaseTitle: text('Binnen'),
    organisation: text('PI Noord'),
    opened: '2026-09-01',
    closed,
  }));

export const lists: State[] = [
  ...overviews,
  ...inboxes,
  ...worklists,
  {
    name: 'trajectories',
    section: 'cases',
    page: (scene) => <TrajectoriesPage rows={cases(scene)} next="next" paged />,
  },
  {
    name: 'trajectories-empty',
    section: 'cases',
    page: () => <TrajectoriesPage rows={[]} next={null} paged={false} />,
  },
  {
    name: 'mailbox',
    section: 'mailbox',
    page: (scene) => (
      <MailboxPage
        rows={messages(scene).map((row) => ({
          ...row,
          trajectory: idOf(1),
          item: 'first-mdo',
          code: row.kind === 'summary' ? 'pattern' : 'owner-14',
          at: scene.view.now,
        }))}
        late={scene.view.now}
        next="next"
        paged
      />
    ),
  },
  {
    name: 'mailbox-empty',
    section: 'mailbox',
    page: () => <MailboxPage rows={[]} late={null} next={null} paged={false} />,
  },
  { name: 'client', section: 'cases', page: (scene) => <ClientPage data={client(scene)} /> },
  {
    name: 'client-deceased',
    section: 'cases',
    page: (scene) => (
      <ClientPage
        data={{
          ...client(scene),
          deceased: { on: day.late, withheld: 2 },
          merges: [{ id: idOf(8), who: scene.text('TULP-1'), reason: scene.text('Dezelfde persoon') }],
        }}
      />
    ),
  },
  {
    name: 'client-twins',
    section: 'cases',
    page: ({ text }) => (
      <TwinsPage
        groups={[
          {
            clients: [1, 2].map((n) => ({
              id: idOf(n),
              reference: text(`TULP-${n}`),
              pseudonym: text('Sam'),
            })),
            others: 1,
          },
        ]}
      />
    ),
  },
  { name: 'client-no-twins', section: 'cases', page: () => <TwinsPage groups={[]} /> },
  {
    name: 'client-nothing-open',
    section: 'cases',
    page: (scene) => <ClientPage data={{ ...client(scene), deadlines: [] }} />,
  },
];
