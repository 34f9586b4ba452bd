import { fill } from '../texts/texts.ts';
import type { ActionLink } from '../ui/action-link.ts';
import { briefDay, shortDay } from '../ui/format.ts';
import { FoldedItem } from '../ui/folded-item.tsx';
import { ownerName, waitingOnName } from '../ui/names.ts';
import { Dialogue } from './dialogue.tsx';
import type { CaseItem } from './view.ts';
import { ButtonLink, LabelTag, StatusBadge, WhyLink, When } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

interface Card {
  item: CaseItem;
  trajectory: string;
  /** Whether all that is told of it is shown at once: on paper, and for whoever comes for it. */
  open: boolean;
}

/** One item of a case: what, when, how it stands; unfolded who, how firm the term is, what one can do. */
export function ItemCard({ item, trajectory, open }: Card) {
  const { say, lang, agencies } = useView();
  const past = item.turn === 'done';
  const [first, ...others] = item.actions;
  const isMain = item.status === 'open' && first !== undefined;
  return (
    <FoldedItem
      id={`item-${item.item}`}
      tabIndex={-1}
      className={item.deadlineStatus === 'overdue' ? 'item--overdue' : undefined}
      title={item.title}
      beside={
        <>
          <CardDay item={item} />
          <StatusBadge deadline={item.deadlineStatus} item={item.status} refused={item.refused} />
        </>
      }
      does={
        isMain && (
          <ButtonLink href={first.href}>
            {first.text}
            <span className="sr"> {item.title}</span>
          </ButtonLink>
        )
      }
      open={open}
    >
      <p className="item__facts small quiet">
        <span>
          {say('owner')}: {ownerName(item.owner, lang, agencies)}
        </span>
        {past && item.due && (
          <span>
            {say('due')} {shortDay(item.due, lang)}
          </span>
        )}
        {!past && item.waitingOn && item.owner.role !== 'client' && !item.dialogue?.lines.length && (
          <span>{say('waitsOn', { who: waitingOnName(item.waitingOn, lang, agencies) })}</span>
        )}
      </p>
      <ItemFacts item={item} trajectory={trajectory} />
      <OtherActions item={item} actions={isMain ? others : item.actions} />
    </FoldedItem>
  );
}

/** When it was done, or is due. */
function CardDay({ item: { turn, due, status, deadlineStatus, actedOn } }: { item: CaseItem }) {
  const { say, lang } = useView();
  if (turn === 'done')
    return actedOn && <span className="small">{say('doneOn', { day: shortDay(actedOn, lang) })}</span>;
  if (due)
    return (
      <span className="small">
        <When day={due} status={deadlineStatus} />
      </span>
    );
  return status === 'open' && <span className="small quiet">{say('noDate')}</span>;
}

/** What else is told of an item: how it ended, how firm its day is and why, what was said about it. */
export function ItemFacts({ item, trajectory }: { item: CaseItem; trajectory: string }) {
  const { say, lang } = useView();
  const facts = [
    item.outcome && fill(say('outcomeWas'), { outcome: item.outcome }),
    item.flags.includes('paused') && say('flagPaused'),
    item.status === 'open' && item.opens && say('opensOn', { day: briefDay(item.opens, lang) }),
  ].filter((each) => typeof each === 'string');
  return (
    <>
      {(facts.length > 0 || item.due) && (
        <p className="item__facts small">
          {facts.map((each) => (
            <span key={each}>{each}</span>
          ))}
          {item.due && <LabelTag label={item.label} />}
          {item.due && <WhyLink trajectory={trajectory} item={item.item} title={item.title} />}
        </p>
      )}
      {item.proposal && <p className="small">{item.proposal}</p>}
      {item.dialogue && <Dialogue dialogue={item.dialogue} />}
    </>
  );
}

/** What this person can do with an item, the most fitting first. */
export function Actions({ item }: { item: CaseItem }) {
  const { say } = useView();
  const [first, ...others] = item.actions;
  if (!first) return null;
  const main = item.status === 'open';
  const rest = main ? others : item.actions;
  if (!main && rest.length === 1) return <OtherActions item={item} actions={rest} />;
  return (
    <div className="item__do">
      {main && (
        <ButtonLink href={first.href}>
          {first.text}
          <span className="sr"> {item.title}</span>
        </ButtonLink>
      )}
      {rest.length > 0 && (
        <details className="more">
          <summary aria-label={say('moreFor', { title: item.title })}>
            <span>{say('more')}</span>
          </summary>
          <OtherActions item={item} actions={rest} />
        </details>
      )}
    </div>
  );
}

/** Links to what can be done, each with the item that it is about for who hears them alone. */
export function OtherActions({ item, actions }: { item: CaseItem; actions: ActionLink[] }) {
  if (actions.length === 0) return null;
  return (
    <p className="item__do small">
      {actions.map(({ href, text }) => (
        <a href={href} key={href}>
          {text}
          <span className="sr"> {item.title}</span>
        </a>
      ))}
    </p>
  );
}
