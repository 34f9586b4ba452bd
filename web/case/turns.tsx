import { daysBetween } from '../../domain/calendar/day.ts';
import { briefDay, relative } from '../ui/format.ts';
import { FoldedItem } from '../ui/folded-item.tsx';
import { Icon } from '../ui/icons.tsx';
import { ownerName } from '../ui/names.ts';
import { useView } from '../ui/view.tsx';
import { ItemFacts, OtherActions } from './item-card.tsx';
import type { CaseItem, CaseView } from './view.ts';

/** Something seen that nobody has taken up comes first, then what is due first. */
const rank = ({ kind, due }: CaseItem): string => `${kind === 'signal' ? 0 : 1}${due ?? '9999'}`;
const byRank = (a: CaseItem, b: CaseItem) => rank(a).localeCompare(rank(b));

/** What the reader must do, and what waits on others, side by side. */
export function Turns({ data }: { data: CaseView }) {
  const { say } = useView();
  if (data.closed) return null;
  const of = (turn: CaseItem['turn']) => data.items.filter((item) => item.turn === turn).toSorted(byRank);
  return (
    <div className="turns">
      <TurnList id="must" title={say('must')} empty={say('mustNothing')} items={of('must')} data={data} />
      <TurnList
        id="others"
        title={say('others')}
        empty={say('othersNothing')}
        items={of('others')}
        data={data}
      />
    </div>
  );
}

interface List {
  id: 'must' | 'others';
  title: string;
  empty: string;
  items: CaseItem[];
  data: CaseView;
}

function TurnList({ id, title, empty, items, data }: List) {
  return (
    <section className="card list" aria-labelledby={id}>
      <div className="section__head">
        <h2 className="h2" id={id}>
          {title}
        </h2>
        <span className="nl-number-badge">{items.length}</span>
      </div>
      {items.length === 0 ? (
        <p className="section__text quiet">{empty}</p>
      ) : (
        <ul className="items">
          {items.map((item) => (
            <TurnRow item={item} main={id === 'must'} data={data} key={item.item} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** One line: what, when, on whom it waits, and what is done with it; all else unfolds below. */
function TurnRow({ item, main, data }: { item: CaseItem; main: boolean; data: CaseView }) {
  const { lang, agencies, say } = useView();
  const { usual } = item;
  return (
    <FoldedItem
      id={`item-${item.item}`}
      tabIndex={-1}
      className={item.deadlineStatus === 'overdue' ? 'item--overdue' : undefined}
      title={item.title}
      beside={<DueIn item={item} />}
      below={item.waits}
      does={
        usual && (
          <a className={`nl-button nl-button--${main ? 'primary' : 'secondary'}`} href={usual.href}>
            {usual.text}
            <span className="sr"> {item.title}</span>
          </a>
        )
      }
      open={data.item === item.item}
    >
      <p className="small quiet">
        {say('owner')}: {ownerName(item.owner, lang, agencies)}
      </p>
      <ItemFacts item={item} trajectory={data.id} />
      <OtherActions item={item} actions={item.actions.filter(({ href }) => href !== usual?.href)} />
    </FoldedItem>
  );
}

/** Shorter than elsewhere: the year is plain. Late is said in a word and a sign, not by colour alone. */
function DueIn({ item: { due, deadlineStatus } }: { item: CaseItem }) {
  const { lang, today, say } = useView();
  if (due === null) return null;
  const late = deadlineStatus === 'overdue';
  return (
    <time dateTime={due} className={`when when--${deadlineStatus} small`}>
      {late && <Icon name="warning" />}
      <span>{briefDay(due, lang)}</span>
      {late && (
        <span className="sr">
          {say('statusOverdue')}, {relative(due, today, say)}
        </span>
      )}
      <span className="when__rel" aria-hidden={late || undefined}>
        {late ? say('daysLate', { n: daysBetween(due, today) }) : relative(due, today, say)}
      </span>
    </time>
  );
}
