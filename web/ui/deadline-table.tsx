import { numberOf } from './format.ts';
import { ownerName, waitingOnName } from './names.ts';
import type { DeadlineView } from './deadlines.ts';
import { Icon } from './icons.tsx';
import { StatusBadge } from './parts.tsx';
import { casePath } from './paths.ts';
import { useView } from './view.tsx';
import { WhyDay } from './why-day.tsx';

/** Deadlines as a table; as cards on a phone, where the roles keep it a table for who cannot see it. */
export function DeadlineTable({
  rows,
  label,
  sorted,
}: {
  rows: DeadlineView[];
  label: string;
  sorted?: 'ascending' | 'descending';
}) {
  const { say } = useView();
  return (
    <table className="utrecht-table utrecht-table--html-table rows" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {say('client')}
          </th>
          <th scope="col" role="columnheader">
            {say('type')}
          </th>
          <th scope="col" role="columnheader">
            {say('item')}
          </th>
          <th scope="col" role="columnheader" aria-sort={sorted}>
            {say('dueDate')} {sorted && <Icon name={sorted === 'ascending' ? 'up' : 'down'} />}
          </th>
          <th scope="col" role="columnheader">
            {say('agency')}
          </th>
          <th scope="col" role="columnheader">
            {say('status')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <DeadlineRow row={row} key={`${row.trajectory}/${row.item}`} />
        ))}
      </tbody>
    </table>
  );
}

function DeadlineRow({ row }: { row: DeadlineView }) {
  const { say, lang, agencies } = useView();
  return (
    <tr role="row">
      <td role="cell" className="who">
        <a href={casePath(row.trajectory)}>{row.pseudonym}</a>
        <span className="number">{numberOf(row.trajectory)}</span>
      </td>
      <td role="cell" className="kindof">
        {row.typeTitle}
      </td>
      <td role="cell" className="what">
        {row.title}
      </td>
      <td role="cell" className="whendate">
        <WhyDay row={row} />
      </td>
      <td role="cell" className="kindof small">
        {row.owner.name ? `${row.owner.name}, ` : ''}
        {ownerName({ agency: row.owner.agency, role: row.owner.role }, lang, agencies)}
        {row.waitingOn && (
          <span className="small quiet waits">
            {say('waitsOn', { who: waitingOnName(row.waitingOn, lang, agencies) })}
          </span>
        )}
      </td>
      <td role="cell" className="state">
        <StatusBadge deadline={row.deadlineStatus} refused={row.refused} />
      </td>
    </tr>
  );
}
