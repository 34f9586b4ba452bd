import { Heading } from '@nl-design-system-candidate/heading-react';
import { ItemCard } from './item-card.tsx';
import { PlanSection } from './plan.tsx';
import { Page } from '../ui/layout.tsx';
import { ButtonLink, Empty, Row } from '../ui/parts.tsx';
import { Holders, RelatedList, Timeline, ToldToClient } from './aside.tsx';
import { calendarsPath } from '../ui/paths.ts';
import { Notices } from './notices.tsx';
import { useView } from '../ui/view.tsx';
import { numberOf, shortDay } from '../ui/format.ts';
import type { CaseView, CaseItem, KeyValue } from './view.ts';

/** One trajectory: what to do now, what comes, what was done; prints as an overview. */
export function CasePage({ data }: { data: CaseView }) {
  const { say } = useView();
  const signals = data.items.filter(isSignal).toSorted(byDue);
  const now = data.items.filter((item) => isNow(item) && !isSignal(item)).toSorted(byDue);
  // What stands in the plan is not listed a second time, unless it is to be done now.
  const listed = data.items.filter(({ item }) => !data.plan?.keys.has(item));
  return (
    <Page title={data.pseudonym} crumb={{ href: '/', text: say('backToList'), toList: true }} heading={false}>
      <CaseHead data={data} />
      <Notices data={data} />
      <div className="split">
        <div className="stack">
          {signals.length > 0 && (
            <Items id="signals" title={say('signalsTitle')} items={signals} empty="" data={data} />
          )}
          {!data.closed && (
            <Items id="now" title={say('now')} items={now} empty={say('emptyNow')} data={data} />
          )}
          {data.plan && (
            <PlanSection
              plan={data.plan}
              trajectory={data.id}
              isNow={(key) => now.some(({ item }) => item === key)}
            />
          )}
          <Items
            id="later"
            title={say(data.closed ? 'leftOpen' : 'later')}
            items={listed.filter((item) => isLater(item) && !isSignal(item)).toSorted(byDue)}
            empty={say(data.closed ? 'emptyLeftOpen' : 'emptyLater')}
            data={data}
          />
          <Items
            id="done"
            title={say('doneItems')}
            items={listed.filter(isPast).toSorted(byDone)}
            empty={say('emptyDone')}
            data={data}
          />
          <NotApplicable items={listed.filter(({ status }) => status === 'cancelled')} />
        </div>
        <div className="stack">
          <CaseActions data={data} />
          <ToldToClient lines={data.toldToClient} />
          <RelatedList data={data} />
          <Holders holders={data.holders} />
          <Timeline entries={data.timeline} />
        </div>
      </div>
    </Page>
  );
}

const isPast = (item: CaseItem) => item.status === 'done' || item.status === 'skipped';
/** Something seen that nobody has said yet what is done with it. */
const isSignal = (item: CaseItem) => item.kind === 'signal' && item.status === 'open';
const isNow = (item: CaseItem) =>
  item.status === 'open' && ['overdue', 'due-today', 'due-soon'].includes(item.deadlineStatus);
const isLater = (item: CaseItem) => !isPast(item) && !isNow(item) && item.status !== 'cancelled';
const byDue = (a: CaseItem, b: CaseItem) => (a.due ?? '9999').localeCompare(b.due ?? '9999');
const byDone = (a: CaseItem, b: CaseItem) => (b.actedOn ?? '').localeCompare(a.actedOn ?? '');

function CaseHead({ data }: { data: CaseView }) {
  const { say, lang } = useView();
  return (
    <header className="casehead">
      <div className="row row--between">
        <div>
          <Heading level={1}>{data.pseudonym}</Heading>
          <p className="lead">{data.typeTitle}</p>
        </div>
        <p className="actions">
          {(['all', 'open'] as const).map((what) => (
            <button
              className="nl-button nl-button--secondary"
              type="button"
              data-print={what}
              hidden
              key={what}
            >
              {say(what === 'open' ? 'printOpen' : 'print')}
            </button>
          ))}
        </p>
      </div>
      <div className="card">
        <dl className="keys">
          <Row title={say('phase')}>{data.phaseTitle}</Row>
          <Row title={say('caseNumber')}>{numberOf(data.id)}</Row>
          <Row title={say('responsible')}>{data.organisation}</Row>
          {data.dates.map((date) => (
            <Key {...date} key={date.title} />
          ))}
          {data.facts.map((fact) => (
            <Key {...fact} key={fact.title} />
          ))}
          <Row title={say('openCase')}>{shortDay(data.opened, lang)}</Row>
          <Row title={say('definition')}>{data.definition}</Row>
        </dl>
      </div>
    </header>
  );
}

function Key({ title, day, text, change }: KeyValue) {
  const { say, lang } = useView();
  return (
    <Row title={title.charAt(0).toUpperCase() + title.slice(1)}>
      {day ? (
        <time dateTime={day}>{shortDay(day, lang)}</time>
      ) : (
        (text ?? <span className="quiet">{say('unknown')}</span>)
      )}
      {change && (
        <>
          {' '}
          <a className="why noprint" href={change} aria-label={say('changeDate', { date: title })}>
            {say('change')}
          </a>
        </>
      )}
    </Row>
  );
}

function Items({
  id,
  title,
  items,
  empty,
  data,
}: {
  id: string;
  title: string;
  items: CaseItem[];
  empty: string;
  data: CaseView;
}) {
  return (
    <section className={`card list${id === 'done' ? ' past' : ''}`} aria-labelledby={id}>
      <div className="section__head">
        <h2 className="h2" id={id}>
          {title}
        </h2>
        <span className="nl-number-badge">{items.length}</span>
      </div>
      {items.length === 0 ? (
        <Empty title={empty} />
      ) : (
        <ul className={`items${id === 'done' ? ' items--quiet' : ''}`}>
          {items.map((item) => (
            <ItemCard
              item={item}
              trajectory={data.id}
              now={id === 'now' || id === 'signals'}
              key={item.item}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Items that a change made superfluous: folded, because they may come back. */
function NotApplicable({ items }: { items: CaseItem[] }) {
  const { say } = useView();
  if (items.length === 0) return null;
  return (
    <details className="card noprint">
      <summary>
        <span>{say('notApplicable', { n: items.length })}</span>
      </summary>
      <ul className="plainlist spaced">
        {items.map(({ item, title, waitingReason }) => (
          <li key={item}>
            {title}
            {waitingReason && <span className="by small quiet">{waitingReason}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function CaseActions({ data }: { data: CaseView }) {
  const { say } = useView();
  if (data.closed && data.actions.length + data.openings.length === 0) return null;
  return (
    <section className="card stack-s noprint" aria-labelledby="case-actions">
      <h2 className="h2" id="case-actions">
        {say('caseActions')}
      </h2>
      <p className="actions">
        {data.actions.map(({ href, text }) => (
          <ButtonLink href={href} key={href}>
            {text}
          </ButtonLink>
        ))}
        {!data.closed && <a href={calendarsPath(data.id)}>{say('calendarsOpen')}</a>}
      </p>
      {data.openings.length > 0 && (
        <details>
          <summary>
            <span>{say('openBeside')}</span>
          </summary>
          <ul className="plainlist">
            {data.openings.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
