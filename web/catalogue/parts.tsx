import { capital } from '../ui/format.ts';
import type { CatalogueView, OpeningView } from './data.ts';
import { Small } from './item.tsx';
import { RowMore } from '../ui/folded-item.tsx';
import { Row } from '../ui/parts.tsx';
import { Terms } from './terms.tsx';
import { useView } from '../ui/view.tsx';

/** The phases in order, each with when it begins. */
export function Phases({ phases }: { phases: CatalogueView['phases'] }) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="phases">
      <h2 className="h2" id="phases">
        {say('phases')}
      </h2>
      <ol className="phases">
        {phases.map(({ id, title, when }) => (
          <li key={id}>
            <strong>{title}</strong>
            <Small>{when ?? say('phaseFirst')}</Small>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Dates and facts: what people tell the trajectory, and what it does without. */
export function DatesAndFacts({ dates, facts }: Pick<CatalogueView, 'dates' | 'facts'>) {
  const { say } = useView();
  if (dates.length + facts.length === 0) return null;
  return (
    <section className="card stack-s" aria-labelledby="told">
      <h2 className="h2" id="told">
        {say('toldTitle')}
      </h2>
      <dl className="keys">
        {dates.map((date) => (
          <DateRow date={date} key={date.name} />
        ))}
        {facts.map((fact) => (
          <FactRow fact={fact} key={fact.name} />
        ))}
      </dl>
    </section>
  );
}

function DateRow({ date }: { date: CatalogueView['dates'][number] }) {
  const { say } = useView();
  const { title, required, opening, standIn, notBefore, happened, setBy, ownedBy } = date;
  return (
    <Row title={capital(title)}>
      {say('aDay')}
      {required && `, ${say('required')}`}
      {standIn && <Small>{say('standIn', { date: standIn.title })}</Small>}
      {notBefore && <Small>{say('notBefore', { date: notBefore.title })}</Small>}
      {happened && <Small>{say('happenedText')}</Small>}
      {opening && <Small>{say('openingDayText')}</Small>}
      {setBy.length > 0 && (
        <Small>{say('setByText', { who: setBy.map((each) => each.title).join(', ') })}</Small>
      )}
      {ownedBy && <Small>{say('ownedBy', { type: ownedBy.title })}</Small>}
    </Row>
  );
}

function FactRow({ fact }: { fact: CatalogueView['facts'][number] }) {
  const { say } = useView();
  const { title, type, values, default: given, between, differsFrom, follows, weighedIn, required } = fact;
  const types = {
    choice: '',
    boolean: say('yesOrNo'),
    party: say('aParty'),
    text: say('aText'),
    number: say('aNumber'),
  };
  return (
    <Row title={capital(title)}>
      {values.length > 0 ? values.map((each) => each.title).join(', ') : types[type]}
      {required && `, ${say('required')}`}
      {given !== null && <Small>{say('atFirst', { value: given })}</Small>}
      {between && (
        <Small>{say('betweenText', { least: String(between.least), most: String(between.most) })}</Small>
      )}
      {differsFrom && <Small>{say('differsFromText', { party: differsFrom.title })}</Small>}
      {fact.decision && <Small>{say('decisionText')}</Small>}
      {fact.movedBy && <Small>{say('movedByText')}</Small>}
      {weighedIn && <Small>{say('weighedInText', { item: weighedIn.title })}</Small>}
      {follows !== null && <Small>{say('followsText', { when: follows })}</Small>}
    </Row>
  );
}

/** What this trajectory opens, when, and what goes along; and what opens this one. */
export function Openings({ opens, offers, openedBy }: Pick<CatalogueView, 'opens' | 'offers' | 'openedBy'>) {
  const { say } = useView();
  if (opens.length + offers.length + openedBy.length === 0) return null;
  return (
    <section className="card list" aria-labelledby="opens">
      <div className="section__head">
        <h2 className="h2" id="opens">
          {say('connections')}
        </h2>
      </div>
      <ul className="items">
        {opens.map((rule, n) => (
          <Opening rule={rule} key={n} />
        ))}
        {offers.map((offer) => (
          <li className="item" key={offer.type}>
            <h3 className="item__title">
              {say('offersHead')} <a href={`/catalogue/${offer.type}`}>{offer.title}</a>
            </h3>
            {offer.dates.length + offer.gives.length > 0 && (
              <RowMore about={offer.title}>
                <dl className="keys">
                  {offer.dates.length > 0 && <Row title={say('datesShared')}>{datesText(offer.dates)}</Row>}
                  {offer.gives.length > 0 && (
                    <Row title={say('factsGiven')}>
                      {offer.gives.map(({ title, value }) => `${title}: ${value}`).join('; ')}
                    </Row>
                  )}
                </dl>
              </RowMore>
            )}
          </li>
        ))}
        <Types head={say('openedByHead')} list={openedBy} />
      </ul>
    </section>
  );
}

const datesText = (dates: OpeningView['dates']): string =>
  dates.map(({ title, as }) => (title === as ? title : `${title} → ${as}`)).join('; ');

function Types({ head, list }: { head: string; list: { type: string; title: string }[] }) {
  if (list.length === 0) return null;
  return (
    <li className="item">
      <h3 className="item__title">{head}</h3>
      <p className="item__facts">
        {list.map(({ type, title }) => (
          <a href={`/catalogue/${type}`} key={type}>
            {title}
          </a>
        ))}
      </p>
    </li>
  );
}

function Opening({ rule }: { rule: OpeningView }) {
  const { say } = useView();
  const { dates, facts, gives, holders, receivers, heldBy, onlyTo } = rule;
  const during = (when: string | null) => (when === null ? '' : ` (${when})`);
  return (
    <li className="item">
      <h3 className="item__title">
        {say('opensHead')} <a href={`/catalogue/${rule.type}`}>{rule.title}</a>
      </h3>
      <RowMore about={rule.title}>
        <dl className="keys">
          <Row title={say('opensWhen')}>{rule.when}</Row>
          {rule.at && (
            <Row title={say('opensAt')}>
              <Terms terms={[{ ...rule.at, roll: 'preceding' }]} />
            </Row>
          )}
          {rule.itemTitle && <Row title={say('opensItem')}>{rule.itemTitle}</Row>}
          {dates.length > 0 && (
            <Row title={say(rule.shared ? 'datesShared' : 'datesGiven')}>{datesText(dates)}</Row>
          )}
          {facts.length > 0 && (
            <Row title={say('factsShared')}>{facts.map(({ title }) => title).join('; ')}</Row>
          )}
          {gives.map((each, n) => (
            <Row title={say('factsGiven')} key={n}>
              {each.facts.map(({ title, value }) => `${title}: ${value}`).join('; ')}
              {during(each.when)}
            </Row>
          ))}
          {holders.length > 0 && (
            <Row title={say('partiesGiven')}>
              {holders.map((each) => `${each.title}: ${each.heldBy.title}`).join('; ')}
            </Row>
          )}
          {heldBy && <Row title={say('heldByHead')}>{heldBy.title}</Row>}
          {receivers.length > 0 && (
            <Row title={say('receivers')}>
              {receivers
                .map(({ title, fact, when }) => `${fact ? fact.title : title}${during(when)}`)
                .join('; ')}
            </Row>
          )}
          {onlyTo && <Row title={say('onlyTo')}>{onlyTo.title}</Row>}
        </dl>
      </RowMore>
    </li>
  );
}

/** The usual reminders, for long terms and for short ones, and what happens when they do not help. */
export function UsualLadders({ ladders, usualFallback }: Pick<CatalogueView, 'ladders' | 'usualFallback'>) {
  const { say } = useView();
  const both = [
    ['ladderLong', ladders.fromFifteenDays],
    ['ladderShort', ladders.shorter],
  ] as const;
  return (
    <section className="card stack-s" aria-labelledby="ladder">
      <h2 className="h2" id="ladder">
        {say('usualLadder')}
      </h2>
      <div className="keys">
        {both.map(([title, rungs]) => (
          <div className="stack-s" key={title}>
            <h3 className="h3">{say(title)}</h3>
            <ul className="plainlist">
              {rungs.map(({ name, text }) => (
                <li key={name}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
        <div className="stack-s">
          <h3 className="h3">{say('fallbackTitle')}</h3>
          <p>{usualFallback}</p>
        </div>
        <div className="stack-s">
          <h3 className="h3">{say('oursTitle')}</h3>
          <p>{say('oursText')}</p>
        </div>
      </div>
    </section>
  );
}
