import type { ComponentProps, ReactNode } from 'react';
import { useView } from './view.tsx';

interface Folded extends Omit<ComponentProps<'li'>, 'title'> {
  title: ReactNode;
  level?: 2 | 3 | 4;
  /** Beside the title: when it is, how it stands. */
  beside?: ReactNode;
  /** Below the title, in small letters. */
  below?: ReactNode;
  /** What one usually does with it, at the end of the line. */
  does?: ReactNode;
  open?: boolean;
}

/** What else is told of a row of which the title leads elsewhere. */
export function RowMore({ about, children, open }: { about: string; children: ReactNode; open?: boolean }) {
  const { say } = useView();
  return (
    <details className="rowmore" open={open}>
      <summary>
        <span>
          {say('rowMore')}
          <span className="sr"> {say('rowMoreOf', { what: about })}</span>
        </span>
      </summary>
      <div className="rowmore__all">{children}</div>
    </details>
  );
}

/** A row of a list in one line; all else that is told of it unfolds below. */
export function FoldedItem({
  title,
  level = 3,
  beside,
  below,
  does,
  open,
  className,
  children,
  ...row
}: Folded) {
  const Heading = `h${level}` as const;
  return (
    <li className={['item folded', className].filter(Boolean).join(' ')} {...row}>
      <details open={open}>
        <summary>
          <Heading className="item__title">{title}</Heading> {beside}
          {below && <span className="small quiet folded__below">{below}</span>}
        </summary>
        <div className="folded__more">{children}</div>
      </details>
      {does}
    </li>
  );
}
