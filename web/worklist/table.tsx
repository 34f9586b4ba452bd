import { When } from '../ui/parts.tsx';
import { RowTitle } from '../ui/row-title.tsx';
import { useView } from '../ui/view.tsx';
import type { RowView } from './rows.ts';

/** The form that every box of the page belongs to. */
export const choosingForm = 'chosen';

/** Rows of work, one line each; as cards on a phone. The one to go on with has the focus. */
export function WorkTable({ rows, label, focus }: { rows: RowView[]; label: string; focus: string | null }) {
  const { say, actor } = useView();
  const hasWho = rows.some(({ who }) => who !== '');
  const picks = actor?.person !== undefined;
  const columns = [
    ...(picks ? [say('rowPick')] : []),
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
          <WorkRow row={row} hasWho={hasWho} picks={picks} focused={row.key === focus} key={row.key} />
        ))}
      </tbody>
    </table>
  );
}

interface Shown {
  row: RowView;
  hasWho: boolean;
  /** Whether rows can be chosen: by people, not by machines. */
  picks: boolean;
  focused: boolean;
}

function WorkRow({ row, hasWho, picks, focused }: Shown) {
  const { say } = useView();
  const what = `${row.title}, ${row.pseudonym}`;
  return (
    <tr role="row">
      {picks && (
        <td role="cell" className="pick">
          <label className="pick__box">
            <input
              type="checkbox"
              name="row"
              value={row.key}
              form={choosingForm}
              aria-label={`${say('rowPick')} ${what}`}
            />
          </label>
        </td>
      )}
      <td role="cell" className="who">
        {row.pseudonym}
      </td>
      <RowTitle row={row} focused={focused} />
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
        <Does row={row} what={what} />
      </td>
    </tr>
  );
}

function Does({ row: { does, later }, what }: { row: RowView; what: string }) {
  const { say } = useView();
  return (
    <span className="does__all">
      {later && (
        <a className="does__later small" href={later}>
          {say('laterShort')}
          <span className="sr"> {say('laterOf', { what })}</span>
        </a>
      )}
      {does && (
        <a className="nl-button nl-button--secondary" href={does.href}>
          {does.text}
          <span className="sr"> {what}</span>
        </a>
      )}
    </span>
  );
}
