import type { ItemChange, SeenCase, ShownItem } from '../../domain/what-if/change.ts';
import { StartPreviewPage } from '../start/preview-page.tsx';
import type { CaseChoices } from '../what-if/case-data.ts';
import { CaseWhatIfPage } from '../what-if/case-page.tsx';
import { TryPage, type TryPageData } from '../what-if/try-page.tsx';
import { day, idOf, item, type Scene, type State } from './scene.ts';

const change = (
  scene: Scene,
  key: string,
  title: string,
  more: Partial<ItemChange<ShownItem>> = {},
): ItemChange<ShownItem> => ({
  item: key,
  before: item(scene, key, title, { due: day.later }),
  after: item(scene, key, title, { due: day.far }),
  reckoned: null,
  why: scene.text('28 kalenderdagen vóór de verwachte ontslagdatum'),
  next: { at: `${day.later}T08:00:00Z`, to: { agency: 'pi-noord', role: 'case-manager' }, kind: 'reminder' },
  ...more,
});

const own = (scene: Scene): SeenCase<ShownItem> => ({
  id: idOf(1),
  type: 'detention-reintegration',
  title: scene.text('Detentie en re-integratie'),
  relation: 'own',
  sequence: 7,
  changes: [
    change(scene, 'talk', 'Startgesprek', {
      after: item(scene, 'talk', 'Startgesprek', { due: day.today, deadlineStatus: 'due-today' }),
      reckoned: day.late,
    }),
    change(scene, 'client', 'Cliënt weet wat er volgt'),
    change(scene, 'leave', 'Verlof', { before: null }),
    change(scene, 'place', 'Plek om te wonen', {
      after: item(scene, 'place', 'Plek om te wonen', { status: 'cancelled', due: null }),
      next: null,
    }),
  ],
});

const related = (scene: Scene): SeenCase<ShownItem> => ({
  ...own(scene),
  id: idOf(2),
  title: scene.text('Voorwaardelijke invrijheidstelling'),
  relation: 'related',
  changes: [
    change(scene, 'advice', 'Advies', {
      next: {
        at: `${day.later}T08:00:00Z`,
        to: { agency: 'pi-noord', role: 'coordinator' },
        kind: 'escalation',
      },
    }),
  ],
});

const move = (scene: Scene): TryPageData => ({
  title: scene.text('Datum wijzigen: de verwachte ontslagdatum'),
  filledIn: [
    { label: scene.view.say('fieldNewDate'), from: day.later, to: day.far },
    { label: scene.view.say('fieldReason'), text: scene.text('het vonnis') },
  ],
  seen: {
    preview: 'preview',
    cases: [
      own(scene),
      related(scene),
      { ...related(scene), id: idOf(3), relation: 'opened', sequence: null },
    ],
    told: [{ agency: 'pi-noord', role: 'coordinator' }],
  },
  action: '/',
  crumb: { href: '/', text: scene.view.say('cases') },
  hidden: { key: 'key', sequence: 7 },
});

/** Of a pause or a close: what stands still, runs again, is done, skipped or needed no more. */
const standing = (scene: Scene): TryPageData['seen'] => {
  const to = (key: string, title: string, more: Partial<ShownItem>) =>
    change(scene, key, title, {
      after: item(scene, key, title, { due: day.later, ...more }),
      why: null,
      next: null,
    });
  const still = { deadlineStatus: 'none', flags: ['paused'] } as const;
  const again = to('again', 'Advies', { deadlineStatus: 'overdue' });
  const changes = [
    to('still', 'Startgesprek', { ...still, flags: [...still.flags] }),
    { ...again, before: { ...again.before!, due: day.later, deadlineStatus: 'none' as const } },
    to('done', 'Verlof', { status: 'done' }),
    to('skipped', 'Schuldhulp', { status: 'skipped' }),
    to('closed', 'Plek om te wonen', { deadlineStatus: 'none' }),
  ];
  return { preview: 'preview', cases: [{ ...own(scene), changes }], told: [] };
};

const choices = ({ text, view: { say } }: Scene): CaseChoices => {
  const link = { href: '/', text: text('de verwachte ontslagdatum') };
  const links = [
    { href: '/', text: say('completeDo') },
    { href: '/?', text: say('skipDo') },
  ];
  return {
    id: idOf(1),
    pseudonym: text('TULP'),
    dates: [link],
    facts: [{ href: '/', text: text('Huisvesting') }],
    whole: [{ href: '/', text: say('pauseDo') }],
    items: [
      { item: 'talk', title: text('Startgesprek'), day: day.later, links },
      { item: 'leave', title: text('Verlof'), day: null, links },
    ],
  };
};

const started = (scene: Scene) => ({
  title: scene.text('Nieuw traject'),
  given: [[scene.view.say('fieldReference'), scene.text('TULP')]] as [string, string][],
  seen: {
    preview: 'preview',
    cases: [
      {
        ...own(scene),
        relation: 'opened' as const,
        sequence: null,
        changes: [
          change(scene, 'talk', 'Startgesprek', { before: null }),
          change(scene, 'client', 'Cliënt weet wat er volgt', {
            before: null,
            after: item(scene, 'client', 'Cliënt weet wat er volgt', {
              status: 'waiting',
              due: null,
              waitingReason: scene.text('de ontslagdatum is onbekend'),
            }),
            next: null,
          }),
        ],
      },
    ],
    told: [],
  },
  runs: null,
  hidden: { key: 'key' },
});

export const triedOut: State[] = [
  { name: 'start-preview', section: 'cases', page: (scene) => <StartPreviewPage data={started(scene)} /> },
  {
    name: 'start-preview-runs-already',
    section: 'cases',
    page: (scene) => <StartPreviewPage data={{ ...started(scene), runs: idOf(4) }} />,
  },
  { name: 'move', section: 'cases', page: (scene) => <TryPage data={move(scene)} /> },
  {
    name: 'move-stands-still',
    section: 'cases',
    page: (scene) => <TryPage data={{ ...move(scene), seen: standing(scene) }} />,
  },
  { name: 'what-if-case', section: 'cases', page: (scene) => <CaseWhatIfPage data={choices(scene)} /> },
  {
    name: 'what-if-case-nothing',
    section: 'cases',
    page: (scene) => (
      <CaseWhatIfPage data={{ ...choices(scene), dates: [], facts: [], whole: [], items: [] }} />
    ),
  },
  {
    name: 'move-nothing',
    section: 'cases',
    page: (scene) => <TryPage data={{ ...move(scene), seen: { preview: '', cases: [], told: [] } }} />,
  },
  {
    name: 'move-meanwhile',
    section: 'cases',
    page: (scene) => (
      <TryPage data={{ ...move(scene), changed: [scene.text('Coördinator, PI Noord: de zitting')] }} />
    ),
  },
  {
    name: 'move-time-passed',
    section: 'cases',
    page: (scene) => <TryPage data={{ ...move(scene), changed: [] }} />,
  },
];
