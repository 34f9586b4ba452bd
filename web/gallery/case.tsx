import { tabs, type CaseView } from '../case/view.ts';
import { PrintPage } from '../case/print-page.tsx';
import { QuestionPage, type QuestionData } from '../questions/page.tsx';
import { CasePage } from '../case/page.tsx';
import { blocks, lanes, meetings, picture, plan, toldToClient } from './case-parts.ts';
import { between } from './dialogue.ts';
import { day, idOf, item, links, type Scene, type State } from './scene.ts';

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
    item(scene, 'others', 'Plek om te wonen', {
      waitingOn: { agency: 'pi-zuid', role: 'case-manager' },
      opens: day.soon,
      actions,
    }),
    ...between(scene),
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

function caseOf(scene: Scene): CaseView {
  const { text } = scene;
  return {
    id: idOf(1),
    client: 'client-1',
    pseudonym: text('Sam'),
    typeTitle: text('Detentie en re-integratie'),
    phaseTitle: text('Binnen'),
    organisation: text('PI Noord'),
    opened: '2026-09-01',
    closed: false,
    mayContinue: false,
    newer: { from: 1, to: 2 },
    ready: false,
    returned: false,
    unneeded: undefined,
    head: {
      reference: text('TULP-9001'),
      release: { title: text('vrijlating'), day: day.far, change: '/change' },
      owner: text('Sanne de Wit, casemanager, PI Noord'),
    },
    blocks: blocks(scene),
    picture: picture(scene),
    tab: 'plan',
    meetings: meetings(scene),
    lanes: lanes(scene),
    dates: [
      { title: text('binnenkomst'), day: '2026-09-01', change: '/change' },
      { title: text('vrijlating'), elsewhere: { text: text('Loopt via de v.i.'), href: '/elsewhere' } },
      { title: text('vonnis'), elsewhere: { text: text('Loopt via de v.i.') } },
    ],
    facts: [{ title: text('status'), text: text('veroordeeld'), change: '/change' }],
    items: items(scene),
    plan: plan(scene),
    toldToClient: toldToClient(scene),
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
    holders: [
      { role: text('casemanager, PI Noord'), name: text('Sanne de Wit'), team: text('Team Oost'), give: '/' },
      { role: text('reclasseringswerker, Reclassering'), name: null, team: null },
    ],
    openings: links(scene, 'Warme overdracht'),
    actions: links(scene, 'Toevoegen', 'Afsluiten'),
  };
}

/** With more than fits on one page of paper. */
function full(scene: Scene): CaseView {
  const data = caseOf(scene);
  const more = Array.from({ length: 30 }, (_, n) =>
    item(scene, `more-${n}`, 'Overleg met de gemeente over een plek om te wonen en te werken', {}),
  );
  const [meeting] = data.meetings.slice(-1);
  const agreements = more.slice(0, 12).map(({ item: key, title }) => ({
    ...meeting!.agreements[0]!,
    item: key,
    title,
  }));
  return { ...data, items: [...data.items, ...more], meetings: [{ ...meeting!, agreements }] };
}

const bare = (scene: Scene): CaseView => ({
  ...caseOf(scene),
  newer: undefined,
  head: { reference: null, release: null, owner: null },
  blocks: [],
  picture: null,
  meetings: [],
  lanes: [],
  dates: [],
  facts: [],
  items: [],
  plan: {
    status: 'preparing',
    adoptedOn: null,
    conditions: [],
    unrecorded: 0,
    goals: [],
    settled: [],
    add: [],
    keys: new Set(),
  },
  timeline: [],
  related: [],
  holders: [],
  openings: [],
  actions: [],
});

const question = (scene: Scene): QuestionData => ({
  crumb: { href: '/worklist', text: scene.view.say('worklist') },
  trajectory: idOf(1),
  pseudonym: scene.text('Sam'),
  title: scene.text('Is er een kamer vrij vanaf mei?'),
  text: scene.text('Een kamer in de buurt van zijn werk.'),
  askedBy: scene.text('casemanager, PI Noord'),
  due: day.later,
  answers: [{ day: day.late, text: scene.text('ontvangen'), said: null }],
  actions: links(scene, 'Beantwoorden', 'Doorgeven'),
});

export const cases: State[] = [
  { name: 'question', section: 'worklist', page: (scene) => <QuestionPage data={question(scene)} /> },
  {
    name: 'question-settled',
    section: 'worklist',
    page: (scene) => (
      <QuestionPage data={{ ...question(scene), pseudonym: null, text: null, due: null, actions: [] }} />
    ),
  },
  { name: 'case', section: 'cases', page: (scene) => <CasePage data={caseOf(scene)} /> },
  ...tabs.map((tab): State => ({
    name: `case-${tab}`,
    section: 'cases',
    page: (scene) => <CasePage data={{ ...caseOf(scene), tab, item: 'waits' }} />,
  })),
  ...(['meeting', 'open', 'all'] as const).map((what): State => ({
    name: `case-print-${what}`,
    section: 'cases',
    page: (scene) => <PrintPage data={full(scene)} what={what} />,
  })),
  ...(['planned', 'waiting', 'done', 'data'] as const).map((tab): State => ({
    name: `case-empty-${tab}`,
    section: 'cases',
    page: (scene) => <CasePage data={{ ...bare(scene), plan: null, tab }} />,
  })),
  { name: 'case-empty', section: 'cases', page: (scene) => <CasePage data={bare(scene)} /> },
  {
    name: 'case-ready',
    section: 'cases',
    page: (scene) => <CasePage data={{ ...bare(scene), ready: true }} />,
  },
  {
    name: 'case-returned',
    section: 'cases',
    page: (scene) => (
      <CasePage
        data={{
          ...bare(scene),
          ready: true,
          returned: true,
          items: [
            item(scene, 'acceptance', 'Aanvaarding', {
              status: 'done',
              deadlineStatus: 'met',
              actedOn: day.late,
              refused: true,
            }),
          ],
        }}
      />
    ),
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
    page: (scene) => <CasePage data={{ ...caseOf(scene), closed: true, mayContinue: true, actions: [] }} />,
  },
];
