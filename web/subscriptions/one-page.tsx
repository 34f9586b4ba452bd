import type { OutgoingType } from '../../domain/partners/outgoing.ts';
import {
  deliveryStatuses,
  type Delivery,
  type DeliveryStatus,
  type Subscription,
} from '../../domain/partners/subscription.ts';
import { FoldedItem } from '../ui/folded-item.tsx';
import { moment, numberOf } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { ButtonLink, Empty, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { Do, Facts, Status } from './page.tsx';
import { looks, reasonText, typeTexts } from './words.ts';

export interface OneData {
  subscription: Subscription;
  rows: Delivery[];
  next: string | null;
  /** Only of this status. */
  status?: DeliveryStatus;
}

/** One subscription: how it stands, what was sent, and what could not be. */
export function SubscriptionPage({ data: { subscription, ...deliveries } }: { data: OneData }) {
  const { say } = useView();
  const { id, url, status } = subscription;
  const at = `/subscriptions/${id}`;
  const stopped = status === 'refused' || status === 'disabled';
  return (
    <Page title={url} crumb={{ href: '/subscriptions', text: say('subscriptions') }}>
      <div className="stack spaced">
        <section className="card stack-s" aria-label={say('subscriptionStatus')}>
          <p>
            <Status status={status} />
          </p>
          <Facts subscription={subscription} />
          <div className="actions">
            {status === 'active' && <Do action={`${at}/test`}>{say('subscriptionTry')}</Do>}
            {stopped && <Do action={`${at}/verify`}>{say('subscriptionAsk')}</Do>}
            <Do action={`${at}/secret`}>{say('subscriptionRotate')}</Do>
          </div>
          <details className="more">
            <summary>
              <span>{say('subscriptionRemove')}</span>
            </summary>
            <div className="stack-s">
              <p>{say('subscriptionRemoveWhy')}</p>
              <Do action={`${at}/remove`}>{say('subscriptionRemove')}</Do>
            </div>
          </details>
        </section>
        <Deliveries at={at} {...deliveries} />
      </div>
    </Page>
  );
}

function Deliveries({ at, rows, next, status }: Omit<OneData, 'subscription'> & { at: string }) {
  const { say } = useView();
  const only = status ? `status=${status}&` : '';
  return (
    <section className="card list" aria-labelledby="deliveries">
      <div className="section__head">
        <h2 className="h2" id="deliveries">
          {say('deliveries')}
        </h2>
      </div>
      <nav className="row section__text" aria-label={say('deliveriesShow')}>
        <span>{say('deliveriesShow')}</span>
        <a href={at} aria-current={status === undefined ? 'page' : undefined}>
          {say('deliveriesEvery')}
        </a>
        {deliveryStatuses.map((each) => (
          <a href={`${at}?status=${each}`} aria-current={status === each ? 'page' : undefined} key={each}>
            {say(looks[each][0])}
          </a>
        ))}
      </nav>
      {rows.length === 0 ? (
        <Empty title={say('deliveriesNone')}>
          <p className="quiet">{say('deliveriesNoneDo')}</p>
        </Empty>
      ) : (
        <ul className="items">
          {rows.map((row) => (
            <DeliveryItem at={at} row={row} key={row.id} />
          ))}
        </ul>
      )}
      {next && (
        <nav className="pager" aria-label={say('pages')}>
          <ButtonLink href={`${at}?${only}cursor=${encodeURIComponent(next)}`}>{say('next')}</ButtonLink>
        </nav>
      )}
    </section>
  );
}

function DeliveryItem({ at, row }: { at: string; row: Delivery }) {
  const { say, lang } = useView();
  const { id, type, trajectory, status, attempts, nextAt, lastError } = row;
  const title = say(isKnown(type) ? typeTexts[type] : 'subscriptionTried');
  return (
    <FoldedItem
      data-delivery={id}
      title={title}
      beside={
        <>
          <span className="small quiet">{moment(row.at, lang)}</span>
          <Status status={status} />
        </>
      }
      below={status === 'delivered' || lastError === null ? undefined : reasonText(lastError, say)}
      does={
        status !== 'pending' && (
          <Do action={`${at}/deliveries/${id}`}>
            {say('deliveryAgain')}
            <span className="sr">{` (${title}, ${moment(row.at, lang)})`}</span>
          </Do>
        )
      }
    >
      <dl className="keys">
        {/* No link: whoever administers this need not take part. */}
        {trajectory !== '' && <Row title={say('caseNumber')}>{numberOf(trajectory)}</Row>}
        <Row title={say('deliveryAttempts')}>{attempts}</Row>
        {status === 'pending' && <Row title={say('deliveryNext')}>{moment(nextAt, lang)}</Row>}
      </dl>
    </FoldedItem>
  );
}

const isKnown = (type: string): type is OutgoingType => Object.hasOwn(typeTexts, type);
