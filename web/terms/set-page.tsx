import type { AppliedTerm, CaseloadPreview } from '../../domain/ports/ports.ts';
import { Page } from '../ui/layout.tsx';
import { MovedCases } from '../ui/moved-cases.tsx';
import { Alert, ButtonLink } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { WantedTerm } from './form.ts';
import type { TermRow } from './data.ts';
import type { Say } from '../texts/texts.ts';

export interface TermSetData {
  row: TermRow;
  typeTitle: string;
  wanted: WantedTerm;
  text: string;
  /** What was shown before, where running cases were changed too. */
  seen: CaseloadPreview | null;
  running: AppliedTerm[];
}

/** What happened: the term for what starts later, and the outcome of each running case. */
export function TermSetPage({
  data: { row, typeTitle, wanted, text, seen, running },
}: {
  data: TermSetData;
}) {
  const { say } = useView();
  const accepted = running.filter(({ outcome }) => outcome === 'accepted').length;
  const outcomes = new Map(running.map((each) => [each.trajectory, outcomeText(each, say)]));
  const again = running.some(({ outcome }) => outcome === 'unavailable' || outcome === 'failed');
  return (
    <Page
      title={say('termDoneTitle')}
      crumb={{ href: `/terms/${row.type}`, text: say('termsTypeTitle', { type: typeTitle }) }}
    >
      <div className="stack spaced">
        <Alert kind="ok" title={row.title}>
          <p>{say('termDoneNew', { term: text })}</p>
        </Alert>
        {seen && running.length > 0 && (
          <section className="card list" aria-labelledby="running">
            <div className="section__head">
              <h2 className="h2" id="running">
                {say('termDoneRunning', { n: accepted, not: running.length - accepted })}
              </h2>
            </div>
            <MovedCases cases={seen.cases} outcomes={outcomes} />
          </section>
        )}
        {seen?.next && (
          <Alert kind="info" title={say('termPart', { n: seen.remaining })}>
            <p>{say('termPartText')}</p>
          </Alert>
        )}
        <form method="post" action={`/terms/${row.type}/${row.name}`} className="actions">
          <input type="hidden" name="amount" value={wanted.amount} />
          <input type="hidden" name="unit" value={wanted.unit} />
          <input type="hidden" name="reason" value={wanted.reason} />
          <input type="hidden" name="do" value="preview" />
          {seen?.next && (
            <button className="nl-button nl-button--primary" name="after" value={seen.next}>
              {say('termNext')}
            </button>
          )}
          {again && <button className="nl-button nl-button--secondary">{say('termRetry')}</button>}
          <ButtonLink href={`/terms/${row.type}`}>{say('termToList')}</ButtonLink>
        </form>
      </div>
    </Page>
  );
}

function outcomeText({ outcome, code }: AppliedTerm, say: Say): string {
  if (outcome === 'accepted') return say('termDoneCase');
  if (outcome === 'unavailable') return say('termDoneUnknown');
  if (code === 'not-allowed') return say('termDoneRefused');
  if (code === 'closed' || code === 'not-found') return say('termDoneClosed');
  return say('termDoneOther', { code: code ?? outcome });
}
