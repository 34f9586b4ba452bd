import type { ReactNode } from 'react';
import type { CatalogueItem, TermView } from '../catalogue-data.ts';
import { LabelTag } from './parts.tsx';
import { useView } from './view.tsx';

/** One item of a definition: what, who, when, how firm, and what if not. */
export function CatalogueItemCard({ item }: { item: CatalogueItem }) {
  const { say } = useView();
  return (
    <li className="item" id={item.name}>
      <div className="item__top">
        <h3 className="item__title">{item.title}</h3>
        <span className="tag">{item.kind}</span>
      </div>
      <Terms terms={item.terms} />
      {item.terms.length === 0 && <p className="quiet">{say('noTerm')}</p>}
      <dl className="keys">
        <Row title={say('owner')}>{item.owner}</Row>
        {item.agreedBy.length > 0 && <Row title={say('decidedBy')}>{item.agreedBy.join(` ${say('and')} `)}</Row>}
        {item.discretionary && <Row title={say('discretionary')}>{say('discretionaryText')}</Row>}
        {item.window && (
          <Row title={say('windowFrom')}>
            <Terms terms={[item.window]} />
          </Row>
        )}
        {item.waitsFor && <Row title={say('waitsForHead')}>{item.waitsFor}</Row>}
        {item.appliesUnless && <Row title={say('appliesUnless')}>{item.appliesUnless}</Row>}
        {item.repeats && (
          <Row title={say('repeats')}>
            {item.repeats.text}
            <Terms terms={item.repeats.terms} />
          </Row>
        )}
        {item.outcomes.length > 0 && <Row title={say('outcomesHead')}>{item.outcomes.join('; ')}</Row>}
        {item.agenda.length > 0 && <Row title={say('agenda')}>{item.agenda.join('; ')}</Row>}
        {item.ladder && <Row title={say('ladderTitle')}>{item.ladder.length > 0 ? item.ladder.join('; ') : say('ladderEmpty')}</Row>}
        <Row title={say('fallbackTitle')}>{item.fallback}</Row>
        {item.opens.length > 0 && (
          <Row title={say('opensTrajectories')}>
            {item.opens.map(({ type, title }) => (
              <a href={`/catalogue/${type}`} key={type}>
                {title}
              </a>
            ))}
          </Row>
        )}
      </dl>
    </li>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Terms in words, each with its label and source: the earliest that holds counts. */
function Terms({ terms }: { terms: TermView[] }) {
  if (terms.length === 0) return null;
  return (
    <ul className="terms">
      {terms.map(({ text, label, source }, n) => (
        <li key={n}>
          <span>{text}</span>
          <LabelTag label={label} />
          {source && <span className="small quiet">{source}</span>}
        </li>
      ))}
    </ul>
  );
}
