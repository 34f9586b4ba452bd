import { Icon, type IconName } from '../components/icons.tsx';
import { Page } from '../components/layout.tsx';
import { ButtonLink, Empty } from '../components/parts.tsx';
import { useView } from '../components/view.tsx';
import { moment, numberOf, shortDay } from '../format.ts';
import type { MessageView } from '../rows.ts';
import type { TextKey } from '../texts.ts';

const kinds: Record<MessageView['kind'], [TextKey, IconName, tone: string]> = {
  reminder: ['kindReminder', 'clock', 'quiet'],
  escalation: ['kindEscalation', 'warning', 'warning'],
  alarm: ['kindAlarm', 'warning', 'danger'],
  summary: ['kindSummary', 'info', 'quiet'],
};

/** Notices for one's agency and role: the deadline and where it is, never a name. */
export function MailboxPage({ rows, next, paged }: { rows: MessageView[]; next: string | null; paged: boolean }) {
  const { say } = useView();
  return (
    <Page title={say('mailbox')}>
      <p className="lead">{say('mailboxLead')}</p>
      <section className="card list spaced" aria-label={say('mailbox')}>
        {rows.length === 0 ? (
          <Empty title={say('emptyMailbox')}>
            <p className="quiet">{say('emptyMailboxDo')}</p>
          </Empty>
        ) : (
          <ul className="items">
            {rows.map((row) => (
              <Message row={row} key={row.id} />
            ))}
          </ul>
        )}
        {(next || paged) && (
          <nav className="pager" aria-label={say('pages')}>
            {paged && <ButtonLink href="/mailbox">{say('first')}</ButtonLink>}
            {next && <ButtonLink href={`/mailbox?cursor=${encodeURIComponent(next)}`}>{say('next')}</ButtonLink>}
          </nav>
        )}
      </section>
    </Page>
  );
}

function Message({ row }: { row: MessageView }) {
  const { say, lang } = useView();
  const [word, icon, tone] = kinds[row.kind];
  return (
    <li className={`item${row.unread ? ' item--now' : ''}`}>
      <div className="item__top">
        <p className="item__title">
          <a href={`/trajectories/${row.trajectory}${row.item ? `/items/${row.item}` : ''}`}>{row.title}</a>
        </p>
        <span className={`utrecht-status-badge utrecht-status-badge--${tone}`}>
          <Icon name={icon} />
          {say(word)}
        </span>
      </div>
      <p className="item__facts small quiet">
        <span>{moment(row.at, lang)}</span>
        {row.due && <span>{say('dueOn', { day: shortDay(row.due, lang) })}</span>}
        <a href={`/trajectories/${row.trajectory}`}>
          {say('toCase')} {numberOf(row.trajectory)}
        </a>
      </p>
    </li>
  );
}
