import type { Posted } from '../ui/forms/form.ts';
import { Page } from '../ui/layout.tsx';
import { Alert, ButtonLink } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { CaseList, type CaseLine } from './cases.tsx';
import { Hidden } from '../ui/forms/hidden.tsx';

export interface DoneData {
  lines: CaseLine[];
  action: string;
  /** Where the next part is; undefined after the last. */
  next?: string;
  /** Sent again where something could not be confirmed: it does what is left, and no more. */
  again?: Posted;
}

/** What became of each case. */
export function HandoverDonePage({ data }: { data: DoneData }) {
  const { say } = useView();
  const { lines, action, next, again } = data;
  const done = lines.filter(({ outcome }) => outcome?.done).length;
  const not = lines.length - done;
  return (
    <Page title={say('handoverDoneTitle')} crumb={{ href: '/people', text: say('people') }}>
      <div className="stack spaced">
        <Alert kind={not > 0 ? 'warning' : 'ok'} title={say('handoverCount', { n: done, not })}>
          {not > 0 && <p>{say('handoverNotText')}</p>}
        </Alert>
        <CaseList
          title={say('handoverCases')}
          lines={lines.toSorted((a, b) => Number(a.outcome?.done) - Number(b.outcome?.done))}
        />
        <div className="actions">
          {again && (
            <form method="post" action={action}>
              <Hidden values={again} />
              <button className="nl-button nl-button--primary" name="do" value="give">
                {say('handoverAgain')}
              </button>
            </form>
          )}
          {next && (
            <ButtonLink href={next} purpose="primary">
              {say('termNext')}
            </ButtonLink>
          )}
          <ButtonLink href="/people">{say('people')}</ButtonLink>
        </div>
      </div>
    </Page>
  );
}
