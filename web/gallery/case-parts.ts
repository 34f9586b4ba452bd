import type { CaseView, PlanView } from '../case/view.ts';
import { day, item, links, type Scene } from './scene.ts';

export function plan(scene: Scene): PlanView {
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
    unrecorded: 1,
    goals: [
      { item: goal, under: [{ item: action, under: [], add: [] }], add: links(scene, 'Actie toevoegen') },
    ],
    settled: [{ item: settled, under: [], add: [] }],
    add: links(scene, 'Doel toevoegen'),
    keys: new Set(['goal', 'action', 'settled']),
  };
}

export const toldToClient = ({ text }: Scene): CaseView['toldToClient'] => [
  {
    item: 'told-1',
    title: text('Verteld aan de cliënt: Tussenevaluatie'),
    on: day.late,
    due: null,
    by: text('Toezichthouder, Reclassering'),
    said: text('Hij weet waarom'),
  },
  { item: 'told-2', title: text('Cliënt weet wat er volgt'), on: null, due: day.soon, by: null, said: null },
  { item: 'told-3', title: text('Verteld aan de cliënt: Plek'), on: null, due: null, by: null, said: null },
];

export const picture = ({ text }: Scene): CaseView['picture'] => ({
  lane: {
    title: '',
    marks: [
      { day: '2026-09-01', title: text('binnenkomst'), kind: 'date', tone: 'plain' },
      { day: day.late, title: text('Startgesprek'), kind: 'meeting', tone: 'overdue' },
      { day: day.later, title: text('Overleg'), kind: 'meeting', tone: 'upcoming' },
    ],
  },
  sentence: text('Hierna komt het overleg.'),
  rows: [
    { day: '2026-09-01', title: text('binnenkomst'), href: null },
    { day: day.late, title: text('Startgesprek'), href: '#item-late' },
  ],
});

export const lanes = ({ text }: Scene): CaseView['lanes'] =>
  ['Detentie en re-integratie', 'Warme overdracht'].map((title) => ({
    title: text(title),
    marks: [{ day: day.later, title: text('Overleg'), kind: 'meeting', tone: 'upcoming' }],
    span: { from: '2026-09-01', to: day.today },
  }));

export const meetings = ({ text }: Scene): CaseView['meetings'] => [
  {
    item: 'talk',
    title: text('Driegesprek'),
    day: day.soon,
    held: false,
    present: [],
    absent: [],
    agreements: [],
  },
  {
    item: 'done',
    title: text('Eerste MDO'),
    day: day.late,
    held: true,
    present: [text('cliënt'), text('casemanager, PI Noord')],
    absent: [text('reclasseringswerker (ziek)')],
    agreements: [
      {
        item: 'others',
        title: text('Plek om te wonen'),
        who: text('casemanager, PI Noord'),
        due: day.later,
        state: text('open'),
      },
    ],
  },
];

export const blocks = (scene: Scene): CaseView['blocks'] => [
  { text: scene.text('De einddatum is nog onbekend'), waits: 6, does: links(scene, 'Invullen')[0]! },
  { text: scene.text('Gepauzeerd'), waits: 1, does: null },
  { text: scene.text('Het vonnis is nog onbekend'), waits: 0, does: null },
  { text: scene.text('Het advies is te laat'), waits: 2, does: null },
];
