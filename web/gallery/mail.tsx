import { usualMailSettings } from '../../domain/mailing/settings.ts';
import type { MailStatus } from '../../domain/mailing/mail.ts';
import { fieldsOf } from '../mail/form.ts';
import { MailPage, type MailData } from '../mail/page.tsx';
import type { Scene, State } from './scene.ts';

const statuses: MailStatus[] = ['pending', 'sending', 'sent', 'failed', 'bounced', 'unneeded'];

const mailData = ({ view, text }: Scene, more: Partial<MailData> = {}): MailData => ({
  agencyName: view.agencies('pi-noord'),
  address: text('sanne.de.wit@pi-noord.example'),
  leaves: true,
  refused: false,
  fields: fieldsOf(view, usualMailSettings),
  mails: (['digest', 'at-once', 'test', 'invitation', 'digest', 'digest'] as const).map((kind, n) => ({
    key: `mail-${n}`,
    kind,
    status: statuses[n]!,
    dueAt: view.now - n * 3_600_000,
    sentAt: null,
  })),
  ...more,
});

export const mails: State[] = [
  { name: 'mail', section: 'mailbox', page: (scene) => <MailPage data={mailData(scene)} /> },
  {
    name: 'mail-leaves-not',
    section: 'mailbox',
    page: (scene) => <MailPage data={mailData(scene, { leaves: false })} />,
  },
  {
    name: 'mail-none',
    section: 'mailbox',
    page: (scene) => <MailPage data={mailData(scene, { address: null, mails: [] })} />,
  },
  {
    name: 'mail-wrong',
    section: 'mailbox',
    page: (scene) => {
      const { say } = scene.view;
      const errors = { fields: { 'quiet.until': say('mailTime', { field: say('mailQuietUntil') }) } };
      return <MailPage data={mailData(scene, { refused: true, posted: {}, errors })} />;
    },
  },
];
