import { When } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { nextRow } from '../ui/next-row.ts';
import type { RowView } from './rows.ts';

/**
 * Rows of work, one line each; as cards on a phone. The one to go on with has the focus, and is read together
 * with what was just done.
 */
export function WorkTable({ rows, label, focus }: { rows: RowView[]; label: string; focus: string | null }) {
  const { say } = useView();
  const hasWho = rows.some(({ who }) => who !== '');
  const columns = [
    say('client'),
    say('item'),
    say('dueDate'),
    ...(hasWho ? [say('agency')] : []),
    say('rowAction'),
  ];
  return (
    <table className="utrecht-table utrecht-table--html-table rows work" role="table" aria-label={label}>
      <thead role="rowgroup" className="sr">
        <tr role="row">
          {columns.map((text) => (
            <th scope="col" role="columnheader" key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <WorkRow row={row} hasWho={hasWho} focused={row.key === focus} key={row.key} />
        ))}
      </tbody>
    </table>
  );
}

function WorkRow({ row, hasWho, focused }: { row: RowView; hasWho: boolean; focused: boolean }) {
  const { say, notice } = useView();
  return (
    <tr role="row">
      <td role="cell" className="who">
        {row.pseudonym}
      </td>
      <td role="cell" className="what">
        <a
          href={row.href}
          data-row=""
          id={focused ? nextRow : undefined}
          aria-describedby={focused && notice ? 'notice done' : undefined}
        >
          {row.title}
        </a>
      </td>
      <td role="cell" className="whendate">
        {row.due ? (
          <When day={row.due} status={row.deadlineStatus} />
        ) : (
          <span className="quiet">{say('noDate')}</span>
        )}
      </td>
      {hasWho && (
        <td role="cell" className="kindof small">
          {row.who}
        </td>
      )}
      <td role="cell" className="does">
        {row.does && (
          <a className="nl-button nl-button--secondary" href={row.does.href}>
            {row.does.text}
            <span className="sr">
              {' '}
              {row.title}, {row.pseudonym}
            </span>
          </a>
        )}
      </td>
    </tr>
  );
}
