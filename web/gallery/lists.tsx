import type { DashboardData } from '../dashboard/data.ts';
import { readFilters } from '../dashboard/filters.ts';
import { DashboardPage } from '../dashboard/page.tsx';
import type { ClientView } from '../client/data.ts';
import { ClientPage } from '../client/page.tsx';
import { TwinsPage } from '../client/twins-page.tsx';
import { MailboxPage } from '../mailbox/page.tsx';
import { TrajectoriesPage } from '../trajectories/page.tsx';
import { day, deadlines, idOf, type Scene, type State } from './scene.ts';
import { worklists } from './worklist.tsx';

const mondays = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'];

function dashboard(scene: Scene, query: Record<string, string> = {}): DashboardData {
  const filters = readFilters(query);
  return {
    filters,
    rows: deadlines(scene),
    next: 'next',
    skipped: 0,
    counts: { all: 47, mine: 12, overdue: 3, soon: 8, waiting: 5, upcoming: 36, done: 0 },
    tiles: {
      overdue: 3,
      soon: 8,
      today: 1,
      upcoming: 36,
      oldest: day.late,
      firstUpcoming: day.later,
      done: 14,
      onTime: 12,
    },
    weeks: [null, ...mondays].map((from, n) => ({
      from,
      overdue: Math.max(0, 2 - n),
      soon: n === 2 ? 8 : 0,
      upcoming: 3 * n,
    })),
    types: [{ value: 'detention-reintegration', text: scene.text('Detentie en re-integratie') }],
    organisations: [{ value: 'pi-noord', text: scene.text('PI Noord') }],
  };
}

const nothing = (scene: Scene, query: Record<string, string> = {}): DashboardData => ({
  ...dashboard(scene, query),
  rows: [],
  next: null,
  counts: { all: 0, mine: 0, overdue: 0, soon: 0, waiting: 0, upcoming: 0, done: 0 },
  tiles: {
    overdue: 0,
    soon: 0,
    today: 0,
    upcoming: 0,
    oldest: null,
    firstUpcoming: null,
    done: 0,
    onTime: 0,
  },
  weeks: mondays.map((from) => ({ from, overdue: 0, soon: 0, upcoming: 0 })),
});

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
  { name: 'dashboard', section: 'deadlines', page: (scene) => <DashboardPage data={dashboard(scene)} /> },
  { name: 'dashboard-empty', section: 'deadlines', page: (scene) => <DashboardPage data={nothing(scene)} /> },
  {
    name: 'dashboard-nothing-found',
    section: 'deadlines',
    page: (scene) => <DashboardPage data={nothing(scene, { q: scene.text('Sam'), period: 'week' })} />,
  },
  {
    name: 'dashboard-empty-tab',
    section: 'deadlines',
    page: (scene) => <DashboardPage data={nothing(scene, { tab: 'waiting' })} />,
  },
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
