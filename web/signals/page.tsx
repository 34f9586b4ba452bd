import type { SignalStatus } from '../../domain/partners/signal.ts';
import type { TextKey } from '../texts/texts.ts';
import { FoldedItem } from '../ui/folded-item.tsx';
import { capital, moment, numberOf } from '../ui/format.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { Page } from '../ui/layout.tsx';
import { ButtonLink, Empty, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { SignalView } from './data.ts';

const looks: Record<SignalStatus, [TextKey, IconName, tone: string]> = {
  unknown: ['signalUnknown', 'warning', 'warning'],
  refused: ['signalRefused', 'warning', 'danger'],
  overtaken: ['signalOvertaken', 'minus', 'quiet'],
  conflict: ['signalConflict', 'warning', 'danger'],
  received: ['signalReceived', 'hourglass', 'quiet'],
  sent: ['signalSent', 'hourglass', 'quiet'],
  applied: ['signalApplied', 'check', 'safe'],
  dismissed: ['signalDismissed', 'minus', 'quiet'],
};

/** Which list is looked at: those that wait for a choice first, and of each that came in somewhere. */
export const lists = [
  'unknown',
  'refused',
  'overtaken',
  'conflict',
  'received',
  'sent',
  'applied',
  'dismissed',
] as const satisfies SignalStatus[];

export interface SignalsData {
  items: SignalView[];
  next: string | null;
  paged: boolean;
  status: (typeof lists)[number];
  /** How many wait for a choice. */
  waiting: number;
}

/** What the systems of partners told, and what became of it; first what nobody knows where it belongs. */
export function SignalsPage({ data: { items, next, paged, status, waiting } }: { data: SignalsData }) {
  const { say } = useView();
  return (
    <Page title={say('signals')}>
      <p className="lead">{say('signalsLead')}</p>
      <section className="card list" aria-label={say(looks[status][0])}>
        <nav className="noprint" aria-label={say('signalsWhich')}>
          <ul className="tabs">
            {lists.map((each) => (
              <li key={each}>
                <a href={`/signals?status=${each}`} aria-current={each === status ? 'page' : undefined}>
                  {say(looks[each][0])}
                  {each === 'unknown' && <span className="nl-number-badge">{waiting}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {items.length === 0 ? (
          <Empty title={say(status === 'unknown' ? 'signalsNoneUnknown' : 'signalsNone')} />
        ) : (
          <ul className="items">
            {items.map((signal) => (
              <SignalItem signal={signal} key={signal.id} />
            ))}
          </ul>
        )}
        {(next || paged) && (
          <nav className="pager" aria-label={say('pages')}>
            {paged && <ButtonLink href={`/signals?status=${status}`}>{say('first')}</ButtonLink>}
            {next && (
              <ButtonLink href={`/signals?status=${status}&cursor=${encodeURIComponent(next)}`}>
                {say('next')}
              </ButtonLink>
            )}
          </nav>
        )}
      </section>
    </Page>
  );
}

function SignalItem({ signal }: { signal: SignalView }) {
  const { say, lang } = useView();
  const [word, icon, tone] = looks[signal.status];
  return (
    <FoldedItem
      data-signal={signal.id}
      level={2}
      title={capital(signal.title)}
      beside={
        <span className={`utrecht-status-badge utrecht-status-badge--${tone}`}>
          <Icon name={icon} />
          {say(word)}
        </span>
      }
      below={[signal.says.join(', '), signal.reason].filter(Boolean).join(' · ')}
      does={signal.status === 'unknown' ? <Choices signal={signal} /> : <Went to={signal.trajectories} />}
    >
      <dl className="keys">
        {signal.says.length > 0 && <Row title={say('signalSays')}>{signal.says.join(', ')}</Row>}
        {signal.reference && <Row title={say('signalReference')}>{signal.reference}</Row>}
        <Row title={say('signalFrom')}>{signal.from}</Row>
        {signal.saidAt !== null && <Row title={say('signalSaidAt')}>{moment(signal.saidAt, lang)}</Row>}
        <Row title={say('signalReceivedAt')}>{moment(signal.receivedAt, lang)}</Row>
        {signal.judged && (
          <Row title={say('signalJudged')}>
            {[signal.judged.who, moment(signal.judged.at, lang), signal.judged.reason]
              .filter((part) => part !== null)
              .join(', ')}
          </Row>
        )}
      </dl>
    </FoldedItem>
  );
}

/** The trajectories that it went to. */
function Went({ to }: { to: string[] }) {
  const { say } = useView();
  if (to.length === 0) return null;
  return (
    <p className="item__do small">
      {say('signalWent')}
      {to.map((id) => (
        <a href={`/trajectories/${id}`} key={id}>
          {numberOf(id)}
        </a>
      ))}
    </p>
  );
}

function Choices({ signal }: { signal: SignalView }) {
  const { say } = useView();
  return (
    <p className="item__do">
      <ButtonLink href={`/signals/${signal.id}/assignment`} purpose="primary">
        {say('signalAssign')}
        <Whose signal={signal} />
      </ButtonLink>
      <ButtonLink href={`/signals/${signal.id}/dismissal`}>
        {say('signalDismiss')}
        <Whose signal={signal} />
      </ButtonLink>
    </p>
  );
}

/** Buttons of several signals are told apart also by whoever does not see where they stand. */
const Whose = ({ signal: { title, reference } }: { signal: SignalView }) => (
  <span className="sr">{` (${[title, reference].filter((part) => part !== null).join(', ')})`}</span>
);
