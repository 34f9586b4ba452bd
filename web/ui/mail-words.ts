import type { MailKind, MailStatus } from '../../domain/mailing/mail.ts';
import type { TextKey } from '../texts/texts.ts';
import type { IconName } from './icons.tsx';

export const mailKinds: Record<MailKind, TextKey> = {
  'at-once': 'mailKindAtOnce',
  digest: 'mailKindDigest',
  invitation: 'mailKindInvitation',
  test: 'mailKindTest',
};

export const mailStatuses: Record<MailStatus, [TextKey, tone: string, IconName]> = {
  pending: ['mailPending', 'warning', 'clock'],
  sending: ['mailSending', 'warning', 'hourglass'],
  sent: ['mailSent', 'safe', 'check'],
  failed: ['mailFailed', 'danger', 'warning'],
  bounced: ['mailBounced', 'danger', 'warning'],
  unneeded: ['mailUnneeded', 'quiet', 'minus'],
};
