import type { LoadFound } from '../../domain/what-if/load.ts';
import { Figures } from '../ui/figures.tsx';
import { amount } from '../ui/format.ts';
import { Page } from '../ui/layout.tsx';
import { MovedCases } from '../ui/moved-cases.tsx';
import { Alert, ButtonLink, Empty, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

export interface LoadPageData {
  title: string;
  found: LoadFound;
  /** Running cases of which not all were looked at. */
  first: number | null;
  stopped: boolean;
}

/** What a date that shifts would do to all running trajectories: in figures, by item and by trajectory. */
export function LoadPage({ data }: { data: LoadPageData }) {
  const { say, lang } = useView();
  const { title, found, first, stopped } = data;
  const counts = [
    ['loadLooked', found.looked],
    ['loadMoved', found.moved],
    ['loadDates', found.dates],
    ['moveLate', found.late],
    ['loadRefused', found.refused],
  ] as const;
  return (
    <Page title={title} crumb={{ href: '/what-if', text: say('whatIfTitle') }}>
      <p className="lead">{say('loadLead')}</p>
      <div className="stack spaced">
        {stopped && <Alert kind="warning" title={say('runStopped')} />}
        {first !== null && <Alert kind="info" title={say('loadMore', { n: amount(first, lang) })} />}
        <section className="card" aria-label={say('summary')}>
          <dl className="keys">
            {counts
              .filter(([key, n]) => n > 0 || key === 'loadLooked' || key === 'loadMoved')
              .map(([key, n]) => (
                <Row title={say(key)} key={key}>
                  <strong>{amount(n, lang)}</strong>
                </Row>
              ))}
          </dl>
        </section>
        {found.moved === 0 ? (
          <section className="card">
            <Empty title={say('loadNothing')}>
              <p className="quiet">{say('loadNothingDo')}</p>
            </Empty>
          </section>
        ) : (
          <>
            <ItemTable found={found} />
            <CaseList found={found} />
          </>
        )}
        <p>
          <ButtonLink href="/what-if/caseload">{say('runAgain')}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}

function ItemTable({ found }: { found: LoadFound }) {
  const { say, lang } = useView();
  const rows = [...found.items].toSorted(([, a], [, b]) => b.moves - a.moves);
  return (
    <div className="card stack-s">
      <h2 className="h2" id="items">
        {say('loadPerItem')}
      </h2>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="items">
        <Figures
          heads={[say('termItem'), say('loadMoves'), say('moveLate')]}
          rows={rows.map(([title, { moves, late }]) => [title, amount(moves, lang), amount(late, lang)])}
        />
      </div>
    </div>
  );
}

function CaseList({ found }: { found: LoadFound }) {
  const { say } = useView();
  return (
    <section className="card list" aria-labelledby="cases">
      <div className="section__head">
        <h2 className="h2" id="cases">
          {say('loadPerCase')}
        </h2>
        <span className="nl-number-badge">{found.moved}</span>
      </div>
      {found.cases.length < found.moved && (
        <p className="section__text quiet">{say('loadFirst', { n: found.cases.length })}</p>
      )}
      <MovedCases cases={found.cases} />
    </section>
  );
}
