import { mayUseRoute } from '../../domain/people/access-routes.ts';
import { Page } from '../ui/layout.tsx';
import { ButtonLink, Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { numberOf, shortDay } from '../ui/format.ts';
import type { Day } from '../../domain/calendar/types.ts';

/** A trajectory as the list shows it. */
export interface ListedTrajectory {
  id: string;
  pseudonym: string;
  typeTitle: string;
  phaseTitle: string;
  organisation: string;
  opened: Day;
  closed: boolean;
}

/** The trajectories one's agency takes part in, newest first. */
export function TrajectoriesPage({
  rows,
  next,
  paged,
}: {
  rows: ListedTrajectory[];
  next: string | null;
  paged: boolean;
}) {
  const { say, mayStart, actor } = useView();
  return (
    <Page title={say('cases')}>
      {mayUseRoute('sendCommand', actor?.role) && (
        <p className="lead">
          <a href="/what-if">{say('whatIfTitle')}</a>
        </p>
      )}
      <section className="card list spaced" aria-label={say('cases')}>
        {rows.length === 0 ? (
          <Empty title={say('emptyCases')}>
            <p className="quiet">{say('emptyCasesDo')}</p>
            {mayStart && (
              <p>
                <ButtonLink href="/trajectories/new" purpose="primary">
                  {say('newCase')}
                </ButtonLink>
              </p>
            )}
          </Empty>
        ) : (
          <Table rows={rows} />
        )}
        {(next || paged) && (
          <nav className="pager" aria-label={say('pages')}>
            {paged && <ButtonLink href="/trajectories">{say('first')}</ButtonLink>}
            {next && (
              <ButtonLink href={`/trajectories?cursor=${encodeURIComponent(next)}`}>{say('next')}</ButtonLink>
            )}
          </nav>
        )}
      </section>
    </Page>
  );
}

function Table({ rows }: { rows: ListedTrajectory[] }) {
  const { say, lang } = useView();
  return (
    <table className="utrecht-table utrecht-table--html-table rows" role="table" aria-label={say('cases')}>
      <thead role="rowgroup">
        <tr role="row">
          {(['client', 'type', 'phaseHead', 'agency', 'opened', 'status'] as const).map((key) => (
            <th scope="col" role="columnheader" key={key}>
              {say(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.id}>
            <td role="cell" className="who">
              <a href={`/trajectories/${row.id}`}>{row.pseudonym}</a>
              <span className="number">{numberOf(row.id)}</span>
            </td>
            <td role="cell" className="what">
              {row.typeTitle}
            </td>
            <td role="cell">{row.phaseTitle}</td>
            <td role="cell" className="kindof">
              {row.organisation}
            </td>
            <td role="cell">
              <time dateTime={row.opened}>{shortDay(row.opened, lang)}</time>
            </td>
            <td role="cell" className="state">
              <span className="tag">{say(row.closed ? 'closed' : 'open')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
