import type { DeadlineView } from './deadlines.ts';
import { nextRow } from './next-row.ts';
import { StatusBadge } from './parts.tsx';
import { useView } from './view.tsx';

interface RowTitleProps {
  row: Pick<DeadlineView, 'href' | 'title' | 'deadlineStatus' | 'refused'>;
  /** The row to go on with: it has the focus, and is read together with what was just done. */
  focused: boolean;
}

/** The cell of a row that leads to its item, and says where that was refused. */
export function RowTitle({ row: { href, title, deadlineStatus, refused }, focused }: RowTitleProps) {
  const { notice } = useView();
  return (
    <td role="cell" className="what">
      <a
        href={href}
        data-row=""
        id={focused ? nextRow : undefined}
        aria-describedby={focused && notice ? 'notice done' : undefined}
      >
        {title}
      </a>
      {refused && ' '}
      {refused && <StatusBadge deadline={deadlineStatus} refused />}
    </td>
  );
}
