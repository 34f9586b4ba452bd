import { briefDay, relative } from './format.ts';
import type { DeadlineView } from './deadlines.ts';
import { explainPath } from './parts.tsx';
import { useView } from './view.tsx';

type Dated = Pick<DeadlineView, 'due' | 'deadlineStatus' | 'trajectory' | 'item' | 'title'>;

/** The day of a row, which leads to why it is that one. The year is said where it is another than this. */
export function WhyDay({ row: { due, deadlineStatus, trajectory, item, title } }: { row: Dated }) {
  const { say, lang, today } = useView();
  if (!due) return <span className="quiet">{say('noDate')}</span>;
  const year = due.slice(0, 4) === today.slice(0, 4) ? '' : ` ${due.slice(0, 4)}`;
  return (
    <a href={explainPath(trajectory, item)} className="whyday">
      <time dateTime={due} className={`when when--${deadlineStatus}`}>
        <span>{`${briefDay(due, lang)}${year}`}</span>{' '}
        <span className="when__rel">{relative(due, today, say)}</span>
      </time>
      <span className="sr">. {say('whyFor', { title })}</span>
    </a>
  );
}
