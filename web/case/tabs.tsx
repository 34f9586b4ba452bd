import type { TextKey } from '../texts/texts.ts';
import { itemPath, tabPath } from '../ui/paths.ts';
import { useView } from '../ui/view.tsx';
import { hasPlan, tabOfItem } from './tab.ts';
import { tabs, type CaseView, type Tab } from './view.ts';

export const tabTexts: Record<Tab, TextKey> = {
  plan: 'caseTabPlan',
  planned: 'caseTabPlanned',
  waiting: 'caseTabWaiting',
  done: 'caseTabDone',
  data: 'caseTabData',
  history: 'caseTabHistory',
};

/** The parts of a case, each with an address and how much is there. */
export function Tabs({ data }: { data: CaseView }) {
  const { say } = useView();
  const shown = tabs.filter((tab) => tab !== 'plan' || hasPlan(data));
  return (
    <nav id="tabs" className="noprint" aria-label={say('caseTabs')}>
      <ul className="tabs">
        {shown.map((tab) => {
          const count = countOf(tab, data);
          return (
            <li key={tab}>
              <a href={tabPath(data.id, tab)} aria-current={tab === data.tab ? 'page' : undefined}>
                {tab === 'planned' && data.closed ? say('leftOpen') : say(tabTexts[tab])}
                {count !== null && <span className="nl-number-badge">{count}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** How many items stand on a tab; null for one that holds no items of its own. */
function countOf(tab: Tab, data: CaseView): number | null {
  if (tab === 'plan' || tab === 'data' || tab === 'history') return null;
  return data.items.filter((item) => item.turn !== 'elsewhere' && tabOfItem(item, data) === tab).length;
}

/**
 * Where the items are that stand on another tab: an address that names one by its anchor alone leads there,
 * in one step by itself where script runs.
 */
export function NotHere({ data }: { data: CaseView }) {
  const { say } = useView();
  const others = data.items.flatMap((item) => {
    const tab = tabOfItem(item, data);
    return tab === undefined || tab === data.tab ? [] : [{ item, tab }];
  });
  return (
    <div className="nothere noprint" data-nothere="">
      {others.map(({ item: { item, title }, tab }) => (
        <p id={`item-${item}`} key={item}>
          {say('notHere', { title, tab: say(tabTexts[tab]) })}{' '}
          <a href={itemPath(data.id, item)}>{say('notHereLook')}</a>
        </p>
      ))}
    </div>
  );
}
