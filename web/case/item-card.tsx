import { fill } from '../texts/texts.ts';
import { briefDay, shortDay } from '../ui/format.ts';
import { ownerName, waitingOnName } from '../ui/names.ts';
import { Dialogue } from './dialogue.tsx';
import type { CaseItem } from './view.ts';
import { ButtonLink, LabelTag, StatusBadge, WhyLink, When } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

/** One item of a case: what, when, who, how firm the term is, and what this person can do. */
export function ItemCard({ item, trajectory, now }: { item: CaseItem; trajectory: string; now: boolean }) {
  const { say, lang, agencies } = useView();
  const past = item.status === 'done' || item.status === 'skipped';
  return (
    <li className={`item${toneOf(item, now)}`} id={`item-${item.item}`} tabIndex={-1}>
      <div className="item__top">
        <h3 className="item__title">{item.title}</h3>
        <StatusBadge deadline={item.deadlineStatus} item={item.status} refused={item.refused} />
      </div>
      <p className="item__facts">
        {past && item.actedOn && <span>{say('doneOn', { day: shortDay(item.actedOn, lang) })}</span>}
        {item.outcome && <span>{fill(say('outcomeWas'), { outcome: item.outcome })}</span>}
        {item.due &&
          (past ? (
            <span className="quiet">
              {say('due')} {shortDay(item.due, lang)}
            </span>
          ) : (
            <When day={item.due} status={item.deadlineStatus} />
          ))}
        {!item.due && item.status === 'open' && <span className="quiet">{say('noDate')}</span>}
        <LabelTag label={item.label} />
        {(item.due || item.label) && <WhyLink trajectory={trajectory} item={item.item} title={item.title} />}
      </p>
      <p className="item__facts small quiet">
        <span>
          {say('owner')}: {ownerName(item.owner, lang, agencies)}
        </span>
        {!past && item.waitingOn && item.owner.role !== 'client' && !item.dialogue?.lines.length && (
          <span>{say('waitsOn', { who: waitingOnName(item.waitingOn, lang, agencies) })}</span>
        )}
        {item.status === 'waiting' && item.waitingReason && (
          <span>{say('waitingReason', { why: item.waitingReason })}</span>
        )}
        {item.flags.includes('paused') && <span>{say('flagPaused')}</span>}
        {item.status === 'open' && item.opens && (
          <span>{say('opensOn', { day: briefDay(item.opens, lang) })}</span>
        )}
      </p>
      {item.proposal && <p className="small">{item.proposal}</p>}
      {item.dialogue && <Dialogue dialogue={item.dialogue} />}
      <Actions item={item} now={now} />
    </li>
  );
}

function toneOf({ deadlineStatus }: CaseItem, now: boolean): string {
  if (deadlineStatus === 'overdue') return ' item--overdue';
  return now ? ' item--now' : '';
}

/** What this person can do with an item, the most fitting first. */
export function Actions({ item, now }: { item: CaseItem; now: boolean }) {
  const { say } = useView();
  const [first, ...others] = item.actions;
  if (!first) return null;
  const main = item.status === 'open';
  const rest = main ? others : item.actions;
  if (!main && rest.length === 1)
    return (
      <p className="item__do small">
        <a href={first.href}>
          {first.text}
          <span className="sr"> {item.title}</span>
        </a>
      </p>
    );
  return (
    <div className="item__do">
      {main && (
        <ButtonLink href={first.href} purpose={now ? 'primary' : 'secondary'}>
          {first.text}
          <span className="sr"> {item.title}</span>
        </ButtonLink>
      )}
      {rest.length > 0 && (
        <details className="more">
          <summary aria-label={say('moreFor', { title: item.title })}>
            <span>{say('more')}</span>
          </summary>
          <div className="item__do">
            {rest.map(({ href, text }) => (
              <a href={href} key={href}>
                {text}
                <span className="sr"> {item.title}</span>
              </a>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
