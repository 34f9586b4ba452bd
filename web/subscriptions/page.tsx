import type { ReactNode } from 'react';
import type { DeliveryStatus, Subscription, SubscriptionStatus } from '../../domain/partners/subscription.ts';
import { moment } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { Page } from '../ui/layout.tsx';
import { Alert, ButtonLink, Empty, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { looks, reasonText, typeTexts } from './words.ts';

/** Which systems are told what happens, and how that goes. */
export function SubscriptionsPage({ items }: { items: Subscription[] }) {
  const { say } = useView();
  return (
    <Page title={say('subscriptions')}>
      <p className="lead">{say('subscriptionsLead')}</p>
      <p className="spaced">
        <ButtonLink href="/subscriptions/new" purpose="primary">
          {say('subscriptionNew')}
        </ButtonLink>
      </p>
      <section className="card list spaced" aria-label={say('subscriptions')}>
        {items.length === 0 ? (
          <Empty title={say('subscriptionNone')}>
            <p className="quiet">{say('subscriptionNoneDo')}</p>
          </Empty>
        ) : (
          <ul className="items">
            {items.map((each) => (
              <li className="item" key={each.id} data-subscription={each.id}>
                <div className="item__top">
                  <h2 className="item__title">
                    <a href={`/subscriptions/${each.id}`}>{each.url}</a>
                  </h2>
                  <Status status={each.status} />
                </div>
                <Short subscription={each} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}

/** For whom, and where something is wrong with it what. */
function Short({ subscription: { agency, reason } }: { subscription: Subscription }) {
  const { say, agencies } = useView();
  return (
    <p className="item__facts small quiet">
      <span>{agencies(agency)}</span>
      {reason !== null && <span>{reasonText(reason, say)}</span>}
    </p>
  );
}

/** Status as word, icon and colour. */
export function Status({ status }: { status: SubscriptionStatus | DeliveryStatus }) {
  const { say } = useView();
  const [text, tone, icon] = looks[status];
  return (
    <span className={`utrecht-status-badge utrecht-status-badge--${tone}`}>
      <Icon name={icon} />
      {say(text)}
    </span>
  );
}

export function Facts({
  subscription: { agency, types, reason, rate, createdAt },
}: {
  subscription: Subscription;
}) {
  const { say, lang, agencies } = useView();
  return (
    <dl className="keys">
      <Row title={say('subscriptionAgency')}>{agencies(agency)}</Row>
      <Row title={say('subscriptionTypes')} wide={types.length > 2}>
        {types.length === 0 ? say('subscriptionAll') : types.map((type) => say(typeTexts[type])).join(', ')}
      </Row>
      <Row title={say('subscriptionSince')}>{moment(createdAt, lang)}</Row>
      {rate !== null && <Row title={say('subscriptionRate')}>{rate}</Row>}
      {reason !== null && (
        <Row title={say('subscriptionReason')} wide>
          {reasonText(reason, say)}
        </Row>
      )}
    </dl>
  );
}

/** The secret, the one time that it can be seen. */
export function SecretPage({ subscription, secret }: { subscription: Subscription; secret: string }) {
  const { say, lang } = useView();
  const { id, url, oldUntil } = subscription;
  return (
    <Page title={say('subscriptionSecret')} crumb={{ href: `/subscriptions/${id}`, text: url }}>
      <Alert kind="warning" title={say('subscriptionSecretDo')}>
        {oldUntil !== null && <p>{say('subscriptionSecretOld', { moment: moment(oldUntil, lang) })}</p>}
      </Alert>
      <p className="card spaced">
        <code className="breaks">{secret}</code>
      </p>
    </Page>
  );
}

/** One button that does one thing. */
export function Do({ action, children }: { action: string; children: ReactNode }) {
  return (
    <form method="post" action={action}>
      <button className="nl-button nl-button--secondary">{children}</button>
    </form>
  );
}
