import type { MigrateView, MovedItem } from '../migrate/data.ts';
import { MigratePage } from '../migrate/page.tsx';
import { day, idOf, type Scene, type State } from './scene.ts';

const moved = ({ text }: Scene, title: string, more: Partial<MovedItem> = {}): MovedItem => ({
  item: title,
  title: text(title),
  owner: text('casemanager, PI Noord'),
  label: 'norm',
  labelWas: null,
  from: day.soon,
  to: day.later,
  notes: [],
  ...more,
});

const changes = (scene: Scene): MigrateView => ({
  from: 1,
  to: 2,
  appears: [moved(scene, 'Tweede gesprek', { from: null })],
  vanishes: [moved(scene, 'Oud formulier', { to: null })],
  moves: [moved(scene, 'Startgesprek', { labelWas: 'assumed', label: 'practice' })],
  others: [moved(scene, 'Advies', { notes: [scene.text('eigenaar: was de PI')] })],
  preview: 'preview',
});

const move = (scene: Scene) => ({
  id: idOf(1),
  pseudonym: scene.text('Sam'),
  typeTitle: scene.text('Detentie'),
  version: 2,
  key: 'key',
});

export const migrations: State[] = [
  {
    name: 'migrate',
    section: 'cases',
    page: (scene) => <MigratePage data={{ ...move(scene), changes: changes(scene) }} />,
  },
  {
    name: 'migrate-nothing',
    section: 'cases',
    page: (scene) => (
      <MigratePage
        data={{
          ...move(scene),
          changes: { ...changes(scene), appears: [], vanishes: [], moves: [], others: [] },
        }}
      />
    ),
  },
  {
    name: 'migrate-refused',
    section: 'cases',
    page: (scene) => (
      <MigratePage data={{ ...move(scene), changes: { refused: scene.text('Dit traject staat stil.') } }} />
    ),
  },
];
