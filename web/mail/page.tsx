import type { MailStatus } from '../../domain/mailing/mail.ts';
import type { MailShown } from '../../store/mail.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';
import { moment } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { Page } from '../ui/layout.tsx';
import { mailKinds, mailStatuses } from '../ui/mail-words.ts';
import { Alert, Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

export interface MailData {
  /** What the agency is called that it is about. */
  agencyName: string;
  address: string | null;
  /** Whether mail leaves this installation at all. */
  leaves: boolean;
  refused: boolean;
  fields: FormField[];
  posted?: Posted;
  errors?: FormErrors;
  mails: Pick<MailShown, 'key' | 'kind' | 'status' | 'dueAt' | 'sentAt'>[];
}

/** What one person is mailed at one agency: her address, her choice, a test, and what became of the last. */
export function MailPage({ data }: { data: MailData }) {
  const { say } = useView();
  const { agencyName, fields, posted, errors } = data;
  return (
    <Page
      title={say('mailTitle')}
      crumb={{ href: '/mailbox', text: say('mailbox') }}
      wrong={errors !== undefined}
    >
      <p className="lead">{say('mailLead', { agency: agencyName })}</p>
      {errors && <ErrorSummary errors={errors} fields={fields} />}
      <div className="stack spaced">
        {!data.leaves && (
          <Alert kind="info" title={say('mailLeavesNot')}>
            <p>{say('mailLeavesNotText')}</p>
          </Alert>
        )}
        <Address {...data} />
        <form method="post" action="/mail" className="card form" noValidate>
          <FormFields fields={fields} posted={posted} errors={errors} />
          <div className="actions">
            <button className="nl-button nl-button--primary">{say('mailSave')}</button>
          </div>
        </form>
        {data.leaves && data.address !== null && <Test />}
        <Last mails={data.mails} />
      </div>
    </Page>
  );
}

function Address({ address, refused }: Pick<MailData, 'address' | 'refused'>) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="address">
      <h2 className="h2" id="address">
        {say('mailAddressTitle')}
      </h2>
      {address === null ? (
        <Alert kind="warning" title={say('mailAddressNone')}>
          <p>{say('mailAddressNoneDo')}</p>
        </Alert>
      ) : (
        <>
          <p>
            <strong className="breaks">{address}</strong>
          </p>
          {refused && <Alert kind="warning" title={say('mailAddressRefused')} />}
          <p className="small quiet">{say('mailAddressFrom')}</p>
        </>
      )}
    </section>
  );
}

function Test() {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="test">
      <h2 className="h2" id="test">
        {say('mailTest')}
      </h2>
      <p>{say('mailTestLead')}</p>
      <form method="post" action="/mail/test">
        <button className="nl-button nl-button--secondary">{say('mailTestDo')}</button>
      </form>
    </section>
  );
}

function Last({ mails }: Pick<MailData, 'mails'>) {
  const { say, lang } = useView();
  return (
    <section className="card list" aria-labelledby="last">
      <div className="section__head">
        <h2 className="h2" id="last">
          {say('mailLast')}
        </h2>
      </div>
      {mails.length === 0 ? (
        <Empty title={say('mailLastNone')}>
          <p className="quiet">{say('mailLastNoneDo')}</p>
        </Empty>
      ) : (
        <ul className="items">
          {mails.map(({ key, kind, status, dueAt, sentAt }) => (
            <li className="item" key={key}>
              <div className="item__top">
                <p className="item__title">{say(mailKinds[kind])}</p>
                <MailBadge status={status} />
              </div>
              <p className="item__facts small quiet">
                <span>{moment(sentAt ?? dueAt, lang)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function MailBadge({ status }: { status: MailStatus }) {
  const { say } = useView();
  const [word, tone, icon] = mailStatuses[status];
  return (
    <span className={`utrecht-status-badge utrecht-status-badge--${tone}`}>
      <Icon name={icon} />
      {say(word)}
    </span>
  );
}
