import { tabs, type CaseItem, type CaseView, type Tab } from './view.ts';

type Shown = Pick<CaseView, 'items' | 'plan' | 'meetings'>;

const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab === value);

/** What stands on the plan: nothing for a trajectory without one and without meetings. */
export const hasPlan = ({ plan, meetings }: Omit<Shown, 'items'>): boolean =>
  plan !== null || meetings.length > 0;

/** The tab that an item stands on; undefined for one that stands above them. */
export function tabOfItem({ item, turn }: CaseItem, { plan }: Pick<Shown, 'plan'>): Tab | undefined {
  if (turn === 'must' || turn === 'others') return undefined;
  if (plan?.keys.has(item)) return 'plan';
  return turn === 'elsewhere' ? 'waiting' : turn;
}

/** The tab that an address asks for: by name, or the one of its item; else the first that has something. */
export function tabOf(
  asked: { tab?: unknown; item?: unknown },
  shown: Shown,
): Pick<CaseView, 'tab' | 'item'> {
  const first = hasPlan(shown) ? 'plan' : 'planned';
  const item = shown.items.find((each) => each.item === asked.item);
  if (item) return { tab: tabOfItem(item, shown) ?? first, item: item.item };
  return { tab: isTab(asked.tab) && (asked.tab !== 'plan' || hasPlan(shown)) ? asked.tab : first };
}
