import type { ReactNode } from 'react';
import { inboxTotal } from '../../store/inbox-counts.ts';
import type { TextKey } from '../texts/texts.ts';
import { whereOf } from '../mailbox/where.ts';
import { moment, numberOf, shortDay } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { ButtonLink, Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { InboxData } from './data.ts';

/** What nobody picked up, gathered from everywhere: each with what one does about it. */
export function InboxPage({ data }: { data: InboxData }) {
  const { say } = useView();
  const total = inboxTotal(data.counts);
  return (
    <Page title={say('inbox')}>
      <p className="lead">{total === 0 ? say('inboxNone') : say('inboxLead', { n: total })}</p>
      {total === 0 ? (
        <section className="card" aria-label={say('inboxWhat')}>
          <Empty title={say('inboxWhat')}>
            <ul>
              {(['inboxUnknown', 'inboxRefused', 'inboxTold', 'inboxSystems', 'inboxUnheld'] as const).map(
                (text) => (
                  <li key={text}>{say(text)}</li>
                ),
              )}
            </ul>
          </Empty>
        </section>
      ) : (
        <div className="stack spaced">
          <Unheld data={data} />
          <Told data={data} />
          <Unknown data={data} />
          <Refused data={data} />
          <Systems data={data} />
        </div>
      )}
      <p className="actions spaced noprint">
        <a href="/signals?status=received">{say('navSignals')}</a>
        <a href="/subscriptions">{say('navSubscriptions')}</a>
      </p>
    </Page>
  );
}

/** One kind, where there is any. */
function Kind({ title, n, children }: { title: TextKey; n: number; children: ReactNode }) {
  const { say } = useView();
  if (n === 0) return null;
  return (
    <section className="card list" aria-labelledby={title} data-kind={title}>
      <div className="section__head">
        <h2 className="h2" id={title}>
          {say(title)}
        </h2>
        <span className="nl-number-badge">{n}</span>
      </div>
      {children}
    </section>
  );
}

const Do = ({ children }: { children: ReactNode }) => (
  <div className="section__text">
    <div className="actions">{children}</div>
  </div>
);

function Unheld({ data: { counts, until } }: { data: InboxData }) {
  const { say, lang } = useView();
  return (
    <Kind title="inboxUnheld" n={counts.unheld}>
      <div className="section__text stack-s">
        <p>{say('inboxUnheldText', { n: counts.unheld, day: shortDay(until, lang) })}</p>
        <div className="actions">
          <ButtonLink href="/handover?nobody=true" purpose="primary">
            {say('inboxUnheldDo')}
          </ButtonLink>
          <ButtonLink href="/deadlines?colleague=nobody#list">{say('inboxShow')}</ButtonLink>
        </div>
      </div>
    </Kind>
  );
}

function Told({ data: { counts, told } }: { data: InboxData }) {
  const { say, lang, actor } = useView();
  return (
    <Kind title="inboxTold" n={counts.told}>
      <ul className="items">
        {told.map((each) => (
          <li className="item" key={each.id}>
            <div className="item__top">
              <h3 className="item__title">
                <a href={whereOf(each, actor?.role ?? '')}>{each.title}</a>
              </h3>
              <span className="small quiet">
                {moment(each.at, lang)}
                {each.trajectory && ` · ${numberOf(each.trajectory)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <Do>
        <form method="post" action="/mailbox">
          <input type="hidden" name="return" value="/inbox" />
          {told.map(({ id }) => (
            <input type="hidden" name="id" value={id} key={id} />
          ))}
          <button className="nl-button nl-button--secondary">{say('inboxToldDo', { n: told.length })}</button>
        </form>
        <ButtonLink href="/mailbox">{say('mailbox')}</ButtonLink>
      </Do>
    </Kind>
  );
}

function Unknown({ data: { counts } }: { data: InboxData }) {
  const { say } = useView();
  return (
    <Kind title="inboxUnknown" n={counts.unknown}>
      <Do>
        <ButtonLink href="/signals?status=unknown" purpose="primary">
          {say('inboxUnknownDo')}
        </ButtonLink>
      </Do>
    </Kind>
  );
}

function Refused({ data: { counts, refused } }: { data: InboxData }) {
  const { say } = useView();
  return (
    <Kind title="inboxRefused" n={counts.refused}>
      <Do>
        <ButtonLink href="/signals?status=refused" purpose="primary">
          {say('inboxShow')}
        </ButtonLink>
        <ButtonLink href="/signals?status=conflict">{say('signalConflict')}</ButtonLink>
        <form method="post" action="/inbox/seen">
          {refused.map((id) => (
            <input type="hidden" name="id" value={id} key={id} />
          ))}
          <button className="nl-button nl-button--secondary">
            {say('inboxRefusedDo', { n: refused.length })}
          </button>
        </form>
      </Do>
    </Kind>
  );
}

function Systems({ data: { counts, subscriptions } }: { data: InboxData }) {
  const { say } = useView();
  return (
    <Kind title="inboxSystems" n={counts.undelivered + counts.stopped}>
      <ul className="items">
        {subscriptions.map(({ id, url, stopped, undelivered }) => (
          <li className="item" key={id}>
            <div className="item__top">
              <h3 className="item__title">
                <a href={`/subscriptions/${id}${undelivered > 0 ? '?status=dead' : ''}`}>{url}</a>
              </h3>
              <span className="small">
                {[
                  undelivered > 0 && say('inboxUndelivered', { n: undelivered }),
                  stopped && say('inboxStopped'),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Kind>
  );
}
