import type { ReactNode } from 'react';
import type { Day } from '../../domain/calendar/types.ts';
import type { DeadlineStatus } from '../../domain/deadlines/deadline-status.ts';
import { relative, shortDay } from './format.ts';
import { deadlineTexts, itemTexts } from './names.ts';
import { Icon, type IconName } from './icons.tsx';
import { useView } from './view.tsx';
import type { TextKey } from '../texts/texts.ts';
import type { ItemStatus } from '../../domain/policy/values.ts';

const looks: Record<DeadlineStatus, [tone: string, icon: IconName]> = {
  overdue: ['danger', 'warning'],
  'due-today': ['warning', 'clock'],
  'due-soon': ['warning', 'clock'],
  upcoming: ['safe', 'calendar'],
  met: ['safe', 'check'],
  'met-late': ['warning', 'check'],
  'not-met': ['danger', 'minus'],
  waived: ['quiet', 'minus'],
  none: ['quiet', 'minus'],
};

/**
 * Status as word, icon and colour. An item that waits or does not apply, or of which the answer was no, says
 * so, whatever its date.
 */
export function StatusBadge({
  deadline,
  item,
  refused = false,
}: {
  deadline: DeadlineStatus;
  item?: ItemStatus;
  refused?: boolean;
}) {
  const { say } = useView();
  const [tone, icon, text] = refused
    ? (['danger', 'minus', 'statusRefused'] as const)
    : badgeOf(deadline, item);
  const word = say(text);
  return (
    <span className={`utrecht-status-badge utrecht-status-badge--${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}

function badgeOf(deadline: DeadlineStatus, item: ItemStatus | undefined): [string, IconName, TextKey] {
  const waits = item === 'waiting' || item === 'cancelled' || (deadline === 'none' && item);
  if (!waits) return [...looks[deadline], deadlineTexts[deadline]];
  return ['quiet', item === 'waiting' ? 'hourglass' : 'minus', itemTexts[item]];
}

/** A date, absolute and relative. Only an open deadline has a colour. */
export function When({ day, status }: { day: Day; status?: DeadlineStatus }) {
  const { lang, today, say } = useView();
  return (
    <time dateTime={day} className={`when when--${status ?? 'plain'}`}>
      <span>{shortDay(day, lang)}</span> <span className="when__rel">{relative(day, today, say)}</span>
    </time>
  );
}

/** A stated norm, a practice of some, or an assumption of ours: never shown alike. */
export function LabelTag({ label }: { label: 'norm' | 'practice' | 'assumed' | null }) {
  const { say } = useView();
  if (!label) return null;
  const key = { norm: 'labelNorm', practice: 'labelPractice', assumed: 'labelAssumed' } as const;
  return <span className={`tag tag--${label}`}>{say(key[label])}</span>;
}

export function Alert({
  kind,
  title,
  children,
}: {
  kind: 'ok' | 'info' | 'warning' | 'error';
  title: string;
  children?: ReactNode;
}) {
  const icons: Record<typeof kind, IconName> = {
    ok: 'check',
    info: 'info',
    warning: 'clock',
    error: 'warning',
  };
  return (
    <div className={`utrecht-alert utrecht-alert--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name={icons[kind]} />
      <div className="utrecht-alert__content">
        <p className="h3">{title}</p>
        {children}
      </div>
    </div>
  );
}

/** What to do next, where there is nothing to show. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty stack-s">
      <p className="h3">{title}</p>
      {children}
    </div>
  );
}

export function ButtonLink({
  href,
  children,
  purpose = 'secondary',
}: {
  href: string;
  children: ReactNode;
  purpose?: 'primary' | 'secondary';
}) {
  return (
    <a className={`nl-button nl-button--${purpose}`} href={href}>
      {children}
    </a>
  );
}

export const explainPath = (trajectory: string, item: string): string =>
  `/trajectories/${trajectory}/items/${item}`;

/** The link beside every date. */
export function WhyLink({ trajectory, item, title }: { trajectory: string; item: string; title: string }) {
  const { say } = useView();
  return (
    <a className="why noprint" href={explainPath(trajectory, item)} aria-label={say('whyFor', { title })}>
      {say('why')}
    </a>
  );
}

/** One term of a `<dl className="keys">` with what it holds. */
export function Row({
  title,
  children,
  wide = false,
}: {
  title: string;
  children: ReactNode;
  wide?: boolean;
}) {
  return (
    <div className={wide ? 'wide' : undefined}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An address that is shown once, to be copied. */
export function AddressToCopy({ label, hint, address }: { label: string; hint: string; address: string }) {
  return (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor="address">
        {label}
      </label>
      <p className="utrecht-form-field-description" id="address-hint">
        {hint}
      </p>
      <textarea
        id="address"
        rows={2}
        readOnly
        defaultValue={address}
        aria-describedby="address-hint"
        className="utrecht-textarea utrecht-textarea--html-textarea"
      />
    </div>
  );
}
