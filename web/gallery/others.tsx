import { definitions } from '../../domain/catalogue.ts';
import { decideSom } from '../../domain/som/decide.ts';
import { catalogueView } from '../catalogue/data.ts';
import { CataloguePage } from '../catalogue/page.tsx';
import { CatalogueTypePage } from '../catalogue/type-page.tsx';
import type { PatternsData } from '../patterns/data.ts';
import { PatternsPage } from '../patterns/page.tsx';
import type { SignalView } from '../signals/data.ts';
import { lists, SignalsPage, type SignalsData } from '../signals/page.tsx';
import { ActingAsPage } from '../sign-in/acting-as-page.tsx';
import { SignInPage } from '../sign-in/page.tsx';
import { SignedOutPage } from '../sign-in/signed-out-page.tsx';
import { SomPage, type SomData } from '../som/page.tsx';
import { startFields } from '../start/form.ts';
import { StartPage } from '../start/page.tsx';
import { problemKinds, ProblemPage } from '../ui/problem.tsx';
import { day, idOf, type Scene, type State } from './scene.ts';

const patterns = ({ text }: Scene): PatternsData => ({
  items: [1, 4].map((cases) => ({
    agency: `agency-${cases}`,
    name: text('Gemeente Utrecht'),
    cases,
    since: day.late,
    last: day.today,
    signal: cases > 2,
    trajectories: [{ id: idOf(1), pseudonym: text('Sam'), day: day.late }],
    bring: cases > 2,
  })),
  agencies: [2.5, null].map((days, n) => ({
    id: `agency-${n}`,
    name: text('Gemeente Utrecht'),
    answers: { received: 1, accepted: 0, delivered: 3 * n, refused: 2, withdrawn: 0, 'not-received': 1 },
    days: days === null ? null : { median: days, slow: 14 },
    waiting: 3,
    since: day.late,
    overdue: n,
    lateShare: n === 0 ? null : 0.25,
  })),
  regions: [],
  threshold: 3,
  label: 'assumed',
  meeting: null,
});

const signal = ({ text, view }: Scene, status: SignalView['status']): SignalView => ({
  id: `signal-${status}`,
  title: text('Datum gewijzigd'),
  says: [text('de verwachte ontslagdatum'), text('do 26 nov 2026')],
  from: text('DJI'),
  reference: text('TULP-4711'),
  receivedAt: view.now,
  saidAt: status === 'applied' ? null : view.now,
  status,
  reason: status === 'applied' ? null : text('Dit kenmerk is van geen bekende cliënt.'),
  trajectories: status === 'applied' ? [idOf(1)] : [],
  judged: status === 'dismissed' ? { who: text('PI Noord'), at: view.now, reason: text('Dubbel') } : null,
});

const signals = (scene: Scene, status: (typeof lists)[number]): SignalsData => ({
  items: [signal(scene, status)],
  next: 'more',
  paged: false,
  status,
  waiting: 3,
});

function som({ text, view }: Scene): SomData {
  const known = {
    on: view.today,
    phase: 'sentenced' as const,
    expectedStayDays: 90,
    caseManagerConcern: false,
  };
  return {
    title: text('SOM-screening'),
    action: '/som',
    sequence: 1,
    crumb: { href: `/trajectories/${idOf(1)}`, text: text('Terug naar Sam') },
    key: 'key',
    known,
    criteria: [{ kind: 'text', name: 'criteria.age', label: view.say('age'), optional: true }],
    advice: decideSom(known, { today: view.today, lang: view.lang }),
    agreement: { both: text('Beiden moeten hetzelfde beslissen.') },
    decision: [{ kind: 'area', name: 'reason', label: view.say('fieldReason') }],
  };
}

const proposed = (scene: Scene): SomData => ({
  ...som(scene),
  agreement: {
    both: scene.text('Beiden.'),
    proposed: scene.text('De PI stelt voor: ja'),
    next: scene.text('De reclassering beslist.'),
  },
  errors: { fields: { reason: scene.view.say('errorRequired', { field: scene.view.say('fieldReason') }) } },
});

const persona = ({ text }: Scene, id: string, role: string) => {
  const title = text(id);
  return { id, agency: 'pi-noord', role, title: { nl: title, en: title } };
};

export const others: State[] = [
  {
    name: 'sign-in',
    page: (scene) => (
      <SignInPage
        goOn="/worklist?of=me"
        personas={[
          persona(scene, 'Casemanager', 'case-manager'),
          persona(scene, 'Coördinator', 'coordinator'),
        ]}
        colleagues={[persona(scene, 'Jeroen Mulder', 'case-manager')]}
      />
    ),
  },
  {
    name: 'acting-as',
    page: () => (
      <ActingAsPage
        goOn="/worklist?of=me"
        roles={[
          { agency: 'pi-noord', role: 'case-manager' },
          { agency: 'reclassering', role: 'supervisor' },
        ]}
      />
    ),
  },
  {
    name: 'acting-as-suggested',
    page: () => (
      <ActingAsPage
        goOn="/worklist?of=me"
        roles={[
          { agency: 'pi-noord', role: 'case-manager' },
          { agency: 'reclassering', role: 'supervisor' },
        ]}
        suggested="reclassering/supervisor"
      />
    ),
  },
  {
    name: 'signed-out',
    page: ({ text }) => (
      <SignedOutPage
        action="/trajectories"
        typed={[
          ['key', 'k-1'],
          ['reason', text('De rechter gaf uitstel')],
        ]}
      />
    ),
  },
  { name: 'sign-in-production', page: () => <SignInPage goOn="/" personas={[]} colleagues={[]} /> },
  ...problemKinds.map((status): State => ({
    name: `problem-${status}`,
    page: () => <ProblemPage status={status} />,
  })),
  { name: 'patterns', section: 'patterns', page: (scene) => <PatternsPage data={patterns(scene)} /> },
  {
    name: 'patterns-empty',
    section: 'patterns',
    page: (scene) => (
      <PatternsPage data={{ ...patterns(scene), items: [], agencies: [], label: null, meeting: idOf(9) }} />
    ),
  },
  ...lists.map((status): State => ({
    name: `signals-${status}`,
    section: 'signals',
    page: (scene) => <SignalsPage data={signals(scene, status)} />,
  })),
  {
    name: 'signals-empty',
    section: 'signals',
    page: (scene) => (
      <SignalsPage data={{ ...signals(scene, 'unknown'), items: [], next: null, paged: true }} />
    ),
  },
  {
    name: 'start',
    ofDefinitions: true,
    section: 'cases',
    page: ({ view, text }) => {
      const [first, ...beside] = definitions().slice(0, 4);
      const fields = startFields(first!, { ...view, organisations: [] });
      return <StartPage data={{ title: text('Nieuw traject'), fields, key: 'start' }} others={beside} />;
    },
  },
  { name: 'som', ofDefinitions: true, section: 'cases', page: (scene) => <SomPage data={som(scene)} /> },
  {
    name: 'som-proposed-errors',
    ofDefinitions: true,
    section: 'cases',
    page: (scene) => <SomPage data={proposed(scene)} />,
  },
  {
    name: 'catalogue',
    ofDefinitions: true,
    section: 'catalogue',
    page: () => <CataloguePage definitions={definitions()} />,
  },
  {
    name: 'catalogue-type',
    ofDefinitions: true,
    section: 'catalogue',
    page: ({ view }) => <CatalogueTypePage data={catalogueView(definitions()[0]!, view)} />,
  },
];
