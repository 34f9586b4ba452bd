import { ExplanationPage } from '../case/explanation-page.tsx';
import type { ExplanationView } from '../case/view.ts';
import { day, idOf, links, type Scene, type State } from './scene.ts';

function explanation(scene: Scene): ExplanationView {
  const { text } = scene;
  return {
    trajectory: idOf(1),
    pseudonym: text('Sam'),
    title: text('Startgesprek'),
    due: day.soon,
    deadlineStatus: 'due-soon',
    status: 'open',
    owner: text('casemanager, PI Noord'),
    rule: text('10 kalenderdagen na de binnenkomst'),
    source: text('het draaiboek'),
    label: 'practice',
    steps: [
      { date: day.late, text: text('binnenkomst') },
      { date: day.soon, text: text('10 kalenderdagen later') },
    ],
    opens: { date: day.late, text: text('vanaf 10 dagen ervoor') },
    overridden: text('12 in plaats van 10 kalenderdagen'),
    ladder: [
      { day: day.late, kind: 'reminder', to: text('casemanager'), state: 'given' },
      { day: day.today, kind: 'escalation', to: text('coördinator'), state: 'summarised' },
      { day: day.today, kind: 'chased', to: text('casemanager, PI Noord'), state: 'given' },
      { day: day.soon, kind: 'alarm', to: null, state: 'planned' },
    ],
    fallback: text('De coördinator beslist.'),
    flags: [scene.view.say('flagExtended')],
    waitingReason: null,
    actions: links(scene, 'Afronden'),
  };
}

export const explanations: State[] = [
  { name: 'explanation', section: 'cases', page: (scene) => <ExplanationPage data={explanation(scene)} /> },
  {
    name: 'explanation-no-date',
    section: 'cases',
    page: (scene) => (
      <ExplanationPage
        data={{
          ...explanation(scene),
          due: null,
          deadlineStatus: 'none',
          status: 'waiting',
          waitingReason: scene.text('wacht op het vonnis'),
          steps: [],
          opens: null,
          ladder: [],
          flags: [],
          overridden: null,
          actions: [],
        }}
      />
    ),
  },
];
