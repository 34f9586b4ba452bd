import type { MailChannel, MailFate, MailQueue } from '../../domain/mailing/channel.ts';
import { moment } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { mailKinds, mailStatuses } from '../ui/mail-words.ts';
import { Alert, Empty, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

export interface ChannelsData {
  channel: MailChannel | null;
  queue: MailQueue;
  failures: MailFate[];
  /** Mails with which this person tried it; undefined: nobody in person. */
  tests?: MailFate[];
}

/** Who brings mail to people, what waits, what did not arrive, and a mail to oneself to try it. */
export function ChannelsPage({ data: { channel, queue, failures, tests } }: { data: ChannelsData }) {
  const { say } = useView();
  return (
    <Page title={say('adminChannels')} crumb={{ href: '/administration', text: say('administration') }}>
      <p className="lead">{say('channelsLead')}</p>
      <div className="stack spaced">
        {channel === null && (
          <Alert kind="info" title={say('channelNone')}>
            <p>{say('channelNoneDo')}</p>
          </Alert>
        )}
        <Standing channel={channel} queue={queue} />
        {channel !== null && tests && <Tests tests={tests} />}
        <section className="card list" aria-labelledby="failures">
          <div className="section__head">
            <h2 className="h2" id="failures">
              {say('channelFailures')}
            </h2>
          </div>
          {failures.length === 0 ? <Empty title={say('channelFailuresNone')} /> : <Fates fates={failures} />}
        </section>
      </div>
    </Page>
  );
}

function Standing({ channel, queue: { waiting, late, sent } }: Pick<ChannelsData, 'channel' | 'queue'>) {
  const { say, lang } = useView();
  return (
    <section className="card stack-s" aria-labelledby="standing">
      <h2 className="h2" id="standing">
        {say('channelMail')}
      </h2>
      <dl className="keys">
        {channel && (
          <Row title={say('channelBy')}>
            {say(channel.by === 'smtp' ? 'channelSmtp' : 'channelNotify', { host: channel.host })}
          </Row>
        )}
        <Row title={say('channelWaiting')}>{waiting}</Row>
        {late !== null && <Row title={say('channelLate')}>{moment(late, lang)}</Row>}
        <Row title={say('channelSent')}>{sent}</Row>
      </dl>
    </section>
  );
}

function Tests({ tests }: { tests: MailFate[] }) {
  const { say } = useView();
  return (
    <section className="card list" aria-labelledby="tests">
      <div className="section__head">
        <h2 className="h2" id="tests">
          {say('channelTest')}
        </h2>
      </div>
      <form method="post" action="/administration/channels/test" className="section__text">
        <button className="nl-button nl-button--primary">{say('channelTry')}</button>
      </form>
      {tests.length > 0 && <Fates fates={tests} />}
      {tests.some(({ status }) => status === 'pending' || status === 'sending') && (
        <p className="section__text">
          <a href="/administration/channels">{say('toldAgain')}</a>
        </p>
      )}
    </section>
  );
}

function Fates({ fates }: { fates: MailFate[] }) {
  const { say, lang, agencies } = useView();
  return (
    <ul className="items">
      {fates.map(({ key, kind, agency, status, dueAt, sentAt, lastError }) => (
        <li className="item" key={key}>
          <div className="item__top">
            <p className="item__title">{say(mailKinds[kind])}</p>
            <span className="tag">
              {say(kind === 'test' && status === 'unneeded' ? 'mailNoAddress' : mailStatuses[status][0])}
            </span>
          </div>
          <p className="item__facts small quiet">
            <span>{agencies(agency)}</span>
            <span>{moment(sentAt ?? dueAt, lang)}</span>
          </p>
          {lastError !== null && <p className="small breaks">{say('mailError', { error: lastError })}</p>}
        </li>
      ))}
    </ul>
  );
}
