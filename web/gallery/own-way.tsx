import { KeysPage } from '../keys/page.tsx';
import { ViewsPage } from '../views/page.tsx';
import type { Scene, State } from './scene.ts';

const views = ({ text }: Scene) => [
  { name: text('Mijn week'), query: 'of=me&group=nextFive', opens: true },
  { name: text('Te laat bij ons'), query: 'of=team&group=overdue', opens: false },
];

export const ownWays: State[] = [
  {
    name: 'views',
    section: 'worklist',
    page: (scene) => <ViewsPage data={{ page: 'worklist', query: 'of=team', views: views(scene) }} />,
  },
  {
    name: 'views-errors',
    section: 'worklist',
    page: (scene) => (
      <ViewsPage
        data={{
          page: 'deadlines',
          query: 'tab=overdue',
          views: views(scene),
          posted: { name: '' },
          errors: { fields: { name: scene.text('Kies een naam.') } },
        }}
      />
    ),
  },
  {
    name: 'views-none',
    section: 'deadlines',
    page: () => <ViewsPage data={{ page: 'deadlines', query: '', views: [] }} />,
  },
  { name: 'keys', page: () => <KeysPage /> },
];
