import type { Picked } from '../worklist/chosen-data.ts';
import { ChosenPage } from '../worklist/chosen-page.tsx';
import type { Deed } from '../worklist/chosen.ts';
import type { WorklistData } from '../worklist/data.ts';
import type { LaterView } from '../worklist/later.ts';
import { OutcomePage } from '../worklist/outcome-page.tsx';
import { WorklistPage } from '../worklist/page.tsx';
import { headings, readQuery, type Heading } from '../worklist/query.ts';
import { rowKey } from '../ui/next-row.ts';
import type { RowView } from '../worklist/rows.ts';
import { day, deadlines, links, type Scene, type State } from './scene.ts';

const none: Record<Heading, number> = { offered: 0, overdue: 0, today: 0, nextFive: 0, waitingOnOthers: 0 };

const laterRows = (scene: Scene): LaterView[] =>
  deadlines(scene)
    .slice(2, 4)
    .map((each) => ({
      ...each,
      key: rowKey(each),
      until: day.soon,
      reason: scene.text('Na zijn verlof'),
      back: '/worklist?of=me',
    }));

/** Two rows that it can be done with, and one that it cannot. */
function picked(scene: Scene): Picked[] {
  const whyNot = [null, null, scene.text('Hier wacht u op niemand.')];
  return deadlines(scene)
    .slice(0, 3)
    .map(({ title, pseudonym, href, ...each }, n) => {
      const row = { ...each, due: day.soon } as unknown as Picked['row'];
      return { key: rowKey(each), title, pseudonym, href, row, whyNot: whyNot[n]! };
    });
}

const chosen = (deed: Deed) => ({ deed, rows: [], back: '/worklist?of=me' });

function worklist(scene: Scene, query: Record<string, string> = {}): WorklistData {
  const [late, today, soon, later, offered] = deadlines(scene);
  const row = (each: typeof late, who = ''): RowView => ({
    ...each!,
    key: rowKey(each!),
    who,
    does: links(scene, 'Vastleggen')[0]!,
    later: [day.soon, day.later].includes(each!.due ?? '') ? '/worklist/chosen?do=later' : null,
  });
  const rows: Record<Heading, RowView[]> = {
    offered: [row(offered)],
    overdue: [row(late)],
    today: [row(today)],
    nextFive: [row(soon)],
    waitingOnOthers: [row(later, scene.text('Gemeente Utrecht · 12 d, 2× herinnerd, laatst vr 20 nov'))],
  };
  const asked = readQuery(query, 'team');
  return {
    query: asked,
    groups: headings
      .filter((name) => asked.group === null || asked.group === name)
      .map((name) => ({
        name,
        rows: rows[name],
        total: name === 'overdue' ? 28 : 1,
        more: name === 'overdue' ? '/worklist?of=team&group=overdue' : null,
      })),
    totals: { offered: 1, overdue: 28, today: 1, nextFive: 11, waitingOnOthers: 17 },
    later: laterRows(scene),
    unheld: null,
    overdueAnywhere: 0,
    until: day.soon,
    done: null,
  };
}

const nothing = (): WorklistData => ({
  query: readQuery({ of: 'nobody' }, 'team'),
  groups: headings.map((name) => ({ name, rows: [], total: 0, more: null })),
  totals: none,
  later: [],
  unheld: null,
  overdueAnywhere: 39,
  until: day.soon,
  done: null,
});

export const worklists: State[] = [
  {
    name: 'worklist',
    section: 'worklist',
    page: (scene) => <WorklistPage data={worklist(scene)} />,
  },
  {
    name: 'worklist-done',
    section: 'worklist',
    page: (scene) => {
      const data = worklist(scene);
      const { title, pseudonym, href } = deadlines(scene)[5]!;
      return <WorklistPage data={{ ...data, done: { title, pseudonym, href } }} />;
    },
  },
  {
    name: 'worklist-one-heading',
    section: 'worklist',
    page: (scene) => <WorklistPage data={worklist(scene, { group: 'overdue' })} />,
  },
  {
    name: 'worklist-unheld',
    section: 'worklist',
    page: (scene) => {
      const data = worklist(scene, { of: 'me' });
      const { rows, total } = data.groups[0]!;
      const unheld = { name: 'offeredUnheld', rows, total, more: null } as const;
      const groups = data.groups.filter(({ name }) => name !== 'offered');
      return <WorklistPage data={{ ...data, groups, unheld }} />;
    },
  },
  {
    name: 'worklist-opened',
    section: 'worklist',
    page: (scene) => <WorklistPage data={{ ...worklist(scene), opened: true }} />,
  },
  { name: 'worklist-empty', section: 'worklist', page: () => <WorklistPage data={nothing()} /> },
  {
    name: 'worklist-later',
    section: 'worklist',
    page: (scene) => <WorklistPage data={{ ...worklist(scene, { later: 'true' }), groups: [] }} />,
  },
  {
    name: 'worklist-chosen',
    section: 'worklist',
    page: (scene) => (
      <ChosenPage
        data={{
          chosen: chosen('chase'),
          picked: picked(scene),
          gone: 1,
          fields: [
            {
              kind: 'checks',
              name: 'row',
              label: scene.view.say('chosenRows'),
              options: picked(scene)
                .slice(0, 2)
                .map(({ key, title, pseudonym }) => ({ value: key, text: `${pseudonym}, ${title}` })),
              values: picked(scene).map(({ key }) => key),
            },
            { kind: 'area', name: 'text', label: scene.view.say('fieldChase'), optional: true },
          ],
          key: 'key',
        }}
      />
    ),
  },
  {
    name: 'worklist-chosen-none',
    section: 'worklist',
    page: () => (
      <ChosenPage data={{ chosen: chosen('later'), picked: [], gone: 0, fields: [], key: 'key' }} />
    ),
  },
  {
    name: 'worklist-outcome',
    section: 'worklist',
    page: (scene) => {
      const outcomes = picked(scene).map((of, n) => ({
        of,
        done: n === 0,
        unsure: n === 1,
        why: n === 0 ? null : scene.text('Het is nog niet bevestigd.'),
      }));
      return <OutcomePage data={{ deed: 'give', outcomes, gone: 1, back: '/worklist?of=me', again: {} }} />;
    },
  },
];
