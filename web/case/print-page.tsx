import { shortDay } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { ownerName } from '../ui/names.ts';
import { casePath, printPath } from '../ui/paths.ts';
import { useView } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';
import { Block, CaseFacts } from './head.tsx';
import { Timeline, ToldToClient } from './history.tsx';
import { ItemCard } from './item-card.tsx';
import { Meetings } from './meetings.tsx';
import { PlanSection } from './plan.tsx';
import type { CaseItem, CaseView } from './view.ts';

const whats = ['meeting', 'open', 'all'] as const;
type What = (typeof whats)[number];

const texts: Record<What, TextKey> = { meeting: 'printMeeting', open: 'printOpen', all: 'printAll' };

/** What an address asks to print; one page for a meeting where it asks for nothing that there is. */
export const whatIsPrinted = (asked: unknown): What => whats.find((each) => each === asked) ?? 'meeting';

/** A case on paper. What is seen on the screen is what is printed, but for the choice at the top. */
export function PrintPage({ data, what }: { data: CaseView; what: What }) {
  const { say, lang, today } = useView();
  return (
    <Page
      title={data.pseudonym}
      crumb={{ href: casePath(data.id), text: `${say('backToCase')} ${data.pseudonym}` }}
      heading={false}
    >
      <nav className="row noprint" aria-label={say('printWhat')}>
        {whats.map((each) => (
          <a
            className={`nl-button nl-button--${each === what ? 'primary' : 'secondary'}`}
            href={printPath(data.id, each)}
            aria-current={each === what ? 'page' : undefined}
            key={each}
          >
            {say(texts[each])}
          </a>
        ))}
        <button className="nl-button nl-button--secondary" type="button" data-print="" hidden>
          {say('printNow')}
        </button>
      </nav>
      <article className="paper stack-s">
        <CaseFacts data={data} />
        <p className="small quiet">{say('printedOn', { day: shortDay(today, lang) })}</p>
        {data.blocks.length > 0 && <PaperBlocks data={data} />}
        {what === 'meeting' ? <Meeting data={data} /> : <Whole data={data} all={what === 'all'} />}
      </article>
    </Page>
  );
}

/** More would not fit on one page. */
const fits = { blocks: 3, items: 12, agreements: 8 };

function PaperBlocks({ data: { blocks } }: { data: CaseView }) {
  const { say } = useView();
  return (
    <section aria-labelledby="blocks">
      <h2 className="h3" id="blocks">
        {say('blocks')}
      </h2>
      <ul>
        {blocks.slice(0, fits.blocks).map((block) => (
          <li key={block.text}>
            <Block block={block} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const byDue = (a: CaseItem, b: CaseItem) => (a.due ?? '9999').localeCompare(b.due ?? '9999');
const isOpen = ({ status }: CaseItem) => status === 'open';

/** What a meeting needs before it: how the conditions stand, who has to do what, what was agreed. */
function Meeting({ data }: { data: CaseView }) {
  const { say, lang } = useView();
  const agreed = data.meetings.flatMap(({ agreements }) => agreements);
  const byKey = new Map(data.items.map((item) => [item.item, item]));
  const agreements = agreed.flatMap(({ item }) => byKey.get(item) ?? []).filter(isOpen);
  const names = new Set(agreements.map(({ item }) => item));
  const items = data.items.filter((item) => isOpen(item) && !names.has(item.item));
  return (
    <>
      {data.plan && data.plan.conditions.length > 0 && (
        <section aria-labelledby="conditions">
          <h2 className="h3" id="conditions">
            {say('conditions')}
          </h2>
          <p>
            {data.plan.conditions
              .map(({ title, state }) => `${title}: ${state ?? say('conditionUnknown')}`)
              .join(' · ')}
          </p>
        </section>
      )}
      <PaperTable id="agenda" title={say('whoDoesWhat')} items={items} most={fits.items} />
      {agreements.length > 0 ? (
        <PaperTable id="agreements" title={say('agreementsOpen')} items={agreements} most={fits.agreements} />
      ) : (
        <p>{say('agreementsNone')}</p>
      )}
      <ul className="paper__meetings">
        {data.meetings.slice(0, 2).map(({ item, title, day, held }) => (
          <li key={item}>
            {title}: {say(held ? 'meetingHeld' : 'meetingPlanned')} {shortDay(day, lang)}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Table {
  id: string;
  title: string;
  items: CaseItem[];
  most: number;
}

function PaperTable({ id, title, items, most }: Table) {
  const { say, lang, agencies } = useView();
  const shown = items.toSorted(byDue).slice(0, most);
  const more = items.length - shown.length;
  return (
    <section aria-labelledby={id}>
      <h2 className="h3" id={id}>
        {title}
      </h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{say('pictureWhat')}</th>
            <th scope="col">{say('paperWho')}</th>
            <th scope="col">{say('dueDate')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <tr key={item.item}>
              <td>{item.title}</td>
              <td>{ownerName(item.owner, lang, agencies)}</td>
              <td>
                {item.due ? shortDay(item.due, lang) : say('noDate')}
                {item.deadlineStatus === 'overdue' && ` (${say('statusOverdue')})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{say('andMore', { n: more })}</p>}
    </section>
  );
}

/** The plan, everything open, and where all is asked for also what is past. */
function Whole({ data, all }: { data: CaseView; all: boolean }) {
  const { say } = useView();
  const listed = data.items.filter(({ item }) => !data.plan?.keys.has(item));
  const lists: [id: string, title: string, items: CaseItem[]][] = [
    ['open', say('printOpen'), listed.filter(isOpen).toSorted(byDue)],
    ['waiting', say('caseTabWaiting'), listed.filter(({ turn }) => turn === 'waiting')],
    ...(all
      ? ([['done', say('caseTabDone'), listed.filter(({ turn }) => turn === 'done')]] satisfies typeof lists)
      : []),
  ];
  return (
    <>
      {lists.map(([id, title, items]) => (
        <section aria-labelledby={id} key={id}>
          <h2 className="h2" id={id}>
            {title}
          </h2>
          <ul className="items">
            {items.map((item) => (
              <ItemCard item={item} trajectory={data.id} open key={item.item} />
            ))}
          </ul>
        </section>
      ))}
      {data.plan && <PlanSection plan={data.plan} trajectory={data.id} />}
      {all && <Meetings meetings={data.meetings} trajectory={data.id} open />}
      {all && <ToldToClient id={data.id} lines={data.toldToClient} />}
      {all && <Timeline entries={data.timeline} />}
    </>
  );
}
