import type { ReactNode } from 'react';
import { textIn } from '../../domain/calendar/text.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { inboxTotal } from '../../store/inbox-counts.ts';
import type { TextKey } from '../texts/texts.ts';
import { whereOf } from '../mailbox/where.ts';
import { moment, numberOf, shortDay } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { roleName } from '../ui/names.ts';
import { ButtonLink, Empty } from '../ui/parts.tsx';
import { casePath, itemPath } from '../ui/paths.ts';
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
              {(
                ['inboxUnknown', 'inboxRefused', 'inboxTold', 'inboxUndelivered', 'inboxUnheld'] as const
              ).map((text) => (
                <li key={text}>{say(text)}</li>
              ))}
            </ul>
          </Empty>
        </section>
      ) : (
        <div className="stack spaced">
          <Unheld data={data} />
          <Told data={data} />
          <Unknown data={data} />
          <Refused data={data} />
          <Undelivered data={data} />
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

/** What reached no person and no system: what, to whom, since when, how often it was tried, and again. */
function Undelivered({ data: { counts, notices, subscriptions } }: { data: InboxData }) {
  return (
    <Kind title="inboxUndelivered" n={counts.notices + counts.undelivered + counts.stopped}>
      <ul className="items">
        {notices.map((each) => (
          <NoticeLine notice={each} key={each.key} />
        ))}
        {subscriptions.map((each) => (
          <SystemLine system={each} key={each.id} />
        ))}
      </ul>
    </Kind>
  );
}

function NoticeLine({ notice }: { notice: InboxData['notices'][number] }) {
  const { say, lang } = useView();
  const { key, trajectory, item, title, name, role, at, attempts } = notice;
  const what = textIn(title, lang);
  return (
    <li className="item">
      <div className="item__top">
        <h3 className="item__title">
          <a href={item === null ? casePath(trajectory) : itemPath(trajectory, item)}>{what}</a>
        </h3>
        <Again name="notice" value={key} what={what} />
      </div>
      <p className="small quiet">
        {say('inboxTo', { who: name ?? roleName(role, lang) })} · <Tried since={at} times={attempts} />
      </p>
    </li>
  );
}

function SystemLine({ system }: { system: InboxData['subscriptions'][number] }) {
  const { say } = useView();
  const { id, url, stopped, undelivered, since, attempts } = system;
  return (
    <li className="item">
      <div className="item__top">
        <h3 className="item__title">
          <a href={`/subscriptions/${id}${undelivered > 0 ? '?status=dead' : ''}`}>{url}</a>
        </h3>
        {undelivered > 0 && !stopped && <Again name="subscription" value={id} what={url} />}
      </div>
      <p className="small quiet">
        {undelivered > 0 && say('inboxUndeliveredTo', { n: undelivered })}
        {since !== null && (
          <>
            {' '}
            · <Tried since={since} times={attempts ?? 0} />
          </>
        )}
        {undelivered > 0 && stopped && ' · '}
        {stopped && <strong>{say('inboxStopped')}</strong>}
      </p>
    </li>
  );
}

function Tried({ since, times }: { since: Instant; times: number }) {
  const { say, lang } = useView();
  return say('inboxTried', { at: moment(since, lang), n: times });
}

function Again({ name, value, what }: { name: 'notice' | 'subscription'; value: string; what: string }) {
  const { say } = useView();
  return (
    <form method="post" action="/inbox/again">
      <button className="nl-button nl-button--secondary" name={name} value={value}>
        {say('inboxAgain')}
        <span className="sr"> {what}</span>
      </button>
    </form>
  );
}
