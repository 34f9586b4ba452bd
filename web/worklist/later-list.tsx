import { shortDay } from '../ui/format.ts';
import { nextRow } from '../ui/next-row.ts';
import { When } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { LaterView } from './later.ts';

/** What the reader does not see for a while: until when, why, and the button that shows it again. */
export function LaterList({ rows, focus }: { rows: LaterView[]; focus: string | null }) {
  const { say, lang, notice } = useView();
  return (
    <section className="card list" aria-labelledby="later">
      <div className="section__head">
        <h2 className="h2" id="later">
          {say('laterTitle')}
        </h2>
        <span className="nl-number-badge">{rows.length}</span>
      </div>
      <ul className="items">
        {rows.map(({ key, title, pseudonym, href, due, deadlineStatus, until, reason, back }) => (
          <li className="item" key={key}>
            <div className="item__top">
              <p className="item__title">
                <a
                  href={href}
                  data-row=""
                  id={key === focus ? nextRow : undefined}
                  aria-describedby={key === focus && notice ? 'notice done' : undefined}
                >
                  {pseudonym}, {title}
                </a>
              </p>
              <form method="post" action="/worklist/shown">
                <input type="hidden" name="row" value={key} />
                <input type="hidden" name="return" value={back} />
                <button className="nl-button nl-button--secondary">
                  {say('laterEnd')}
                  <span className="sr">
                    {' '}
                    {title}, {pseudonym}
                  </span>
                </button>
              </form>
            </div>
            <p className="item__facts small">
              <span>{say('laterBackOn', { day: shortDay(until, lang) })}</span>
              {due && (
                <span>
                  {say('dueDate')}: <When day={due} status={deadlineStatus} />
                </span>
              )}
            </p>
            <p className="small quiet">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
