import { filterKeys, tabs, withQuery, type Filters, type Tab } from './filters.ts';
import type { DashboardData } from './data.ts';
import type { TextKey } from '../texts/texts.ts';
import { DeadlineTable } from '../ui/deadline-table.tsx';
import { NothingForAdministrator } from '../ui/administrator.tsx';
import { ButtonLink, Empty } from '../ui/parts.tsx';
import { isAdministrator, useView } from '../ui/view.tsx';

const listTitles: Record<Tab, TextKey> = {
  all: 'listAll',
  mine: 'listMine',
  overdue: 'listOverdue',
  soon: 'listSoon',
  waiting: 'listWaiting',
  upcoming: 'listUpcoming',
  done: 'listDone',
};
const tabTitles = {
  all: 'tabAll',
  mine: 'tabMine',
  overdue: 'tabOverdue',
  soon: 'tabSoon',
  waiting: 'tabWaiting',
} as const;

/**
 * The tabs, how many there are, one page of deadlines, and the way on; or what to do where there are none.
 */
export function DeadlineList({ data }: { data: DashboardData }) {
  const { say } = useView();
  const { filters, rows, counts, skipped } = data;
  const total = counts[filters.tab];
  const title = say(listTitles[filters.tab]);
  const range = rows.length
    ? `${say('range', { from: skipped + 1, to: skipped + rows.length, total: Math.max(total, skipped + rows.length) })}, ${say(filters.sort ? 'sortLatest' : 'sortDue')}`
    : say('rangeNone');
  return (
    <section className="card list" aria-labelledby="list-title" id="list">
      <Tabs data={data} />
      <div className="list__head">
        <h2 className="h2" id="list-title">
          {title}
        </h2>
        <p className="small quiet" role="status">
          {range}
        </p>
        {rows.length > 1 && (
          <a
            className="list__turn small"
            href={`${withQuery(filters, { sort: filters.sort ? '' : '-due' })}#list`}
          >
            {say(filters.sort ? 'turnEarliest' : 'turnLatest')}
          </a>
        )}
      </div>
      {rows.length > 0 ? (
        <DeadlineTable rows={rows} label={title} sorted={filters.sort ? 'descending' : 'ascending'} />
      ) : (
        <NothingFound filters={filters} />
      )}
      {(data.next || skipped > 0) && (
        <nav className="pager" aria-label={say('pages')}>
          {skipped > 0 && <ButtonLink href={withQuery(filters, {})}>{say('first')}</ButtonLink>}
          {data.next && (
            <ButtonLink
              href={`${withQuery(filters, {}, { cursor: data.next, from: String(skipped + rows.length) })}#list`}
            >
              {say('next')}
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  );
}

function Tabs({ data: { filters, counts } }: { data: DashboardData }) {
  const { say } = useView();
  return (
    <nav aria-label={say('tabs')}>
      <ul className="tabs">
        {tabs.map((tab) => (
          <li key={tab}>
            <a href={withQuery(filters, { tab })} aria-current={filters.tab === tab ? 'page' : undefined}>
              {say(tabTitles[tab])} <span className="nl-number-badge">{counts[tab]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NothingFound({ filters }: { filters: Filters }) {
  const view = useView();
  const { say, mayStart } = view;
  if (isAdministrator(view)) return <NothingForAdministrator />;
  if (filterKeys.some((key) => filters[key])) {
    return (
      <Empty title={say('emptyFilter')}>
        <p className="quiet">{say('emptyFilterDo')}</p>
        <p>
          <a href="/deadlines">{say('clear')}</a>
        </p>
      </Empty>
    );
  }
  if (filters.tab !== 'all') {
    return (
      <Empty title={say('emptyTab')}>
        <p className="quiet">{say('emptyTabDo')}</p>
        <p>
          <a href="/deadlines">{say('showAll')}</a>
        </p>
      </Empty>
    );
  }
  return (
    <Empty title={say('emptyAll')}>
      <p className="quiet">{say('emptyAllDo')}</p>
      {mayStart && (
        <p>
          <ButtonLink href="/trajectories/new" purpose="primary">
            {say('newCase')}
          </ButtonLink>
        </p>
      )}
    </Empty>
  );
}
