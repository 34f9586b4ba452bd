import { Icon, type IconName } from '../ui/icons.tsx';
import { Page } from '../ui/layout.tsx';
import { Alert, ButtonLink, Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { moment, numberOf, shortDay } from '../ui/format.ts';
import type { TextKey } from '../texts/texts.ts';
import type { Day, Instant } from '../../domain/calendar/types.ts';
import { whereOf } from './where.ts';

export interface MessageView {
  id: number;
  /** Null where it is about none. */
  trajectory: string | null;
  kind: 'reminder' | 'escalation' | 'alarm' | 'summary' | 'message';
  item: string | null;
  code: string;
  title: string;
  due: Day | null;
  at: Instant;
  unread: boolean;
}

const kinds: Record<MessageView['kind'], [TextKey, IconName, tone: string]> = {
  reminder: ['kindReminder', 'clock', 'quiet'],
  escalation: ['kindEscalation', 'warning', 'warning'],
  alarm: ['kindAlarm', 'warning', 'danger'],
  summary: ['kindSummary', 'info', 'quiet'],
  message: ['kindMessage', 'info', 'quiet'],
};

/** Notices for one's agency and role: the deadline and where it is, never a name. */
export function MailboxPage({
  rows,
  late,
  next,
  paged,
}: {
  rows: MessageView[];
  /** Since when something should have been mailed to her. */
  late: Instant | null;
  next: string | null;
  paged: boolean;
}) {
  const { say, lang } = useView();
  const unread = rows.filter((row) => row.unread).map(({ id }) => id);
  return (
    <Page title={say('mailbox')}>
      <p className="lead">{say('mailboxLead')}</p>
      <p>
        <a href="/mail">{say('mailLink')}</a>
      </p>
      {late !== null && (
        <Alert kind="warning" title={say('mailLate', { at: moment(late, lang) })}>
          <p>{say('mailLateText')}</p>
        </Alert>
      )}
      {unread.length > 0 && <MarkRead ids={unread} />}
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
            {next && (
              <ButtonLink href={`/mailbox?cursor=${encodeURIComponent(next)}`}>{say('next')}</ButtonLink>
            )}
          </nav>
        )}
      </section>
    </Page>
  );
}

/** Looking at messages does not make them read: who has dealt with them says so. */
function MarkRead({ ids }: { ids: number[] }) {
  const { say, address } = useView();
  return (
    <form method="post" action="/mailbox" className="actions spaced">
      <input type="hidden" name="return" value={address} />
      {ids.map((id) => (
        <input type="hidden" name="id" value={id} key={id} />
      ))}
      <button className="nl-button nl-button--secondary">{say('markRead', { n: ids.length })}</button>
    </form>
  );
}

function Message({ row }: { row: MessageView }) {
  const { say, lang, actor } = useView();
  const [word, icon, tone] = kinds[row.kind];
  return (
    <li className={`item${row.unread ? ' item--now' : ''}`}>
      <div className="item__top">
        <p className="item__title">
          <a href={whereOf(row, actor?.role ?? '')}>{row.title}</a>
        </p>
        <span className={`utrecht-status-badge utrecht-status-badge--${tone}`}>
          <Icon name={icon} />
          {say(word)}
        </span>
      </div>
      <p className="item__facts small quiet">
        {row.unread && <span className="tag">{say('unread')}</span>}
        <span>{moment(row.at, lang)}</span>
        {row.due && <span>{say('dueOn', { day: shortDay(row.due, lang) })}</span>}
        {row.trajectory !== null && (
          <a href={`/trajectories/${row.trajectory}`}>
            {say('toCase')} {numberOf(row.trajectory)}
          </a>
        )}
      </p>
    </li>
  );
}
