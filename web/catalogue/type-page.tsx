import type { CatalogueItem, CatalogueView } from './data.ts';
import { daysBetween } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { CatalogueItemCard, Small } from './item.tsx';
import { Row } from '../ui/parts.tsx';
import { DatesAndFacts, Openings, Phases, UsualLadders } from './parts.tsx';
import { Page } from '../ui/layout.tsx';
import { ShapeLegend, TimePicture } from '../ui/time-picture.tsx';
import { useView } from '../ui/view.tsx';

/**
 * One trajectory of the catalogue: what it is, a picture of
 * how it goes, and everything that its definition holds.
 */
export function CatalogueTypePage({ data }: { data: CatalogueView }) {
  const { say } = useView();
  return (
    <Page title={data.title} crumb={{ href: '/catalogue', text: say('catalogue') }}>
      <p className="lead">{data.purpose}</p>
      <div className="stack spaced">
        <Summary data={data} />
        <Example data={data} />
        <Phases phases={data.phases} />
        <Items data={data} />
        <Openings opens={data.opens} offers={data.offers} openedBy={data.openedBy} />
        <DatesAndFacts dates={data.dates} facts={data.facts} />
        <UsualLadders ladders={data.ladders} usualFallback={data.usualFallback} />
      </div>
    </Page>
  );
}

function Summary({ data }: { data: CatalogueView }) {
  const { say } = useView();
  const { plan, tellsOpener } = data;
  return (
    <section className="card" aria-label={say('summary')}>
      <dl className="keys">
        <Row title={say('source')}>
          {data.source}
          <a className="by small" href="/catalogue#sources">
            {say('sourcesLink')}
          </a>
        </Row>
        <Row title={say('definition')}>{`${data.id}@${data.version}`}</Row>
        <Row title={say('aboutHead')}>
          {say(data.aboutClient ? 'aboutClient' : 'aboutCases')}
          {data.several && `, ${say('severalText')}`}
        </Row>
        <Row title={say('steeredBy')}>{data.steeredBy.map(({ title }) => title).join(', ')}</Row>
        {data.contact && <Row title={say('contactHead')}>{data.contact.title}</Row>}
        {plan && (
          <Row title={say('planHead')}>
            {say('jointPlanDrafted', { item: plan.drafted.title })}
            <Small>{say('jointPlanAdopted', { item: plan.adopted.title })}</Small>
          </Row>
        )}
        <Row title={say('closeWhen')} wide>
          {data.readyToClose}
          <Small>{say('closeByPerson')}</Small>
        </Row>
        {tellsOpener.length > 0 && (
          <Row title={say('tellsOpener')}>{tellsOpener.map(({ title }) => title).join(', ')}</Row>
        )}
        {data.discreet && <Row title={say('mind')}>{say('discreetAll')}</Row>}
      </dl>
    </section>
  );
}

/** What always belongs to it first, then what a professional adds. */
function Items({ data: { items, usualFallback } }: { data: CatalogueView }) {
  const { say } = useView();
  const groups: [string, CatalogueItem[]][] = [
    [say('itemsAlways'), items.filter(({ discretionary }) => !discretionary)],
    [say('itemsAdded'), items.filter(({ discretionary }) => discretionary)],
  ];
  return (
    <section className="card list" aria-labelledby="items">
      <div className="section__head">
        <h2 className="h2" id="items">
          {say('catalogueItems')}
        </h2>
        <span className="nl-number-badge">{items.length}</span>
      </div>
      <p className="list__note small quiet">{say('rollNote')}</p>
      {groups
        .filter(([, all]) => all.length > 0)
        .map(([title, all]) => (
          <div key={title}>
            <h3 className="h3 list__group">{title}</h3>
            <ul className="items">
              {all.map((item) => (
                <CatalogueItemCard item={item} usual={usualFallback} key={item.name} />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

/** The simulated example: a picture, one sentence, and the same as a table. */
function Example({ data: { title, example } }: { data: CatalogueView }) {
  const { say, lang } = useView();
  const { from, lanes, rows } = example;
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
      <p>
        {sentence}
        <Small>{say('exampleDay', { day: formatDay(from, lang) })}</Small>
      </p>
      <ShapeLegend lanes={lanes} />
      <TimePicture
        lanes={lanes}
        sentence={sentence}
        from={from}
        tick={(day) => say('weekNumber', { n: Math.round(daysBetween(from, day) / 7) })}
      />
      <details className="noprint">
        <summary>
          <span>{say('asTable')}</span>
        </summary>
        <ExampleTable rows={rows} />
      </details>
    </section>
  );
}

function ExampleTable({ rows }: Pick<CatalogueView['example'], 'rows'>) {
  const { say } = useView();
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={`${say('exampleTitle')}: ${say('chartTable')}`}
    >
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
  );
}
