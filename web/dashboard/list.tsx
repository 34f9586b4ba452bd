import { MOST_LINES } from './export.ts';
import { isFiltered, listPath, tabs, withQuery, type Filters, type Tab } from './filters.ts';
import type { DashboardData } from './data.ts';
import type { TextKey } from '../texts/texts.ts';
import { NothingForAdministrator } from '../ui/administrator.tsx';
import { ButtonLink, Empty } from '../ui/parts.tsx';
import { isAdministrator, useView } from '../ui/view.tsx';
import { placePath } from './rows.ts';
import { OverviewTable } from './table.tsx';

const listTitles: Record<Tab, TextKey> = {
  all: 'listAll',
  mine: 'listMine',
  overdue: 'listOverdue',
  soon: 'listSoon',
  waiting: 'listWaiting',
  upcoming: 'listUpcoming',
  done: 'listDone',
};
const tabTitles: Record<Tab, TextKey> = {
  all: 'tabAll',
  mine: 'tabMine',
  overdue: 'tabOverdue',
  soon: 'tabSoon',
  waiting: 'tabWaiting',
  upcoming: 'tabUpcoming',
  done: 'tabDone',
};

/**
 * The tabs, how many there are, one page of deadlines, and the way on; or what to do where there are none.
 */
export function DeadlineList({ data }: { data: DashboardData }) {
  const { say, notice } = useView();
  const { filters, rows, counts, skipped, place } = data;
  const total = Math.max(counts[filters.tab], skipped + rows.length);
  const title = say(listTitles[filters.tab]);
  const range = rows.length
    ? `${say('range', { from: skipped + 1, to: skipped + rows.length, total })}, ${say(filters.sort ? 'sortLatest' : 'sortDue')}`
    : say('rangeNone');
  return (
    <section className="card list" aria-labelledby="list-title" id="list" tabIndex={-1}>
      <Tabs data={data} />
      <Changed data={data} />
      <div className="list__head">
        <h2 className="h2" id="list-title">
          {title}
        </h2>
        <p className="small quiet" role="status">
          {range}
        </p>
        {rows.length > 0 && (
          <p className="list__do small noprint">
            {rows.length > 1 && (
              <a className="list__turn" href={listPath(filters, { sort: filters.sort ? '' : '-due' })}>
                {say(filters.sort ? 'turnEarliest' : 'turnLatest')}
              </a>
            )}
            <a className="list__turn" href={withQuery(filters, {}, { path: '/deadlines.csv' })} download="">
              {total > MOST_LINES ? say('csvFirst', { n: MOST_LINES }) : say('csvAll', { n: total })}
            </a>
          </p>
        )}
      </div>
      {rows.length > 0 ? (
        <OverviewTable
          rows={rows}
          label={title}
          sorted={filters.sort ? 'descending' : 'ascending'}
          focus={notice ? place.next : (place.done ?? place.next)}
          isDone={filters.tab === 'done'}
        />
      ) : (
        <NothingFound filters={filters} />
      )}
      {(data.next || skipped > 0) && (
        <nav className="pager" aria-label={say('pages')}>
          {skipped > 0 && <ButtonLink href={listPath(filters, {})}>{say('first')}</ButtonLink>}
          {data.next && (
            <ButtonLink
              href={listPath(filters, {}, { cursor: data.next, from: String(skipped + rows.length) })}
            >
              {say('next')}
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  );
}

/**
 * Where script runs: that something changed, and the same list anew. Its address is another one, or the
 * browser would only scroll.
 */
function Changed({ data: { filters, place } }: { data: DashboardData }) {
  const { say, now } = useView();
  return (
    <div aria-live="polite">
      <p className="section__text" data-live="" hidden>
        {say('liveChanged')}{' '}
        <a href={`${placePath(filters, { ...place, next: null, done: null }, { since: String(now) })}#list`}>
          {say('liveAgain')}
        </a>
      </p>
    </div>
  );
}

function Tabs({ data: { filters, counts } }: { data: DashboardData }) {
  const { say } = useView();
  return (
    <nav aria-label={say('tabs')}>
      <ul className="tabs">
        {tabs.map((tab) => (
          <li key={tab}>
            <a href={listPath(filters, { tab })} aria-current={filters.tab === tab ? 'page' : undefined}>
              {say(tabTitles[tab])}
              {(tab !== 'done' || filters.tab === 'done') && (
                <>
                  {' '}
                  <span className="nl-number-badge">{counts[tab]}</span>
                </>
              )}
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
  if (isFiltered(filters)) {
    return (
      <Empty title={say('emptyFilter')}>
        <p className="quiet">{say('emptyFilterDo')}</p>
        <p>
          <a href="/deadlines?tab=all">{say('clear')}</a>
        </p>
      </Empty>
    );
  }
  if (filters.tab !== 'all') {
    return (
      <Empty title={say('emptyTab')}>
        <p className="quiet">{say('emptyTabDo')}</p>
        <p>
          <a href="/deadlines?tab=all">{say('showAll')}</a>
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
