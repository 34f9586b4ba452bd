import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { Page } from '../ui/layout.tsx';
import { useView } from '../ui/view.tsx';

export interface AbsenceData {
  id: string;
  /** Null: of whoever reads it. */
  name: string | null;
  /** When she is away, as it was said before. */
  said: string | null;
  fields: FormField[];
  posted?: Posted;
  errors?: FormErrors;
}

/** When somebody is away and who replaces her; and that she is there again. */
export function AbsencePage({ data }: { data: AbsenceData }) {
  const { say } = useView();
  const { id, name, said, fields, posted, errors } = data;
  const action = `/people/absence?person=${id}`;
  return (
    <Page
      title={name === null ? say('absenceMine') : say('absenceOf', { name })}
      crumb={{ href: '/people', text: say('people') }}
      wrong={errors !== undefined}
    >
      <p className="lead">{say('absenceLead')}</p>
      {said && <p>{say('absenceSaid', { said })}</p>}
      {errors && <ErrorSummary errors={errors} fields={fields} />}
      <form method="post" action={action} className="card form spaced" noValidate>
        <FormFields fields={fields} posted={posted} errors={errors} />
        <div className="actions">
          <button className="nl-button nl-button--primary">{say('absenceSave')}</button>
          {said && (
            <button className="nl-button nl-button--secondary" name="do" value="end">
              {say('absenceEnd')}
            </button>
          )}
          <a href="/people">{say('cancel')}</a>
        </div>
      </form>
    </Page>
  );
}
