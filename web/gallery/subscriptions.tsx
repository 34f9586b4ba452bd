import type { Delivery, Subscription } from '../../domain/partners/subscription.ts';
import { TEST_TYPE } from '../../domain/partners/outgoing.ts';
import { SubscriptionPage } from '../subscriptions/one-page.tsx';
import { SecretPage, SubscriptionsPage } from '../subscriptions/page.tsx';
import { idOf, type Scene, type State } from './scene.ts';

const MINUTE = 60_000;

const subscription = ({ view, text }: Scene, more: Partial<Subscription> = {}): Subscription => ({
  id: idOf(1),
  agency: 'pi-noord',
  url: text('https://esb.example.nl/traject'),
  types: [],
  status: 'active',
  reason: null,
  rate: null,
  createdAt: view.now - 9 * MINUTE,
  changedAt: view.now - 9 * MINUTE,
  oldUntil: null,
  ...more,
});

const delivery = ({ view }: Scene, n: number, more: Partial<Delivery> = {}): Delivery => ({
  id: idOf(n),
  event: `${idOf(2)}/${n}/0`,
  type: 'nl.traject.date.changed',
  trajectory: idOf(2),
  sequence: n,
  at: view.now - n * MINUTE,
  status: 'delivered',
  attempts: 1,
  nextAt: view.now,
  lastStatus: 204,
  lastError: null,
  endedAt: view.now,
  ...more,
});

const reasons = [
  'HTTP 503',
  'timeout',
  'secret-unreadable',
  'address-not-allowed',
  'not-agreed (405)',
  'another-origin (*)',
];

export const subscriptions: State[] = [
  {
    name: 'subscriptions',
    section: 'subscriptions',
    page: (scene) => (
      <SubscriptionsPage
        items={[
          subscription(scene, { types: ['nl.traject.date.changed', 'nl.traject.item.overdue'], rate: 60 }),
          subscription(scene, { id: idOf(3), status: 'verifying', reason: 'timeout' }),
          subscription(scene, { id: idOf(4), status: 'refused', reason: 'not-agreed (405)' }),
          subscription(scene, { id: idOf(5), status: 'disabled', reason: 'gone' }),
        ]}
      />
    ),
  },
  {
    name: 'subscriptions-empty',
    section: 'subscriptions',
    page: () => <SubscriptionsPage items={[]} />,
  },
  {
    name: 'subscription',
    section: 'subscriptions',
    page: (scene) => (
      <SubscriptionPage
        data={{
          subscription: subscription(scene),
          next: 'cursor',
          rows: [
            delivery(scene, 1),
            delivery(scene, 2, { type: TEST_TYPE, trajectory: '' }),
            delivery(scene, 3, { status: 'withheld' }),
            ...reasons.map((lastError, n) =>
              delivery(scene, 4 + n, { status: n % 2 ? 'dead' : 'pending', attempts: 46, lastError }),
            ),
          ],
        }}
      />
    ),
  },
  {
    name: 'subscription-refused',
    section: 'subscriptions',
    page: (scene) => (
      <SubscriptionPage
        data={{
          subscription: subscription(scene, { status: 'refused', reason: 'another-origin (*)' }),
          next: null,
          rows: [],
          status: 'dead',
        }}
      />
    ),
  },
  {
    name: 'subscription-secret',
    section: 'subscriptions',
    page: (scene) => (
      <SecretPage
        subscription={subscription(scene, { oldUntil: scene.view.now + 60 * MINUTE })}
        secret={scene.text('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')}
      />
    ),
  },
];
