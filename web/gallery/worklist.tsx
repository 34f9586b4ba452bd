import type { WorklistData } from '../worklist/data.ts';
import { WorklistPage } from '../worklist/page.tsx';
import { headings, readQuery, type Heading } from '../worklist/query.ts';
import { rowKey } from '../ui/next-row.ts';
import type { RowView } from '../worklist/rows.ts';
import { day, deadlines, links, type Scene, type State } from './scene.ts';

const none: Record<Heading, number> = { offered: 0, overdue: 0, today: 0, nextFive: 0, waitingOnOthers: 0 };

function worklist(scene: Scene, query: Record<string, string> = {}): WorklistData {
  const [late, today, soon, later, offered] = deadlines(scene);
  const row = (each: typeof late, who = ''): RowView => ({
    ...each!,
    key: rowKey(each!),
    who,
    does: links(scene, 'Vastleggen')[0]!,
  });
  const rows: Record<Heading, RowView[]> = {
    offered: [row(offered)],
    overdue: [row(late)],
    today: [row(today)],
    nextFive: [row(soon)],
    waitingOnOthers: [row(later, scene.text('Gemeente Utrecht · 1× herinnerd'))],
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
    until: day.soon,
    done: null,
  };
}

const nothing = (): WorklistData => ({
  query: readQuery({ of: 'nobody' }, 'team'),
  groups: headings.map((name) => ({ name, rows: [], total: 0, more: null })),
  totals: none,
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
  { name: 'worklist-empty', section: 'worklist', page: () => <WorklistPage data={nothing()} /> },
];
