import { FoldedItem } from '../ui/folded-item.tsx';
import { Page } from '../ui/layout.tsx';
import { Alert, Empty, LabelTag } from '../ui/parts.tsx';
import { ChangeLink, SettingText } from './setting.tsx';
import { useView } from '../ui/view.tsx';
import type { TermRow, TypeTerms } from './data.ts';

/**
 * Which terms were set otherwise, and every trajectory to set one in.
 * @param place undefined: this person has none.
 */
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
      <p className="lead">
        {say('termsLead', { place })} <a href="/what-if">{say('whatIfTitle')}</a>
      </p>
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
                    {setIn(type).length > 0 && (
                      <span className="tag">{say('termsSet', { n: setIn(type).length })}</span>
                    )}
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
            <FoldedItem
              title={row.title}
              beside={<strong className="small">{row.now!.text}</strong>}
              below={type.title}
              does={<ChangeLink row={row} />}
              key={`${type.id}/${row.name}`}
            >
              <SettingText setting={row.now!} />
              <p className="small quiet">
                {say('termStandard')}: {row.standard.join('; ')} <LabelTag label={row.label} />
              </p>
            </FoldedItem>
          ))}
        </ul>
      )}
    </section>
  );
}
