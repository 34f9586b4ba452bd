import type { CaseloadPreview } from '../../domain/ports/ports.ts';
import type { SettingView, TermRow, TypeTerms } from '../terms/data.ts';
import { TermsPage } from '../terms/page.tsx';
import { TermPreviewPage } from '../terms/preview-page.tsx';
import { TermSetPage } from '../terms/set-page.tsx';
import { TermFormPage } from '../terms/term-page.tsx';
import { TypeTermsPage } from '../terms/type-page.tsx';
import { day, idOf, type Scene, type State } from './scene.ts';

const setting = ({ text }: Scene): SettingView => ({
  id: 1,
  text: text('12 werkdagen na de binnenkomst'),
  place: text('PI Noord'),
  who: text('coördinator, PI Noord'),
  day: day.late,
  reason: text('te weinig mensen'),
});

const row = (scene: Scene, more: Partial<TermRow> = {}): TermRow => ({
  type: 'detention-reintegration',
  name: 'start-talk',
  title: scene.text('Startgesprek'),
  owner: scene.text('casemanager'),
  label: 'practice',
  source: scene.text('het draaiboek'),
  standard: [scene.text('10 werkdagen na de binnenkomst')],
  base: scene.text('na de binnenkomst'),
  now: null,
  before: [],
  amount: { amount: 10, unit: 'working-days' },
  ...more,
});

const type = (scene: Scene): TypeTerms => ({
  id: 'detention-reintegration',
  title: scene.text('Detentie en re-integratie'),
  open: [
    row(scene, { now: setting(scene), before: [setting(scene)] }),
    row(scene, { name: 'plan', label: 'assumed' }),
  ],
  norms: [row(scene, { name: 'first-mdo', label: 'norm' })],
});

function seen({ text }: Scene): CaseloadPreview {
  const dates = [
    {
      item: 'start-talk',
      title: text('Startgesprek'),
      from: day.soon,
      to: day.later,
      late: true,
      reckoned: day.late,
    },
  ];
  const one = (n: number) => ({
    trajectory: idOf(n),
    pseudonym: text('Sam'),
    organisation: 'pi-noord',
    items: ['start-talk'],
    dates,
    refused: null,
  });
  return {
    preview: 'preview',
    looked: 40,
    cases: [one(1), { ...one(2), dates: [] }],
    next: null,
    remaining: 0,
  };
}

const common = (scene: Scene) => ({
  row: row(scene),
  typeTitle: scene.text('Detentie'),
  place: scene.text('PI Noord'),
});
const wanted = (scene: Scene) => ({
  amount: 12,
  unit: 'working-days' as const,
  reason: scene.text('te weinig mensen'),
});
const words = (scene: Scene) => scene.text('12 werkdagen na de binnenkomst');

export const terms: State[] = [
  {
    name: 'terms',
    section: 'terms',
    page: (scene) => <TermsPage place={scene.text('PI Noord')} types={[type(scene)]} />,
  },
  {
    name: 'terms-none-set',
    section: 'terms',
    page: (scene) => (
      <TermsPage place={scene.text('PI Noord')} types={[{ ...type(scene), open: [row(scene)] }]} />
    ),
  },
  { name: 'terms-no-place', section: 'terms', page: () => <TermsPage place={undefined} types={[]} /> },
  {
    name: 'terms-type',
    section: 'terms',
    page: (scene) => <TypeTermsPage place={scene.text('PI Noord')} type={type(scene)} />,
  },
  {
    name: 'terms-type-only-norms',
    section: 'terms',
    page: (scene) => (
      <TypeTermsPage place={scene.text('PI Noord')} type={{ ...type(scene), open: [], norms: [] }} />
    ),
  },
  {
    name: 'term',
    section: 'terms',
    page: (scene) => <TermFormPage data={{ ...common(scene), row: row(scene, { now: setting(scene) }) }} />,
  },
  {
    name: 'term-norm',
    section: 'terms',
    page: (scene) => <TermFormPage data={{ ...common(scene), row: row(scene, { label: 'norm' }) }} />,
  },
  {
    name: 'term-errors',
    section: 'terms',
    page: (scene) => {
      const { say } = scene.view;
      const errors = {
        fields: {
          amount: say('termAmountWrong', { most: 60, unit: say('unitDays') }),
          reason: say('errorRequired', { field: say('fieldReason') }),
        },
      };
      return <TermFormPage data={{ ...common(scene), posted: { amount: 'x' }, errors }} />;
    },
  },
  {
    name: 'term-preview',
    section: 'terms',
    page: (scene) => (
      <TermPreviewPage
        data={{
          ...common(scene),
          wanted: wanted(scene),
          text: words(scene),
          seen: { ...seen(scene), next: idOf(2), remaining: 3 },
          seesNone: false,
        }}
      />
    ),
  },
  {
    name: 'term-preview-no-case',
    section: 'terms',
    page: (scene) => (
      <TermPreviewPage
        data={{
          ...common(scene),
          wanted: wanted(scene),
          text: words(scene),
          seen: { ...seen(scene), cases: [] },
          seesNone: true,
        }}
      />
    ),
  },
  {
    name: 'term-set',
    section: 'terms',
    page: (scene) => {
      const running = [
        { trajectory: idOf(1), outcome: 'accepted', code: null },
        { trajectory: idOf(2), outcome: 'unavailable', code: null },
      ];
      return (
        <TermSetPage
          data={{ ...common(scene), wanted: wanted(scene), text: words(scene), seen: seen(scene), running }}
        />
      );
    },
  },
];
