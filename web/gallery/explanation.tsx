import { asked } from './dialogue.ts';
import { ExplanationPage } from '../case/explanation-page.tsx';
import type { ExplanationView } from '../case/explanation-view.ts';
import { day, idOf, links, type Scene, type State } from './scene.ts';

function explanation(scene: Scene): ExplanationView {
  const { text } = scene;
  return {
    trajectory: idOf(1),
    definition: scene.text('detention-reintegration@1'),
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
      {
        day: day.late,
        text: text('herinnering aan Anna de Vries (casemanager, PI Noord)'),
        state: 'given',
        more: [scene.view.say('toldMailSent', { who: text('Anna de Vries'), when: text('2 maart 09:12') })],
      },
      { day: day.today, text: text('opschaling aan de coördinator'), state: 'summarised', more: [] },
      { day: day.today, text: text('herinnering aan Bas'), state: 'toldFailed', more: [] },
      {
        day: day.soon,
        text: text('opschaling aan de coördinator'),
        state: 'planned',
        more: [scene.view.say('onlyIfMissed')],
      },
    ],
    climbsTo: [text('coördinator, PI Noord')],
    fallback: text('De coördinator beslist.'),
    flags: [scene.view.say('flagExtended')],
    waitingReason: null,
    talk: asked(scene),
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
