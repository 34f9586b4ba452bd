import { shortDay } from '../ui/format.ts';
import type { CaseView, HolderView, TimelineEntry, ToldLine } from './view.ts';
import { useView } from '../ui/view.tsx';

const shown = 8;

/** What happened, newest first; the older part is folded. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { say } = useView();
  const newest = entries.toReversed();
  const older = newest.slice(shown);
  return (
    <section className="card stack-s past" aria-labelledby="timeline">
      <h2 className="h2" id="timeline">
        {say('timeline')}
      </h2>
      <ol className="timeline" reversed>
        {newest.slice(0, shown).map(entry)}
      </ol>
      {older.length > 0 && (
        <details>
          <summary>
            <span>{say('timelineAll', { n: entries.length })}</span>
          </summary>
          <ol className="timeline" reversed>
            {older.map(entry)}
          </ol>
        </details>
      )}
    </section>
  );
}

const entry = (one: TimelineEntry) => <Entry one={one} key={one.sequence} />;

function Entry({ one }: { one: TimelineEntry }) {
  const { say, lang } = useView();
  return (
    <li>
      <time className="day" dateTime={one.day}>
        {shortDay(one.day, lang)}
      </time>
      {one.text}
      {one.reason && <span className="by">{say('reasonWas', { reason: one.reason })}</span>}
      {one.actor && <span className="by">{one.actor}</span>}
    </li>
  );
}

/** The client's version: what he was told, when and by whom, and what he is still to be told. */
export function ToldToClient({ lines }: { lines: ToldLine[] }) {
  const { say, lang } = useView();
  if (lines.length === 0) return null;
  return (
    <section className="card stack-s" aria-labelledby="told">
      <h2 className="h2" id="told">
        {say('toldToClient')}
      </h2>
      <ul className="timeline">
        {lines.map(({ item, title, on, due, by, said }) => (
          <li key={item}>
            {on && (
              <time className="day" dateTime={on}>
                {shortDay(on, lang)}
              </time>
            )}
            <a href={`#item-${item}`}>{title}</a>
            {said && <span className="by">{said}</span>}
            {by && <span className="by">{by}</span>}
            {!on && (
              <span className="by">
                {due ? say('stillToTellBy', { day: shortDay(due, lang) }) : say('stillToTell')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who takes part, and who of them has it. */
export function Holders({ holders }: { holders: HolderView[] }) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="parties">
      <h2 className="h2" id="parties">
        {say('parties')}
      </h2>
      <ul className="plainlist">
        {holders.map(({ role, name, team, give }) => (
          <li key={role}>
            {role}
            <span className="by">
              {name ? [name, team].filter(Boolean).join(', ') : say('heldByNobody')}{' '}
              {give && (
                <a className="noprint" href={give}>
                  {say('give')}
                  <span className="sr"> {role}</span>
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Trajectories that this one opened, came from, or belongs with; linked for who takes part in them. */
export function RelatedList({ data }: { data: CaseView }) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="related">
      <h2 className="h2" id="related">
        {say('related')}
      </h2>
      {data.related.length === 0 && <p className="quiet">{say('noRelated')}</p>}
      <ul className="plainlist">
        {data.related.map(({ id, title, relation, state, visible }) => (
          <li key={id}>
            {visible ? <a href={`/trajectories/${id}`}>{title}</a> : <span>{title}</span>}
            <span className="by small quiet">
              {relation}, {state}
              {!visible && ` (${say('notVisible')})`}
            </span>
          </li>
        ))}
      </ul>
      <p>{data.client && <a href={`/clients/${data.client}`}>{say('clientLink')}</a>}</p>
    </section>
  );
}
