import { Page } from '../ui/layout.tsx';
import { useView } from '../ui/view.tsx';

/** A part of the administration: where it is, what it is for, and how much there is of it. */
export interface Part {
  href: string;
  title: string;
  text: string;
  count?: string;
}

/** Everything that is administered, each part one click away. */
export function AdministrationPage({ parts, isOwn }: { parts: Part[]; isOwn: boolean }) {
  const { say } = useView();
  return (
    <Page title={say('administration')}>
      <p className="lead">{say(isOwn ? 'administrationLeadOwn' : 'administrationLead')}</p>
      <section className="card list spaced" aria-label={say('administrationAbout')}>
        <ul className="items">
          {parts.map(({ href, title, text, count }) => (
            <li className="item" key={href}>
              <div className="item__top">
                <h2 className="item__title">
                  <a href={href}>{title}</a>
                </h2>
                {count !== undefined && <span className="small quiet">{count}</span>}
              </div>
              <p className="small quiet">{text}</p>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
