import type { Addressee } from '../../domain/case/events.ts';
import { asText } from '../../domain/people/person.ts';
import { Page } from '../ui/layout.tsx';
import { ownerName } from '../ui/names.ts';
import { useView } from '../ui/view.tsx';

/** One person with several roles says for which she acts; every page then shows what is for that role. */
export function ActingAsPage({ roles, goOn }: { roles: Addressee[]; goOn: string }) {
  const { say, lang, agencies } = useView();
  return (
    <Page title={say('actingAsTitle')}>
      <p className="lead">{say('actingAsLead')}</p>
      <form method="post" action="/acting-as" className="stack">
        <input type="hidden" name="return" value={goOn} />
        {roles.map((each) => (
          <p className="actions" key={asText(each)}>
            <button className="nl-button nl-button--secondary" name="as" value={asText(each)}>
              {ownerName(each, lang, agencies)}
            </button>
          </p>
        ))}
      </form>
    </Page>
  );
}
