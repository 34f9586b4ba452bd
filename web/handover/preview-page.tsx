import type { Posted } from '../ui/forms/form.ts';
import { Hidden } from '../ui/forms/hidden.tsx';
import { Page } from '../ui/layout.tsx';
import { Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { CaseList, type CaseLine } from './cases.tsx';

export interface PreviewData {
  of: string;
  action: string;
  reason: string;
  lines: CaseLine[];
  /** How many each gets, by name. */
  gets: { name: string; count: number; absence: string | null }[];
  /** What is sent: each case with to whom it goes. */
  hidden: Posted;
  /** What was chosen, to change it. */
  chosen: Posted;
}

/** Step 2: who gets what, then one confirmation. */
export function HandoverPreviewPage({ data }: { data: PreviewData }) {
  const { say } = useView();
  const { of, action, reason, lines, gets, hidden, chosen } = data;
  return (
    <Page title={say('handoverPreview', { of })} crumb={{ href: '/people', text: say('people') }}>
      <p className="lead">{say('termPreviewLead')}</p>
      <div className="stack spaced">
        <section className="card" aria-label={say('summary')}>
          <dl className="keys">
            {gets.map(({ name, count, absence }) => (
              <Row title={name} key={name}>
                {say('handoverGets', { n: count })}
                {absence && <span className="by small">{absence}</span>}
              </Row>
            ))}
            <Row title={say('fieldReason')} wide>
              {reason}
            </Row>
          </dl>
        </section>
        <CaseList title={say('handoverCases')} lines={lines} />
        <div className="actions">
          <form method="post" action={action}>
            <Hidden values={hidden} />
            <button className="nl-button nl-button--primary" name="do" value="give">
              {say('handoverDo')}
            </button>
          </form>
          <form method="post" action={action}>
            <Hidden values={chosen} />
            <button className="nl-button nl-button--secondary" name="do" value="edit">
              {say('termBack')}
            </button>
          </form>
        </div>
      </div>
    </Page>
  );
}
