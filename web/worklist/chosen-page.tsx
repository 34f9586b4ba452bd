import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { Page } from '../ui/layout.tsx';
import { Alert, Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { Picked } from './chosen-data.ts';
import type { Chosen } from './chosen.ts';
import { deedTexts } from './deed-texts.ts';

export interface ChosenData {
  chosen: Chosen;
  picked: Picked[];
  gone: number;
  fields: FormField[];
  key: string;
  posted?: Posted;
  errors?: FormErrors;
}

/** What to do with the rows that were chosen, asked once; and with which of them it cannot be done. */
export function ChosenPage({ data }: { data: ChosenData }) {
  const { say } = useView();
  const { chosen, picked, gone, errors } = data;
  const { deed, back } = chosen;
  const able = picked.filter(({ whyNot }) => whyNot === null);
  const not = picked.filter(({ whyNot }) => whyNot !== null);
  const about = able.length === 1 && not.length === 0 ? `: ${able[0]!.title}, ${able[0]!.pseudonym}` : '';
  return (
    <Page
      title={`${say(deedTexts[deed].does)}${about}`}
      crumb={{ href: back, text: say('backToList') }}
      wrong={errors !== undefined}
    >
      <p className="lead">{say(deedTexts[deed].lead)}</p>
      {errors && <ErrorSummary errors={errors} fields={data.fields} />}
      <div className="stack spaced">
        {gone > 0 && <Alert kind="info" title={say('chosenGone', { n: gone })} />}
        {able.length > 0 && <ChosenForm data={data} />}
        {not.length > 0 && <NotThese picked={not} />}
        {picked.length === 0 && (
          <Empty title={say('chosenNone')}>
            <p>{say('chosenNoneDo')}</p>
            <p>
              <a href={back}>{say('backToList')}</a>
            </p>
          </Empty>
        )}
      </div>
    </Page>
  );
}

function ChosenForm({ data: { chosen, fields, key, posted, errors } }: { data: ChosenData }) {
  const { say } = useView();
  const { deed, back } = chosen;
  return (
    <form method="post" action="/worklist/chosen" className="card form" noValidate>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="do" value={deed} />
      <input type="hidden" name="return" value={back} />
      <FormFields fields={fields} posted={posted} errors={errors} />
      <div className="actions">
        <button className="nl-button nl-button--primary">{say(deedTexts[deed].does)}</button>
        <a href={back}>{say('cancel')}</a>
      </div>
    </form>
  );
}

function NotThese({ picked }: { picked: Picked[] }) {
  const { say } = useView();
  return (
    <section className="card list" aria-labelledby="not-these">
      <div className="section__head">
        <h2 className="h2" id="not-these">
          {say('chosenNot')}
        </h2>
        <span className="nl-number-badge">{picked.length}</span>
      </div>
      <ul className="items">
        {picked.map(({ key, title, pseudonym, href, whyNot }) => (
          <li className="item" key={key}>
            <p className="item__title">
              <a href={href}>
                {pseudonym}, {title}
              </a>
            </p>
            <p className="small">{whyNot}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
