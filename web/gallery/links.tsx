import { linkStates, type LinkState } from '../../domain/reading/link.ts';
import { LinkMadePage, LinksPage, type LinkRow, type LinksData } from '../links/page.tsx';
import { PartyPage, PartyProblemPage, answerTexts, type PartyData } from '../party/page.tsx';
import { day, idOf, type Scene, type State } from './scene.ts';

const row = ({ text }: Scene, n: number, state: LinkState): LinkRow => ({
  id: idOf(n),
  who: text('Huisarts De Linde'),
  state,
  lastDay: text('do 14 jan 2027'),
  madeBy: text('casemanager, PI Noord'),
  madeOn: text('ma 16 nov 2026'),
  opened: n % 2 ? null : text('2×, voor het eerst op di 17 nov'),
  used: state === 'used' ? [text('aangeleverd op di 17 nov')] : [],
  withdrawn: state === 'withdrawn' ? text('door casemanager, PI Noord op di 17 nov') : null,
  withdraw: state === 'open' ? `/trajectories/${idOf(1)}/links/${idOf(n)}/withdraw?item=asked-1` : null,
});

const common = ({ text }: Scene) => ({
  who: text('Huisarts De Linde'),
  question: text('Welke medicijnen krijgt hij?'),
  crumb: { href: `/trajectories/${idOf(1)}`, text: text('Terug naar Sam') },
});

const made = (scene: Scene): LinksData => ({
  ...common(scene),
  action: `/trajectories/${idOf(1)}/links?item=asked-1`,
  key: 'key',
  fields: [{ kind: 'date', name: 'expires', label: scene.view.say('fieldLinkExpires'), value: day.later }],
  whyNot: null,
  links: linkStates.map((state, n) => row(scene, n + 1, state)),
});

const party = ({ text, view: { say } }: Scene, more: Partial<PartyData> = {}): PartyData => ({
  state: 'open',
  asker: text('PI Noord'),
  role: text('casemanager'),
  number: 'TR-00000001',
  lastDay: day.later,
  given: [],
  question: {
    asks: 'question',
    title: text('Welke medicijnen krijgt hij?'),
    text: text('Graag de lijst zoals die nu is.'),
    by: day.soon,
    fields: [
      {
        kind: 'radios',
        name: 'answer',
        label: say('fieldPartyAnswer'),
        options: Object.entries(answerTexts('question')).map(([value, [key, hint]]) => ({
          value,
          text: say(key),
          hint: hint && say(hint),
        })),
      },
      { kind: 'area', name: 'text', label: say('fieldPartyText') },
    ],
  },
  ...more,
});

const wrong = (scene: Scene): PartyData =>
  party(scene, {
    given: [{ day: day.late, text: scene.view.say('partyReceived') }],
    posted: { text: scene.text('Metformine') },
    errors: { fields: { answer: scene.view.say('errorPartyAnswer') } },
  });

const ended = (scene: Scene, state: LinkState): PartyData =>
  party(scene, {
    state,
    question: null,
    given: [{ day: day.late, text: scene.view.say('partyDelivered') }],
    posted: { text: scene.text('Metformine') },
  });

/** Links, for whoever makes them and for whoever holds one. */
export const links: State[] = [
  { name: 'links', section: 'cases', page: (scene) => <LinksPage data={made(scene)} /> },
  {
    name: 'links-none',
    section: 'cases',
    page: (scene) => (
      <LinksPage
        data={{ ...made(scene), whyNot: scene.text('Er is nu niets te beantwoorden.'), links: [] }}
      />
    ),
  },
  {
    name: 'link-made',
    section: 'cases',
    page: (scene) => (
      <LinkMadePage
        data={{
          ...common(scene),
          address: scene.text(`https://traject.example.nl/p/${'x'.repeat(43)}`),
          asker: scene.text('PI Noord'),
          from: scene.text('PI Noord, casemanager'),
          number: 'TR-00000001',
          today: scene.text('ma 23 nov 2026'),
          by: scene.text('do 26 nov 2026'),
          lastDay: scene.text('do 14 jan 2027'),
          back: `/trajectories/${idOf(1)}/links?item=asked-1`,
        }}
      />
    ),
  },
  { name: 'party', page: (scene) => <PartyPage data={party(scene)} /> },
  { name: 'party-errors', page: (scene) => <PartyPage data={wrong(scene)} /> },
  { name: 'party-pending', page: (scene) => <PartyPage data={party(scene, { pending: true })} /> },
  ...linkStates
    .filter((state) => state !== 'open')
    .map((state): State => ({
      name: `party-${state}`,
      page: (scene) => <PartyPage data={ended(scene, state)} />,
    })),
  ...(['unknown', 'too-many', 'away'] as const).map((problem): State => ({
    name: `party-problem-${problem}`,
    page: ({ text }) => (
      <PartyProblemPage problem={problem} posted={{ answer: 'delivered', text: text('Metformine') }} />
    ),
  })),
];
