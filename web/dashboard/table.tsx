import { StatusBadge } from '../ui/parts.tsx';
import { RowTitle } from '../ui/row-title.tsx';
import { useView } from '../ui/view.tsx';
import { WhyDay } from '../ui/why-day.tsx';
import type { RowView } from './rows.ts';

interface TableProps {
  rows: RowView[];
  label: string;
  sorted: 'ascending' | 'descending';
  /** The row that has the focus: where one goes on. */
  focus: string | null;
  /** What they came to, in the place of what can be done. */
  isDone: boolean;
}

/** Deadlines, one line each; as cards on a phone, where the roles keep it a table for who cannot see it. */
export function OverviewTable({ rows, label, sorted, focus, isDone }: TableProps) {
  const { say } = useView();
  const sort = { 'aria-sort': sorted };
  return (
    <table
      className="utrecht-table utrecht-table--html-table rows work watched"
      role="table"
      aria-label={label}
    >
      <thead role="rowgroup">
        <tr role="row">
          {(['client', 'item', 'dueDate', 'liesWith'] as const).map((name) => (
            <th scope="col" role="columnheader" key={name} {...(name === 'dueDate' && sort)}>
              {say(name)}
            </th>
          ))}
          <th scope="col" role="columnheader">
            {say(isDone ? 'status' : 'followUp')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <OverviewRow row={row} focused={row.key === focus} isDone={isDone} key={row.key} />
        ))}
      </tbody>
    </table>
  );
}

function OverviewRow({ row, focused, isDone }: { row: RowView; focused: boolean; isDone: boolean }) {
  return (
    <tr role="row">
      <td role="cell" className="who">
        {row.pseudonym}
      </td>
      <RowTitle row={row} focused={focused} />
      <td role="cell" className="whendate">
        <WhyDay row={row} />
      </td>
      <td role="cell" className="kindof small">
        {row.who}
        {row.waits && <span className="quiet"> · {row.waits}</span>}
      </td>
      <td role="cell" className="does">
        {isDone ? <StatusBadge deadline={row.deadlineStatus} /> : <FollowUp row={row} />}
      </td>
    </tr>
  );
}

/** A reminder with one click, or with a word of one's own; else what one usually does. */
function FollowUp({ row: { reminds, does, title, pseudonym } }: { row: RowView }) {
  const { say } = useView();
  const about = (
    <span className="sr">
      {' '}
      {title}, {pseudonym}
    </span>
  );
  if (does)
    return (
      <a className="nl-button nl-button--secondary" href={does.href}>
        {does.text}
        {about}
      </a>
    );
  if (!reminds) return null;
  return (
    <form method="post" action={reminds.action}>
      <input type="hidden" name="key" value={reminds.key} />
      <a href={reminds.with}>
        {say('remindWith')}
        {about}
      </a>
      <button className="nl-button nl-button--secondary">
        {say('chaseDo')}
        {about}
      </button>
    </form>
  );
}
