import { useView } from '../ui/view.tsx';

/** A case that is given, in words. */
export interface CaseLine {
  key: string;
  /** Null where the reader may not open it. */
  href: string | null;
  title: string;
  /** From whom to whom, in which role. */
  text: string;
  /** What became of it, once it was tried. */
  outcome?: { text: string; done: boolean };
}

export function CaseList({ title, lines }: { title: string; lines: CaseLine[] }) {
  const { say } = useView();
  return (
    <section className="card list" aria-labelledby="cases">
      <div className="section__head">
        <h2 className="h2" id="cases">
          {title}
        </h2>
        <span className="nl-number-badge">{lines.length}</span>
      </div>
      <ul className="items">
        {lines.map(({ key, href, title: name, text, outcome }) => (
          <li className="item" key={key}>
            <div className="item__top">
              <h3 className="item__title">{href ? <a href={href}>{name}</a> : name}</h3>
              {outcome && (
                <span className="small">
                  {outcome.done ? say('handoverDone') : <strong>{say('handoverNotDone')}</strong>}
                </span>
              )}
            </div>
            <p className="small quiet">{text}</p>
            {outcome && !outcome.done && <p className="small">{outcome.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
