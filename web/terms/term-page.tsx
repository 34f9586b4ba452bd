import { Page } from '../ui/layout.tsx';
import { Alert, LabelTag, Row } from '../ui/parts.tsx';
import { SettingText } from './setting.tsx';
import { useView } from '../ui/view.tsx';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { termFields } from './form.ts';
import type { TermRow } from './data.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';

export interface TermFormData {
  row: TermRow;
  typeTitle: string;
  place: string;
  posted?: Posted;
  errors?: FormErrors;
}

/** Step 1: the new amount and the reason, beside what holds now. A norm is explained, not asked. */
export function TermFormPage({ data: { row, typeTitle, place, posted, errors } }: { data: TermFormData }) {
  const view = useView();
  const { say } = view;
  const crumb = { href: `/terms/${row.type}`, text: say('termsTypeTitle', { type: typeTitle }) };
  const fields = termFields(row, view);
  const norm = row.label === 'norm';
  return (
    <Page title={row.title} crumb={crumb} wrong={errors !== undefined}>
      {!norm && <p className="lead">{say('termFormLead')}</p>}
      {errors && <ErrorSummary errors={errors} fields={fields} />}
      <div className="split spaced">
        {norm ? (
          <Alert kind="info" title={say('termNormTitle')}>
            <p>{say('termsFixedText')}</p>
          </Alert>
        ) : (
          <form method="post" action={`/terms/${row.type}/${row.name}`} className="card form" noValidate>
            <FormFields fields={fields} posted={posted} errors={errors} />
            <div className="actions">
              <button className="nl-button nl-button--primary" name="do" value="preview">
                {say('termToPreview')}
              </button>
              <a href={crumb.href}>{say('cancel')}</a>
            </div>
          </form>
        )}
        <section className="card stack-s" aria-labelledby="aside">
          <h2 className="h2" id="aside">
            {say('termAside')}
          </h2>
          <dl className="keys keys--one">
            <div>
              <dt>{say('termStandard')}</dt>
              {row.standard.map((text) => (
                <dd key={text}>{text}</dd>
              ))}
            </div>
            <Row title={say('source')}>
              <LabelTag label={row.label} /> {row.source}
            </Row>
            <Row title={say('owner')}>{row.owner}</Row>
            {!norm && (
              <Row title={say('termHolds', { place })}>
                {row.now ? <SettingText setting={row.now} /> : say('termAsStandard')}
              </Row>
            )}
          </dl>
        </section>
      </div>
    </Page>
  );
}
