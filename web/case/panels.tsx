import { capital } from '../ui/format.ts';
import { Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { DataPanel } from './data-panel.tsx';
import { Timeline, ToldToClient } from './history.tsx';
import { ItemCard, OtherActions } from './item-card.tsx';
import { Meetings } from './meetings.tsx';
import { PlanSection } from './plan.tsx';
import { tabOfItem } from './tab.ts';
import { tabTexts } from './tabs.tsx';
import type { CaseItem, CaseView, Tab } from './view.ts';

const byDue = (a: CaseItem, b: CaseItem) => (a.due ?? '9999').localeCompare(b.due ?? '9999');
const byDone = (a: CaseItem, b: CaseItem) => (b.actedOn ?? '').localeCompare(a.actedOn ?? '');

/** Items that stand on a tab, in its order. */
export const itemsOn = (data: CaseView, tab: Tab): CaseItem[] =>
  data.items
    .filter((item) => item.turn !== 'elsewhere' && tabOfItem(item, data) === tab)
    .toSorted(tab === 'done' ? byDone : byDue);

/** What stands on the tab that is open. */
export function Panel({ data }: { data: CaseView }) {
  const { say } = useView();
  switch (data.tab) {
    case 'plan':
      return <PlanPanel data={data} />;
    case 'planned':
      return (
        <Items
          id="planned"
          title={say(data.closed ? 'leftOpen' : 'caseTabPlanned')}
          empty={say(data.closed ? 'emptyLeftOpen' : 'emptyPlanned')}
          items={itemsOn(data, 'planned')}
          data={data}
        />
      );
    case 'waiting':
      return <Waiting data={data} />;
    case 'done':
      return (
        <Items
          id="done"
          title={say('caseTabDone')}
          empty={say('emptyDone')}
          items={itemsOn(data, 'done')}
          data={data}
        />
      );
    case 'data':
      return <DataPanel data={data} />;
    case 'history':
      return (
        <div className="stack">
          <ToldToClient id={data.id} lines={data.toldToClient} />
          <Timeline entries={data.timeline} />
        </div>
      );
  }
}

function PlanPanel({ data }: { data: CaseView }) {
  return (
    <div className="stack">
      {data.plan && <PlanSection plan={data.plan} trajectory={data.id} />}
      <Meetings meetings={data.meetings} trajectory={data.id} />
    </div>
  );
}

interface List {
  id: string;
  title: string;
  empty: string;
  items: CaseItem[];
  data: CaseView;
}

/** Items one below the other, each in one line that unfolds. */
export function Items({ id, title, empty, items, data }: List) {
  return (
    <section className="card list" aria-labelledby={id}>
      <h2 className="sr" id={id}>
        {title}
      </h2>
      {items.length === 0 ? (
        <Empty title={empty} />
      ) : (
        <ul className="items">
          {items.map((item) => (
            <ItemCard item={item} trajectory={data.id} open={data.item === item.item} key={item.item} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What waits, by what it waits for, and last what is for another case: all folded. */
function Waiting({ data }: { data: CaseView }) {
  const { say } = useView();
  const groups = waitingGroups(itemsOn(data, 'waiting'), say('waitsForEarlier'));
  const elsewhere = data.items.filter((item) => item.turn === 'elsewhere' && !data.plan?.keys.has(item.item));
  return (
    <section className="card list" aria-labelledby="waiting">
      <h2 className="sr" id="waiting">
        {say(tabTexts.waiting)}
      </h2>
      {groups.length === 0 && <Empty title={say('emptyWaiting')} />}
      {groups.map(({ why, items }) => (
        <WaitingGroup title={`${capital(why)} (${items.length})`} items={items} data={data} key={why} />
      ))}
      {elsewhere.length > 0 && (
        <WaitingGroup
          title={say('anotherCase', { n: elsewhere.length })}
          items={elsewhere}
          data={data}
          reasons
        />
      )}
    </section>
  );
}

/** By what they wait for; what most wait for comes first. */
export function waitingGroups(items: CaseItem[], earlier: string): { why: string; items: CaseItem[] }[] {
  const reasons = new Set(items.map(({ waitingReason }) => waitingReason ?? earlier));
  return [...reasons]
    .map((why) => ({ why, items: items.filter(({ waitingReason }) => (waitingReason ?? earlier) === why) }))
    .toSorted((a, b) => b.items.length - a.items.length);
}

interface Group {
  title: string;
  items: CaseItem[];
  data: CaseView;
  /** Each says why it stands here. */
  reasons?: boolean;
}

function WaitingGroup({ title, items, data, reasons = false }: Group) {
  return (
    <details className="fold" open={items.some(({ item }) => item === data.item)}>
      <summary>
        <span>{title}</span>
      </summary>
      <ul className="items items--quiet">
        {items.map((item) => (
          <li className="item" id={`item-${item.item}`} tabIndex={-1} key={item.item}>
            <h3 className="item__title">{item.title}</h3>
            {reasons && item.waitingReason && <p className="small quiet">{item.waitingReason}</p>}
            <OtherActions item={item} actions={item.actions} />
          </li>
        ))}
      </ul>
    </details>
  );
}
