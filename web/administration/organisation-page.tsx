import { capital, moment } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { agencyName, roleName } from '../ui/names.ts';
import { ButtonLink, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { ClosedDays } from './closed-days-section.tsx';
import type { OrganisationData } from './data.ts';

/** What one organisation arranges, how many of its trajectories know it, and who changed what. */
export function OrganisationPage({ data, mayChange }: { data: OrganisationData; mayChange: boolean }) {
  const { say } = useView();
  const { agency, name } = data.organisation;
  const crumb = mayChange
    ? { href: '/administration/organisations', text: say('adminOrganisations') }
    : { href: '/administration', text: say('administration') };
  return (
    <Page title={name} crumb={crumb}>
      <div className="stack spaced">
        <Arranged data={data} />
        {mayChange && (
          <p>
            <ButtonLink href={`/administration/organisations/${agency}/change`} purpose="primary">
              {say('organisationChange')}
            </ButtonLink>
          </p>
        )}
        <ClosedDays data={data} mayChange={mayChange} />
        <Changes data={data} />
      </div>
    </Page>
  );
}

function Arranged({ data: { organisation, told } }: { data: OrganisationData }) {
  const { say, lang, agencies } = useView();
  const { agency, region, climbAssumed, defaults } = organisation;
  const holders = Object.entries(defaults);
  return (
    <section className="card stack-s" aria-labelledby="arranged">
      <h2 className="h2" id="arranged">
        {say('organisationArranged')}
      </h2>
      <dl className="keys">
        <Row title={say('organisationCode')}>{agency}</Row>
        <Row title={say('organisationRegion')}>
          {region === null ? say('organisationNoRegion') : agencyName(region)}
        </Row>
        <Row title={say('organisationClimb')} wide>
          {say(climbAssumed ? 'organisationClimbYes' : 'organisationClimbNo')}
        </Row>
        <Row title={say('told')} wide>
          <Told agency={agency} told={told} />
        </Row>
      </dl>
      <h3 className="h3">{say('organisationHolders')}</h3>
      {holders.length === 0 ? (
        <p className="quiet">{say('organisationHoldersNone')}</p>
      ) : (
        <dl className="keys">
          {holders.map(([role, holder]) => (
            <Row title={capital(roleName(role, lang))} key={role}>
              {agencies(holder)}
            </Row>
          ))}
        </dl>
      )}
    </section>
  );
}

/** How far the telling is, and a way to look again while it is under way. */
function Told({ agency, told: { told, open } }: { agency: string; told: OrganisationData['told'] }) {
  const { say } = useView();
  if (open === 0) return say('toldNone');
  if (told === open) return say('toldAll', { open });
  return (
    <>
      {say('toldSome', { told, open })}{' '}
      <a href={`/administration/organisations/${agency}`}>{say('toldAgain')}</a>
    </>
  );
}

function Changes({ data: { changes } }: { data: OrganisationData }) {
  const { say, lang } = useView();
  return (
    <section className="card list" aria-labelledby="history">
      <div className="section__head">
        <h2 className="h2" id="history">
          {say('history')}
        </h2>
      </div>
      <ul className="items">
        {changes.map(({ version, at, who, lines }) => (
          <li className="item" key={version}>
            <p className="item__title small quiet">
              {moment(at, lang)}, {who}
            </p>
            {lines.length === 0 ? (
              <p>{say('historyMade')}</p>
            ) : (
              <ul className="plainlist">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
