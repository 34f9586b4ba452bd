import type { ScimCall } from '../../store/scim-calls.ts';
import type { TextKey } from '../texts/texts.ts';
import { moment } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

const kinds: Record<ScimCall['what'], TextKey> = {
  create: 'accountCreate',
  change: 'accountChange',
  remove: 'accountRemove',
};

/** What the identity provider of an agency told of its people. */
export interface AccountsView {
  agency: string;
  /** What was taken last. */
  last: ScimCall | null;
  /** Newest first. */
  refused: ScimCall[];
}

/** Whether identity providers tell who works where, and what of it was not taken, with what to mend. */
export function AccountsPage({ accounts }: { accounts: AccountsView[] }) {
  const { say } = useView();
  return (
    <Page title={say('adminAccounts')} crumb={{ href: '/administration', text: say('administration') }}>
      <p className="lead">{say('accountsLead')}</p>
      <div className="stack spaced">
        {accounts.length === 0 ? (
          <section className="card list" aria-label={say('adminAccounts')}>
            <Empty title={say('accountsNone')}>
              <p className="quiet">{say('accountsNoneDo')}</p>
            </Empty>
          </section>
        ) : (
          accounts.map((each) => <Provider {...each} key={each.agency} />)
        )}
      </div>
    </Page>
  );
}

function Provider({ agency, last, refused }: AccountsView) {
  const { say, lang, agencies } = useView();
  return (
    <section className="card list" aria-labelledby={`of-${agency}`}>
      <div className="section__head">
        <h2 className="h2" id={`of-${agency}`}>
          {agencies(agency)}
        </h2>
      </div>
      <p className="section__text">
        {last === null
          ? say('accountsNothing')
          : say('accountsLast', { what: say(kinds[last.what]), at: moment(last.at, lang) })}
      </p>
      {refused.length === 0 ? (
        <Empty title={say('accountsRefusedNone')} />
      ) : (
        <ul className="items">
          {refused.map((call, n) => (
            <li className="item" key={n}>
              <div className="item__top">
                <h3 className="item__title">{say('accountsRefused', { what: say(kinds[call.what]) })}</h3>
                <span className="small quiet">{moment(call.at, lang)}</span>
              </div>
              <p className="small breaks">{call.refused}</p>
              {call.person !== null && (
                <p className="small quiet breaks">{say('accountsPerson', { id: call.person })}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
