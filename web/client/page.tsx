import type { ClientView } from './data.ts';
import { DeadlineTable } from '../ui/deadline-table.tsx';
import { RowMore } from '../ui/folded-item.tsx';
import { Page } from '../ui/layout.tsx';
import { Alert, ButtonLink, Empty } from '../ui/parts.tsx';
import { ShapeLegend, TimePicture, ToneLegend } from '../ui/time-picture.tsx';
import { useView } from '../ui/view.tsx';
import { briefDay, shortDay } from '../ui/format.ts';

/**
 * One client over all trajectories one sees: a timeline, the
 * trajectories with their dates, and what is still to be done.
 */
export function ClientPage({ data }: { data: ClientView }) {
  const { say } = useView();
  const n = data.trajectories.length;
  return (
    <Page
      title={say('clientTitle', { client: data.pseudonym })}
      crumb={{ href: '/trajectories', text: say('cases') }}
    >
      <p className="lead">{say('clientLead')}</p>
      <div className="stack spaced">
        <About data={data} />
        <Picture data={data} />
        <section className="card list" aria-labelledby="trajectories">
          <div className="section__head">
            <h2 className="h2" id="trajectories">
              {say('clientCases')}
            </h2>
            <span className="nl-number-badge">{n}</span>
          </div>
          <ul className="items">
            {data.trajectories.map((row) => (
              <Trajectory row={row} key={row.id} />
            ))}
          </ul>
        </section>
        <section className="card list" aria-labelledby="open">
          <div className="section__head">
            <h2 className="h2" id="open">
              {say('clientDeadlines')}
            </h2>
            <span className="nl-number-badge">{data.deadlines.length}</span>
          </div>
          {data.deadlines.length === 0 ? (
            <Empty title={say('noDeadlines')} />
          ) : (
            <DeadlineTable rows={data.deadlines} label={say('clientDeadlines')} sorted="ascending" />
          )}
        </section>
      </div>
    </Page>
  );
}

/** That he died, with which records he is one, and what can be recorded of that. */
function About({ data }: { data: ClientView }) {
  const { say, lang } = useView();
  const to = (action: string) => `/clients/${data.id}/${action}`;
  if (!data.deceased && !data.steers && !data.merges) return null;
  return (
    <section className="card stack-s" aria-labelledby="about">
      <h2 className="h2" id="about">
        {say('clientAbout')}
      </h2>
      {data.deceased && (
        <Alert kind="info" title={say('deceasedTitle', { day: shortDay(data.deceased.on, lang) })}>
          <p>{say('deceasedText', { n: data.deceased.withheld })}</p>
        </Alert>
      )}
      {data.merges && data.merges.length > 0 && (
        <ul className="plainlist">
          {data.merges.map(({ id, who, reason }) => (
            <li key={id}>
              {say('mergedWith', { who, reason: reason ?? say('forOthers') })}{' '}
              <a href={to(`unmerge?merge=${id}`)} aria-label={`${say('unmergeDo')}: ${who}`}>
                {say('unmergeDo')}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="actions noprint">
        {data.merges && <ButtonLink href={to('merge')}>{say('mergeDo')}</ButtonLink>}
        {data.merges && <a href="/clients/twins">{say('twins')}</a>}
        {data.steers && (
          <ButtonLink href={to(data.deceased ? 'alive' : 'deceased')}>
            {say(data.deceased ? 'aliveDo' : 'deceasedDo')}
          </ButtonLink>
        )}
      </p>
    </section>
  );
}

/** When each trajectory runs and what is due, as a picture and in a sentence. */
function Picture({ data }: { data: ClientView }) {
  const { say, lang, today } = useView();
  const late = data.deadlines.filter(({ deadlineStatus }) => deadlineStatus === 'overdue').length;
  const first = data.deadlines.find(({ due }) => due !== null);
  const n = data.trajectories.length;
  const sentence = first
    ? say('clientText', {
        n,
        m: data.deadlines.length,
        late,
        first: first.title,
        day: shortDay(first.due!, lang),
      })
    : say('clientTextNone', { n });
  return (
    <section className="card stack-s" aria-labelledby="picture">
      <h2 className="h2" id="picture">
        {say('clientPicture')}
      </h2>
      <p>{sentence}</p>
      <ShapeLegend lanes={data.lanes} />
      <ToneLegend spans />
      <TimePicture lanes={data.lanes} sentence={sentence} today={today} tick={(day) => briefDay(day, lang)} />
    </section>
  );
}

/** One of the client's trajectories: from when to when it runs, and its dates. */
function Trajectory({ row }: { row: ClientView['trajectories'][number] }) {
  const { say, lang } = useView();
  return (
    <li className="item">
      <div className="item__top">
        <h3 className="item__title">
          <a href={`/trajectories/${row.id}`}>{row.title}</a>
        </h3>
        <span className="tag">{row.closed ? say('closed') : row.phase}</span>
      </div>
      <p className="small quiet">
        {row.organisation}, {say('runsFrom')}{' '}
        <time dateTime={row.span.from}>{shortDay(row.span.from, lang)}</time>
        {row.closed && (
          <>
            {' '}
            {say('runsTo')} <time dateTime={row.span.to}>{shortDay(row.span.to, lang)}</time>
          </>
        )}
      </p>
      {row.dates.length > 0 && (
        <RowMore about={row.title}>
          <ul className="terms small">
            {row.dates.map(({ title, day }) => (
              <li key={title}>
                {title}: <time dateTime={day}>{shortDay(day, lang)}</time>
              </li>
            ))}
          </ul>
        </RowMore>
      )}
    </li>
  );
}
