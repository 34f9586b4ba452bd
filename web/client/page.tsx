import type { ClientView } from './data.ts';
import { DeadlineTable } from '../ui/deadline-table.tsx';
import { Page } from '../ui/layout.tsx';
import { Empty } from '../ui/parts.tsx';
import { ShapeLegend, TimePicture } from '../ui/time-picture.tsx';
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
      <ToneLegend />
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
        <ul className="terms small">
          {row.dates.map(({ title, day }) => (
            <li key={title}>
              {title}: <time dateTime={day}>{shortDay(day, lang)}</time>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The colours of deadlines; the table below says each in words. */
function ToneLegend() {
  const { say } = useView();
  const tones = [
    ['overdue', 'legendOverdue'],
    ['soon', 'legendSoon'],
    ['upcoming', 'legendUpcoming'],
  ] as const;
  return (
    <ul className="legend">
      {tones.map(([tone, text]) => (
        <li key={tone}>
          <svg width="14" height="14" aria-hidden="true">
            <rect width="14" height="14" rx="2" className={`mark--${tone}`} />
          </svg>
          {say(text)}
        </li>
      ))}
      <li>
        <svg width="22" height="14" aria-hidden="true" className="timepicture--key">
          <line className="span" x1="0" x2="22" y1="7" y2="7" />
        </svg>
        {say('legendSpan')}
      </li>
    </ul>
  );
}
