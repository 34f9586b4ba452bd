import type { Organisation } from '../../domain/people/organisation.ts';
import { Page } from '../ui/layout.tsx';
import { agencyName } from '../ui/names.ts';
import { ButtonLink, Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

/** The organisations of an installation, by name. */
export function OrganisationsPage({ organisations }: { organisations: readonly Organisation[] }) {
  const { say } = useView();
  return (
    <Page title={say('adminOrganisations')} crumb={{ href: '/administration', text: say('administration') }}>
      <p className="lead">{say('adminOrganisationsText')}</p>
      <p className="spaced">
        <ButtonLink href="/administration/organisations/new" purpose="primary">
          {say('organisationNew')}
        </ButtonLink>
      </p>
      <section className="card list spaced" aria-label={say('adminOrganisations')}>
        {organisations.length === 0 ? (
          <Empty title={say('organisationsNone')}>
            <p className="quiet">{say('organisationsNoneDo')}</p>
          </Empty>
        ) : (
          <OrganisationList organisations={organisations} />
        )}
      </section>
    </Page>
  );
}

/** Each leads to its page. */
export function OrganisationList({ organisations }: { organisations: readonly Organisation[] }) {
  return (
    <ul className="items">
      {organisations.map(({ agency, name, region }) => (
        <li className="item" key={agency}>
          <div className="item__top">
            <p className="item__title">
              <a href={`/administration/organisations/${agency}`}>{name}</a>
            </p>
            <span className="small quiet">
              {agency}
              {region && `, ${agencyName(region)}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
