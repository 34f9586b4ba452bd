import { worklistOwners, type WorklistOf } from '../../store/worklist.ts';
import { shortDay } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { calendarsPath, queryOf } from '../ui/paths.ts';
import { SavedViews } from '../ui/saved-views.tsx';
import { useView, type View } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';
import { deeds } from './chosen.ts';
import type { GroupView, WorklistData } from './data.ts';
import { deedTexts } from './deed-texts.ts';
import { LaterList } from './later-list.tsx';
import { worklistPath, type Heading } from './query.ts';
import { choosingForm, WorkTable } from './table.tsx';

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

/** A coordinator answers for her whole agency. */
const ownerText = (of: WorklistOf, { actor }: View): TextKey =>
  of === 'team' && actor?.role === 'coordinator' ? 'worklistOfAgency' : ownerTexts[of];

export function WorklistPage({ data }: { data: WorklistData }) {
  const { say } = useView();
  const { query, groups, later, unheld } = data;
  const { of, group } = query;
  const filled: GroupView<TextKey>[] = [
    ...groups.filter(({ name }) => name === 'offered'),
    ...(unheld ? [unheld] : []),
    ...groups.filter(({ name }) => name !== 'offered'),
  ].filter(({ rows }) => rows.length > 0);
  const part = group ? say(group) : query.later && say('laterTitle');
  return (
    <Page
      title={part ? `${say('worklist')}: ${part}` : say('worklist')}
      crumb={part ? { href: worklistPath({ of }), text: say('groupBack') } : undefined}
    >
      <Done done={data.done} />
      <Counts data={data} />
      {data.opened && (
        <p className="worklist__later" id="opened">
          {say(of === 'team' ? 'openedTeam' : 'openedNobody')}
        </p>
      )}
      <Owners query={query} />
      <div className="stack worklist">
        {filled.map((each) => (
          <Group group={each} key={each.name} data={data} />
        ))}
        {filled.length > 0 && <Choosing data={data} />}
        {query.later && later.length > 0 && <LaterList rows={later} focus={focusOf(data)} />}
        <Nothing data={data} />
      </div>
    </Page>
  );
}

/** Where nothing was done after all, one is where one was. */
const focusOf = ({ query: { next, done }, done: was }: WorklistData): string | null =>
  was === null ? (done ?? next) : next;

function Done({ done }: Pick<WorklistData, 'done'>) {
  const { say } = useView();
  if (done === null) return null;
  return (
    <p className="worklist__done" id="done">
      {typeof done === 'number' ? (
        say('rowsDone', { n: done })
      ) : (
        <>
          {say('rowDone')}{' '}
          <a href={done.href}>
            {done.title}, {done.pseudonym}
          </a>
        </>
      )}
    </p>
  );
}

/** How many there are, and how many of them one does not see. */
function Counts({ data: { totals, unheld, until, later, query } }: { data: WorklistData }) {
  const { say, lang } = useView();
  const [first] = later;
  return (
    <>
      <p className="lead" id="counts">
        {say('worklistCounts', {
          due: totals.overdue + totals.today,
          next: totals.nextFive,
          day: shortDay(until, lang),
          offered: totals.offered + (unheld?.total ?? 0),
          waiting: totals.waitingOnOthers,
        })}
      </p>
      {first && !query.later && (
        <p className="worklist__later" id="not-shown">
          {say('laterCount', { n: later.length, day: shortDay(first.until, lang) })}{' '}
          <a href={worklistPath({ of: query.of, later: true })}>{say('laterShow')}</a>
        </p>
      )}
    </>
  );
}

/** Whose work: three links; what one keeps of the page, and the way to one's calendar. */
function Owners({ query: { of, group, later } }: Pick<WorklistData, 'query'>) {
  const view = useView();
  const { say } = view;
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
            {say(ownerText(name, view))}
          </a>
        ))}
      </nav>
      <SavedViews page="worklist" query={queryOf(worklistPath({ of, group, later }))} />
      <a href={calendarsPath()}>{say('calendarsOpen')}</a>
      {view.mayStart && <a href="/trajectories/new">{say('newCase')}</a>}
    </div>
  );
}

interface Shown {
  group: GroupView<TextKey>;
  data: WorklistData;
}

function Group({ group: { name, rows, total, more }, data }: Shown) {
  const { say } = useView();
  const { group, cursor } = data.query;
  return (
    <section className="card list" aria-labelledby={name}>
      <div className="section__head">
        <h2 className="h2" id={name}>
          {say(name)}
        </h2>
        <span className="nl-number-badge">{total}</span>
      </div>
      <WorkTable rows={rows} label={say(name)} focus={focusOf(data)} />
      {(more || cursor) && (
        <p className="pager">
          {group === null && <span>{say('groupMore', { n: rows.length, total })}</span>}
          {more && <a href={more}>{group === null ? say('groupAll', { total }) : say('groupNext')}</a>}
        </p>
      )}
    </section>
  );
}

/** What can be done with the rows that are chosen above; it stays in sight while one chooses. */
function Choosing({ data: { query } }: { data: WorklistData }) {
  const { say, actor } = useView();
  if (actor?.person === undefined) return null;
  const list = { ...query, next: null, done: null };
  return (
    <form
      id={choosingForm}
      method="get"
      action="/worklist/chosen"
      className="card choosing noprint"
      aria-label={say('chosenBar')}
    >
      <input type="hidden" name="return" value={worklistPath(list)} />
      <span>{say('chosenBar')}:</span>
      {deeds.map((deed) => (
        <button className="nl-button nl-button--secondary" name="do" value={deed} key={deed}>
          {say(deedTexts[deed].does)}
        </button>
      ))}
    </form>
  );
}

function Nothing({ data: { groups, unheld, query, later, overdueAnywhere } }: { data: WorklistData }) {
  const { say } = useView();
  const ofAll = overdueAnywhere > 0 && groups.some(({ name }) => name === 'overdue');
  const empty = groups.filter(({ name, rows }) => rows.length === 0 && !(unheld && name === 'offered'));
  if (empty.length === 0 && !(query.later && later.length === 0)) return null;
  return (
    <section className="card stack-s" aria-label={say('worklistNothing')}>
      {empty.map(({ name }) => (
        <p key={name}>{say(emptyTexts[name])}</p>
      ))}
      {query.later && <p>{say('laterNone')}</p>}
      <p>
        {ofAll && `${say('overdueAnywhere', { n: overdueAnywhere })} `}
        <a href={`/deadlines?tab=${ofAll ? 'overdue' : 'all'}`}>
          {say(ofAll ? 'overdueAnywhereSee' : 'worklistElse')}
        </a>
      </p>
    </section>
  );
}
