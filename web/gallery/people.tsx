import { noLoad } from '../../domain/people/load.ts';
import type { HeldCase } from '../../domain/ports/handovers.ts';
import type { CaseLine } from '../handover/cases.tsx';
import { HandoverDonePage } from '../handover/done-page.tsx';
import { handoverFields } from '../handover/form.ts';
import { HandoverPage } from '../handover/page.tsx';
import { HandoverPreviewPage } from '../handover/preview-page.tsx';
import { absenceFields } from '../people/absence-form.ts';
import { AbsencePage } from '../people/absence-page.tsx';
import { PeoplePage } from '../people/page.tsx';
import type { ColleagueView } from '../ui/people.ts';
import { day, idOf, type Scene, type State } from './scene.ts';

const colleagues = ({ text, view }: Scene): ColleagueView[] => {
  const one = (n: number, name: string, more: Partial<ColleagueView> = {}): ColleagueView => ({
    id: `p-${n}`,
    name: text(name),
    roles: text('casemanager'),
    role: 'case-manager',
    team: text('Team Oost'),
    load: { ...noLoad, open: 9 - n, waiting: 1, nextFive: 2 },
    absence: null,
    awayNow: false,
    hasLeft: false,
    ...more,
  });
  const until = view.say('awayUntil', { until: text('4 dec') });
  return [
    one(1, 'Anna', { load: { ...noLoad, open: 42, overdue: 9, oldest: day.late } }),
    one(2, 'Bas', { absence: `${until}, ${view.say('replacedByNobody')}`, awayNow: true }),
    one(3, 'Carla', { hasLeft: true, team: null }),
    one(4, 'Dirk', { load: noLoad }),
  ];
};

const cases = ({ text }: Scene): HeldCase[] =>
  [1, 2].map((n) => ({
    trajectory: idOf(n),
    role: 'case-manager',
    person: n === 1 ? 'p-1' : null,
    type: 'detention-reintegration',
    client: { pseudonym: text('Sam') },
    organisation: 'pi-noord',
    open: 7,
    overdue: n,
    next: day.soon,
  }));

const lines = ({ text }: Scene, tried: boolean): CaseLine[] =>
  [true, false].map((done, n) => ({
    key: String(n),
    href: done ? `/trajectories/${idOf(n)}` : null,
    title: text(`Sam (TR-${n})`),
    text: text('casemanager: van Anna naar Bas'),
    ...(tried && { outcome: { done, text: text('Dit is van een ander') } }),
  }));

const of = ({ text }: Scene): string => text('Anna');
const form = (scene: Scene, next: string | null = null) => {
  const part = { items: cases(scene), next, remaining: next === null ? 0 : 31 };
  const fields = handoverFields(part, colleagues(scene), scene.view);
  return { of: of(scene), action: '/handover?from=p-1', part, fields };
};

export const people: State[] = [
  {
    name: 'people',
    section: 'people',
    page: (scene) => (
      <PeoplePage
        data={{
          people: colleagues(scene),
          nobody: { ...noLoad, open: 12 },
          page: 2,
          pages: 3,
          coordinates: true,
          gives: true,
        }}
      />
    ),
  },
  {
    name: 'people-colleague',
    section: 'people',
    page: (scene) => (
      <PeoplePage
        data={{
          people: colleagues(scene),
          nobody: noLoad,
          coordinates: false,
          gives: true,
          page: 1,
          pages: 1,
        }}
      />
    ),
  },
  {
    name: 'absence',
    section: 'people',
    page: (scene) => (
      <AbsencePage
        data={{
          id: 'p-2',
          name: scene.text('Bas'),
          said: scene.view.say('awayUntil', { until: scene.text('4 dec') }),
          fields: absenceFields(scene.view, 'p-2', colleagues(scene), null),
          errors: { fields: { until: scene.view.say('errorDate') } },
        }}
      />
    ),
  },
  {
    name: 'handover',
    section: 'people',
    ofDefinitions: true,
    page: (scene) => <HandoverPage data={form(scene, 'next')} />,
  },
  {
    name: 'handover-empty',
    section: 'people',
    page: (scene) => (
      <HandoverPage data={{ ...form(scene), part: { items: [], next: null, remaining: 0 } }} />
    ),
  },
  {
    name: 'handover-preview',
    section: 'people',
    page: (scene) => (
      <HandoverPreviewPage
        data={{
          of: of(scene),
          action: '/handover?from=p-1',
          reason: scene.text('Werkt hier niet meer'),
          lines: lines(scene, false),
          gets: [{ name: scene.text('Bas'), count: 2, absence: scene.view.say('replacedByNobody') }],
          hidden: {},
          chosen: {},
        }}
      />
    ),
  },
  {
    name: 'handover-done',
    section: 'people',
    page: (scene) => (
      <HandoverDonePage
        data={{
          lines: lines(scene, true),
          action: '/handover?from=p-1',
          next: '/handover?from=p-1&after=x',
          again: {},
        }}
      />
    ),
  },
];
