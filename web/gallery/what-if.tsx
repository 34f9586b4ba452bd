import type { ItemChange, SeenCase, ShownItem } from '../../domain/what-if/change.ts';
import { MovePage, type MovePageData } from '../what-if/move-page.tsx';
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

const move = (scene: Scene): MovePageData => ({
  name: scene.text('de verwachte ontslagdatum'),
  from: day.later,
  to: day.far,
  reason: scene.text('het vonnis'),
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

export const whatIfs: State[] = [
  { name: 'move', section: 'cases', page: (scene) => <MovePage data={move(scene)} /> },
  {
    name: 'move-nothing',
    section: 'cases',
    page: (scene) => <MovePage data={{ ...move(scene), seen: { preview: '', cases: [], told: [] } }} />,
  },
  {
    name: 'move-meanwhile',
    section: 'cases',
    page: (scene) => (
      <MovePage data={{ ...move(scene), changed: [scene.text('Coördinator, PI Noord: de zitting')] }} />
    ),
  },
  {
    name: 'move-time-passed',
    section: 'cases',
    page: (scene) => <MovePage data={{ ...move(scene), changed: [] }} />,
  },
];
