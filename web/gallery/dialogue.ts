import type { CaseItem, DialogueView } from '../case/view.ts';
import { day, item, links, type Scene } from './scene.ts';

const silent: DialogueView = {
  lines: [],
  meeting: null,
  text: null,
  answers: [],
  attempts: [],
  about: null,
  questions: [],
  decided: null,
};

const said = ({ text }: Scene, what: string, reason: string | null) => ({
  day: day.late,
  text: text(what),
  said: reason === null ? null : text(reason),
});

/** A question with its answers so far. */
export const asked = (scene: Scene): DialogueView => ({
  ...silent,
  lines: [
    scene.text('gevraagd door casemanager, PI Noord'),
    scene.text('wacht op nazorgcoördinator, Gemeente Utrecht sinds ma 16 nov'),
    scene.text('2× herinnerd, laatst vr 20 nov'),
  ],
  text: scene.text('Een kamer in de buurt van zijn werk.'),
  answers: [
    said(scene, 'woonbegeleider: doorgegeven aan nazorgcoördinator', 'Wij gaan er niet over.'),
    said(scene, 'nazorgcoördinator: ontvangen', null),
  ],
});

/** What people ask, tell, plan and signal between agencies. */
export const between = (scene: Scene): CaseItem[] => [
  item(scene, 'raised-1', 'Zorg', {
    kind: 'signal',
    due: day.soon,
    deadlineStatus: 'due-soon',
    actions: links(scene, 'Signaal oppakken'),
    dialogue: {
      ...silent,
      lines: [scene.text('van reclasseringswerker, Reclassering')],
      text: scene.text('Hij sliep deze week twee nachten buiten.'),
      about: { href: '#item-others', text: scene.text('Plek om te wonen') },
    },
  }),
  item(scene, 'asked-1', 'Is er een kamer vrij vanaf mei?', {
    kind: 'request',
    waitingOn: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
    label: 'assumed',
    actions: links(scene, 'Herinneren', 'Doorgeven'),
    dialogue: asked(scene),
  }),
  item(scene, 'told-1', 'Lezen: advies', {
    due: null,
    deadlineStatus: 'none',
    label: null,
    actions: links(scene, 'Gelezen'),
    dialogue: {
      ...silent,
      about: { href: '#item-done', text: scene.text('Advies') },
      decided: said(scene, 'Advies gedaan op 16 nov', 'Zonder toezicht is het risico te groot.'),
    },
  }),
  item(scene, 'talk', 'Driegesprek', {
    kind: 'meeting',
    flags: ['not-held'],
    dialogue: {
      ...silent,
      lines: [scene.text('gepland op do 26 nov om 14:00 in PI Noord')],
      attempts: [said(scene, 'De cliënt was er niet', null)],
      questions: [{ href: '#item-asked-1', text: scene.text('Is er een kamer vrij vanaf mei?') }],
    },
  }),
];
