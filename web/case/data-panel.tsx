import type { Day } from '../../domain/calendar/types.ts';
import { briefDay, capital, numberOf, shortDay } from '../ui/format.ts';
import { Row } from '../ui/parts.tsx';
import { ShapeLegend, TimePicture, ToneLegend } from '../ui/time-picture.tsx';
import { useView } from '../ui/view.tsx';
import type { CaseView, HolderView, KeyValue } from './view.ts';

/** What is known of the case: dates and facts, who takes part, and the client's other trajectories. */
export function DataPanel({ data }: { data: CaseView }) {
  const { say, lang } = useView();
  return (
    <div className="split">
      <div className="stack">
        <Values id="dates" title={say('caseDates')} values={data.dates} />
        {data.facts.length > 0 && <Values id="facts" title={say('facts')} values={data.facts} />}
        <Lanes data={data} />
      </div>
      <div className="stack">
        <Holders holders={data.holders} />
        <RelatedList data={data} />
        <section className="card" aria-label={say('cases')}>
          <dl className="keys keys--one">
            <Row title={say('caseNumber')}>{numberOf(data.id)}</Row>
            <Row title={say('responsible')}>{data.organisation}</Row>
            <Row title={say('openCase')}>{shortDay(data.opened, lang)}</Row>
          </dl>
        </section>
      </div>
    </div>
  );
}

function Values({ id, title, values }: { id: string; title: string; values: KeyValue[] }) {
  return (
    <section className="card stack-s" aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {title}
      </h2>
      <dl className="keys">
        {values.map((value) => (
          <Key {...value} key={value.title} />
        ))}
      </dl>
    </section>
  );
}

function Key({ title, day, text, change, elsewhere }: KeyValue) {
  const { say, lang } = useView();
  return (
    <Row title={capital(title)}>
      {day ? (
        <time dateTime={day}>{shortDay(day, lang)}</time>
      ) : (
        (text ?? <span className="quiet">{say('unknown')}</span>)
      )}
      {change && (
        <>
          {' '}
          <a className="why noprint" href={change} aria-label={say('changeDate', { date: title })}>
            {say('change')}
          </a>
        </>
      )}
      {elsewhere && (
        <span className="by small">
          {elsewhere.href ? <a href={elsewhere.href}>{elsewhere.text}</a> : elsewhere.text}
        </span>
      )}
    </Row>
  );
}

/** All of the client's trajectories that the reader sees, as one picture. */
function Lanes({ data: { lanes } }: { data: CaseView }) {
  const { say, lang, today } = useView();
  if (lanes.length < 2) return null;
  const sentence = say('clientLanesText', { n: lanes.length });
  return (
    <section className="card stack-s" aria-labelledby="lanes">
      <h2 className="h2" id="lanes">
        {say('clientLanes')}
      </h2>
      <ShapeLegend lanes={lanes} />
      <ToneLegend spans />
      <TimePicture lanes={lanes} sentence={sentence} today={today} tick={(day: Day) => briefDay(day, lang)} />
      <p>{sentence}</p>
    </section>
  );
}

/** Who takes part, and who of them has it. */
function Holders({ holders }: { holders: HolderView[] }) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="parties">
      <h2 className="h2" id="parties">
        {say('parties')}
      </h2>
      <ul className="plainlist">
        {holders.map(({ role, name, team, give }) => (
          <li key={role}>
            {role}
            <span className="by">
              {name ? [name, team].filter(Boolean).join(', ') : say('heldByNobody')}{' '}
              {give && (
                <a className="noprint" href={give}>
                  {say('give')}
                  <span className="sr"> {role}</span>
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Trajectories that this one opened, came from, or belongs with; linked for who takes part in them. */
function RelatedList({ data }: { data: CaseView }) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="related">
      <h2 className="h2" id="related">
        {say('related')}
      </h2>
      {data.related.length === 0 && <p className="quiet">{say('noRelated')}</p>}
      <ul className="plainlist">
        {data.related.map(({ id, title, relation, state, visible }) => (
          <li key={id}>
            {visible ? <a href={`/trajectories/${id}`}>{title}</a> : <span>{title}</span>}
            <span className="by small quiet">
              {relation}, {state}
              {!visible && ` (${say('notVisible')})`}
            </span>
          </li>
        ))}
      </ul>
      <p>{data.client && <a href={`/clients/${data.client}`}>{say('clientLink')}</a>}</p>
    </section>
  );
}
