import type { DeliveryStatus, SubscriptionStatus } from '../../domain/partners/subscription.ts';
import type { OutgoingType } from '../../domain/partners/outgoing.ts';
import type { IconName } from '../ui/icons.tsx';
import type { Say, TextKey } from '../texts/texts.ts';

type Look = [text: TextKey, tone: 'safe' | 'warning' | 'danger' | 'quiet', icon: IconName];

/** How a status is shown: never by colour alone. */
export const looks: Record<SubscriptionStatus | DeliveryStatus, Look> = {
  verifying: ['subscriptionVerifying', 'warning', 'hourglass'],
  active: ['subscriptionActive', 'safe', 'check'],
  refused: ['subscriptionRefused', 'danger', 'warning'],
  disabled: ['subscriptionDisabled', 'danger', 'minus'],
  pending: ['deliveryPending', 'warning', 'clock'],
  delivered: ['deliveryDelivered', 'safe', 'check'],
  dead: ['deliveryDead', 'danger', 'warning'],
  withheld: ['deliveryWithheld', 'quiet', 'minus'],
};

/** Reasons by the word that they begin with. */
const reasons: Partial<Record<string, TextKey>> = {
  'not-agreed': 'reasonNotAgreed',
  'another-origin': 'reasonOtherOrigin',
  'address-not-allowed': 'reasonAddress',
  timeout: 'reasonLate',
  gone: 'reasonNoMore',
  'secret-unreadable': 'reasonSecret',
  HTTP: 'reasonReplied',
};

/** What a receiver answered, or what kept us from reaching it, in words. */
export function reasonText(reason: string, say: Say): string {
  const [word = '', second] = reason.split(' ');
  return say(reasons[word] ?? 'reasonNetwork', { code: word === 'HTTP' ? (second ?? '') : reason });
}

/** What is told under each type. */
export const typeTexts: Record<OutgoingType, TextKey> = {
  'nl.traject.trajectory.opened': 'toldTrajectoryOpened',
  'nl.traject.trajectory.closed': 'toldTrajectoryClosed',
  'nl.traject.phase.changed': 'toldPhaseChanged',
  'nl.traject.date.changed': 'toldDateChanged',
  'nl.traject.fact.changed': 'toldFactChanged',
  'nl.traject.client.released': 'toldClientReleased',
  'nl.traject.item.opened': 'toldItemOpened',
  'nl.traject.item.due': 'toldItemDue',
  'nl.traject.item.overdue': 'toldItemOverdue',
  'nl.traject.item.reported': 'toldItemReported',
  'nl.traject.item.done': 'toldItemDone',
  'nl.traject.item.skipped': 'toldItemSkipped',
  'nl.traject.request.asked': 'toldRequestAsked',
  'nl.traject.request.answered': 'toldRequestAnswered',
  'nl.traject.handover.offered': 'toldHandoverOffered',
  'nl.traject.handover.accepted': 'toldHandoverAccepted',
  'nl.traject.handover.refused': 'toldHandoverRefused',
  'nl.traject.decision.made': 'toldDecisionMade',
  'nl.traject.signal.raised': 'toldSignalRaised',
  'nl.traject.signal.answered': 'toldSignalAnswered',
  'nl.traject.party.joined': 'toldPartyJoined',
  'nl.traject.party.left': 'toldPartyLeft',
};
