import type { Worklist, WorklistOf } from '../../store/worklist.ts';
import { DeadlineTable } from '../ui/deadline-table.tsx';
import { Page } from '../ui/layout.tsx';
import { Empty } from '../ui/parts.tsx';
import { calendarsPath } from '../ui/paths.ts';
import { useView } from '../ui/view.tsx';
import type { DeadlineView } from '../ui/deadlines.ts';

/** The work list in the words of the reader. */
export type WorklistData = Record<keyof Worklist, DeadlineView[]>;

export function WorklistPage({ data, of }: { data: WorklistData; of: WorklistOf }) {
  const { say } = useView();
  const parts = [
    ['offered', data.offered, say('emptyOffered')],
    ['overdue', data.overdue, say('emptyOverdue')],
    ['today', data.today, say('emptyToday')],
    ['nextFive', data.nextFive, say('emptyNextFive')],
    ['waitingOnOthers', data.waitingOnOthers, say('emptyOthers')],
  ] as const;
  return (
    <Page title={say('worklist')}>
      <p className="lead">{say('worklistLead')}</p>
      <nav className="actions" aria-label={say('worklistOf')}>
        {(
          [
            ['me', say('worklistOfMe')],
            ['team', say('worklistOfTeam')],
            ['nobody', say('worklistOfNobody')],
          ] as const
        ).map(([name, text]) => (
          <a
            href={`/worklist?of=${name}`}
            className={`nl-button nl-button--${of === name ? 'primary' : 'secondary'}`}
            aria-current={of === name ? 'page' : undefined}
            key={name}
          >
            {text}
          </a>
        ))}
      </nav>
      <p>
        <a href={calendarsPath()}>{say('calendarsOpen')}</a>
      </p>
      <div className="stack worklist">
        {parts.map(([name, rows, empty]) => (
          <section className="card list" aria-labelledby={name} key={name}>
            <div className="section__head">
              <h2 className="h2" id={name}>
                {say(name)}
              </h2>
              <span className="nl-number-badge">{rows.length}</span>
            </div>
            {rows.length > 0 ? (
              <DeadlineTable rows={rows} label={say(name)} />
            ) : (
              <Empty title={empty}>
                <p>
                  <a href="/">{say('worklistElse')}</a>
                </p>
              </Empty>
            )}
          </section>
        ))}
      </div>
    </Page>
  );
}
