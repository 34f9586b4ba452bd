import { shortDay } from '../ui/format.ts';
import { itemPath } from '../ui/paths.ts';
import type { TimelineEntry, ToldLine } from './view.ts';
import { useView } from '../ui/view.tsx';

const shown = 30;

/** What happened, newest first; the older part is folded. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { say } = useView();
  const newest = entries.toReversed();
  const older = newest.slice(shown);
  return (
    <section className="card stack-s" aria-labelledby="timeline">
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
export function ToldToClient({ id, lines }: { id: string; lines: ToldLine[] }) {
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
            <a href={itemPath(id, item)}>{title}</a>
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
