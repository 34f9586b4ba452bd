import { kindOf, type SeenChange, type ShownItem } from '../../domain/what-if/change.ts';
import { Hidden } from '../ui/forms/hidden.tsx';
import { Page } from '../ui/layout.tsx';
import { Alert, Row } from '../ui/parts.tsx';
import { Changes, Counts } from '../ui/seen-changes.tsx';
import { useView } from '../ui/view.tsx';

export interface StartPreviewData {
  /** What is started, in words. */
  title: string;
  /** What was filled in, in words. */
  given: [title: string, value: string][];
  seen: SeenChange<ShownItem>;
  /** Id of what runs for this client already. */
  runs: string | null;
  /** Everything that was filled in, to be sent again. */
  hidden: Record<string, string>;
}

/** Every date that a start would give, before anything is started. */
export function StartPreviewPage({ data }: { data: StartPreviewData }) {
  const { say } = useView();
  const { seen, given, runs } = data;
  return (
    <Page title={data.title} crumb={{ href: '/trajectories', text: say('cases') }}>
      <p className="lead">{say('startSeen')}</p>
      <div className="stack spaced">
        {runs !== null && (
          <Alert kind="warning" title={say('startRuns')}>
            <p>
              <a href={`/trajectories/${runs}`}>{say('startRunsDo')}</a>
            </p>
          </Alert>
        )}
        <section className="card" aria-label={say('summary')}>
          <dl className="keys">
            {given.map(([title, value]) => (
              <Row title={title} key={title}>
                {value}
              </Row>
            ))}
            <Counts seen={seen} />
          </dl>
        </section>
        <Changes cases={seen.cases} />
        <Waiting cases={seen.cases} />
        <form method="post" action="/trajectories/new" className="card form" noValidate>
          <Hidden values={data.hidden} />
          <div className="actions">
            {runs === null && (
              <button className="nl-button nl-button--primary" name="do" value="start">
                {say('startDo')}
              </button>
            )}
            <button className="nl-button nl-button--secondary" name="do" value="edit">
              {say('moveEdit')}
            </button>
            <a href="/trajectories">{say('cancel')}</a>
          </div>
        </form>
      </div>
    </Page>
  );
}

/** What has no day yet, with what it waits for; what applies only in another case is left out. */
function Waiting({ cases }: { cases: SeenChange<ShownItem>['cases'] }) {
  const { say } = useView();
  const waiting = cases
    .flatMap(({ changes }) => changes)
    .filter((each) => kindOf(each) === 'other' && each.after?.status === 'waiting')
    .map(({ item, after }) => ({ item, title: after!.title, why: after!.waitingReason }));
  if (waiting.length === 0) return null;
  return (
    <details className="card more">
      <summary>
        <span>{say('startWaiting', { n: waiting.length })}</span>
      </summary>
      <ul className="plainlist">
        {waiting.map(({ item, title, why }) => (
          <li key={item}>
            {title}
            {why && <span className="small quiet by">{why}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
