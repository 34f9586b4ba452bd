import type { CausesData, LoadRow } from '../dashboard/causes-data.ts';
import type { DashboardData } from '../dashboard/data.ts';
import { readFilters, readPlace } from '../dashboard/filters.ts';
import { DashboardPage } from '../dashboard/page.tsx';
import type { RowView } from '../dashboard/rows.ts';
import { rowKey } from '../ui/next-row.ts';
import { day, deadlines, links, type Scene, type State } from './scene.ts';

const mondays = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'];
const none = { all: 0, mine: 0, overdue: 0, soon: 0, waiting: 0, upcoming: 0, done: 0 };

function rows(scene: Scene): RowView[] {
  return deadlines(scene).map((each, n) => {
    const [does] = links(scene, 'Vastleggen');
    return {
      ...each,
      key: rowKey(each),
      who: scene.text('Sanne de Wit'),
      waits: n % 2 ? scene.text('wacht op Gemeente Utrecht · sinds 3 nov · 2× herinnerd') : '',
      reminds: n < 4 ? { action: does!.href, key: 'key', with: does!.href } : null,
      does: n < 4 ? null : does!,
    };
  });
}

function causes({ text }: Scene): CausesData {
  const cause = (of: string, name: string, overdue: number, next: number) => ({
    of,
    name: text(name),
    overdue,
    next,
    oldest: overdue ? day.late : null,
  });
  const load = (of: string, name: string, overdue: number, more: Partial<LoadRow> = {}): LoadRow => ({
    ...cause(of, name, overdue, 3),
    waiting: overdue ? 2 : 0,
    note: null,
    reassign: `/handover?from=${of}`,
    ...more,
  });
  return {
    until: day.soon,
    overdue: 33,
    next: 8,
    owners: [
      cause('pi-noord', 'PI Noord', 21, 6),
      ...Array.from({ length: 9 }, (_, n) => cause(`gemeente-${n}`, `Gemeente ${n}`, 1, 1)),
    ],
    waiting: [cause('reclassering', 'Reclassering Midden', 9, 0)],
    loads: [
      load('p-1', 'Bram Vos', 0),
      load('p-2', 'Sanne de Wit', 12, { note: text('afwezig t/m 4 dec, niemand vervangt') }),
      load('nobody', 'Van niemand', 9),
    ],
    colleagues: [{ value: 'p-1', text: text('Bram Vos') }],
    waits: [{ value: 'reclassering', text: text('Reclassering Midden') }],
  };
}

const dashboard = (scene: Scene, query: Record<string, string> = {}): DashboardData => ({
  filters: readFilters(query),
  place: readPlace(query),
  causes: causes(scene),
  rows: rows(scene),
  next: 'next',
  skipped: 0,
  counts: { all: 47, mine: 12, overdue: 3, soon: 8, waiting: 5, upcoming: 36, done: 14 },
  weeks: ['2026-10-05', ...mondays, '2026-12-21'].map((from, n) => ({
    from,
    part: (['before', ...mondays.map(() => 'week' as const), 'after'] as const)[n]!,
    overdue: Math.max(0, 2 - n),
    soon: n === 2 ? 8 : 0,
    upcoming: 3 * n,
  })),
  month: { done: 14, onTime: 12 },
  types: [{ value: 'detention-reintegration', text: scene.text('Detentie en re-integratie') }],
  organisations: [{ value: 'pi-noord', text: scene.text('PI Noord') }],
  done: null,
});

const nothing = (scene: Scene, query: Record<string, string> = {}): DashboardData => ({
  ...dashboard(scene, query),
  causes: { ...causes(scene), overdue: 0, next: 0, owners: [], waiting: [], loads: null },
  rows: [],
  next: null,
  counts: none,
  weeks: mondays.map((from) => ({ from, part: 'week', overdue: 0, soon: 0, upcoming: 0 })),
  month: { done: 0, onTime: 0 },
});

const state = (name: string, data: (scene: Scene) => DashboardData): State => ({
  name,
  section: 'deadlines',
  page: (scene) => <DashboardPage data={data(scene)} />,
});

export const overviews: State[] = [
  state('dashboard', dashboard),
  state('dashboard-filtered', (scene) => dashboard(scene, { colleague: 'p-2', period: 'five' })),
  state('dashboard-followed-up', (scene) => {
    const [, next, done] = deadlines(scene);
    return { ...dashboard(scene, { next: rowKey(next!) }), done: { ...done! } };
  }),
  state('dashboard-done', (scene) => dashboard(scene, { tab: 'done' })),
  state('dashboard-empty', nothing),
  state('dashboard-nothing-found', (scene) => nothing(scene, { q: scene.text('Sam'), period: 'week' })),
  state('dashboard-empty-tab', (scene) => nothing(scene, { tab: 'waiting' })),
];
