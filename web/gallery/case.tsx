import type { CaseView, ExplanationView, PlanView } from '../case/view.ts';
import { ExplanationPage } from '../case/explanation-page.tsx';
import { CasePage } from '../case/page.tsx';
import type { MigrateView, MovedItem } from '../migrate/data.ts';
import { MigratePage } from '../migrate/page.tsx';
import { day, idOf, item, type Scene, type State } from './scene.ts';

const id = idOf(1);
const links = ({ text }: Scene, ...does: string[]) =>
  does.map((each, n) => ({ href: `/trajectories/${id}/do-${n}`, text: text(each) }));

function items(scene: Scene) {
  const actions = links(scene, 'Afronden', 'Uitstellen', 'Overslaan');
  return [
    item(scene, 'late', 'Startgesprek', {
      due: day.late,
      deadlineStatus: 'overdue',
      kind: 'meeting',
      actions,
    }),
    item(scene, 'today', 'Basisvoorwaarden in kaart', {
      due: day.today,
      deadlineStatus: 'due-today',
      label: 'practice',
      actions,
    }),
    item(scene, 'soon', 'Beslissing over verlof', {
      due: day.soon,
      deadlineStatus: 'due-soon',
      kind: 'decision',
      label: 'assumed',
      proposal: scene.text('De reclasseringswerker stelt voor: ja'),
      actions,
    }),
    item(scene, 'waits', 'Advies', {
      status: 'waiting',
      due: null,
      deadlineStatus: 'none',
      waitingReason: scene.text('wacht op het vonnis'),
      actions: links(scene, 'Overslaan'),
    }),
    item(scene, 'others', 'Plek om te wonen', { waitingOn: 'pi-zuid', opens: day.soon, actions }),
    item(scene, 'done', 'Identiteitsbewijs', {
      status: 'done',
      deadlineStatus: 'met',
      actedOn: day.late,
      outcome: scene.text('geregeld'),
      actions: links(scene, 'Heropenen'),
    }),
    item(scene, 'skipped', 'Inkomen', { status: 'skipped', deadlineStatus: 'waived', actedOn: day.late }),
    item(scene, 'gone', 'Terugkeer', {
      status: 'cancelled',
      deadlineStatus: 'none',
      waitingReason: scene.text('geldt hier niet'),
    }),
  ];
}

function plan(scene: Scene): PlanView {
  const goal = item(scene, 'goal', 'Een eigen woning', { kind: 'milestone' });
  const action = item(scene, 'action', 'Inschrijven bij de woningbouw', {
    actions: links(scene, 'Afronden', 'Overslaan'),
  });
  const settled = item(scene, 'settled', 'Een bankrekening', {
    status: 'done',
    deadlineStatus: 'met-late',
    actedOn: day.late,
  });
  return {
    status: 'adopted',
    adoptedOn: day.late,
    conditions: [
      {
        title: scene.text('Huisvesting'),
        state: scene.text('niet op orde'),
        fine: false,
        wanted: scene.text('een kamer'),
        make: links(scene, 'Doel'),
      },
      {
        title: scene.text('Schulden'),
        state: scene.text('op orde'),
        fine: true,
        wanted: null,
        change: '/change',
        make: [],
      },
      { title: scene.text('Zorg'), state: null, fine: false, wanted: null, make: [] },
    ],
    goals: [
      { item: goal, under: [{ item: action, under: [], add: [] }], add: links(scene, 'Actie toevoegen') },
    ],
    settled: [{ item: settled, under: [], add: [] }],
    add: links(scene, 'Doel toevoegen'),
    keys: new Set(['goal', 'action', 'settled']),
  };
}

function caseOf(scene: Scene): CaseView {
  const { text } = scene;
  return {
    id,
    client: 'client-1',
    pseudonym: text('Sam'),
    typeTitle: text('Detentie en re-integratie'),
    phaseTitle: text('Binnen'),
    definition: text('detention-reintegration@1'),
    organisation: text('PI Noord'),
    opened: '2026-09-01',
    closed: false,
    newer: { from: 1, to: 2 },
    ready: false,
    unneeded: undefined,
    dates: [
      { title: text('binnenkomst'), day: '2026-09-01', change: '/change' },
      { title: text('vrijlating'), change: '/change' },
    ],
    facts: [{ title: text('status'), text: text('veroordeeld'), change: '/change' }],
    items: items(scene),
    plan: plan(scene),
    timeline: Array.from({ length: 10 }, (_, n) => ({
      sequence: n + 1,
      day: day.late,
      text: text('Startgesprek gehouden'),
      actor: n % 2 ? text('casemanager, PI Noord') : null,
      reason: n % 3 ? null : text('uitspraak van vandaag'),
    })),
    related: [true, false].map((visible, n) => ({
      id: idOf(n + 2),
      title: text('Warme overdracht'),
      relation: text('hieruit begonnen'),
      state: text('wacht op aanvaarding'),
      visible,
    })),
    parties: [text('PI Noord'), text('Reclassering')],
    openings: links(scene, 'Warme overdracht'),
    actions: links(scene, 'Toevoegen', 'Afsluiten'),
  };
}

const bare = (scene: Scene): CaseView => ({
  ...caseOf(scene),
  newer: undefined,
  dates: [],
  facts: [],
  items: [],
  plan: {
    status: 'preparing',
    adoptedOn: null,
    conditions: [],
    goals: [],
    settled: [],
    add: [],
    keys: new Set(),
  },
  timeline: [],
  related: [],
  parties: [],
  openings: [],
  actions: [],
});

function explanation(scene: Scene): ExplanationView {
  const { text } = scene;
  return {
    trajectory: id,
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
      { day: day.soon, kind: 'alarm', to: null, state: 'planned' },
    ],
    fallback: text('De coördinator beslist.'),
    flags: [scene.view.say('flagExtended')],
    waitingReason: null,
    actions: links(scene, 'Afronden'),
  };
}

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
  id,
  pseudonym: scene.text('Sam'),
  typeTitle: scene.text('Detentie'),
  version: 2,
  key: 'key',
});

export const cases: State[] = [
  { name: 'case', section: 'cases', page: (scene) => <CasePage data={caseOf(scene)} /> },
  { name: 'case-empty', section: 'cases', page: (scene) => <CasePage data={bare(scene)} /> },
  {
    name: 'case-ready',
    section: 'cases',
    page: (scene) => <CasePage data={{ ...bare(scene), ready: true }} />,
  },
  {
    name: 'case-unneeded',
    section: 'cases',
    page: (scene) => (
      <CasePage data={{ ...bare(scene), ready: true, unneeded: scene.text('de v.i. is afgewezen') }} />
    ),
  },
  {
    name: 'case-closed',
    section: 'cases',
    page: (scene) => <CasePage data={{ ...caseOf(scene), closed: true, actions: [] }} />,
  },
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
