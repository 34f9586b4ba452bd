import type { HeldPart } from '../../domain/ports/handovers.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { Page } from '../ui/layout.tsx';
import { Alert, Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

export interface HandoverData {
  /** Whose cases, in words. */
  of: string;
  action: string;
  part: Pick<HeldPart, 'items' | 'next' | 'remaining'>;
  fields: FormField[];
  posted?: Posted;
  errors?: FormErrors;
}

/** Step 1: which cases, to whom and why. */
export function HandoverPage({ data }: { data: HandoverData }) {
  const { say } = useView();
  const { of, action, part, fields, posted, errors } = data;
  return (
    <Page
      title={say('handoverTitle', { of })}
      crumb={{ href: '/people', text: say('people') }}
      wrong={errors !== undefined}
    >
      {part.items.length === 0 ? (
        <Empty title={say('handoverNone')}>
          <p>
            <a href="/people">{say('people')}</a>
          </p>
        </Empty>
      ) : (
        <>
          <p className="lead">{say('handoverLead')}</p>
          {errors && <ErrorSummary errors={errors} fields={fields} />}
          <div className="stack spaced">
            {part.next !== null && (
              <Alert kind="info" title={say('handoverPart', { n: part.remaining })}>
                <p>{say('handoverPartText')}</p>
              </Alert>
            )}
            <form method="post" action={action} className="card form" noValidate>
              <FormFields fields={fields} posted={posted} errors={errors} />
              <div className="actions">
                <button className="nl-button nl-button--primary" name="do" value="preview">
                  {say('handoverPreviewDo')}
                </button>
                <a href="/people">{say('cancel')}</a>
              </div>
            </form>
          </div>
        </>
      )}
    </Page>
  );
}
