import type { SavedView, ViewPage } from '../../domain/people/saved-view.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { Page } from '../ui/layout.tsx';
import { useView } from '../ui/view.tsx';
import type { Say, TextKey } from '../texts/texts.ts';

export interface ViewsData {
  page: ViewPage;
  /** What is shown there and may be kept; empty: nothing was chosen. */
  query: string;
  views: SavedView[];
  posted?: Posted;
  errors?: FormErrors;
}

const pageTexts: Record<ViewPage, TextKey> = { worklist: 'worklist', deadlines: 'deadlines' };

/** What is shown is kept under a name; and what one kept before. */
export function ViewsPage({ data }: { data: ViewsData }) {
  const { say } = useView();
  const { page, query, views, posted, errors } = data;
  const back = `/${page}${query ? `?${query}` : ''}`;
  const fields = fieldsOf(say);
  return (
    <Page
      title={say('viewsTitle', { page: say(pageTexts[page]) })}
      crumb={{ href: back, text: say('backToList') }}
      wrong={errors !== undefined}
    >
      {errors && <ErrorSummary errors={errors} fields={fields} />}
      <div className="stack spaced">
        {query !== '' && (
          <form method="post" action="/views" className="card form" noValidate>
            <p>{say('viewsLead')}</p>
            <Named page={page} query={query} />
            <FormFields fields={fields} posted={posted} errors={errors} />
            <div className="actions">
              <button className="nl-button nl-button--primary" name="do" value="keep">
                {say('viewKeep')}
              </button>
              <a href={back}>{say('cancel')}</a>
            </div>
          </form>
        )}
        {views.length > 0 && <Kept data={data} />}
        {query === '' && views.length === 0 && <p>{say('viewsNone')}</p>}
      </div>
    </Page>
  );
}

const fieldsOf = (say: Say): FormField[] => [
  { kind: 'text', name: 'name', label: say('viewName'), hint: say('viewNameHint') },
  {
    kind: 'checks',
    name: 'opens',
    label: say('viewOpens'),
    options: [{ value: 'true', text: say('viewOpensThis') }],
  },
];

/** Of which page, and what is shown there. */
const Named = ({ page, query }: Pick<ViewsData, 'page' | 'query'>) => (
  <>
    <input type="hidden" name="page" value={page} />
    <input type="hidden" name="query" value={query} />
  </>
);

function Kept({ data: { page, query, views } }: { data: ViewsData }) {
  const { say } = useView();
  return (
    <section className="card list" aria-labelledby="kept">
      <div className="section__head">
        <h2 className="h2" id="kept">
          {say('viewsKept')}
        </h2>
        <span className="nl-number-badge">{views.length}</span>
      </div>
      <ul className="items">
        {views.map((each) => (
          <li className="item" key={each.name}>
            <div className="item__top">
              <p className="item__title">
                <a href={`/${page}?${each.query}`}>{each.name}</a>
              </p>
              <form method="post" action="/views" className="actions">
                <Named page={page} query={query} />
                <input type="hidden" name="name" value={each.name} />
                <button
                  className="nl-button nl-button--secondary"
                  name="do"
                  value={each.opens ? 'plain' : 'open'}
                >
                  {say(each.opens ? 'viewPlain' : 'viewOpen')}
                  <span className="sr"> {each.name}</span>
                </button>
                <button className="nl-button nl-button--secondary" name="do" value="remove">
                  {say('viewRemove')}
                  <span className="sr"> {each.name}</span>
                </button>
              </form>
            </div>
            {each.opens && <p className="small">{say('viewOpensNow')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
