import { relative } from '../ui/format.ts';
import { useView } from '../ui/view.tsx';
import type { LoadRow } from './causes-data.ts';
import { listPath, others, type Filters } from './filters.ts';

/** Rows that are shown: of a larger organisation the page of colleagues has them all. */
const most = 40;
/** With more than this many the table is folded at first. */
const unfolded = 10;

/** What each colleague has, by name: to plan with, no ranking. */
export function Loads({ loads, filters }: { loads: LoadRow[]; filters: Filters }) {
  const { say } = useView();
  if (loads.length === 0) return null;
  const shown = loads.length > most ? [...loads.slice(0, most - 1), loads.at(-1)!] : loads;
  return (
    <details className="loads" open={loads.length <= unfolded}>
      <summary>
        <span>{say('loads', { n: loads.length })}</span>
      </summary>
      <p className="small quiet">{say('loadsLead')}</p>
      <table
        className="utrecht-table utrecht-table--html-table rows work loadtable"
        role="table"
        aria-label={say('loadsTable')}
      >
        <thead role="rowgroup">
          <tr role="row">
            {(
              [
                'colleague',
                'loadOverdue',
                'loadLateWaiting',
                'loadNextFive',
                'loadOldest',
                'actions',
              ] as const
            ).map((head) => (
              <th scope="col" role="columnheader" key={head}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <Load row={row} filters={filters} key={row.of} />
          ))}
        </tbody>
      </table>
      {shown.length < loads.length && (
        <p className="small">
          {say('loadsMore', { n: shown.length, total: loads.length })} <a href="/people">{say('people')}</a>
        </p>
      )}
    </details>
  );
}

function Load({ row, filters }: { row: LoadRow; filters: Filters }) {
  const { say, today } = useView();
  const { of, name, note, overdue, next, waiting, oldest, reassign } = row;
  const to = (change: Partial<Filters>) =>
    listPath(filters, { organisation: '', colleague: of, period: '', ...change });
  const figures = [
    ['loadOverdue', overdue, to({ tab: 'overdue' })],
    ['loadLateWaiting', waiting, to({ tab: 'overdue', waiting: others })],
    ['loadNextFive', next, to({ tab: 'all', period: 'five' })],
  ] as const;
  return (
    <tr role="row" data-load={of}>
      <td role="cell" className="who">
        {name}
        {note && <span className="by small quiet">{note}</span>}
      </td>
      {figures.map(([title, n, href]) => (
        <td role="cell" key={title}>
          <span className="celllabel">{say(title)}</span>
          {n > 0 ? (
            <a href={href}>
              {n}
              <span className="sr">
                {' '}
                {say(title)}, {name}
              </span>
            </a>
          ) : (
            <span className="quiet">0</span>
          )}
        </td>
      ))}
      <td role="cell" className="late">
        <span className="celllabel">{say('loadOldest')}</span>
        {oldest ? relative(oldest, today, say) : '–'}
      </td>
      <td role="cell" className="does">
        {reassign && (
          <a className="nl-button nl-button--secondary" href={reassign}>
            {say('handover')}
            <span className="sr"> {name}</span>
          </a>
        )}
      </td>
    </tr>
  );
}
