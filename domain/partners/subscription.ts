import type { Instant } from '../calendar/types.ts';
import type { Actor } from '../case/case.ts';
import { isMachine } from '../policy/roles.ts';
import type { OutgoingType } from './outgoing.ts';

/**
 * `verifying`: the receiver has yet to agree; `refused`: it did not; `disabled`: it said that it is gone.
 */
export type SubscriptionStatus = 'verifying' | 'active' | 'refused' | 'disabled';

/** An address of an agency that is told what happens. */
export interface Subscription {
  id: string;
  agency: string;
  url: string;
  /** Empty: all. */
  types: OutgoingType[];
  status: SubscriptionStatus;
  /** Why the receiver has not agreed, or is gone, as it came. */
  reason: string | null;
  /** Most requests a minute, where the receiver said so. */
  rate: number | null;
  createdAt: Instant;
  /** Since when it has its address and types. */
  changedAt: Instant;
  /** Until when the secret before signs too. */
  oldUntil: Instant | null;
}

/**
 * `dead`: tried for as long as it is tried; `withheld`: its agency no longer takes part in the trajectory.
 */
export const deliveryStatuses = ['pending', 'delivered', 'dead', 'withheld'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** One event that a subscription is told, and what became of that. */
export interface Delivery {
  id: string;
  /** Id of the CloudEvent. */
  event: string;
  type: string;
  /** Empty for a test. */
  trajectory: string;
  sequence: number;
  at: Instant;
  status: DeliveryStatus;
  attempts: number;
  /** When it is tried again; of no meaning once it is over. */
  nextAt: Instant;
  lastStatus: number | null;
  lastError: string | null;
  endedAt: Instant | null;
}

/** Whether an actor administers those of this agency: its coordinator, its system, or the administrator. */
export const mayAdminister = ({ agency: own, role }: Actor, agency: string): boolean =>
  role === 'administrator' || (own === agency && (role === 'coordinator' || isMachine(role)));
