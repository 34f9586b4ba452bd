import type { CatalogueView } from '../catalogue-data.ts';
import { daysBetween } from '../../domain/calendar/day.ts';
import { CatalogueItemCard } from '../components/catalogue-item.tsx';
import { Page } from '../components/layout.tsx';
import { ShapeLegend, TimePicture } from '../components/time-picture.tsx';
import { useView } from '../components/view.tsx';

/** One trajectory of the catalogue: what it is, a picture of how it goes, and every item with its rules. */
export function CatalogueTypePage({ data }: { data: CatalogueView }) {
  const { say } = useView();
  return (
    <Page title={data.title} crumb={{ href: '/catalogue', text: say('catalogue') }}>
      <p className="lead">{data.purpose}</p>
      <div className="stack spaced">
        <section className="card" aria-label={say('summary')}>
          <dl className="keys">
            <Key title={say('source')} texts={[data.source]} />
            <Key title={say('definition')} texts={[`${data.id}@${data.version}`]} />
            <Key title={say('steeredBy')} texts={[data.steeredBy.join(', ')]} />
            {data.dates.length > 0 && <Key title={say('keyDates')} texts={data.dates} />}
            <Key title={say('phases')} texts={data.phases} />
          </dl>
        </section>
        {data.opens.length > 0 && <Opens opens={data.opens} />}
        <Example data={data} />
        <section className="card list" aria-labelledby="items">
          <div className="section__head">
            <h2 className="h2" id="items">
              {say('catalogueItems')}
            </h2>
            <span className="nl-number-badge">{data.items.length}</span>
          </div>
          <ul className="items">
            {data.items.map((item) => (
              <CatalogueItemCard item={item} key={item.name} />
            ))}
          </ul>
        </section>
        <section className="card stack-s" aria-labelledby="ladder">
          <h2 className="h2" id="ladder">
            {say('usualLadder')}
          </h2>
          <Rungs title={say('ladderLong')} rungs={data.ladders.long} />
          <Rungs title={say('ladderShort')} rungs={data.ladders.short} />
        </section>
      </div>
    </Page>
  );
}

function Opens({ opens }: { opens: CatalogueView['opens'] }) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="opens">
      <h2 className="h2" id="opens">
        {say('opensTrajectories')}
      </h2>
      <ul className="plainlist">
        {opens.map(({ type, title, item }) => (
          <li key={`${type}${item}`}>
            <a href={`/catalogue/${type}`}>{title}</a>
            {item && <span className="by small quiet">{say('opensFor', { item })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Key({ title, texts }: { title: string; texts: string[] }) {
  return (
    <div>
      <dt>{title}</dt>
      {texts.map((text) => (
        <dd key={text}>{text}</dd>
      ))}
    </div>
  );
}

function Rungs({ title, rungs }: { title: string; rungs: string[] }) {
  return (
    <>
      <h3 className="h3">{title}</h3>
      <ul className="plainlist">
        {rungs.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** The simulated example: a picture, one sentence, and the same as a table. */
function Example({ data: { title, example } }: { data: CatalogueView }) {
  const { say, today } = useView();
  const { lanes, rows } = example;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const sentence = say('exampleText', {
    title,
    n: rows.length,
    weeks: Math.max(1, Math.ceil(last.day / 7)),
    who: lanes.map((lane) => lane.title).join(', '),
    first: first.title,
    from: first.day,
    last: last.title,
    to: last.day,
  });
  return (
    <section className="card stack-s" aria-labelledby="example">
      <h2 className="h2" id="example">
        {say('exampleTitle')}
      </h2>
      <p>{sentence}</p>
      <ShapeLegend lanes={lanes} />
      <TimePicture
        lanes={lanes}
        sentence={sentence}
        from={today}
        tick={(day) => say('weekNumber', { n: Math.round(daysBetween(today, day) / 7) })}
      />
      <details className="noprint">
        <summary>
          <span>{say('asTable')}</span>
        </summary>
        <div className="scroll" tabIndex={0} role="region" aria-label={say('exampleTitle')}>
          <table className="plain">
            <thead>
              <tr>
                {(['dayHead', 'item', 'owner', 'kindHead'] as const).map((key) => (
                  <th scope="col" key={key}>
                    {say(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, n) => (
                <tr key={n}>
                  <td className="n">{row.day}</td>
                  <th scope="row">{row.title}</th>
                  <td>{row.owner}</td>
                  <td>{row.kind}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
