import { LoadPage } from '../what-if/load-page.tsx';
import { NationalPage } from '../what-if/national-page.tsx';
import { WhatIfPage } from '../what-if/page.tsx';
import { NoRunPage, RunningPage } from '../ui/run-page.tsx';
import type { PlanningReport } from '../../domain/national/report.ts';
import type { LoadFound } from '../../domain/what-if/load.ts';
import { day, idOf, type Scene, type State } from './scene.ts';

const about = ({ text, view: { say } }: Scene) => ({
  title: text('De ontslagdatum'),
  crumb: { href: '/what-if', text: say('whatIfTitle') },
});

const found = ({ text }: Scene): LoadFound => ({
  looked: 420,
  moved: 1,
  dates: 2,
  late: 1,
  refused: 3,
  items: new Map([[text('Startgesprek'), { moves: 2, late: 1 }]]),
  cases: [
    {
      trajectory: idOf(1),
      pseudonym: text('Sam'),
      organisation: 'pi-noord',
      items: [],
      dates: [
        {
          item: 'talk',
          title: text('Startgesprek'),
          from: day.soon,
          to: day.today,
          late: true,
          reckoned: day.late,
        },
      ],
      refused: null,
    },
  ],
});

const load = (scene: Scene) => ({
  title: scene.text('De ontslagdatum'),
  found: found(scene),
  stopped: false,
});
const nothing = { moved: 0, dates: 0, late: 0, refused: 0, items: new Map(), cases: [] };

const peak = { week: '2027-W05', deadlines: 90 };
/** Six weeks of a small country; `also`: under another term too. */
const report = (also: boolean): PlanningReport => ({
  lives: 1000,
  trajectories: 1500,
  deadlines: 4200,
  refused: 0,
  from: '2027-01-04',
  weeks: 6,
  roles: [{ role: 'case-manager', deadlines: 3000, weekly: 60, peak, perWeek: [] }],
  agencies: [],
  perWeek: [40, 55, 70, 90, 80, 75].map((deadlines, n) => ({
    week: `2027-W0${n + 1}`,
    deadlines,
    late: 4 + n,
    ...(also && { changed: deadlines - 5, changedLate: 3 }),
  })),
  whatIf: also
    ? [
        {
          trajectory: 'detention-reintegration',
          item: 'first-mdo',
          label: 'norm',
          source: null,
          from: { amount: 4, unit: 'weeks' },
          to: { amount: 3, unit: 'weeks' },
        },
      ]
    : [],
  restsOn: [
    { name: 'stay', label: 'counted', source: null },
    { name: 'late', label: 'assumed', source: null },
  ],
  limits: [],
});

export const whatIfs: State[] = [
  { name: 'what-if-national', section: 'cases', page: () => <NationalPage report={report(false)} /> },
  {
    name: 'what-if-national-changed',
    section: 'cases',
    page: () => <NationalPage report={report(true)} />,
  },
  { name: 'what-if', section: 'cases', page: () => <WhatIfPage /> },
  {
    name: 'what-if-caseload',
    section: 'cases',
    page: (scene) => <LoadPage data={{ ...load(scene), first: null }} />,
  },
  {
    name: 'what-if-caseload-stopped',
    section: 'cases',
    page: (scene) => <LoadPage data={{ ...load(scene), first: 2000, stopped: true }} />,
  },
  {
    name: 'what-if-caseload-nothing',
    section: 'cases',
    page: (scene) => (
      <LoadPage data={{ ...load(scene), found: { ...found(scene), ...nothing }, first: null }} />
    ),
  },
  {
    name: 'what-if-running',
    section: 'cases',
    page: (scene) => <RunningPage {...about(scene)} done={420} total={2000} address="/" />,
  },
  {
    name: 'what-if-gone',
    section: 'cases',
    page: (scene) => <NoRunPage {...about(scene)} failed={false} again="/" />,
  },
  {
    name: 'what-if-failed',
    section: 'cases',
    page: (scene) => <NoRunPage {...about(scene)} failed again="/" />,
  },
];
