import type { Load } from '../../domain/people/load.ts';
import { Page } from '../ui/layout.tsx';
import { Alert, When } from '../ui/parts.tsx';
import { personAnchor } from '../ui/paths.ts';
import type { ColleagueView } from '../ui/people.ts';
import { useView } from '../ui/view.tsx';

export interface PeopleData {
  people: ColleagueView[];
  /** What nobody holds. */
  nobody: Load;
  /** Whether the reader gives out what others hold, and says when they are away. */
  coordinates: boolean;
  /** Whether any of it can be given away by the reader. */
  gives: boolean;
  /** Which page of them it is, from 1. */
  page: number;
  pages: number;
}

/** People on one page. */
const ON_PAGE = 50;

/** One page of the people: the one that was asked for, or on which somebody stands. */
export function pageOf(
  people: readonly ColleagueView[],
  asked: { page?: unknown; at?: unknown },
): Pick<PeopleData, 'people' | 'page' | 'pages'> {
  const pages = Math.max(1, Math.ceil(people.length / ON_PAGE));
  const at = people.findIndex(({ id }) => id === asked.at);
  const wanted = at < 0 ? Number(asked.page) || 1 : Math.floor(at / ON_PAGE) + 1;
  const page = Math.min(Math.max(1, Math.trunc(wanted)), pages);
  return { people: people.slice((page - 1) * ON_PAGE, page * ON_PAGE), page, pages };
}

/** Who works here, by name: what each holds, for planning, and who is away. */
export function PeoplePage({ data }: { data: PeopleData }) {
  const { say } = useView();
  return (
    <Page title={say('people')}>
      <p className="lead">{say('peopleLead')}</p>
      {data.coordinates ? (
        <form method="get" action="/handover">
          <People data={data} />
          <p className="actions spaced">
            <button className="nl-button nl-button--primary">{say('handoverChosen')}</button>
          </p>
        </form>
      ) : (
        <People data={data} />
      )}
    </Page>
  );
}

function People({ data }: { data: PeopleData }) {
  const { say } = useView();
  const heads = [
    'colleague',
    'loadOpen',
    'loadOverdue',
    'loadNextFive',
    'loadWaiting',
    'loadOldest',
  ] as const;
  const unheld = data.nobody.open > 0;
  return (
    <div className="stack spaced">
      {unheld && data.coordinates && (
        <Alert kind="warning" title={say('nobodyHolds', { n: data.nobody.open })}>
          <p>
            <a href="/handover?nobody=true">{say('nobodyHoldsDo')}</a>
          </p>
        </Alert>
      )}
      <section className="card list" aria-label={say('people')}>
        <table
          className="utrecht-table utrecht-table--html-table rows termtable colleagues"
          role="table"
          aria-label={say('people')}
        >
          <thead role="rowgroup">
            <tr role="row">
              {heads.map((head) => (
                <th scope="col" role="columnheader" key={head}>
                  {say(head)}
                </th>
              ))}
              <th scope="col" role="columnheader">
                {say('actions')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {data.people.map((person) => (
              <Person person={person} data={data} key={person.id} />
            ))}
          </tbody>
        </table>
        <Pages data={data} />
      </section>
    </div>
  );
}

function Pages({ data: { page, pages } }: { data: PeopleData }) {
  const { say } = useView();
  if (pages === 1) return null;
  const numbers = Array.from({ length: pages }, (_, n) => n + 1);
  return (
    <nav className="pager" aria-label={say('pages')}>
      {numbers.map((n) => (
        <a href={`/people?page=${n}`} aria-current={n === page ? 'page' : undefined} key={n}>
          {n}
        </a>
      ))}
    </nav>
  );
}

function Person({ person, data }: { person: ColleagueView; data: PeopleData }) {
  const { say, actor } = useView();
  const { id, name, load } = person;
  const own = actor?.person === id;
  const gone = person.hasLeft ? say('hasLeft') : person.absence;
  const away = !person.hasLeft && (own || data.coordinates);
  const gives = load.open > 0 && data.gives && (own || data.coordinates);
  return (
    <tr role="row" data-person={id} id={personAnchor(id)}>
      <td role="cell" className="who">
        {data.coordinates && load.open > 0 ? (
          <label className="choice">
            <input type="checkbox" name="from" value={id} />
            <span>{name}</span>
          </label>
        ) : (
          name
        )}
        <span className="by small quiet">
          {[person.roles, person.team].filter(Boolean).join(', ')}
          {gone && <strong> · {gone}</strong>}
        </span>
      </td>
      <Figures load={load} />
      <td role="cell" className="kindof">
        {away && (
          <a href={`/people/absence?person=${id}`}>
            {say('absence')}
            <span className="sr"> {name}</span>
          </a>
        )}{' '}
        {gives && (
          <a href={`/handover?from=${id}`}>
            {say('handover')}
            <span className="sr"> {name}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

function Figures({ load }: { load: Load }) {
  const { say } = useView();
  const figures = [
    ['loadOpen', load.open],
    ['loadOverdue', load.overdue],
    ['loadNextFive', load.nextFive],
    ['loadWaiting', load.waiting],
  ] as const;
  return (
    <>
      {figures.map(([title, count]) => (
        <td role="cell" key={title}>
          <span className="celllabel">{say(title)}</span>
          {count}
        </td>
      ))}
      <td role="cell" className="whendate">
        <span className="celllabel">{say('loadOldest')}</span>
        {load.oldest ? <When day={load.oldest} status="overdue" /> : '–'}
      </td>
    </>
  );
}
