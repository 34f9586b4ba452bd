import { worklistOwners, type WorklistOf } from '../../store/worklist.ts';
import { shortDay } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { calendarsPath } from '../ui/paths.ts';
import { useView } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';
import type { GroupView, WorklistData } from './data.ts';
import { worklistPath, type Heading } from './query.ts';
import { WorkTable } from './table.tsx';

const emptyTexts: Record<Heading, TextKey> = {
  offered: 'emptyOffered',
  overdue: 'emptyOverdue',
  today: 'emptyToday',
  nextFive: 'emptyNextFive',
  waitingOnOthers: 'emptyOthers',
};
const ownerTexts: Record<WorklistOf, TextKey> = {
  me: 'worklistOfMe',
  team: 'worklistOfTeam',
  nobody: 'worklistOfNobody',
};

export function WorklistPage({ data }: { data: WorklistData }) {
  const { say, lang } = useView();
  const { query, groups, totals, until, done } = data;
  const { of, group } = query;
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const empty = groups.filter(({ rows }) => rows.length === 0);
  return (
    <Page
      title={group ? `${say('worklist')}: ${say(group)}` : say('worklist')}
      crumb={group ? { href: worklistPath({ of }), text: say('groupBack') } : undefined}
    >
      {done && (
        <p className="worklist__done" id="done">
          {say('rowDone')}{' '}
          <a href={done.href}>
            {done.title}, {done.pseudonym}
          </a>
        </p>
      )}
      <p className="lead" id="counts">
        {say('worklistCounts', {
          due: totals.overdue + totals.today,
          next: totals.nextFive,
          day: shortDay(until, lang),
          offered: totals.offered,
          waiting: totals.waitingOnOthers,
        })}
      </p>
      <Owners of={of} />
      <div className="stack worklist">
        {filled.map((each) => (
          <Group group={each} key={each.name} data={data} />
        ))}
        {empty.length > 0 && (
          <section className="card stack-s" aria-label={say('worklistNothing')}>
            {empty.map(({ name }) => (
              <p key={name}>{say(emptyTexts[name])}</p>
            ))}
            <p>
              <a href="/deadlines">{say('worklistElse')}</a>
            </p>
          </section>
        )}
      </div>
    </Page>
  );
}

/** Whose work: three links, and the way to one's calendar. */
function Owners({ of }: { of: WorklistOf }) {
  const { say } = useView();
  return (
    <div className="worklist__top noprint">
      <nav className="actions" aria-label={say('worklistOf')}>
        {worklistOwners.map((name) => (
          <a
            href={worklistPath({ of: name })}
            className={`nl-button nl-button--${of === name ? 'primary' : 'secondary'}`}
            aria-current={of === name ? 'page' : undefined}
            key={name}
          >
            {say(ownerTexts[name])}
          </a>
        ))}
      </nav>
      <a href={calendarsPath()}>{say('calendarsOpen')}</a>
    </div>
  );
}

function Group({ group: { name, rows, total, more }, data }: { group: GroupView; data: WorklistData }) {
  const { say, notice } = useView();
  const { group, cursor, next, done } = data.query;
  return (
    <section className="card list" aria-labelledby={name}>
      <div className="section__head">
        <h2 className="h2" id={name}>
          {say(name)}
        </h2>
        <span className="nl-number-badge">{total}</span>
      </div>
      {/* Where nothing was done after all, one is where one was. */}
      <WorkTable rows={rows} label={say(name)} focus={notice ? next : (done ?? next)} />
      {(more || cursor) && (
        <p className="pager">
          {group === null && <span>{say('groupMore', { n: rows.length, total })}</span>}
          {more && <a href={more}>{group === null ? say('groupAll', { total }) : say('groupNext')}</a>}
        </p>
      )}
    </section>
  );
}
