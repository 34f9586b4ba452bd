import { Page } from '../components/layout.tsx';
import { Alert, ButtonLink, Empty, LabelTag } from '../components/parts.tsx';
import { SettingText } from '../components/setting.tsx';
import { useView } from '../components/view.tsx';
import type { TermRow, TypeTerms } from '../terms-data.ts';

/** Which terms were set otherwise, and every trajectory to set one in. @param place undefined: this person has none. */
export function TermsPage({ place, types }: { place: string | undefined; types: TypeTerms[] }) {
  const { say } = useView();
  if (place === undefined)
    return (
      <Page title={say('termsTitle')}>
        <div className="spaced">
          <Alert kind="info" title={say('termsNoRegion')}>
            <p>{say('termsNoRegionDo')}</p>
          </Alert>
        </div>
      </Page>
    );
  return (
    <Page title={say('termsTitle')}>
      <p className="lead">{say('termsLead', { place })}</p>
      <div className="stack spaced">
        <SetNow types={types} />
        <section className="card list" aria-labelledby="types">
          <div className="section__head">
            <h2 className="h2" id="types">
              {say('termsPerType')}
            </h2>
          </div>
          <ul className="items">
            {types.map((type) => (
              <li className="item" key={type.id}>
                <div className="item__top">
                  <h3 className="item__title">
                    <a href={`/terms/${type.id}`}>{type.title}</a>
                  </h3>
                  <p className="item__facts small quiet">
                    <span>{say('termsCount', { n: type.open.length })}</span>
                    {type.norms.length > 0 && (
                      <span>
                        {type.norms.length} × <LabelTag label="norm" />
                      </span>
                    )}
                    {setIn(type).length > 0 && <span className="tag">{say('termsSet', { n: setIn(type).length })}</span>}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

const setIn = ({ open }: TypeTerms): TermRow[] => open.filter(({ now }) => now !== null);

function SetNow({ types }: { types: TypeTerms[] }) {
  const { say } = useView();
  const found = types.flatMap((type) => setIn(type).map((row) => ({ type, row })));
  return (
    <section className="card list" aria-labelledby="set-now">
      <div className="section__head">
        <h2 className="h2" id="set-now">
          {say('termsNow')}
        </h2>
        <span className="nl-number-badge">{found.length}</span>
      </div>
      {found.length === 0 ? (
        <Empty title={say('termsNowNone')}>
          <p className="quiet">{say('termsNowNoneDo')}</p>
        </Empty>
      ) : (
        <ul className="items">
          {found.map(({ type, row }) => (
            <li className="item" key={`${type.id}/${row.name}`}>
              <div className="item__top">
                <h3 className="item__title">{row.title}</h3>
                <span className="small quiet">{type.title}</span>
              </div>
              <SettingText setting={row.now!} />
              <p className="small quiet">
                {say('termStandard')}: {row.standard.join('; ')} <LabelTag label={row.label} />
              </p>
              <p className="item__do">
                <ChangeLink row={row} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function ChangeLink({ row }: { row: TermRow }) {
  const { say } = useView();
  return (
    <a className="why" href={`/terms/${row.type}/${row.name}`} aria-label={say('termChangeFor', { title: row.title })}>
      {say('termChange')}
    </a>
  );
}

/** The terms of one trajectory: those that can be set with what holds now, and the norms. */
export function TypeTermsPage({ place, type }: { place: string; type: TypeTerms }) {
  const { say } = useView();
  return (
    <Page title={say('termsTypeTitle', { type: type.title })} crumb={{ href: '/terms', text: say('termsTitle') }}>
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
  const heads = [say('termItem'), say('termStandard'), ...(place === undefined ? [] : [say('termHolds', { place })]), say('termHow')];
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
              {row.standard.map((text) => (
                <span className="by" key={text}>
                  {text}
                </span>
              ))}
              {row.source && <span className="small quiet by">{row.source}</span>}
            </td>
            {place !== undefined && (
              <td role="cell" className="holds">
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

function Holds({ row }: { row: TermRow }) {
  const { say } = useView();
  return (
    <>
      {row.now ? <SettingText setting={row.now} /> : <span className="quiet">{say('termAsStandard')} </span>}
      <ChangeLink row={row} />
      {row.before.length > 0 && (
        <details>
          <summary>
            <span>{say('termHistory', { n: row.before.length })}</span>
          </summary>
          <ul className="plainlist">
            {row.before.map((setting) => (
              <li key={setting.id}>
                <SettingText setting={setting} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
