import type { Organisation } from '../../domain/people/organisation.ts';
import { Page } from '../ui/layout.tsx';
import { agencyName } from '../ui/names.ts';
import { Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { RegionView } from './data.ts';
import { OrganisationList } from './organisations-page.tsx';

/** Regions with their organisations, and the organisations of none. */
export function RegionsPage({ regions, others }: { regions: RegionView[]; others: Organisation[] }) {
  const { say } = useView();
  return (
    <Page title={say('adminRegions')} crumb={{ href: '/administration', text: say('administration') }}>
      <p className="lead">{say('regionsLead')}</p>
      <div className="stack spaced">
        {regions.length === 0 && (
          <section className="card list" aria-label={say('adminRegions')}>
            <Empty title={say('regionsNone')}>
              <p className="quiet">{say('regionsNoneDo')}</p>
            </Empty>
          </section>
        )}
        {regions.map(({ region, organisations, terms }) => (
          <section className="card list" aria-labelledby={`region-${region}`} key={region}>
            <div className="section__head">
              <h2 className="h2" id={`region-${region}`}>
                {agencyName(region)}
              </h2>
              {terms > 0 && <span className="tag">{say('regionTerms', { n: terms })}</span>}
            </div>
            <OrganisationList organisations={organisations} />
          </section>
        ))}
        {others.length > 0 && (
          <section className="card list" aria-labelledby="without-region">
            <div className="section__head">
              <h2 className="h2" id="without-region">
                {say('regionsWithout')}
              </h2>
            </div>
            <OrganisationList organisations={others} />
          </section>
        )}
      </div>
    </Page>
  );
}
