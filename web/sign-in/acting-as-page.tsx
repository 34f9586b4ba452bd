import type { Addressee } from '../../domain/case/events.ts';
import { asText } from '../../domain/people/person.ts';
import { Page } from '../ui/layout.tsx';
import { ownerName } from '../ui/names.ts';
import { useView } from '../ui/view.tsx';

/** One person with several roles says for which she acts; every page then shows what is for that role. */
export function ActingAsPage({
  roles,
  goOn,
  suggested,
}: {
  roles: Addressee[];
  /** Where one goes on. */
  goOn: string;
  /** The role that this is for, as `<agency>/<role>`. */
  suggested?: string;
}) {
  const { say, lang, agencies } = useView();
  return (
    <Page title={say('actingAsTitle')}>
      <p className="lead">{say('actingAsLead')}</p>
      {suggested !== undefined && <p>{say('actingAsSuggested')}</p>}
      <form method="post" action="/acting-as" className="stack">
        <input type="hidden" name="return" value={goOn} />
        {roles.map((each) => (
          <p className="actions" key={asText(each)}>
            <button
              className={`nl-button nl-button--${asText(each) === suggested ? 'primary' : 'secondary'}`}
              name="as"
              value={asText(each)}
            >
              {ownerName(each, lang, agencies)}
            </button>
          </p>
        ))}
      </form>
    </Page>
  );
}
