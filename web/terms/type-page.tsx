import type { ReactNode } from 'react';
import { RowMore } from '../ui/folded-item.tsx';
import { Page } from '../ui/layout.tsx';
import { ButtonLink, Empty, LabelTag } from '../ui/parts.tsx';
import { ChangeLink, SettingText } from './setting.tsx';
import { useView } from '../ui/view.tsx';
import type { TermRow, TypeTerms } from './data.ts';

/** The terms of one trajectory: those that can be set with what holds now, and the norms. */
export function TypeTermsPage({ place, type }: { place: string; type: TypeTerms }) {
  const { say } = useView();
  return (
    <Page
      title={say('termsTypeTitle', { type: type.title })}
      crumb={{ href: '/terms', text: say('termsTitle') }}
    >
      <p className="lead">{say('termsTypeLead')}</p>
      <div className="stack spaced">
        <section className="card list" aria-labelledby="open">
          <div className="section__head">
            <h2 className="h2" id="open">
              {say('termsOpen')}
            </h2>
            <span className="nl-number-badge">{type.open.length}</span>
          </div>
          {type.open.length === 0 ? (
            <Empty title={say('termsNoneOpen')}>
              <p className="quiet">{say('termsNoneOpenDo')}</p>
            </Empty>
          ) : (
            <TermTable rows={type.open} place={place} />
          )}
        </section>
        {type.norms.length > 0 && (
          <section className="card list" aria-labelledby="norms">
            <div className="section__head">
              <h2 className="h2" id="norms">
                {say('termsFixed')}
              </h2>
              <span className="nl-number-badge">{type.norms.length}</span>
            </div>
            <p className="section__text quiet">{say('termsFixedText')}</p>
            <TermTable rows={type.norms} />
          </section>
        )}
        <p>
          <ButtonLink href={`/catalogue/${type.id}`}>{say('catalogue')}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}

/** Without a place the terms are norms: nothing holds beside them. */
function TermTable({ rows, place }: { rows: TermRow[]; place?: string }) {
  const { say } = useView();
  const heads = [
    say('termItem'),
    say('termStandard'),
    ...(place === undefined ? [] : [say('termHolds', { place })]),
    say('termHow'),
  ];
  return (
    <table
      className="utrecht-table utrecht-table--html-table rows termtable"
      role="table"
      aria-label={say(place === undefined ? 'termsFixed' : 'termsOpen')}
    >
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th scope="col" role="columnheader" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.name}>
            <td role="cell" className="who">
              <strong>{row.title}</strong>
              <span className="small quiet by">{row.owner}</span>
            </td>
            <td role="cell" className="standard">
              <CellLabel>{heads[1]}</CellLabel>
              {row.standard.map((text) => (
                <span className="by" key={text}>
                  {text}
                </span>
              ))}
              {row.source && <span className="small quiet by">{row.source}</span>}
            </td>
            {place !== undefined && (
              <td role="cell" className="holds">
                <CellLabel>{heads[2]}</CellLabel>
                <Holds row={row} />
              </td>
            )}
            <td role="cell" className="state">
              <LabelTag label={row.label} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The head of the column, where a card of a phone has none; the roles tell it already. */
const CellLabel = ({ children }: { children: ReactNode }) => (
  <span className="celllabel" aria-hidden="true">
    {children}
  </span>
);

function Holds({ row }: { row: TermRow }) {
  const { say } = useView();
  return (
    <div className="holds__all">
      {row.now ? <strong>{row.now.text}</strong> : <span className="quiet">{say('termAsStandard')}</span>}
      <ChangeLink row={row} />
      {(row.now || row.before.length > 0) && (
        <RowMore about={row.title}>
          {row.now && <SettingText setting={row.now} />}
          {row.before.length > 0 && <p>{say('termHistory', { n: row.before.length })}</p>}
          <ul className="plainlist">
            {row.before.map((setting) => (
              <li key={setting.id}>
                <SettingText setting={setting} />
              </li>
            ))}
          </ul>
        </RowMore>
      )}
    </div>
  );
}
