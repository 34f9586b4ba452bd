import type { FoundGroup } from '../find/data.ts';
import { FindPage } from '../find/page.tsx';
import { AccessibilityPage } from '../help/accessibility-page.tsx';
import { HelpPage } from '../help/page.tsx';
import { actionsOf } from '../help/route.tsx';
import { TourPage } from '../tour/page.tsx';
import { stepsFor } from '../tour/steps.ts';
import { idOf, owner, type Scene, type State } from './scene.ts';

const groups = ({ text }: Scene): FoundGroup[] => [
  {
    title: 'findCases',
    more: true,
    found: [
      {
        href: `/trajectories/${idOf(1)}`,
        title: text('Sam'),
        about: text('Detentie en re-integratie · PI Noord'),
        why: text('kenmerk SAM-4711'),
        fit: 1,
      },
      { href: `/trajectories/${idOf(2)}`, title: text('Samira'), about: text('Toezicht · gesloten'), fit: 1 },
    ],
  },
  {
    title: 'navPeople',
    more: false,
    found: [
      { href: '/people#person-1', title: text('Sam de Wit'), about: text('casemanager, Team Oost'), fit: 1 },
    ],
  },
];

export const findings: State[] = [
  { name: 'find', page: (scene) => <FindPage typed={scene.text('sam')} groups={groups(scene)} /> },
  { name: 'find-nothing', page: ({ text }) => <FindPage typed={text('xyz')} groups={[]} /> },
  { name: 'find-begin', page: () => <FindPage typed="" groups={[]} /> },
  { name: 'help', page: ({ view }) => <HelpPage actions={actionsOf(view)} contact={null} /> },
  {
    name: 'accessibility',
    page: ({ text }) => <AccessibilityPage contact={`mailto:${text('help@example.org')}`} />,
  },
  {
    name: 'tour',
    page: () => <TourPage steps={stepsFor(owner.role, { trajectory: idOf(1), item: 'first-mdo' })} at={2} />,
  },
];
