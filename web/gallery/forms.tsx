import { FormPage, type FormData } from '../ui/forms/page.tsx';
import { idOf, type Scene, type State } from './scene.ts';

/** Every kind of field there is. */
function everyField({ text, view }: Scene): FormData {
  const options = ['een', 'twee', 'drie'].map((value) => ({
    value,
    text: text(value),
    hint: text('wat dat betekent'),
  }));
  return {
    title: text('Overleg vastleggen'),
    lead: text('Vul in wat is afgesproken.'),
    readBy: text('Wie leest dit? casemanager, PI Noord; coördinator, PI Noord'),
    instead: [{ href: '/other', text: text('Ging het niet door?') }],
    action: '/form',
    submit: text('Vastleggen'),
    look: view.say('moveLook'),
    crumb: { href: `/trajectories/${idOf(1)}`, text: text('Terug naar Sam') },
    key: 'key',
    fields: [
      { kind: 'hidden', name: 'secret', value: 'x' },
      { kind: 'text', name: 'what', label: text('Wat'), hint: text('in een paar woorden') },
      { kind: 'date', name: 'on', label: text('Op'), value: '2026-11-23' },
      { kind: 'area', name: 'note', label: text('Toelichting'), optional: true },
      { kind: 'select', name: 'who', label: text('Wie'), options },
      { kind: 'radios', name: 'outcome', label: text('Uitkomst'), options, value: 'twee' },
      { kind: 'checks', name: 'also', label: text('En ook'), options, values: ['een', 'drie'] },
      {
        kind: 'group',
        legend: text('Aanwezig'),
        hint: text('wie er was'),
        look: 'row',
        fields: [{ kind: 'text', name: 'there.0', label: text('Naam') }],
      },
      {
        kind: 'group',
        legend: text('Beide kanten'),
        look: 'two',
        fields: [
          { kind: 'text', name: 'left', label: text('Links') },
          { kind: 'text', name: 'right', label: text('Rechts') },
        ],
      },
      {
        kind: 'group',
        legend: text('Meer'),
        look: 'folded',
        fields: [{ kind: 'text', name: 'more', label: text('Nog iets') }],
      },
    ],
  };
}

/** The same, sent with faults in every kind of field. */
function wrong(scene: Scene): FormData {
  const form = everyField(scene);
  const { say } = scene.view;
  const names = ['what', 'on', 'note', 'who', 'outcome', 'also', 'there.0', 'left', 'more'];
  const fields = Object.fromEntries(
    names.map((name) => [name, say('errorRequired', { field: scene.text(name) })]),
  );
  return { ...form, posted: { what: scene.text('iets') }, errors: { fields } };
}

const refused = (scene: Scene): FormData => ({
  ...everyField(scene),
  errors: {
    fields: {},
    whole: { title: scene.view.say('refusedTitle'), text: scene.text('Dit is al gedaan.') },
  },
});

export const forms: State[] = [
  { name: 'form', section: 'cases', page: (scene) => <FormPage data={everyField(scene)} /> },
  { name: 'form-errors', section: 'cases', page: (scene) => <FormPage data={wrong(scene)} /> },
  { name: 'form-refused', section: 'cases', page: (scene) => <FormPage data={refused(scene)} /> },
];
