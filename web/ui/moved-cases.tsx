import type { CaseChange } from '../../domain/what-if/caseload.ts';
import { numberOf, shortDay } from './format.ts';
import { useView } from './view.tsx';

/** So many at once; the others are folded. */
const FIRST = 20;

/** Running cases with each date that moves, as cards on a phone. */
export function MovedCases({ cases, outcomes }: { cases: CaseChange[]; outcomes?: Map<string, string> }) {
  const { say } = useView();
  const others = cases.slice(FIRST);
  return (
    <>
      <CaseTable cases={cases.slice(0, FIRST)} outcomes={outcomes} />
      {others.length > 0 && (
        <details className="morecases">
          <summary>
            <span>{say('termMore', { n: others.length })}</span>
          </summary>
          <CaseTable cases={others} outcomes={outcomes} />
        </details>
      )}
    </>
  );
}

function CaseTable({ cases, outcomes }: { cases: CaseChange[]; outcomes?: Map<string, string> }) {
  const { say, agencies } = useView();
  return (
    <table
      className="utrecht-table utrecht-table--html-table rows moved"
      role="table"
      aria-label={say('termRunning')}
    >
      <thead role="rowgroup">
        <tr role="row">
          {(['client', 'termItem', ...(outcomes ? (['termResult'] as const) : [])] as const).map((key) => (
            <th scope="col" role="columnheader" key={key}>
              {key === 'termItem'
                ? `${say('termItem')}: ${say('termFrom').toLowerCase()} → ${say('termTo').toLowerCase()}`
                : say(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {cases.map((each) => (
          <tr role="row" key={each.trajectory}>
            <td role="cell" className="who">
              <a href={`/trajectories/${each.trajectory}`}>{each.pseudonym || agencies(each.organisation)}</a>
              <span className="number">{numberOf(each.trajectory)}</span>
            </td>
            <td role="cell" className="dates">
              <Dates each={each} />
            </td>
            {outcomes && (
              <td role="cell" className="state">
                <span className="tag">{outcomes.get(each.trajectory)}</span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Dates({ each }: { each: CaseChange }) {
  const { say, lang } = useView();
  if (each.dates.length === 0) return <span className="quiet">{say('termNoDateYet')}</span>;
  return (
    <ul className="plainlist">
      {each.dates.map(({ item, title, from, to, reckoned }) => (
        <li key={item}>
          {title}
          <span className="by">
            <FromTo from={from} to={to} />
            {reckoned !== null && (
              <span className="small quiet"> ({say('moveLateText', { day: shortDay(reckoned, lang) })})</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A date before and after; said in words too, for who cannot see the arrow. */
export function FromTo({ from, to }: { from: string | null; to: string | null }) {
  const { say, lang } = useView();
  const day = (on: string | null) =>
    on ? <time dateTime={on}>{shortDay(on, lang)}</time> : say('termDateGone');
  return (
    <span className="fromto">
      <span className="sr">{say('termFrom')} </span>
      <del>{day(from)}</del> <span aria-hidden="true">→</span>
      <span className="sr"> {say('termTo')}</span> <ins>{day(to)}</ins>
    </span>
  );
}
