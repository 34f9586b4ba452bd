import type { SeenChange, ShownItem } from '../../domain/what-if/change.ts';
import { capital } from '../ui/format.ts';
import { FromTo } from '../ui/moved-cases.tsx';
import { Hidden } from '../ui/forms/hidden.tsx';
import { Page } from '../ui/layout.tsx';
import { Alert, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { Changes, Counts } from '../ui/seen-changes.tsx';
import type { FilledIn } from './filled-in.ts';

export interface TryPageData {
  /** What would be done. */
  title: string;
  filledIn: FilledIn[];
  seen: SeenChange<ShownItem>;
  action: string;
  crumb: { href: string; text: string };
  /** Sent back as they were shown. */
  hidden: Record<string, string | number | undefined>;
  /** What others changed since it was looked at, a line each; undefined where nobody did. */
  changed?: string[];
}

/** What a command would do, before it is saved. */
export function TryPage({ data }: { data: TryPageData }) {
  const { say } = useView();
  const { title, filledIn, seen, crumb, changed } = data;
  return (
    <Page title={say('moveTitle', { name: title })} crumb={crumb} wrong={changed !== undefined}>
      {changed ? <Changed lines={changed} /> : <p className="lead">{say('moveLead')}</p>}
      <div className="stack spaced">
        <section className="card" aria-label={say('moveSummary')}>
          <dl className="keys">
            {filledIn.map((each) => (
              <Row title={capital(each.label)} key={each.label}>
                {'text' in each ? each.text : <FromTo from={each.from} to={each.to} />}
              </Row>
            ))}
            <Counts seen={seen} />
          </dl>
        </section>
        <Changes cases={seen.cases} />
        <form method="post" action={data.action} className="card form" noValidate>
          <Hidden values={data.hidden} />
          <p className="small quiet">{say('moveOnlySeen')}</p>
          <div className="actions">
            <button className="nl-button nl-button--primary" name="do" value="set">
              {say('moveDo')}
            </button>
            <button className="nl-button nl-button--secondary" name="do" value="edit">
              {say('moveEdit')}
            </button>
            <a href={crumb.href}>{say('cancel')}</a>
          </div>
        </form>
      </div>
    </Page>
  );
}

function Changed({ lines }: { lines: string[] }) {
  const { say } = useView();
  return (
    <div data-errors="" tabIndex={-1} className="summary spaced">
      <Alert kind="error" title={say('moveChangedTitle')}>
        {lines.length === 0 && <p>{say('moveChangedByTime')}</p>}
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <p>{say('moveChangedText')}</p>
      </Alert>
    </div>
  );
}
